package org.sagui.simulator.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sagui.simulator.Golden;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;

/** Modules give the interpreter's bytes after every operator, with vectors and without. */
class CompiledModelTest {
    @TestFactory
    Stream<DynamicTest> goldens() {
        return tests(Path.of("src/test/resources/ops"));
    }

    @TestFactory
    Stream<DynamicTest> moreGoldens() {
        return tests(SharedData.path("tflite/ops"));
    }

    private static Stream<DynamicTest> tests(Path folder) {
        return Golden.in(folder)
                .filter(golden -> !golden.isRefused())
                .flatMap(golden -> Arrays.stream(InstructionSet.values())
                        .map(set -> dynamicTest(golden + " " + set, () -> assertSameBytes(golden, set))));
    }

    private static void assertSameBytes(Golden golden, InstructionSet instructionSet) {
        Model model = Model.read(golden.model());
        Interpreter shapes = new Interpreter(model);
        ByteBuffer io = golden.io().duplicate();
        List<List<byte[]>> calls = new ArrayList<>();
        for (int call = 0; call < golden.calls(); call++) {
            calls.add(take(io, shapes.inputs()));
            take(io, shapes.outputs());
        }
        assertSameBytes(model, instructionSet, calls);
    }

    /** The networks that the course is about, and those that others measure with. */
    @TestFactory
    Stream<DynamicTest> models() throws IOException {
        return Files.list(SharedData.path("tflite/models"))
                .sorted()
                .flatMap(folder -> Arrays.stream(InstructionSet.values())
                        .map(set -> dynamicTest(folder.getFileName() + " " + set, () -> assertSameBytes(folder, set))));
    }

    private static void assertSameBytes(Path folder, InstructionSet instructionSet) throws IOException {
        Model model = Model.read(Files.readAllBytes(folder.resolve("model.tflite")));
        ByteBuffer inputs = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("in-0.bin")));
        Interpreter shapes = new Interpreter(model);
        List<List<byte[]>> calls = new ArrayList<>();
        while (inputs.hasRemaining()) {
            calls.add(take(inputs, shapes.inputs()));
        }
        assertSameBytes(model, instructionSet, calls);
    }

    private static List<byte[]> take(ByteBuffer io, List<Tensor> tensors) {
        List<byte[]> contents = new ArrayList<>();
        for (Tensor tensor : tensors) {
            byte[] bytes = new byte[tensor.byteCount()];
            io.get(bytes);
            contents.add(bytes);
        }
        return contents;
    }

    private static void assertSameBytes(Model model, InstructionSet instructionSet, List<List<byte[]>> calls) {
        try (SideBySide both = new SideBySide(model, instructionSet)) {
            for (int call = 0; call < calls.size(); call++) {
                assertThat(both.firstDifference(calls.get(call)))
                        .as("call " + call)
                        .isEmpty();
            }
        }
    }
}
