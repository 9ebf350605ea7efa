package org.sagui.simulator.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;

/**
 * A tensor as the file describes it.
 *
 * @param index its place in its subgraph
 * @param data the bytes of a constant, little-endian; empty for a tensor that is computed or given
 * @param variable whether its contents last from one run to the next
 */
public record TensorInfo(
        int index,
        String name,
        TensorType type,
        Shape shape,
        Quantization quantization,
        Optional<ByteBuffer> data,
        boolean variable) {

    public TensorInfo {
        data = data.map(ByteBuffer::asReadOnlyBuffer);
    }

    /** A fresh read-only view of the constant's bytes, from its first one. */
    @Override
    public Optional<ByteBuffer> data() {
        return data.map(bytes -> bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    }

    public boolean isConstant() {
        return data.isPresent();
    }

    /** Bytes of its elements at run time. */
    public long byteCount() {
        return type.bytes(shape.elementCount());
    }
}
