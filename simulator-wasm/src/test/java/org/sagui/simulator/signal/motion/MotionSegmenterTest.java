package org.sagui.simulator.signal.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionSegmenterTest {
    /** Strokes of 0.2 to 2 s at 100 Hz that end after 0.3 s of quiet. */
    private static final SegmenterSettings SETTINGS = new SegmenterSettings(1, 100, 0.5, 0.2, 0.3, 0.2, 2);

    /** Shaking of so many samples, with rest before and after. */
    private static double[] shaking(int before, int during, int after) {
        double[] samples = new double[before + during + after];
        for (int i = 0; i < during; i++) {
            samples[before + i] = i % 2 == 0 ? 1 : -1;
        }
        return samples;
    }

    @Test
    void aMovementIsCutOut() {
        MotionSegmenter segmenter = new MotionSegmenter(SETTINGS);

        List<double[]> movements = segmenter.push(shaking(200, 80, 200));

        assertThat(movements).hasSize(1);
        double[] movement = movements.get(0);
        // All of it, with up to 0.1 s before and what the smoothing and 0.1 s add behind.
        assertThat(movement.length).isBetween(90, 120);
        assertThat(Arrays.stream(movement).filter(x -> x != 0).count()).isEqualTo(80);
        assertThat(segmenter.isMoving()).isFalse();
    }

    @Test
    void samplesMayComeInAnyPieces() {
        double[] samples = shaking(50, 80, 100);
        MotionSegmenter segmenter = new MotionSegmenter(SETTINGS);
        List<double[]> movements = new ArrayList<>();
        for (double sample : samples) {
            movements.addAll(segmenter.push(new double[] {sample}));
        }

        assertThat(movements).hasSize(1);
        assertThat(movements.get(0))
                .isEqualTo(new MotionSegmenter(SETTINGS).push(samples).get(0));
    }

    @Test
    void shortPausesDoNotEndIt() {
        double[] samples = shaking(50, 200, 100);
        Arrays.fill(samples, 120, 135, 0);

        assertThat(new MotionSegmenter(SETTINGS).push(samples)).hasSize(1);
    }

    @Test
    void knocksAreNoMovements() {
        assertThat(new MotionSegmenter(SETTINGS).push(shaking(50, 3, 100))).isEmpty();
        assertThat(new MotionSegmenter(SETTINGS).push(new double[1000])).isEmpty();
    }

    @Test
    void whatGoesOnTooLongIsCut() {
        List<double[]> movements = new MotionSegmenter(SETTINGS).push(shaking(50, 500, 0));

        assertThat(movements).hasSize(2);
        assertThat(movements.get(0)).hasSize(210);
    }

    @Test
    void resetForgets() {
        MotionSegmenter segmenter = new MotionSegmenter(SETTINGS);
        segmenter.push(shaking(50, 80, 0));
        assertThat(segmenter.isMoving()).isTrue();

        segmenter.reset();

        assertThat(segmenter.isMoving()).isFalse();
        assertThat(segmenter.push(new double[100])).isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new SegmenterSettings(3, 100, 0.5, 0.6, 0.3, 0.2, 2))
                .hasToString("movements from 0.5 on that end at 0.6 [invalid-argument]");
        assertThatThrownBy(() -> new SegmenterSettings(3, 100, 0.5, 0.2, 0.3, 2, 1))
                .hasToString("movements of 2.0 to 1.0 s with 0.3 s of quiet [invalid-argument]");
        assertThatThrownBy(() -> new SegmenterSettings(3, 5, 0.5, 0.2, 0.3, 1, 2))
                .hasToString("a sample rate of 5.0 Hz, not 10 to 1000 [invalid-argument]");
        SegmenterSettings threeAxes = new SegmenterSettings(3, 100, 0.5, 0.2, 0.3, 0.2, 2);
        assertThatThrownBy(() -> new MotionSegmenter(threeAxes).push(new double[4]))
                .hasToString("4 numbers for 3 axes [invalid-argument]");
    }
}
