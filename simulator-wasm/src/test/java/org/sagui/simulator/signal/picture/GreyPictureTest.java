package org.sagui.simulator.signal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreyPictureTest {
    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static GreyPicture picture(int width, int height, int... values) {
        return new GreyPicture(width, height, bytes(values));
    }

    @ParameterizedTest
    @CsvSource({
        "255, 255, 255, 255, 255",
        "0, 0, 0, 255, 0",
        "255, 0, 0, 255, 77",
        "0, 255, 0, 255, 149",
        "0, 0, 255, 255, 29",
        "100, 100, 100, 255, 100",
        // Half transparent, and wholly.
        "200, 200, 200, 128, 100",
        "255, 255, 255, 0, 0"
    })
    void brightness(int red, int green, int blue, int opacity, int grey) {
        assertThat(GreyPicture.ofRgba(1, 1, bytes(red, green, blue, opacity)).pixels())
                .containsExactly(grey);
    }

    @Test
    void squareIsInTheMiddle() {
        assertThat(picture(5, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).square())
                .usingRecursiveComparison()
                .isEqualTo(picture(2, 2, 2, 3, 7, 8));
        assertThat(picture(1, 3, 1, 2, 3).square().pixels()).containsExactly(2);
    }

    @Test
    void smallerByArea() {
        assertThat(picture(4, 2, 0, 10, 20, 30, 40, 50, 60, 71)
                        .resizedByArea(2, 1)
                        .pixels())
                .containsExactly(25, 45);
        // Each new pixel covers one and a half.
        assertThat(picture(3, 1, 0, 90, 255).resizedByArea(2, 1).pixels()).containsExactly(bytes(30, 200));
    }

    @Test
    void largerByArea() {
        assertThat(picture(2, 1, 10, 200).resizedByArea(4, 1).pixels()).containsExactly(bytes(10, 10, 200, 200));
    }

    /** Middles at −0.25, 0.25, 0.75 and 1.25: the outer ones are beyond the edge. */
    @Test
    void largerBilinear() {
        assertThat(picture(2, 1, 0, 100).resizedBilinear(4, 1).pixels()).containsExactly(0, 25, 75, 100);
        assertThat(picture(2, 2, 0, 40, 80, 120).resizedBilinear(1, 1).pixels()).containsExactly(60);
    }

    @Test
    void plainPicturesStayPlainAndOthersStayWhatTheyAre() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            byte[] pixels = new byte[width * height];
            Arrays.fill(pixels, (byte) 255);
            GreyPicture white = new GreyPicture(width, height, pixels);
            int newWidth = 1 + random.nextInt(40);
            int newHeight = 1 + random.nextInt(40);
            assertThat(white.resizedByArea(newWidth, newHeight).pixels()).containsOnly(255);
            assertThat(white.resizedBilinear(newWidth, newHeight).pixels()).containsOnly(255);
            random.nextBytes(pixels);
            assertThat(white.resizedByArea(width, height).pixels()).isEqualTo(pixels);
            assertThat(white.resizedBilinear(width, height).pixels()).isEqualTo(pixels);
        }
    }

    @Test
    void largestPictures() {
        byte[] pixels = new byte[4096 * 4096];
        Arrays.fill(pixels, (byte) 200);

        assertThat(new GreyPicture(4096, 4096, pixels).resizedByArea(3, 3).pixels())
                .containsOnly(bytes(200));
    }

    @Test
    void modelInput() {
        assertThat(picture(3, 1, 0, 128, 255).toInt8()).containsExactly(-128, 0, 127);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new GreyPicture(2, 2, new byte[3]))
                .hasToString("3 pixels for a picture of 2 × 2 [invalid-argument]");
        assertThatThrownBy(() -> GreyPicture.ofRgba(2, 2, new byte[4]))
                .hasToString("4 bytes for a picture of 2 × 2 [invalid-argument]");
        assertThatThrownBy(() -> GreyPicture.ofRgba(65_536, 65_536, new byte[0]))
                .hasToString("a picture of 65536 × 65536 pixels, not 1 to 4096 [invalid-argument]");
        assertThatThrownBy(() -> picture(1, 1, 0).resizedByArea(0, 1))
                .hasToString("a picture of 0 × 1 pixels, not 1 to 4096 [invalid-argument]");
    }
}
