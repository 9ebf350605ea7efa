package org.sagui.generator.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A course with a mistake, and the problems that it must give. The files {@code broken/*.txt} among the tests' resources
 * hold many, each below a line {@code ==== name}:
 *
 * <pre>
 * ==== a heading without an id
 * -- lesson --
 * ## Zero
 * -- problems --
 * content/lessons/a01-waves/en.md:7:1: This heading has no id.
 *     End it with {#some-words}: lower-case ASCII, the same in each language.
 * </pre>
 *
 * <p>{@code lesson} is the English lesson of the smallest course without its front matter, which takes the first six
 * lines.
 *
 * @param files that are laid over the smallest course, by path
 * @param problems as a person is told them
 */
record BrokenCourse(String name, Map<String, String> files, String problems) {
    private static final Pattern CASE_LINE = Pattern.compile("^==== ", Pattern.MULTILINE);
    private static final String LESSON = "content/lessons/a01-waves/en.md";

    private static final String FRONT_MATTER = """
            ---
            title: Waves
            question: What is a wave?
            summary: Where waves are found.
            source: en
            ---
            """;

    static Stream<BrokenCourse> all(String topic) {
        String text = resource("broken/" + topic + ".txt");
        // What stands above the first case is a remark.
        return CASE_LINE.splitAsStream(text).skip(1).map(BrokenCourse::of);
    }

    private static BrokenCourse of(String text) {
        int end = text.indexOf('\n');
        Map<String, String> files = new TreeMap<>(TestCourse.files(text.substring(end + 1)));
        String problems = files.remove("problems").strip() + "\n";
        if (files.containsKey("lesson")) {
            files.put(LESSON, FRONT_MATTER + files.remove("lesson"));
        }
        return new BrokenCourse(text.substring(0, end), files, problems);
    }

    /** What the generator tells of a course with these files. */
    String told(TestCourse course) {
        files.forEach(course::with);
        return course.problems();
    }

    @Override
    public String toString() {
        return name;
    }

    private static String resource(String name) {
        try (InputStream in = BrokenCourse.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
