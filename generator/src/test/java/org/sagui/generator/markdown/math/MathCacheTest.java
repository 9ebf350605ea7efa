package org.sagui.generator.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MathCacheTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fileInAFolderThatIsNotThere() {
        file = folder.resolve("made/math.tsv");
    }

    @Test
    void aKnownFormulaStartsNoConverter() throws Exception {
        write("x", "<math><mi>x</mi></math>");

        try (MathRenderer math = MathRenderer.open(file)) {
            assertThat(math.toMathMl("x", false)).isEqualTo("<math><mi>x</mi></math>");
            assertThat(math.engineStarts()).isZero();
        }
    }

    @Test
    void oneFormulaALineInOrder() throws IOException {
        MathCache cache = MathCache.read(file);
        cache.put("f".repeat(32), "<math><mi>b</mi></math>");
        cache.put("0".repeat(32), "<math><mtext>two\nlines</mtext></math>");
        cache.write();

        assertThat(file).hasContent("""
                00000000000000000000000000000000\t<math><mtext>two&#10;lines</mtext></math>
                ffffffffffffffffffffffffffffffff\t<math><mi>b</mi></math>
                """);
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void keysTellFormulasAndTheirKindApart() throws IOException {
        MathCache cache = MathCache.read(file);

        assertThat(cache.key("x", false)).hasSize(32).isEqualTo(cache.key("x", false));
        assertThat(cache.key("x", false)).isNotEqualTo(cache.key("x", true)).isNotEqualTo(cache.key("y", false));
    }

    @Test
    void linesThatAreNotEntriesAreIgnored() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                <<<<<<< ours
                00000000000000000000000000000001\t<math><mi>a</mi></math>
                00000000000000000000000000000002\t<math><mi>a</mi>
                00000000000000000000000000000003\t<script>a</script>
                00000000000000000000000000000004 <math><mi>a</mi></math>
                0000000000000000000000000000000G\t<math><mi>a</mi></math>
                00000000000000000000000000000005\t<math><mi>\uFFFD</mi></math>
                00000000000000000000000000000006\t<math><mi>%s</mi></math>
                """.formatted("a".repeat(200_000)));

        MathCache cache = MathCache.read(file);

        assertThat(cache.get("0".repeat(31) + "1")).contains("<math><mi>a</mi></math>");
        for (String key : "2 3 4 5 6 G".split(" ")) {
            assertThat(cache.get("0".repeat(31) + key)).as(key).isEmpty();
        }
    }

    @Test
    void aFileOfUnreasonableSizeStartsAnew() throws IOException {
        String line = "0".repeat(31) + "1\t<math><mi>a</mi></math>\n";
        Files.createDirectories(file.getParent());
        Files.writeString(file, line.repeat((16 << 20) / line.length() + 1));

        assertThat(MathCache.read(file).get("0".repeat(31) + "1")).isEmpty();
    }

    @Test
    void anUnchangedFileIsNotWritten() throws IOException {
        write("x", "<math><mi>x</mi></math>");
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file, longAgo);

        MathCache cache = MathCache.read(file);
        cache.put(key("x"), "<math><mi>x</mi></math>");
        cache.write();

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }

    private void write(String tex, String markup) throws IOException {
        MathCache cache = MathCache.read(file);
        cache.put(cache.key(tex, false), markup);
        cache.write();
    }

    private String key(String tex) throws IOException {
        return MathCache.read(file).key(tex, false);
    }
}
