package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Tensor;

class WindowTest {
    private static final Node NODE = new Node("operator 0 (TEST)", new Tensor[0], new Tensor[0], Environment.empty());

    @ParameterizedTest
    @CsvSource({
        "5, 3, 1, 1, SAME,  5, 1",
        "5, 3, 2, 1, SAME,  3, 1",
        "6, 3, 2, 1, SAME,  3, 0",
        "8, 3, 1, 2, SAME,  8, 2",
        "5, 3, 1, 1, VALID, 3, 0",
        "8, 3, 2, 2, VALID, 2, 0",
        "2, 1, 5, 1, SAME,  1, 0",
    })
    void placesAndPadding(int input, int taps, int stride, int dilation, Padding padding, int places, int before) {
        Window window = Window.of(NODE, input, taps, stride, dilation, padding);

        assertThat(window.places()).isEqualTo(places);
        assertThat(window.before()).isEqualTo(before);
    }

    /** Compared with asking every tap. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "7, 3, 1, 1", "7, 3, 2, 2", "4, 5, 3, 3", "2, 7, 1, 1"})
    void tapsThatAreInside(int input, int taps, int stride, int dilation) {
        Window window = Window.of(NODE, input, taps, stride, dilation, Padding.SAME);
        for (int place = 0; place < window.places(); place++) {
            int start = window.start(place);
            for (int tap = 0; tap < taps; tap++) {
                int element = start + tap * dilation;
                boolean inside = tap >= window.firstTap(start) && tap < window.endTap(start);
                assertThat(inside).isEqualTo(element >= 0 && element < input);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5, 3, 0, 1, has stride 0",
        "5, 3, 1, -3, has dilation -3",
        "5, 0, 1, 1, has a window of 0",
        "5, 6, 1, 1, 'has a window of 6, wider than the input of 5'",
        "5, 3, 1, 1073741824, 'has a window of 3 with dilation 1073741824, which is too wide'",
    })
    void whatCannotMoveIsRefused(int input, int taps, int stride, int dilation, String message) {
        assertThatThrownBy(() -> Window.of(NODE, input, taps, stride, dilation, Padding.VALID))
                .hasToString("operator 0 (TEST): " + message + " [invalid-operator]");
    }

    @Test
    void anEmptyInputHasNoPlaces() {
        assertThatThrownBy(() -> Window.of(NODE, 0, 3, 1, 1, Padding.SAME))
                .hasToString("operator 0 (TEST): has a window of 3, wider than the input of 0 [invalid-operator]");
    }
}
