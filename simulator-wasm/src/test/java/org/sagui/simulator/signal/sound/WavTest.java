package org.sagui.simulator.signal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;

class WavTest {
    /** A file of the parts given, each with its id and size; those of odd size have one byte more. */
    private static byte[] file(Object... idsAndParts) {
        ByteBuffer file = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        put(file, "RIFF").putInt(0);
        put(file, "WAVE");
        for (int i = 0; i < idsAndParts.length; i += 2) {
            byte[] part = (byte[]) idsAndParts[i + 1];
            put(file, (String) idsAndParts[i]).putInt(part.length).put(part);
            file.position(file.position() + part.length % 2);
        }
        file.putInt(4, file.position() - 8);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static ByteBuffer put(ByteBuffer file, String id) {
        return file.put(id.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] format(int code, int channels, int rate, int bits) {
        int frame = channels * bits / 8;
        ByteBuffer format = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        format.putShort((short) code).putShort((short) channels).putInt(rate).putInt(rate * frame);
        return format.putShort((short) frame).putShort((short) bits).array();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static double[] read(int code, int channels, int bits, byte[] data) {
        return WavReader.read(file("fmt ", format(code, channels, 16_000, bits), "data", data), "a.wav")
                .samples();
    }

    @Test
    void kindsOfSamples() {
        assertThat(read(1, 1, 8, bytes(0, 128, 192))).containsExactly(-1, 0, 0.5);
        assertThat(read(1, 1, 16, bytes(0, 0x80, 0, 0, 0, 0x40))).containsExactly(-1, 0, 0.5);
        assertThat(read(1, 1, 24, bytes(0, 0, 0x80, 1, 0, 0, 0, 0, 0x40))).containsExactly(-1, 0x1p-23, 0.5);
        byte[] floats = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(-1.5f)
                .putFloat(0.1f)
                .array();
        assertThat(read(3, 1, 32, floats)).containsExactly(-1.5, 0.1f);
    }

    @Test
    void twoChannelsBecomeTheirMean() {
        assertThat(read(1, 2, 16, bytes(0, 0x40, 0, 0x20, 0, 0x80, 0, 0))).containsExactly(0.375, -0.5);
    }

    @Test
    void otherPartsAreSkipped() {
        byte[] wav =
                file("LIST", bytes(1, 2, 3), "fmt ", format(1, 1, 8000, 8), "fact", bytes(0, 0), "data", bytes(128));

        assertThat(WavReader.read(wav, "a.wav").samples()).containsExactly(0);
        assertThat(WavReader.read(wav, "a.wav").sampleRate()).isEqualTo(8000);
    }

    /** As recorders write that keep 24 bits or more than two channels in mind: the format code stands further behind. */
    @Test
    void extensibleFormat() {
        byte[] format = Arrays.copyOf(format(0xFFFE, 1, 48_000, 16), 40);
        format[24] = 1;

        assertThat(WavReader.read(file("fmt ", format, "data", bytes(0, 0x40)), "a.wav")
                        .samples())
                .containsExactly(0.5);
    }

    @Test
    void dataOfUnknownSizeGoOnToTheEnd() {
        byte[] wav = file("fmt ", format(1, 1, 8000, 8), "data", bytes(128, 192));
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(wav.length - 6, -1);

        assertThat(WavReader.read(wav, "a.wav").samples()).containsExactly(0, 0.5);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Sound sound = new Sound(new double[] {0, 0.5, -1, 1.5, -0x1p-15}, 16_000);

        byte[] wav = WavWriter.write(sound);

        assertThat(wav).hasSize(54);
        Sound again = WavReader.read(wav, "a.wav");
        assertThat(again.sampleRate()).isEqualTo(16_000);
        assertThat(again.samples()).containsExactly(0, 0.5, -1, 32_767 / 32_768.0, -0x1p-15);
        assertThat(again.toInt16()).isEqualTo(sound.toInt16());
        assertThat(Sound.ofInt16(sound.toInt16(), 16_000).samples()).isEqualTo(again.samples());
    }

    private static void assertRefused(byte[] wav, String message) {
        assertThatThrownBy(() -> WavReader.read(wav, "a.wav")).hasToString("a.wav: " + message);
    }

    @Test
    void damagedFilesAreRefused() {
        byte[] format = format(1, 1, 8000, 8);
        assertRefused(bytes(1, 2, 3), "is no WAV file [malformed-data]");
        assertRefused("RIFF....AVI LIST....".getBytes(StandardCharsets.US_ASCII), "is no WAV file [malformed-data]");
        assertRefused(file("fmt ", format), "has no data [malformed-data]");
        assertRefused(file("data", bytes(1)), "has its data before their format [malformed-data]");
        assertRefused(file("fmt ", bytes(1, 0)), "has a format of 2 bytes; 16 are needed [malformed-data]");
        byte[] wav = file("fmt ", format, "data", bytes(1, 2, 3, 4));
        assertRefused(
                Arrays.copyOf(wav, wav.length - 1),
                "ends too early: a part of 4 bytes, of which 3 are there [malformed-data]");
        format[12] = 3;
        assertRefused(
                file("fmt ", format, "data", bytes(1)),
                "has samples of 3 bytes in all channels, which must be 1 [malformed-data]");
        byte[] notANumber = ByteBuffer.allocate(4).putInt(0x0000C07F).array();
        assertRefused(
                file("fmt ", format(3, 1, 8000, 32), "data", notANumber),
                "has a number that is not finite at sample 0 [malformed-data]");
    }

    @Test
    void otherKindsAreRefused() {
        assertRefused(
                file("fmt ", format(2, 1, 8000, 4)),
                "has samples of 4 bits in format 2; whole numbers of 8, 16 or 24 bits and floats of 32 can be read"
                        + " [unsuitable-data]");
        assertRefused(
                file("fmt ", format(1, 6, 48_000, 16)), "has 6 channels; one or two can be read [unsuitable-data]");
        assertRefused(
                file("fmt ", format(1, 1, -1, 16)),
                "has a sample rate of 4294967295 Hz; 1000 to 192000 can be read [unsuitable-data]");
        assertThatThrownBy(() -> new Sound(new double[1], 44_100).requireRate(16_000, "a.wav"))
                .hasToString("a.wav: is recorded at 44100 Hz; 16000 Hz are needed [unsuitable-data]");
        byte[] long_ = Arrays.copyOf(file("fmt ", format(1, 1, 8000, 8), "data", bytes(0)), (1 << 23) + 100);
        ByteBuffer.wrap(long_).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
        assertRefused(long_, "has 8388664 samples; 8388608 can be read [limit-exceeded]");
    }

    @Test
    void anyBytesEndInASoundOrARefusal() {
        Random random = new Random(1);
        byte[] sound = file("fmt ", format(1, 2, 8000, 16), "fact", bytes(1, 2), "data", bytes(1, 2, 3, 4, 5, 6, 7, 8));
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] wav = sound.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                wav[random.nextInt(wav.length)] = (byte) random.nextInt();
            }
            try {
                WavReader.read(Arrays.copyOf(wav, random.nextInt(wav.length) + 1), "a.wav");
                read++;
            } catch (SaguiError expected) {
                assertThat(expected.where()).isEqualTo("a.wav");
            }
        }
        assertThat(read).isPositive();
    }
}
