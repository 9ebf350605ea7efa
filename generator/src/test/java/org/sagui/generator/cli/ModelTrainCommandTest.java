package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelTrainCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path content;

    @Test
    void writesTheModelBesideItsWords() throws Exception {
        Path words = Files.createDirectories(content.resolve("models/sine")).resolve("en.md");
        Files.writeString(words, "# The sine model\n");

        int exitCode = run("sine", "--content", content.toString());

        assertThat(exitCode).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(content.resolve("models/sine"))
                .isDirectoryContaining("glob:**/float.tflite")
                .isDirectoryContaining("glob:**/int8.tflite")
                .isDirectoryContaining("glob:**/card.yaml");
        assertThat(words).hasContent("# The sine model\n");
        assertThat(out.toString().lines().findFirst())
                .hasValue("Trained sine into " + content.resolve("models/sine") + ":");
    }

    @Test
    void unknownNameIsWrongUsage() {
        assertThat(run("cosine", "--content", content.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no recipe for a model 'cosine'; there is one for: sine\n");
        assertThat(content).isEmptyDirectory();
    }

    private int run(String... arguments) {
        return new CommandLine(new ModelTrainCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
