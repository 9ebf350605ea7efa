package org.sagui.simulator.tensor;

import java.util.Optional;

/** Element types, in the order of their codes in the {@code .tflite} format (schema.fbs, TensorType). */
public enum TensorType {
    FLOAT32(4),
    FLOAT16(2),
    INT32(4),
    UINT8(1),
    INT64(8),
    STRING(0),
    BOOL(1),
    INT16(2),
    COMPLEX64(8),
    INT8(1),
    FLOAT64(8),
    COMPLEX128(16),
    UINT64(8),
    RESOURCE(4),
    VARIANT(0),
    UINT32(4),
    UINT16(2),
    INT4(0),
    BFLOAT16(2);

    private static final TensorType[] BY_CODE = values();

    private final int byteSize;

    TensorType(int byteSize) {
        this.byteSize = byteSize;
    }

    /** The type with this code in the file format, if there is one. */
    public static Optional<TensorType> ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? Optional.of(BY_CODE[code]) : Optional.empty();
    }

    /** The code in the file format. */
    public int code() {
        return ordinal();
    }

    /** Bytes of one element; 0 for types without a fixed whole number of bytes. */
    public int byteSize() {
        return byteSize;
    }

    /** Bytes of {@code elements} elements as TensorFlow Lite stores them: two INT4 share a byte. */
    public long bytes(long elements) {
        return this == INT4 ? (elements + 1) / 2 : elements * byteSize;
    }

    /** Whether the type holds whole numbers that quantisation can give a meaning to, with {@link #min} and {@link #max}. */
    public boolean isInteger() {
        return this == INT8 || this == UINT8 || this == INT16 || this == INT32 || this == INT4;
    }

    /** Smallest value of an integer type. */
    public int min() {
        return switch (this) {
            case INT8 -> Byte.MIN_VALUE;
            case INT16 -> Short.MIN_VALUE;
            case INT4 -> -8;
            case UINT8 -> 0;
            default -> Integer.MIN_VALUE;
        };
    }

    /** Largest value of an integer type. */
    public int max() {
        return switch (this) {
            case INT8 -> Byte.MAX_VALUE;
            case INT16 -> Short.MAX_VALUE;
            case INT4 -> 7;
            case UINT8 -> 255;
            default -> Integer.MAX_VALUE;
        };
    }
}
