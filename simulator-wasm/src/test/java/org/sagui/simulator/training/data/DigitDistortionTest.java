package org.sagui.simulator.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;

class DigitDistortionTest {
    private static final DigitDistortion DISTORTION = new DigitDistortion(DigitDistortion.Settings.STANDARD);
    private static final Picture SEVEN = seven();

    @Test
    void seedGivesTheSameBytesEverywhere() {
        SampleDigest digest = new SampleDigest();
        for (int seed = 0; seed < 40; seed++) {
            digest.add(DISTORTION.apply(SEVEN, seed).pixels());
        }
        assertThat(digest.text()).isEqualTo("b50dba8471610bb4");
    }

    @Test
    void labelAndSourceStay() {
        Picture picture = DISTORTION.apply(SEVEN, 1);

        assertThat(picture.label()).isEqualTo(7);
        assertThat(picture.source()).isEqualTo(123);
        assertThat(picture.pixels()).hasSize(784).isNotEqualTo(SEVEN.pixels());
    }

    @Test
    void inkIsMovedButNeitherLostNorFloodsThePicture() {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(ink(DISTORTION.apply(SEVEN, seed))).isBetween(0.4 * ink(SEVEN), 2.4 * ink(SEVEN));
        }
    }

    @Test
    void noDistortionOnlyChangesTheThickness() {
        DigitDistortion none = new DigitDistortion(new DigitDistortion.Settings(0, 0, 0, 0, 0, 0));
        double[] before = centre(SEVEN);

        for (int seed = 0; seed < 50; seed++) {
            double[] after = centre(none.apply(SEVEN, seed));
            assertThat(after[0]).isCloseTo(before[0], within(0.5));
            assertThat(after[1]).isCloseTo(before[1], within(0.5));
        }
    }

    @Test
    void canvasLineIsHard() {
        DigitDistortion drawn = new DigitDistortion(new DigitDistortion.Settings(2, 0.2, 0.1, 0.2, 1, 1));
        DigitDistortion written = new DigitDistortion(new DigitDistortion.Settings(2, 0.2, 0.1, 0.2, 1, 0));

        assertThat(greys(drawn)).isLessThan(0.7 * greys(written));
    }

    @Test
    void wrongSizeIsRefused() {
        assertThatThrownBy(() -> DISTORTION.apply(new Picture(new byte[9], 28, 28, 0, 0), 1))
                .isInstanceOf(SaguiError.class)
                .hasMessage("a picture of 28 × 28 pixels cannot have 9 bytes");
    }

    /** Two strokes, three pixels wide, soft at the edges. */
    private static Picture seven() {
        Canvas canvas = new Canvas(28, 0, 0);
        canvas.limb(8, 7, 1.5, 20, 7, 1.5, Paint.flat(1));
        canvas.limb(20, 7, 1.5, 12, 22, 1.5, Paint.flat(1));
        byte[] pixels = new byte[784];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (int) (255 * canvas.light[i]);
        }
        return new Picture(pixels, 28, 28, 7, 123);
    }

    private static double ink(Picture picture) {
        return IntStream.range(0, 784).map(i -> picture.pixels()[i] & 0xFF).sum();
    }

    private static double[] centre(Picture picture) {
        double x = IntStream.range(0, 784)
                .map(i -> (picture.pixels()[i] & 0xFF) * (i % 28))
                .sum();
        double y = IntStream.range(0, 784)
                .map(i -> (picture.pixels()[i] & 0xFF) * (i / 28))
                .sum();
        return new double[] {x / ink(picture), y / ink(picture)};
    }

    private static double greys(DigitDistortion distortion) {
        return IntStream.range(0, 50)
                .mapToObj(seed -> distortion.apply(SEVEN, seed))
                .flatMapToInt(picture -> IntStream.range(0, 784).map(i -> picture.pixels()[i] & 0xFF))
                .filter(value -> value > 20 && value < 235)
                .count();
    }
}
