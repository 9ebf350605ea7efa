package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRunTest {
    private static final Path SINE = Path.of("../content/models/sine/int8.tflite");

    private final CommandRunner model = new CommandRunner();

    @TempDir
    Path folder;

    private Path input(int... bytes) throws IOException {
        byte[] contents = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            contents[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve("in.bin"), contents);
    }

    @Test
    void writesEachOutput() throws IOException {
        Path out = folder.resolve("new/out");

        assertThat(model.run("run", SINE, input(-128), "--out", out)).isZero();
        assertThat(model.err()).isEmpty();
        assertThat(out.resolve("out-0.bin")).hasSize(1);
        assertThat(out).isDirectoryContaining("glob:**/out-0.bin");
    }

    @Test
    void inputsOfTheWrongSizeAreRefused() throws IOException {
        assertThat(model.run("run", SINE, input(), "--out", folder)).isEqualTo(1);
        assertThat(model.run("run", SINE, input(1, 2), "--out", folder)).isEqualTo(1);
        assertThat(model.err())
                .isEqualTo(
                        "%1$s: tensor 'x': takes 1 bytes (INT8 1×1), got 0 [invalid-argument]\n%1$s: it has more than 1 bytes\n"
                                .formatted(folder.resolve("in.bin")));
        assertThat(folder.resolve("out-0.bin")).doesNotExist();
    }

    @Test
    void anotherNumberOfInputsIsWrongUsage() throws IOException {
        assertThat(model.run("run", SINE, "--out", folder)).isEqualTo(2);
        assertThat(model.err()).startsWith("the model takes 1 inputs, got 0\n");
        assertThat(model.run("run", SINE, input(1))).as("no --out").isEqualTo(2);
    }

    @Test
    void placesThatCannotBeWrittenAreNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(model.run("run", SINE, input(1), "--out", file)).isEqualTo(1);
        assertThat(model.err()).startsWith(file + ": ");
    }
}
