package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

class InterpreterTest {
    /** x → code → y → RELU6 → z, of three floats. */
    private static Model chain(BuiltinOperator code, OperatorOptions options) {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(3), Quantization.NONE, null);
        int y = writer.tensor("y", TensorType.FLOAT32, Shape.of(3), Quantization.NONE, null);
        int z = writer.tensor("z", TensorType.FLOAT32, Shape.of(3), Quantization.NONE, null);
        writer.operator(code, List.of(x), List.of(y), options);
        writer.operator(BuiltinOperator.RELU6, List.of(y), List.of(z));
        return Model.read(writer.write(List.of(x), List.of(z)));
    }

    private static Interpreter relus() {
        Interpreter interpreter = new Interpreter(chain(BuiltinOperator.RELU, new OperatorOptions.None()));
        interpreter.inputs().get(0).float32()[0] = 7;
        interpreter.inputs().get(0).float32()[1] = -7;
        return interpreter;
    }

    @Test
    void invokeRunsEverything() {
        Interpreter interpreter = relus();

        interpreter.invoke();

        assertThat(interpreter.outputs().get(0).float32()).containsExactly(6, 0, 0);
        assertThat(interpreter.tensor(1).float32()).containsExactly(7, 0, 0);
    }

    @Test
    void stepRunsOneOperatorAndStartsOverAfterTheLast() {
        Interpreter interpreter = relus();

        assertThat(interpreter.step()).isZero();
        assertThat(interpreter.tensor(1).float32()).containsExactly(7, 0, 0);
        assertThat(interpreter.outputs().get(0).float32()).containsExactly(0, 0, 0);
        assertThat(interpreter.step()).isEqualTo(1);
        assertThat(interpreter.outputs().get(0).float32()).containsExactly(6, 0, 0);
        assertThat(interpreter.step()).isZero();
    }

    @Test
    void operatorsThatAreRunOneByOneShareTheLimitOfARun() {
        Model model = chain(BuiltinOperator.RELU, new OperatorOptions.None());
        Interpreter interpreter = new Interpreter(model, Limits.DEFAULT.withWork(6_000));
        String refusal = "operator 1 (RELU6): the run takes more than 6000 steps [limit-exceeded]";

        interpreter.run(0);
        assertThatThrownBy(() -> interpreter.run(1)).hasToString(refusal);
        interpreter.run(0);
        assertThatThrownBy(() -> interpreter.run(1)).hasToString(refusal);
    }

    @Test
    void aRunIsMeasuredBeforeItBegins() {
        Model model = chain(BuiltinOperator.RELU, new OperatorOptions.None());

        new Interpreter(model).requireWithinLimit();
        assertThatThrownBy(() -> new Interpreter(model, Limits.DEFAULT.withWork(10_000)).requireWithinLimit())
                .hasToString("operator 1 (RELU6): the run takes more than 10000 steps [limit-exceeded]");
    }

    @Test
    void resetClearsTheTensorsAndTheStep() {
        Interpreter interpreter = relus();
        interpreter.step();

        interpreter.reset();

        assertThat(interpreter.tensor(0).float32()).containsExactly(0, 0, 0);
        assertThat(interpreter.tensor(1).float32()).containsExactly(0, 0, 0);
        assertThat(interpreter.step()).isZero();
    }

    /** As ResetVariableTensors does: the zero point fills INT8 variables, and no others. */
    @Test
    void variablesStartAtZeroOrTheNumberThatStandsForIt() {
        Quantization quantization = Quantization.of(0.5f, -7);
        List<TensorInfo> tensors = List.of(
                new TensorInfo(0, "int8", TensorType.INT8, Shape.of(2), quantization, Optional.empty(), true),
                new TensorInfo(1, "int16", TensorType.INT16, Shape.of(2), quantization, Optional.empty(), true),
                new TensorInfo(2, "input", TensorType.INT8, Shape.of(2), quantization, Optional.empty(), false));
        Subgraph graph = new Subgraph("main", tensors, List.of(2), List.of(), List.of());

        Interpreter interpreter = new Interpreter(new Model("", List.of(graph), List.of(), 0));

        assertThat(interpreter.tensor(0).int8()).containsExactly(-7, -7);
        assertThat(interpreter.tensor(1).int16()).containsExactly(0, 0);
        assertThat(interpreter.tensor(2).int8()).containsExactly(0, 0);
    }

    @Test
    void outputsWithoutElementsAreRefused() {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(2, 0), Quantization.NONE, null);
        int y = writer.tensor("y", TensorType.FLOAT32, Shape.of(2, 0), Quantization.NONE, null);
        writer.operator(BuiltinOperator.RELU, List.of(x), List.of(y));
        Model model = Model.read(writer.write(List.of(x), List.of(y)));

        assertThatThrownBy(() -> new Interpreter(model))
                .hasToString("operator 0 (RELU): its output 'y' has no elements: shape 2×0 [invalid-operator]");
    }

    @Test
    void operatorsThatAreNotImplementedAreNamed() {
        assertThatThrownBy(() -> new Interpreter(chain(BuiltinOperator.ATAN2, new OperatorOptions.None())))
                .hasToString("operator 0 (ATAN2): the operator ATAN2 is not implemented [unsupported-operator]");
    }

    @Test
    void optionsOfAnotherOperatorAreRefused() {
        Model model = chain(BuiltinOperator.SOFTMAX, new OperatorOptions.ReshapeOptions(List.of(3)));

        assertThatThrownBy(() -> new Interpreter(model))
                .hasToString("operator 0 (SOFTMAX): carries the options of another operator [invalid-operator]");
    }

    @Test
    void optionsOfCustomOperatorsAreNamedByTheirOperator() {
        OperatorOptions nothing = new OperatorOptions.CustomOptions(ByteBuffer.allocate(0));
        Operator window = new Operator(0, BuiltinOperator.CUSTOM, "SignalWindow", List.of(), List.of(), nothing);
        Subgraph graph = new Subgraph("main", List.of(), List.of(), List.of(), List.of(window));

        assertThatThrownBy(() -> new Interpreter(new Model("", List.of(graph), List.of(), 0)))
                .hasToString("operator 0 (SignalWindow): its options are too short [malformed-model]");
    }

    @Test
    void inputsOfTheWrongSizeAreRefused() {
        assertThatThrownBy(() -> relus().inputs().get(0).write(new byte[11]))
                .hasToString("tensor 'x': takes 12 bytes (FLOAT32 3), got 11 [invalid-argument]");
    }
}
