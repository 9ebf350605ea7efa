package org.sagui.simulator.signal.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/**
 * Reads WAV files (Multimedia Programming Interface and Data Specifications 1.0, Microsoft and IBM, 1991): whole numbers of 8,
 * 16 or 24 bits and floats of 32, one channel or two, of which the mean is taken.
 */
public final class WavReader {
    /** Nearly three minutes at 48 kHz: 64 MB as doubles. */
    private static final int MAX_FRAMES = 1 << 23;

    private static final int MIN_RATE = 1000;
    private static final int MAX_RATE = 192_000;

    private static final int PCM = 1;
    private static final int FLOAT = 3;

    /** The format stands at the start of a GUID behind the usual fields. */
    private static final int EXTENSIBLE = 0xFFFE;

    /** What programs write that do not know yet how much will follow. */
    private static final int UNKNOWN_SIZE = -1;

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746D66;
    private static final int DATA = 0x61746164;

    private record Format(int code, int channels, int sampleRate, int bits) {
        int frameBytes() {
            return channels * bits / 8;
        }
    }

    private final ByteBuffer file;
    private final String where;

    private WavReader(byte[] file, String where) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.where = where;
    }

    /**
     * @param where the file's name, for refusals
     * @throws SaguiError for what is no WAV file or damaged, for other kinds of samples, and for more than 2^23 of them
     */
    public static Sound read(byte[] file, String where) {
        return new WavReader(file, where).read();
    }

    private Sound read() {
        check(file.remaining() >= 12 && file.getInt() == RIFF && file.getInt(8) == WAVE, "is no WAV file");
        file.position(12);
        Format format = null;
        while (file.remaining() >= 8) {
            int id = file.getInt();
            int size = file.getInt();
            if (id == DATA) {
                check(format != null, "has its data before their format");
                return samples(format, size == UNKNOWN_SIZE ? file.remaining() : inside(size));
            }
            int next = file.position() + inside(size);
            if (id == FORMAT) {
                format = format(size);
            }
            // Chunks of odd size have one byte more.
            file.position(Math.min(next + (size & 1), file.limit()));
        }
        throw malformed("has no data");
    }

    private int inside(int size) {
        check(
                size >= 0 && size <= file.remaining(),
                "ends too early: a part of " + Integer.toUnsignedString(size) + " bytes, of which " + file.remaining()
                        + " are there");
        return size;
    }

    private Format format(int size) {
        check(size >= 16, "has a format of " + size + " bytes; 16 are needed");
        int start = file.position();
        int code = file.getShort(start) & 0xFFFF;
        int channels = file.getShort(start + 2) & 0xFFFF;
        int sampleRate = file.getInt(start + 4);
        int frameBytes = file.getShort(start + 12) & 0xFFFF;
        int bits = file.getShort(start + 14) & 0xFFFF;
        if (code == EXTENSIBLE) {
            check(size >= 26, "has a format of " + size + " bytes; 26 are needed");
            code = file.getShort(start + 24) & 0xFFFF;
        }
        boolean known = code == PCM && (bits == 8 || bits == 16 || bits == 24) || code == FLOAT && bits == 32;
        if (!known) {
            throw unsuitable("has samples of " + bits + " bits in format " + code
                    + "; whole numbers of 8, 16 or 24 bits and floats of 32 can be read");
        }
        if (channels < 1 || channels > 2) {
            throw unsuitable("has " + channels + " channels; one or two can be read");
        }
        if (sampleRate < MIN_RATE || sampleRate > MAX_RATE) {
            throw unsuitable("has a sample rate of " + Integer.toUnsignedString(sampleRate) + " Hz; " + MIN_RATE
                    + " to " + MAX_RATE + " can be read");
        }
        Format format = new Format(code, channels, sampleRate, bits);
        check(
                frameBytes == format.frameBytes(),
                "has samples of " + frameBytes + " bytes in all channels, which must be " + format.frameBytes());
        return format;
    }

    private Sound samples(Format format, int bytes) {
        int frames = bytes / format.frameBytes();
        if (frames > MAX_FRAMES) {
            throw new SaguiError(
                    Code.LIMIT_EXCEEDED, where, "has " + frames + " samples; " + MAX_FRAMES + " can be read");
        }
        double[] samples = new double[frames];
        for (int i = 0; i < frames; i++) {
            double sum = 0;
            for (int channel = 0; channel < format.channels; channel++) {
                sum += sample(format);
            }
            samples[i] = sum / format.channels;
            if (samples[i] - samples[i] != 0) {
                throw malformed("has a number that is not finite at sample " + i);
            }
        }
        return new Sound(samples, format.sampleRate);
    }

    private double sample(Format format) {
        if (format.code == FLOAT) {
            return file.getFloat();
        }
        return switch (format.bits) {
            // These alone are unsigned.
            case 8 -> ((file.get() & 0xFF) - 128) / 128.0;
            case 16 -> file.getShort() / 32_768.0;
            default -> ((file.getShort() & 0xFFFF) + (file.get() << 16)) / 8_388_608.0;
        };
    }

    private void check(boolean holds, String message) {
        if (!holds) {
            throw malformed(message);
        }
    }

    private SaguiError malformed(String message) {
        return new SaguiError(Code.MALFORMED_DATA, where, message);
    }

    private SaguiError unsuitable(String message) {
        return new SaguiError(Code.UNSUITABLE_DATA, where, message);
    }
}
