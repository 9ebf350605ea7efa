package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTrainTest {
    private final CommandRunner model = new CommandRunner();

    @TempDir
    Path content;

    @Test
    void writesTheModelBesideItsWords() throws Exception {
        Path words = Files.createDirectories(content.resolve("models/sine")).resolve("en.md");
        Files.writeString(words, "# The sine model\n");

        int exitCode = model.run("train", "sine", "--content", content);

        assertThat(exitCode).isZero();
        assertThat(model.err()).isEmpty();
        assertThat(content.resolve("models/sine"))
                .isDirectoryContaining("glob:**/float.tflite")
                .isDirectoryContaining("glob:**/int8.tflite")
                .isDirectoryContaining("glob:**/card.yaml");
        assertThat(words).hasContent("# The sine model\n");
        assertThat(model.out().lines().findFirst())
                .hasValue("Trained sine into " + content.resolve("models/sine") + ":");
    }

    @Test
    void unknownNameIsWrongUsage() {
        assertThat(model.run("train", "cosine", "--content", content)).isEqualTo(2);
        assertThat(model.err()).startsWith("There is no recipe for a model 'cosine'; there is one for: sine, ");
        assertThat(content).isEmptyDirectory();
    }

    @Test
    void placeThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(content.resolve("file"));

        assertThat(model.run("train", "sine", "--content", file)).isEqualTo(1);
        assertThat(model.err()).startsWith(file + ": ");
    }
}
