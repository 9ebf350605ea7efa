package org.sagui.simulator.tflite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.schema.Model;
import org.sagui.simulator.tflite.schema.QuantizationParameters;
import org.sagui.simulator.tflite.schema.SubGraph;
import org.sagui.simulator.tflite.schema.Tensor;

/** Reads the tensors of all subgraphs and keeps count of what they cost together. */
final class TensorReader {
    private final Model model;
    private final Limits limits;
    private int tensors;
    private long bytes;

    TensorReader(Model model, Limits limits) {
        this.model = model;
        this.limits = limits;
    }

    List<TensorInfo> read(SubGraph subgraph) {
        tensors += subgraph.tensorsLength();
        if (tensors > limits.tensors()) {
            throw exceeded("model", tensors + " tensors, more than " + limits.tensors());
        }
        List<TensorInfo> list = new ArrayList<>();
        for (int i = 0; i < subgraph.tensorsLength(); i++) {
            list.add(tensor(subgraph.tensors(i), i));
        }
        return list;
    }

    private TensorInfo tensor(Tensor table, int index) {
        String name = ModelReader.text(table.nameAsByteBuffer());
        String where = "tensor " + index + " '" + name + "'";
        TensorType type = TensorType.ofCode(table.type())
                .orElseThrow(() -> new SaguiError(
                        Code.UNSUPPORTED_TYPE, where, "the format has no tensor type with code " + table.type()));
        Shape shape = shape(table, where);
        long size = type.bytes(shape.elementCount());
        if (shape.elementCount() > limits.tensorBytes() || size > limits.tensorBytes()) {
            throw exceeded(
                    where, "shape " + shape + " of " + type + " is more than " + limits.tensorBytes() + " bytes");
        }
        // In memory every INT4 has a byte of its own.
        bytes += Math.max(size, shape.elementCount());
        if (bytes > limits.modelBytes()) {
            throw exceeded(where, "all tensors together are more than " + limits.modelBytes() + " bytes");
        }
        Optional<ByteBuffer> data = data(table, where);
        if (data.isPresent() && type.bytes(1) > 0 && data.get().remaining() != size) {
            throw malformed(
                    where,
                    "its data has " + data.get().remaining() + " bytes, but shape " + shape + " of " + type + " needs "
                            + size);
        }
        return new TensorInfo(index, name, type, shape, quantization(table, type, where), data, table.isVariable());
    }

    private Shape shape(Tensor table, String where) {
        if (table.shapeLength() > limits.rank()) {
            throw exceeded(where, table.shapeLength() + " dimensions, more than " + limits.rank());
        }
        int[] dimensions = new int[table.shapeLength()];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = table.shape(i);
            if (dimensions[i] < 0) {
                throw malformed(where, "dimension " + i + " is " + dimensions[i]);
            }
        }
        return Shape.of(dimensions);
    }

    private Optional<ByteBuffer> data(Tensor table, String where) {
        long buffer = table.buffer();
        if (buffer >= model.buffersLength()) {
            throw malformed(where, "buffer " + buffer + " of " + model.buffersLength());
        }
        ByteBuffer data = model.buffers((int) buffer).dataAsByteBuffer();
        return data == null || !data.hasRemaining() ? Optional.empty() : Optional.of(data.slice());
    }

    private static Quantization quantization(Tensor table, TensorType type, String where) {
        QuantizationParameters parameters = table.quantization();
        // As in TFLM, both lists must be there to count (micro_allocator.cc, InitializeTfLiteTensorFromFlatbuffer).
        if (parameters == null || parameters.scaleLength() == 0 || parameters.zeroPointLength() == 0) {
            return Quantization.NONE;
        }
        int count = parameters.scaleLength();
        if (parameters.zeroPointLength() != count) {
            throw malformed(where, count + " scales, but " + parameters.zeroPointLength() + " zero points");
        }
        float[] scales = new float[count];
        int[] zeroPoints = new int[count];
        for (int i = 0; i < count; i++) {
            scales[i] = scale(parameters.scale(i), where);
            zeroPoints[i] = zeroPoint(parameters.zeroPoint(i), type, where);
        }
        return new Quantization(scales, zeroPoints, parameters.quantizedDimension());
    }

    private static float scale(float scale, String where) {
        if (!(scale > 0 && scale <= Float.MAX_VALUE)) {
            throw malformed(where, "scale " + scale + " is not a positive number");
        }
        return scale;
    }

    private static int zeroPoint(long zeroPoint, TensorType type, String where) {
        int min = type.isInteger() ? type.min() : Integer.MIN_VALUE;
        int max = type.isInteger() ? type.max() : Integer.MAX_VALUE;
        if (zeroPoint < min || zeroPoint > max) {
            throw malformed(where, "zero point " + zeroPoint + " is not " + type);
        }
        return (int) zeroPoint;
    }

    private static SaguiError malformed(String where, String message) {
        return new SaguiError(Code.MALFORMED_MODEL, where, message);
    }

    private static SaguiError exceeded(String where, String message) {
        return new SaguiError(Code.LIMIT_EXCEEDED, where, message);
    }
}
