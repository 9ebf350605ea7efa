package org.sagui.simulator.signal.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GestureWindowTest {
    /** 0, 2, 4 in five samples is 0, 1, 2, 3, 4; less its mean −2 to 2, over its root mean square √2. */
    @Test
    void stretchedCentredScaled() {
        double s = Math.sqrt(2);

        assertThat(GestureWindow.normalize(new double[] {0, 2, 4}, 1, 5, ""))
                .usingComparatorWithPrecision(1e-15)
                .containsExactly(-2 / s, -1 / s, 0, 1 / s, 2 / s);
    }

    @Test
    void axesKeepTheirProportion() {
        double[] window = GestureWindow.normalize(new double[] {0, 5, 6, 8}, 2, 2, "");

        assertThat(window[2] - window[0]).isCloseTo(2 * (window[3] - window[1]), within(1e-12));
    }

    @Test
    void slowAndFastLookAlike() {
        double[] fast = new double[40];
        double[] slow = new double[79];
        for (int i = 0; i < 79; i++) {
            double x = Math.sin(2 * Math.PI * i / 78);
            slow[i] = 3 * x + 1;
            if (i % 2 == 0) {
                fast[i / 2] = x;
            }
        }

        assertThat(GestureWindow.normalize(slow, 1, 40, ""))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(GestureWindow.normalize(fast, 1, 40, ""));
    }

    @Test
    void whatDoesNotMoveIsRefused() {
        assertThatThrownBy(() -> GestureWindow.normalize(new double[30], 3, 5, "circle 4"))
                .hasToString("circle 4: does not move [unsuitable-data]");
        assertThatThrownBy(() -> GestureWindow.normalize(new double[] {Double.NaN, 1}, 1, 5, "circle 4"))
                .hasToString("circle 4: does not move [unsuitable-data]");
        assertThatThrownBy(() -> GestureWindow.normalize(new double[3], 3, 5, "circle 4"))
                .hasToString("circle 4: has 1 samples; 2 are needed [unsuitable-data]");
        assertThatThrownBy(() -> GestureWindow.normalize(new double[4], 3, 5, ""))
                .hasToString("4 numbers for 3 axes [invalid-argument]");
    }
}
