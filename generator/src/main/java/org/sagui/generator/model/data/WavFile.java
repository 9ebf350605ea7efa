package org.sagui.generator.model.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sagui.simulator.training.data.Sound;

/**
 * A sound file of one channel of 16-bit samples.
 *
 * @param rate samples per second
 * @param samples full scale 1
 */
record WavFile(int rate, double[] samples) {
    /** Ten seconds at 48 kHz, and the headers. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746D66;
    private static final int DATA = 0x61746164;

    static WavFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(MOST_BYTES + 1), file.toString());
        }
    }

    /** @param where for messages */
    static WavFile parse(byte[] bytes, String where) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException(where + " has more than " + MOST_BYTES + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 12 || in.getInt(0) != RIFF || in.getInt(8) != WAVE) {
            throw new IOException(where + " is not a WAV file");
        }
        int rate = 0;
        in.position(12);
        while (in.remaining() >= 8) {
            int id = in.getInt();
            // What is written before its length is known says more than there is.
            int size = Math.min(in.getInt() & 0x7FFFFFFF, in.remaining());
            ByteBuffer chunk = in.slice(in.position(), size).order(ByteOrder.LITTLE_ENDIAN);
            if (id == FORMAT) {
                rate = rate(chunk, where);
            } else if (id == DATA && rate > 0) {
                return new WavFile(rate, samples(chunk));
            }
            in.position(Math.min(bytes.length, in.position() + size + (size & 1)));
        }
        throw new IOException(where + " has no sound in it");
    }

    void write(Path file) throws IOException {
        short[] pcm = Sound.toPcm(samples);
        ByteBuffer out = ByteBuffer.allocate(44 + 2 * pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(RIFF).putInt(36 + 2 * pcm.length).putInt(WAVE);
        out.putInt(FORMAT).putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(rate).putInt(2 * rate).putShort((short) 2).putShort((short) 16);
        out.putInt(DATA).putInt(2 * pcm.length);
        for (short sample : pcm) {
            out.putShort(sample);
        }
        Files.write(file, out.array());
    }

    private static int rate(ByteBuffer format, String where) throws IOException {
        if (format.remaining() < 16
                || format.getShort(0) != 1
                || format.getShort(2) != 1
                || format.getShort(14) != 16) {
            throw new IOException(where + " is not of one channel of 16-bit samples");
        }
        int rate = format.getInt(4);
        if (rate < 8000 || rate > 48_000) {
            throw new IOException(where + " has " + rate + " samples per second, not 8000 to 48,000");
        }
        return rate;
    }

    private static double[] samples(ByteBuffer data) {
        double[] samples = new double[data.remaining() / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = data.getShort(2 * i) / 32768.0;
        }
        return samples;
    }
}
