package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.OperatorOptions.AddOptions;
import org.sagui.simulator.tflite.OperatorOptions.CallOnceOptions;
import org.sagui.simulator.tflite.OperatorOptions.IfOptions;
import org.sagui.simulator.tflite.OperatorOptions.None;
import org.sagui.simulator.tflite.OperatorOptions.VarHandleOptions;
import org.sagui.simulator.tflite.OperatorOptions.WhileOptions;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/** Models of several graphs. */
class ControlFlowTest {
    /** One graph: tensors of one element each, and operators. */
    private static final class Builder {
        private final List<TensorInfo> tensors = new ArrayList<>();
        private final List<Operator> operators = new ArrayList<>();

        int tensor(String name, TensorType type) {
            return add(name, type, Optional.empty());
        }

        int constant(float value) {
            ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            return add(
                    "constant",
                    TensorType.FLOAT32,
                    Optional.of(bytes.putFloat(value).flip()));
        }

        private int add(String name, TensorType type, Optional<ByteBuffer> data) {
            tensors.add(new TensorInfo(tensors.size(), name, type, Shape.of(1), Quantization.NONE, data, false));
            return tensors.size() - 1;
        }

        Builder operator(BuiltinOperator code, List<Integer> inputs, List<Integer> outputs, OperatorOptions options) {
            operators.add(new Operator(operators.size(), code, code.name(), inputs, outputs, options));
            return this;
        }

        Subgraph build(List<Integer> inputs, List<Integer> outputs) {
            return new Subgraph("", tensors, inputs, outputs, operators);
        }
    }

    /** x → x + amount */
    private static Subgraph adding(float amount) {
        Builder graph = new Builder();
        int x = graph.tensor("x", TensorType.FLOAT32);
        int y = graph.tensor("y", TensorType.FLOAT32);
        int constant = graph.constant(amount);
        return graph.operator(BuiltinOperator.ADD, List.of(x, constant), List.of(y), new AddOptions(Activation.NONE))
                .build(List.of(x), List.of(y));
    }

    /** A BOOL and a float → the float of graph 1 or 2. */
    private static Subgraph choosing(int thenGraph, int elseGraph) {
        Builder graph = new Builder();
        int condition = graph.tensor("condition", TensorType.BOOL);
        int x = graph.tensor("x", TensorType.FLOAT32);
        int y = graph.tensor("y", TensorType.FLOAT32);
        return graph.operator(
                        BuiltinOperator.IF, List.of(condition, x), List.of(y), new IfOptions(thenGraph, elseGraph))
                .build(List.of(condition, x), List.of(y));
    }

    /** Goes on as it was told to, with a number greater by one. */
    private static Subgraph addingOne() {
        Builder body = new Builder();
        int goOn = body.tensor("go on", TensorType.BOOL);
        int x = body.tensor("x", TensorType.FLOAT32);
        int y = body.tensor("y", TensorType.FLOAT32);
        body.operator(BuiltinOperator.ADD, List.of(x, body.constant(1)), List.of(y), new AddOptions(Activation.NONE));
        return body.build(List.of(goOn, x), List.of(goOn, y));
    }

    private static Subgraph doingNothing() {
        Builder body = new Builder();
        List<Integer> both = List.of(body.tensor("go on", TensorType.BOOL), body.tensor("x", TensorType.FLOAT32));
        return body.build(both, both);
    }

    /** A BOOL and a float, which go through the body as long as the first is true. */
    private static Model endless(Subgraph body) {
        Builder main = new Builder();
        int goOn = main.tensor("go on", TensorType.BOOL);
        int x = main.tensor("x", TensorType.FLOAT32);
        int goOnAfter = main.tensor("go on, after", TensorType.BOOL);
        int y = main.tensor("y", TensorType.FLOAT32);
        main.operator(BuiltinOperator.WHILE, List.of(goOn, x), List.of(goOnAfter, y), new WhileOptions(1, 2));
        Builder condition = new Builder();
        condition.tensor("go on", TensorType.BOOL);
        condition.tensor("x", TensorType.FLOAT32);
        return model(
                main.build(List.of(goOn, x), List.of(goOnAfter, y)), condition.build(List.of(0, 1), List.of(0)), body);
    }

    private static Model model(Subgraph... graphs) {
        return new Model("", List.of(graphs), List.of(), 0);
    }

    private static float run(Interpreter interpreter, boolean condition, float x) {
        interpreter.inputs().get(0).int8()[0] = (byte) (condition ? 1 : 0);
        interpreter.inputs().get(1).float32()[0] = x;
        interpreter.invoke();
        return interpreter.outputs().get(interpreter.outputs().size() - 1).float32()[0];
    }

    @Test
    void ifRunsOneOfTwoGraphs() {
        Interpreter interpreter = new Interpreter(model(choosing(1, 2), adding(10), adding(-10)));

        assertThat(run(interpreter, true, 1)).isEqualTo(11);
        assertThat(run(interpreter, false, 1)).isEqualTo(-9);
    }

    @Test
    void whileThatIsFalseAtOnceGivesItsInputs() {
        assertThat(run(new Interpreter(endless(addingOne())), false, 7)).isEqualTo(7);
    }

    @Test
    void endlessLoopsMeetTheLimit() {
        Interpreter interpreter = new Interpreter(endless(addingOne()), Limits.DEFAULT.withWork(100_000));

        assertThatThrownBy(() -> run(interpreter, true, 7))
                .hasToString("graph 2: the run takes more than 100000 steps [limit-exceeded]");
        assertThat(run(interpreter, false, 7)).as("the next run").isEqualTo(7);
    }

    @Test
    void endlessLoopsOfGraphsWithoutOperatorsMeetTheLimit() {
        Interpreter interpreter = new Interpreter(endless(doingNothing()));

        assertThatThrownBy(() -> run(interpreter, true, 7))
                .hasToString("graph 1: the run takes more than 268435456 steps [limit-exceeded]");
    }

    @Test
    void graphsThatRunThemselvesAreRefused() {
        Interpreter interpreter = new Interpreter(model(selfCalling()));

        assertThatThrownBy(interpreter::invoke).hasToString("graph 0: it runs itself [limit-exceeded]");
    }

    private static Subgraph selfCalling() {
        return new Builder()
                .operator(BuiltinOperator.CALL_ONCE, List.of(), List.of(), new CallOnceOptions(0))
                .build(List.of(), List.of());
    }

    @Test
    void graphsThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> new Interpreter(model(choosing(1, 5), adding(1))))
                .hasToString("operator 0 (IF): names graph 5 of 2 [invalid-operator]");
    }

    /** A graph that begins with 3 once, and adds its input at each run. */
    private static Model accumulator() {
        Builder main = new Builder();
        int x = main.tensor("x", TensorType.FLOAT32);
        int handle = main.tensor("handle", TensorType.RESOURCE);
        int before = main.tensor("before", TensorType.FLOAT32);
        int after = main.tensor("after", TensorType.FLOAT32);
        main.operator(BuiltinOperator.CALL_ONCE, List.of(), List.of(), new CallOnceOptions(1));
        main.operator(BuiltinOperator.VAR_HANDLE, List.of(), List.of(handle), new VarHandleOptions("", "sum"));
        main.operator(BuiltinOperator.READ_VARIABLE, List.of(handle), List.of(before), new None());
        main.operator(BuiltinOperator.ADD, List.of(before, x), List.of(after), new AddOptions(Activation.NONE));
        main.operator(BuiltinOperator.ASSIGN_VARIABLE, List.of(handle, after), List.of(), new None());
        Builder first = new Builder();
        int sameVariable = first.tensor("handle", TensorType.RESOURCE);
        int three = first.constant(3);
        first.operator(BuiltinOperator.VAR_HANDLE, List.of(), List.of(sameVariable), new VarHandleOptions("", "sum"));
        first.operator(BuiltinOperator.ASSIGN_VARIABLE, List.of(sameVariable, three), List.of(), new None());
        return model(main.build(List.of(x), List.of(after)), first.build(List.of(), List.of()));
    }

    @Test
    void variablesLastUntilTheReset() {
        Interpreter interpreter = new Interpreter(accumulator());
        interpreter.inputs().get(0).float32()[0] = 10;

        interpreter.invoke();
        assertThat(interpreter.outputs().get(0).float32()).containsExactly(13);
        interpreter.invoke();
        assertThat(interpreter.outputs().get(0).float32()).containsExactly(23);

        interpreter.reset();
        interpreter.inputs().get(0).float32()[0] = 1;
        interpreter.invoke();
        assertThat(interpreter.outputs().get(0).float32()).containsExactly(4);
    }

    @Test
    void variablesThatNothingAssignsCannotBeRead() {
        Builder main = new Builder();
        int handle = main.tensor("handle", TensorType.RESOURCE);
        int value = main.tensor("value", TensorType.FLOAT32);
        main.operator(BuiltinOperator.VAR_HANDLE, List.of(), List.of(handle), new VarHandleOptions("", "v"));
        main.operator(BuiltinOperator.READ_VARIABLE, List.of(handle), List.of(value), new None());
        Interpreter interpreter = new Interpreter(model(main.build(List.of(), List.of(value))));

        assertThatThrownBy(interpreter::invoke)
                .hasToString("operator 1 (READ_VARIABLE), input 0 'handle': is the handle of a variable that nothing"
                        + " assigns [invalid-operator]");
    }
}
