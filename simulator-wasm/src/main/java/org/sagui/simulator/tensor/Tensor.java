package org.sagui.simulator.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/**
 * A named, typed and shaped block of memory, row-major, held in one Java array of the fitting type. Kernels work on that
 * array itself. The accessor of another type than the tensor's is a programming error.
 */
public final class Tensor {
    private final String name;
    private final TensorType type;
    private final Shape shape;
    private final Quantization quantization;
    private final int elementCount;

    // One of these is there, as the type says. One field of type Object would do on the JVM; TeaVM 0.15 infers a wrong
    // type for a value that may be arrays of several primitive types, and writes invalid WebAssembly.
    private byte[] bytes;
    private short[] shorts;
    private int[] ints;
    private long[] longs;
    private float[] floats;

    /**
     * A tensor of zeros.
     *
     * @throws SaguiError UNSUPPORTED_TYPE if tensors of this type are not implemented, LIMIT_EXCEEDED if there are more
     *     than 2^31 − 1 bytes
     */
    public Tensor(String name, TensorType type, Shape shape, Quantization quantization) {
        if (type.bytes(shape.elementCount()) > Integer.MAX_VALUE || shape.elementCount() > Integer.MAX_VALUE) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, where(name), "the shape " + shape + " is too large");
        }
        this.name = name;
        this.type = type;
        this.shape = shape;
        this.quantization = quantization;
        this.elementCount = (int) shape.elementCount();
        switch (type) {
            case INT8, UINT8, BOOL -> bytes = new byte[elementCount];
            case INT16 -> shorts = new short[elementCount];
            case INT32 -> ints = new int[elementCount];
            case INT64 -> longs = new long[elementCount];
            case FLOAT32 -> floats = new float[elementCount];
            default ->
                throw new SaguiError(
                        Code.UNSUPPORTED_TYPE, where(name), "tensors of type " + type + " are not supported");
        }
    }

    public String name() {
        return name;
    }

    public TensorType type() {
        return type;
    }

    public Shape shape() {
        return shape;
    }

    public Quantization quantization() {
        return quantization;
    }

    public int elementCount() {
        return elementCount;
    }

    public int byteCount() {
        return elementCount * type.byteSize();
    }

    public byte[] int8() {
        return bytes;
    }

    /** The bytes of an unsigned tensor; the caller masks the sign. */
    public byte[] uint8() {
        return bytes;
    }

    public short[] int16() {
        return shorts;
    }

    public int[] int32() {
        return ints;
    }

    public long[] int64() {
        return longs;
    }

    public float[] float32() {
        return floats;
    }

    /** Copies all elements of {@code source}, which has the same type and number of elements, whatever its shape. */
    public void copyFrom(Tensor source) {
        switch (type) {
            case INT16 -> System.arraycopy(source.shorts, 0, shorts, 0, elementCount);
            case INT32 -> System.arraycopy(source.ints, 0, ints, 0, elementCount);
            case INT64 -> System.arraycopy(source.longs, 0, longs, 0, elementCount);
            case FLOAT32 -> System.arraycopy(source.floats, 0, floats, 0, elementCount);
            default -> System.arraycopy(source.bytes, 0, bytes, 0, elementCount);
        }
    }

    /** Sets every byte of the memory to zero. */
    public void clear() {
        switch (type) {
            case INT16 -> Arrays.fill(int16(), (short) 0);
            case INT32 -> Arrays.fill(int32(), 0);
            case INT64 -> Arrays.fill(int64(), 0);
            case FLOAT32 -> Arrays.fill(float32(), 0);
            default -> Arrays.fill(int8(), (byte) 0);
        }
    }

    /** The memory as raw little-endian bytes, row-major. */
    public byte[] read() {
        ByteBuffer bytes = ByteBuffer.allocate(byteCount()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < elementCount; i++) {
            switch (type) {
                case INT16 -> bytes.putShort(int16()[i]);
                case INT32 -> bytes.putInt(int32()[i]);
                case INT64 -> bytes.putLong(int64()[i]);
                case FLOAT32 -> bytes.putFloat(float32()[i]);
                default -> bytes.put(int8()[i]);
            }
        }
        return bytes.array();
    }

    /**
     * Fills the memory from raw little-endian bytes, row-major.
     *
     * @throws SaguiError INVALID_ARGUMENT unless there are exactly {@link #byteCount()} bytes
     */
    public void write(byte[] raw) {
        if (raw.length != byteCount()) {
            throw new SaguiError(
                    Code.INVALID_ARGUMENT,
                    where(name),
                    "takes " + byteCount() + " bytes (" + type + " " + shape + "), got " + raw.length);
        }
        write(ByteBuffer.wrap(raw));
    }

    /** As {@link #write(byte[])}, from the remaining bytes of a buffer, which must be exactly enough. */
    public void write(ByteBuffer raw) {
        ByteBuffer bytes = raw.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < elementCount; i++) {
            switch (type) {
                case INT16 -> int16()[i] = bytes.getShort();
                case INT32 -> int32()[i] = bytes.getInt();
                case INT64 -> int64()[i] = bytes.getLong();
                case FLOAT32 -> float32()[i] = bytes.getFloat();
                default -> int8()[i] = bytes.get();
            }
        }
    }

    private static String where(String name) {
        return "tensor '" + name + "'";
    }
}
