package org.sagui.simulator.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramerTest {
    private static List<List<Double>> frames(Framer framer, double... samples) {
        List<List<Double>> frames = new ArrayList<>();
        for (double sample : samples) {
            if (framer.add(sample)) {
                List<Double> frame = new ArrayList<>();
                for (double x : framer.frame()) {
                    frame.add(x);
                }
                frames.add(frame);
            }
        }
        return frames;
    }

    @Test
    void framesOverlap() {
        assertThat(frames(new Framer(3, 2), 1, 2, 3, 4, 5, 6))
                .containsExactly(List.of(1.0, 2.0, 3.0), List.of(3.0, 4.0, 5.0));
        assertThat(frames(new Framer(2, 2), 1, 2, 3, 4)).containsExactly(List.of(1.0, 2.0), List.of(3.0, 4.0));
    }

    @Test
    void theirNumberIsKnownBefore() {
        Framer framer = new Framer(480, 320);

        assertThat(framer.framesIn(16_000)).isEqualTo(49);
        assertThat(framer.framesIn(479)).isZero();
        frames(framer, new double[480]);
        assertThat(framer.framesIn(319)).isZero();
        assertThat(framer.framesIn(640)).isEqualTo(2);
        framer.reset();
        assertThat(framer.framesIn(480)).isEqualTo(1);
    }

    @Test
    void stepsLargerThanFramesAreRefused() {
        assertThatThrownBy(() -> new Framer(3, 4)).hasToString("frames of 3 samples each 4 [invalid-argument]");
        assertThatThrownBy(() -> new Framer(3, 0)).hasToString("frames of 3 samples each 0 [invalid-argument]");
    }
}
