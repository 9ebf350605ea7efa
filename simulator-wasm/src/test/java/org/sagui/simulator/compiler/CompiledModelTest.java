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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sagui.simulator.Golden;
import org.sagui.simulator.SharedData;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;

/** Modules give the interpreter's bytes after every operator, with vectors and without. */
class CompiledModelTest {
    private static final Path OPS = Path.of("src/test/resources/ops");
    private static final Path COURSE = Path.of("../content/models");

    /** Bytes that a module may have beyond those of the model's file, where the weights are. */
    private static final int MOST_CODE = 40 << 10;

    @TestFactory
    Stream<DynamicTest> goldens() {
        return tests(OPS);
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

    /** The networks that others teach and measure with. */
    @TestFactory
    Stream<DynamicTest> publicModels() throws IOException {
        return Files.list(SharedData.path("tflite/models"))
                .sorted()
                .flatMap(folder -> Arrays.stream(InstructionSet.values())
                        .map(set -> dynamicTest(folder.getFileName() + " " + set, () -> assertSameBytes(folder, set))));
    }

    private static void assertSameBytes(Path folder, InstructionSet instructionSet) throws IOException {
        Model model = read(folder.resolve("model.tflite"));
        ByteBuffer inputs = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("in-0.bin")));
        Interpreter shapes = new Interpreter(model);
        List<List<byte[]>> calls = new ArrayList<>();
        while (inputs.hasRemaining()) {
            calls.add(take(inputs, shapes.inputs()));
        }
        assertSameBytes(model, instructionSet, calls);
    }

    @ParameterizedTest
    @EnumSource
    void theModelsOfTheCourseGiveTheSameBytes(InstructionSet instructionSet) throws IOException {
        Chance chance = new Chance(1);
        for (String variant : List.of("float", "int8")) {
            Model model = read(COURSE.resolve("sine/" + variant + ".tflite"));
            Tensor input = new Interpreter(model).inputs().get(0);
            List<List<byte[]>> calls = Stream.generate(
                            () -> List.of(chance.contents(input.type(), input.elementCount())))
                    .limit(20)
                    .toList();
            assertSameBytes(model, instructionSet, calls);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theModelsOfTheCourseHaveAllOperatorsInTheModule(InstructionSet instructionSet) throws IOException {
        assertComplete(COURSE.resolve("sine/float.tflite"), instructionSet);
        assertComplete(COURSE.resolve("sine/int8.tflite"), instructionSet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello_world_float",
                "hello_world_int8",
                "micro_speech_int8",
                "mlperf_ad01_int8",
                "mlperf_kws_int8",
                "mlperf_vww_96_int8",
                "person_detect_int8",
                "mlperf_vww_96_fp32"
            })
    void publicModelsHaveAllOperatorsInAModuleOfAboutTheirSize(String name) throws IOException {
        Path file = SharedData.path("tflite/models").resolve(name + "/model.tflite");
        for (InstructionSet set : InstructionSet.values()) {
            assertComplete(file, set);
        }
    }

    private static void assertComplete(Path file, InstructionSet instructionSet) throws IOException {
        Interpreter interpreter = new Interpreter(read(file));
        CompiledModel compiled = ModelCompiler.compile(interpreter, instructionSet);
        assertThat(compiled.steps())
                .as(file + " " + instructionSet)
                .allSatisfy(step -> assertThat(step.compiled())
                        .as(interpreter.operators().get(step.operator()).where())
                        .isTrue());
        assertThat((long) compiled.module().length).isLessThan(Files.size(file) + MOST_CODE);
    }

    private static Model read(Path file) throws IOException {
        return Model.read(Files.readAllBytes(file));
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
