package org.sagui.generator.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers of 16 bits as the board's sensors take them. */
final class LittleEndian {
    private LittleEndian() {}

    static byte[] bytes(short[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(numbers);
        return bytes.array();
    }
}
