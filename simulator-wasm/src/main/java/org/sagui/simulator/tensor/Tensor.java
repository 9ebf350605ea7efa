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
    /** How long a tensor's contents last. */
    public enum Kind {
        /** Until the next run: given or computed. */
        COMPUTED,
        /** From one run to the next. */
        VARIABLE,
        /** For good: they stand in the file. */
        CONSTANT
    }

    private final String name;
    private final TensorType type;
    private final Shape shape;
    private final Quantization quantization;
    private final int elementCount;
    private final Kind kind;

    // One of these is there, as the type says. One field of type Object would do on the JVM; TeaVM 0.15 infers a wrong
    // type for a value that may be arrays of several primitive types, and writes invalid WebAssembly.
    private byte[] bytes;
    private short[] shorts;
    private int[] ints;
    private long[] longs;
    private float[] floats;

    /** A computed tensor of zeros, as {@link #Tensor(String, TensorType, Shape, Quantization, Kind)}. */
    public Tensor(String name, TensorType type, Shape shape, Quantization quantization) {
        this(name, type, shape, quantization, Kind.COMPUTED);
    }

    /**
     * A tensor of zeros.
     *
     * @throws SaguiError UNSUPPORTED_TYPE if tensors of this type are not implemented, LIMIT_EXCEEDED if there are more
     *     than 2^31 − 1 bytes
     */
    public Tensor(String name, TensorType type, Shape shape, Quantization quantization, Kind kind) {
        if (type.bytes(shape.elementCount()) > Integer.MAX_VALUE || shape.elementCount() > Integer.MAX_VALUE) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, where(name), "the shape " + shape + " is too large");
        }
        this.name = name;
        this.type = type;
        this.shape = shape;
        this.quantization = quantization;
        this.elementCount = (int) shape.elementCount();
        this.kind = kind;
        switch (type) {
            case INT8, UINT8, BOOL, INT4 -> bytes = new byte[elementCount];
            case INT16 -> shorts = new short[elementCount];
            case INT32, UINT32, RESOURCE -> ints = new int[elementCount];
            case INT64, UINT64 -> longs = new long[elementCount];
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

    /** Bytes that {@link #read()} gives and {@link #write(byte[])} takes. */
    public int byteCount() {
        return (int) type.bytes(elementCount);
    }

    /** Whether the contents stand in the file and never change. */
    public boolean isConstant() {
        return kind == Kind.CONSTANT;
    }

    /** Whether the contents last from one run to the next. */
    public boolean isVariable() {
        return kind == Kind.VARIABLE;
    }

    /** For INT8, BOOL (0 or 1) and INT4, where every number has a byte of its own. */
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

    /** For INT32, UINT32, and RESOURCE, whose only number says which variable is meant. */
    public int[] int32() {
        return ints;
    }

    /** For INT64 and UINT64. */
    public long[] int64() {
        return longs;
    }

    public float[] float32() {
        return floats;
    }

    /** Copies all elements of {@code source}, which has the same type and number of elements, whatever its shape. */
    public void copyFrom(Tensor source) {
        copyFrom(source, 0, 0, elementCount);
    }

    /** Copies {@code count} elements of {@code source}, which has the same type, from one place there to one here. */
    public void copyFrom(Tensor source, int sourceStart, int start, int count) {
        switch (type) {
            case INT16 -> System.arraycopy(source.shorts, sourceStart, shorts, start, count);
            case INT32, UINT32, RESOURCE -> System.arraycopy(source.ints, sourceStart, ints, start, count);
            case INT64, UINT64 -> System.arraycopy(source.longs, sourceStart, longs, start, count);
            case FLOAT32 -> System.arraycopy(source.floats, sourceStart, floats, start, count);
            default -> System.arraycopy(source.bytes, sourceStart, bytes, start, count);
        }
    }

    /** Repeats element {@code index} of {@code source}, which has the same type, {@code count} times from {@code start}. */
    public void fill(int start, int count, Tensor source, int index) {
        int end = start + count;
        switch (type) {
            case INT16 -> Arrays.fill(shorts, start, end, source.shorts[index]);
            case INT32, UINT32, RESOURCE -> Arrays.fill(ints, start, end, source.ints[index]);
            case INT64, UINT64 -> Arrays.fill(longs, start, end, source.longs[index]);
            case FLOAT32 -> Arrays.fill(floats, start, end, source.floats[index]);
            default -> Arrays.fill(bytes, start, end, source.bytes[index]);
        }
    }

    /** Sets every byte of the memory to zero. */
    public void clear() {
        switch (type) {
            case INT16 -> Arrays.fill(shorts, (short) 0);
            case INT32, UINT32, RESOURCE -> Arrays.fill(ints, 0);
            case INT64, UINT64 -> Arrays.fill(longs, 0);
            case FLOAT32 -> Arrays.fill(floats, 0);
            default -> Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The memory as raw little-endian bytes, row-major. */
    public byte[] read() {
        ByteBuffer raw = ByteBuffer.allocate(byteCount()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < elementCount; i++) {
            switch (type) {
                case INT16 -> raw.putShort(shorts[i]);
                case INT32, UINT32, RESOURCE -> raw.putInt(ints[i]);
                case INT64, UINT64 -> raw.putLong(longs[i]);
                case FLOAT32 -> raw.putFloat(floats[i]);
                case INT4 -> {
                    int position = i / 2;
                    int nibble = bytes[i] & 15;
                    raw.put(position, (byte) (i % 2 == 0 ? nibble : raw.get(position) | nibble << 4));
                }
                default -> raw.put(bytes[i]);
            }
        }
        return raw.array();
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
    public void write(ByteBuffer buffer) {
        ByteBuffer raw = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < elementCount; i++) {
            switch (type) {
                case INT16 -> shorts[i] = raw.getShort();
                case INT32, UINT32, RESOURCE -> ints[i] = raw.getInt();
                case INT64, UINT64 -> longs[i] = raw.getLong();
                case FLOAT32 -> floats[i] = raw.getFloat();
                case INT4 -> bytes[i] = (byte) (i % 2 == 0 ? raw.get(i / 2) << 28 >> 28 : raw.get(i / 2) >> 4);
                default -> bytes[i] = raw.get();
            }
        }
    }

    private static String where(String name) {
        return "tensor '" + name + "'";
    }
}
