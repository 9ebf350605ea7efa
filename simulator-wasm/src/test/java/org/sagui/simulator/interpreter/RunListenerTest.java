package org.sagui.simulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tensor.TensorView;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.ModelWriter;

class RunListenerTest {
    private final List<String> seen = new ArrayList<>();

    /** x → RELU → y → RELU6 → z, with x = 7, −7. */
    private static Interpreter relus() {
        ModelWriter writer = new ModelWriter("");
        int x = writer.tensor("x", TensorType.FLOAT32, Shape.of(2), Quantization.NONE, null);
        int y = writer.tensor("y", TensorType.FLOAT32, Shape.of(2), Quantization.NONE, null);
        int z = writer.tensor("z", TensorType.FLOAT32, Shape.of(2), Quantization.NONE, null);
        writer.operator(BuiltinOperator.RELU, List.of(x), List.of(y));
        writer.operator(BuiltinOperator.RELU6, List.of(y), List.of(z));
        Interpreter interpreter = new Interpreter(Model.read(writer.write(List.of(x), List.of(z))));
        interpreter.tensor(x).float32()[0] = 7;
        interpreter.tensor(x).float32()[1] = -7;
        return interpreter;
    }

    private static RunListener before(Consumer<OperatorRun> action) {
        return new RunListener() {
            @Override
            public void before(OperatorRun run) {
                action.accept(run);
            }
        };
    }

    private RunListener log() {
        return new RunListener() {
            @Override
            public void before(OperatorRun run) {
                seen.add("before " + line(run));
            }

            @Override
            public void after(OperatorRun run) {
                seen.add("after " + line(run));
            }

            private String line(OperatorRun run) {
                int output = run.operator().outputs().get(0);
                return run.operator().where() + " of graph " + run.graph() + ": "
                        + TensorView.of(run.tensor(output)).real(0);
            }
        };
    }

    @Test
    void looksAtEachOperatorBeforeAndAfter() {
        assertThat(relus().invoke(log())).isTrue();

        assertThat(seen)
                .containsExactly(
                        "before operator 0 (RELU) of graph 0: 0.0",
                        "after operator 0 (RELU) of graph 0: 7.0",
                        "before operator 1 (RELU6) of graph 0: 0.0",
                        "after operator 1 (RELU6) of graph 0: 6.0");
    }

    @Test
    void changesWhatTheNextOperatorReads() {
        Interpreter interpreter = relus();

        interpreter.invoke(before(run -> {
            if (run.operator().code() == BuiltinOperator.RELU6) {
                run.tensor(1).float32()[0] = 2.5f;
            }
        }));

        assertThat(interpreter.outputs().get(0).float32()).containsExactly(2.5f, 0);
    }

    @Test
    void stopsBeforeAnOperator() {
        Interpreter interpreter = relus();

        assertThat(interpreter.invoke(before(run -> {
                    if (run.operator().index() == 1) {
                        run.stop();
                    }
                })))
                .isFalse();

        assertThat(interpreter.tensor(1).float32()).containsExactly(7, 0);
        assertThat(interpreter.tensor(2).float32()).containsExactly(0, 0);
    }

    @Test
    void aStoppedRunIsNotContinued() {
        Interpreter interpreter = relus();
        interpreter.invoke(before(OperatorRun::stop));

        interpreter.invoke();

        assertThat(interpreter.outputs().get(0).float32()).containsExactly(6, 0);
        assertThat(seen).isEmpty();
    }

    @Test
    void nobodyLooksOnAfterwards() {
        Interpreter interpreter = relus();
        interpreter.invoke(log());
        seen.clear();

        interpreter.invoke();
        assertThatThrownBy(() -> interpreter.invoke(before(run -> {
                    throw new IllegalStateException("listener");
                })))
                .hasMessage("listener");
        interpreter.invoke();

        assertThat(seen).isEmpty();
    }

    private static Interpreter golden(String name) throws IOException {
        return new Interpreter(Model.read(Files.readAllBytes(Path.of("src/test/resources/ops", name + ".tflite"))));
    }

    @Test
    void operatorsOfOtherGraphsComeBetween() throws IOException {
        golden("control_flow/000-if").invoke(log());

        assertThat(seen).hasSize(4);
        assertThat(seen.get(0)).startsWith("before operator 0 (IF) of graph 0");
        assertThat(seen.get(1)).startsWith("before operator 0 (MUL) of graph 2");
        assertThat(seen.get(2)).startsWith("after operator 0 (MUL) of graph 2");
        assertThat(seen.get(3)).startsWith("after operator 0 (IF) of graph 0");
    }

    @Test
    void stopsInTheMidstOfAnotherGraph() throws IOException {
        Interpreter interpreter = golden("control_flow/000-if");
        RunListener stopper = new RunListener() {
            @Override
            public void after(OperatorRun run) {
                seen.add(run.operator().name());
                run.stop();
            }
        };

        assertThat(interpreter.invoke(stopper)).isFalse();
        assertThat(seen).containsExactly("MUL");
        assertThat(interpreter.invoke(log())).isTrue();
    }
}
