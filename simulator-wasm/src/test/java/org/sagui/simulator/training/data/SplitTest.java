package org.sagui.simulator.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;

class SplitTest {
    private static final Split SPLIT = new Split(3, 1, 2);

    @Test
    void partsShareNoSource() {
        assertThat(sources(Part.TRAIN)).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(sources(Part.VALIDATION)).containsExactly(3, 3, 3, 3, 3, 3);
        assertThat(sources(Part.TEST)).containsExactly(4, 5, 4, 5, 4, 5);
    }

    @Test
    void emptyPartIsRefused() {
        assertThatThrownBy(() -> new Split(3, 1, 0))
                .isInstanceOf(SaguiError.class)
                .hasToString("split: each part needs at least one source, but they have 3, 1 and 0 [invalid-argument]");
    }

    @Test
    void streamsWithOtherKeysAreOthers() {
        assertThat(IntStream.of(
                                Streams.of(1, 2, 3).nextInt(),
                                Streams.of(1, 3, 2).nextInt(),
                                Streams.of(1, 2).nextInt(),
                                Streams.of(2, 2, 3).nextInt(),
                                Streams.of(0, 0, 0).nextInt(),
                                Streams.of(0, 0).nextInt())
                        .distinct()
                        .count())
                .isEqualTo(6);
    }

    private static int[] sources(Part part) {
        return IntStream.range(0, 6).map(i -> SPLIT.source(part, i)).toArray();
    }
}
