package org.sagui.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.ModelWriter;

class ModelConformanceTest {
    private static final Path OPS = Path.of("../simulator-wasm/src/test/resources/ops");

    private final CommandRunner model = new CommandRunner();

    @TempDir
    Path folder;

    /** A copy of golden cases that a test may damage. */
    private Path copy(String kind) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(kind));
        try (Stream<Path> files = Files.list(OPS.resolve(kind))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private Path manifest(String json) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), json);
        return folder;
    }

    @Test
    void treeOfGoldensPasses() {
        assertThat(model.run("conformance", OPS)).isZero();
        assertThat(model.out()).matches("[1-9]\\d+ passed, 0 failed\n");
    }

    @Test
    void severalPathsAreCountedTogether() {
        assertThat(model.run("conformance", OPS.resolve("relu"), OPS.resolve("relu6")))
                .isZero();
        assertThat(model.out()).isEqualTo("8 passed, 0 failed\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "making a link needs rights there")
    void pathMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), copy("relu"));

        assertThat(model.run("conformance", link)).isZero();
    }

    @Test
    void eachFailureIsPrinted() throws IOException {
        Path relu = copy("relu");
        byte[] io = Files.readAllBytes(relu.resolve("000-i8-256-0.io"));
        io[io.length - 1]++;
        Files.write(relu.resolve("000-i8-256-0.io"), io);
        int calls = 3;
        int bytesOfOutput = io.length / calls / 2;

        assertThat(model.run("conformance", relu)).isEqualTo(1);
        assertThat(model.out())
                .isEqualTo("FAILED relu/000-i8-256-0: call 2, output 't1', byte %d: got %d, want %d\n"
                                .formatted(bytesOfOutput - 1, io[io.length - 1] - 1, io[io.length - 1])
                        + "3 passed, 1 failed\n");
    }

    @Test
    void filesThatAreMissingOrTooLongAreUnreadable() throws IOException {
        Path relu = copy("relu");
        Files.delete(relu.resolve("000-i8-256-0.io"));
        Files.write(relu.resolve("002-i8-256-2.io"), new byte[1537]);

        assertThat(model.run("conformance", relu)).isEqualTo(1);
        assertThat(model.out())
                .contains("UNREADABLE relu/000-i8-256-0: 000-i8-256-0.io: there is no such file\n")
                .contains("UNREADABLE relu/002-i8-256-2: 002-i8-256-2.io has 1537 bytes, not 3 calls of 512\n")
                .endsWith("2 unreadable\n2 passed, 0 failed\n");
    }

    @Test
    void dataMustBeAllUsed() throws IOException {
        Path relu = copy("relu");
        String manifest = Files.readString(relu.resolve("manifest.json"));
        Files.writeString(
                relu.resolve("manifest.json"),
                manifest.replace("\"calls\": 3", "\"calls\": 1")
                        .replace("\"out_bytes_per_call\": 256", "\"out_bytes_per_call\": 1280"));

        assertThat(model.run("conformance", relu)).isEqualTo(1);
        assertThat(model.out())
                .contains("UNREADABLE relu/000-i8-256-0: its data is longer than the model's inputs and outputs\n");
    }

    @Test
    void whatIsNotImplementedIsCountedApart() throws IOException {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        int y = writer.tensor("y", TensorType.FLOAT32, Shape.of(1), Quantization.NONE, null);
        writer.operator(BuiltinOperator.SKIP_GRAM, List.of(x), List.of(y));
        Files.write(folder.resolve("m.tflite"), writer.write(List.of(x), List.of(y)));
        Files.write(folder.resolve("m.io"), new byte[8]);
        manifest("""
                {"models": [{"name": "m", "file": "m.tflite", "expect": "ok", "io": "m.io", "calls": 1,
                             "in_bytes_per_call": 4, "out_bytes_per_call": 4}]}
                """);

        assertThat(model.run("conformance", folder)).as("none ran").isEqualTo(1);
        assertThat(model.out()).isEqualTo("1 not implemented\n0 passed, 0 failed\n");
    }

    @Test
    void foldersWithoutGoldensAreUnreadable() {
        assertThat(model.run("conformance", folder, folder.resolve("none"))).isEqualTo(1);
        assertThat(model.out())
                .isEqualTo("UNREADABLE %1$s: there is no manifest.json in it\nUNREADABLE %2$s: there is no such file\n"
                                .formatted(folder, folder.resolve("none"))
                        + "2 unreadable\n0 passed, 0 failed\n");
    }

    @Test
    void manifestsThatAreNoneAreUnreadable() throws IOException {
        assertThat(model.run("conformance", manifest("{\"cases\": [null]}"))).isEqualTo(1);
        assertThat(model.run("conformance", manifest("[1"))).isEqualTo(1);
        assertThat(model.run("conformance", manifest("{}"))).isEqualTo(1);
        assertThat(model.out())
                .contains("manifest.json: it has an empty entry\n")
                .contains("manifest.json: it is not a manifest: ")
                .contains("manifest.json: it lists neither cases nor models\n");
    }

    @Test
    void namesMustNotLeadOutOfTheFolder() throws IOException {
        manifest("{\"cases\": [{\"file\": \"../secret.tflite\", \"expect\": \"error\"}]}");

        assertThat(model.run("conformance", folder)).isEqualTo(1);
        assertThat(model.out()).contains("its manifest names no file beside it: ../secret.tflite\n");
    }

    @Test
    void filesToRefuseMustBeRefused() throws IOException {
        Files.write(folder.resolve("text.tflite"), "no model".getBytes());
        Files.copy(OPS.resolve("relu/000-i8-256-0.tflite"), folder.resolve("sound.tflite"));
        manifest("""
                {"cases": [{"file": "text.tflite", "expect": "error"},
                           {"file": "sound.tflite", "expect": "error_or_run"},
                           {"file": "sound.tflite", "expect": "error"}]}
                """);

        assertThat(model.run("conformance", folder)).isEqualTo(1);
        assertThat(model.out())
                .isEqualTo("FAILED %s/sound.tflite: ran, but must be refused\n2 passed, 1 failed\n"
                        .formatted(folder.getFileName()));
    }

    @Test
    void firstOperatorThatDiffersIsNamed() throws IOException {
        Files.copy(OPS.resolve("relu/000-i8-256-0.tflite"), folder.resolve("model.tflite"));
        Files.write(folder.resolve("in-0.bin"), new byte[256]);
        byte[] wrong = new byte[256];
        wrong[3] = 99;
        Files.write(folder.resolve("out-0.bin"), wrong);
        manifest("""
                {"file": "model.tflite", "in_bytes_per_call": 256, "out_bytes_per_call": 256,
                 "cases": [{"name": "zeros", "calls": 1, "in": "in-0.bin", "out": "out-0.bin"}],
                 "op_output_crc32": {"case": "zeros", "call": 0, "tensors": [{"op": 0, "tensor": 1, "crc32": "00000000"}]}}
                """);

        assertThat(model.run("conformance", folder)).isEqualTo(1);
        assertThat(model.out())
                .contains("/zeros: call 0, output 't1', byte ")
                .contains("; the first operator that differs is operator 0 (RELU)\n");
    }

    @Test
    void nothingToCheckIsWrongUsage() {
        assertThat(model.run("conformance")).isEqualTo(2);
        assertThat(model.err()).startsWith("Missing required parameter: 'PATH'");
    }
}
