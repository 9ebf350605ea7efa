package org.sagui.simulator.training;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as the bytes of constants in a {@code .tflite} file. */
final class LittleEndian {
    private LittleEndian() {}

    /** Each number rounded to a 32-bit float. */
    static byte[] floats(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        return bytes.array();
    }

    static byte[] ints(int[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }
}
