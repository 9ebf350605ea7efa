package org.sagui.generator.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sagui.generator.output.SiteFile;

/**
 * A small course for tests, in a folder of its own. It starts sound and with one lesson; a test adds or replaces files,
 * all in one text:
 *
 * <pre>{@code
 * TestCourse course = TestCourse.in(folder).with("""
 *         -- content/lessons/a01-waves/en.md --
 *         ---
 *         title: Waves
 *         …
 *         """);
 * }</pre>
 *
 * <p>The interface's words are the repository's own, until a test writes over them.
 */
public final class TestCourse {
    private static final Path REPOSITORY = Path.of("..");
    private static final Path CACHE = Path.of("target", "test-cache");
    private static final Pattern FILE_LINE = Pattern.compile("-- (\\S+) --\n");

    private static final String SMALLEST = """
            -- content/course.yaml --
            parts:
              - id: basics
                modules:
                  - id: motion
                    lessons:
                      - id: a01
                        minutes: 5
            -- content/course.en.yaml --
            title: A small course
            summary: All that a course needs.
            opening: Welcome to it.
            parts:
              basics: {title: Basics, opening: Where it begins.}
            modules:
              motion: {title: Motion, opening: Things that move.}
            -- content/course.pt-BR.yaml --
            title: Um curso pequeno
            summary: Tudo de que um curso precisa.
            opening: Boas-vindas.
            parts:
              basics: {title: O básico, opening: Onde começa.}
            modules:
              motion: {title: Movimento, opening: Coisas que se movem.}
            -- content/lessons/a01-waves/en.md --
            ---
            title: Waves
            question: What is a wave?
            summary: Where waves are found.
            source: en
            ---
            A wave goes up and down.
            -- content/lessons/a01-waves/pt-BR.md --
            ---
            title: Ondas
            question: O que é uma onda?
            summary: Onde há ondas.
            source: en
            ---
            Uma onda sobe e desce.
            """;

    private final Path folder;

    private TestCourse(Path folder) {
        this.folder = folder;
    }

    /** The smallest sound course, in English and Portuguese. */
    public static TestCourse in(Path folder) {
        TestCourse course = new TestCourse(folder);
        course.copy("i18n/languages.yaml", "i18n/en.yaml", "i18n/pt-BR.yaml");
        return course.with(SMALLEST);
    }

    /** The same in English alone, for what has nothing to do with languages. */
    public static TestCourse inEnglish(Path folder) {
        return in(folder)
                .without("content/course.pt-BR.yaml", "content/lessons/a01-waves/pt-BR.md")
                .with("""
                -- i18n/languages.yaml --
                languages:
                  - {tag: en, folder: en, name: English}
                """);
    }

    /** The parts of a text by the names in the lines {@code -- name --} above them. */
    static Map<String, String> files(String text) {
        Map<String, String> files = new TreeMap<>();
        Matcher line = FILE_LINE.matcher(text);
        boolean found = line.find();
        while (found) {
            String name = line.group(1);
            int start = line.end();
            found = line.find();
            files.put(name, text.substring(start, found ? line.start() : text.length()));
        }
        return files;
    }

    /** Adds or replaces the files that a text holds. */
    public TestCourse with(String text) {
        files(text).forEach(this::with);
        return this;
    }

    public TestCourse with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestCourse with(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds the sine model, as the repository has it but with few words. */
    public TestCourse withSineModel() {
        return copy(
                        "content/models/sine/card.yaml",
                        "content/models/sine/float.tflite",
                        "content/models/sine/int8.tflite")
                .with("""
                        -- content/models/sine/en.md --
                        ---
                        title: The sine model
                        summary: A curve, learned.
                        source: en
                        ---
                        It knows one turn.
                        """);
    }

    private TestCourse copy(String... paths) {
        for (String path : paths) {
            try {
                with(path, Files.readAllBytes(REPOSITORY.resolve(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    public TestCourse without(String... paths) {
        for (String path : paths) {
            try {
                Files.delete(folder.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    public SiteSources sources() {
        return new SiteSources(folder.resolve("content"), folder.resolve("i18n"), CACHE);
    }

    public Build build() {
        return SiteGenerator.build(sources());
    }

    /** The problems of the course as a person is told them, with files named from the course's folder. */
    public String problems() {
        StringBuilder text = new StringBuilder();
        build().problems().forEach(problem -> text.append(problem).append('\n'));
        return text.toString().replace(folder + File.separator, "");
    }

    /** The text files of the site, by path. @throws AssertionError when the course has problems */
    public Map<String, String> site() {
        Build build = build();
        if (!build.succeeded()) {
            throw new AssertionError(build.problems());
        }
        Map<String, String> texts = new TreeMap<>();
        for (SiteFile file : build.files()) {
            texts.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** One page of the site. */
    public String page(String path) {
        Map<String, String> site = site();
        if (!site.containsKey(path)) {
            throw new AssertionError("There is no " + path + " in " + site.keySet());
        }
        return site.get(path);
    }

    /** The bytes of all files below a folder, by path: what tests compare to show that nothing changed. */
    public static Map<String, String> contentsOf(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
