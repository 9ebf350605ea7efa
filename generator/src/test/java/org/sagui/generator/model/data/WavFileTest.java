package org.sagui.generator.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        WavFile wav = WavFile.parse(good(), "a.wav");

        assertThat(wav.rate()).isEqualTo(16_000);
        assertThat(wav.samples()).containsExactly(0, 16384 / 32768.0, -16384 / 32768.0);
    }

    @Test
    void lengthThatWasNotKnownYetIsTheRestOfTheFile() throws IOException {
        byte[] bytes = good();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 0x7FFFF000);

        assertThat(WavFile.parse(bytes, "a.wav").samples()).hasSize(3);
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertRefused(new byte[0], "a.wav is not a WAV file");
        assertRefused(Arrays.copyOf(good(), 40), "a.wav has no sound in it");
        assertRefused(changed(22, 2), "a.wav is not of one channel of 16-bit samples");
        assertRefused(changed(34, 8), "a.wav is not of one channel of 16-bit samples");
        assertRefused(changed(26, 9), "a.wav has 605824 samples per second, not 8000 to 48,000");
        assertRefused(new byte[(1 << 20) + 1], "a.wav has more than 1048576 bytes");
    }

    private byte[] good() throws IOException {
        Path file = folder.resolve("a.wav");
        new WavFile(16_000, new double[] {0, 0.5, -0.5}).write(file);
        return Files.readAllBytes(file);
    }

    private byte[] changed(int at, int value) throws IOException {
        byte[] bytes = good();
        bytes[at] = (byte) value;
        return bytes;
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> WavFile.parse(bytes, "a.wav"))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }
}
