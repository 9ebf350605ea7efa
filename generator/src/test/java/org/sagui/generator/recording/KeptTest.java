package org.sagui.generator.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {
    @Test
    void makesEachValueOnceAndForgetsWhatWasNotAskedForTheLongest() {
        List<String> made = new ArrayList<>();
        Kept<String, Integer> kept = new Kept<>(2);

        for (String key : List.of("one", "three", "one", "seven", "one", "three")) {
            assertThat(kept.get(key, word -> {
                        made.add(word);
                        return word.length();
                    }))
                    .isEqualTo(key.length());
        }

        assertThat(made).containsExactly("one", "three", "seven", "three");
    }
}
