package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;

/** The elements of an integer tensor as {@code int}s, whatever its type. For operators that are not worth a loop a type. */
interface IntegerElements {
    int get(int i);

    /** The value should be in the range of the type; of others the low bits are kept. */
    void set(int i, int value);

    /** For INT8, UINT8, INT16 and INT32 tensors; BOOL is 0 or 1, and UINT32 the same bits as INT32. */
    static IntegerElements of(Tensor tensor) {
        return switch (tensor.type()) {
            case INT8, BOOL -> new Bytes(tensor.int8(), -1);
            case UINT8 -> new Bytes(tensor.uint8(), 255);
            case INT16 -> new Shorts(tensor.int16());
            case INT32, UINT32 -> new Ints(tensor.int32());
            default -> throw new IllegalArgumentException("not an integer type: " + tensor.type());
        };
    }

    /** @param mask 255 for unsigned bytes, −1 for signed ones */
    record Bytes(byte[] array, int mask) implements IntegerElements {
        @Override
        public int get(int i) {
            return array[i] & mask;
        }

        @Override
        public void set(int i, int value) {
            array[i] = (byte) value;
        }
    }

    record Shorts(short[] array) implements IntegerElements {
        @Override
        public int get(int i) {
            return array[i];
        }

        @Override
        public void set(int i, int value) {
            array[i] = (short) value;
        }
    }

    record Ints(int[] array) implements IntegerElements {
        @Override
        public int get(int i) {
            return array[i];
        }

        @Override
        public void set(int i, int value) {
            array[i] = value;
        }
    }
}
