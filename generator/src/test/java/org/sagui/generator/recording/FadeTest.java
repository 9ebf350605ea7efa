package org.sagui.generator.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FadeTest {
    @Test
    void oneStretchGoesOverIntoTheNext() {
        short[] first = {100, 100, 100, 100, 100};
        short[] second = {0, 0, 0, 0};

        assertThat(Fade.join(first, second, 3, 1)).containsExactly(100, 100, 75, 50, 25, 0);
    }

    @Test
    void channelsGoOverTogether() {
        short[] first = {1, 100, 2, 200};
        short[] second = {4, 400, 5, 500};

        assertThat(Fade.join(first, second, 1, 2)).containsExactly(1, 100, 3, 300, 5, 500);
    }

    @Test
    void withoutOverlapOneFollowsTheOther() {
        assertThat(Fade.join(new short[] {1}, new short[] {2}, 0, 1)).containsExactly(1, 2);
    }
}
