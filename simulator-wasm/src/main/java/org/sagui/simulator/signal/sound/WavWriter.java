package org.sagui.simulator.signal.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes WAV files of one channel in whole numbers of 16 bits. */
public final class WavWriter {
    private static final int HEADER_BYTES = 44;
    private static final int SAMPLE_BYTES = 2;

    private WavWriter() {}

    /** The bytes of a file; {@link WavReader} gives the sound back, rounded to 16 bits. */
    public static byte[] write(Sound sound) {
        short[] samples = sound.toInt16();
        int bytes = samples.length * SAMPLE_BYTES;
        ByteBuffer file = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        put(file, "RIFF").putInt(HEADER_BYTES - 8 + bytes);
        put(file, "WAVE");
        put(file, "fmt ").putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(sound.sampleRate()).putInt(sound.sampleRate() * SAMPLE_BYTES);
        file.putShort((short) SAMPLE_BYTES).putShort((short) (8 * SAMPLE_BYTES));
        put(file, "data").putInt(bytes);
        for (short sample : samples) {
            file.putShort(sample);
        }
        return file.array();
    }

    private static ByteBuffer put(ByteBuffer file, String id) {
        return file.put(id.getBytes(StandardCharsets.US_ASCII));
    }
}
