package org.sagui.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that people make in a course is told with file, line, column, what is wrong and what to do. */
class BrokenContentTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tree(BrokenCourse broken) {
        assertThat(String.join("\n", broken.told(TestCourse.inEnglish(folder)))).isEqualTo(broken.problems());
    }

    static Stream<BrokenCourse> tree() {
        return BrokenCourse.all("tree");
    }
}
