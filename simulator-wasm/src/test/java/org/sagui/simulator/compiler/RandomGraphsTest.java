package org.sagui.simulator.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Operator;

/**
 * Modules of random graphs give the interpreter's bytes. How many graphs are tried, and from which seed on, can be said:
 *
 * <pre>mvn test -pl simulator-wasm -Dtest=RandomGraphsTest -Dgraphs=10000 -Dseed=1</pre>
 */
class RandomGraphsTest {
    private static final int GRAPHS = Integer.getInteger("graphs", 200);
    private static final long SEED = Long.getLong("seed", 1);

    /** So many say what is wrong; more make it no clearer. */
    private static final int MOST_REPORTED = 10;

    private static final int CALLS = 2;

    @ParameterizedTest
    @EnumSource
    void modulesGiveTheBytesOfTheInterpreter(InstructionSet instructionSet) {
        List<String> failures = new ArrayList<>();
        for (long seed = SEED; seed < SEED + GRAPHS && failures.size() < MOST_REPORTED; seed++) {
            RandomGraphs graph = RandomGraphs.of(seed);
            Optional<String> failure = failure(graph, instructionSet);
            if (failure.isPresent()) {
                failures.add("seed " + seed + ": " + failure.get() + "\n" + graph);
            }
        }
        if (!failures.isEmpty()) {
            fail(String.join("\n\n", failures));
        }
    }

    private static Optional<String> failure(RandomGraphs graph, InstructionSet instructionSet) {
        try (SideBySide both = new SideBySide(graph.model(), instructionSet)) {
            Optional<String> difference = Optional.empty();
            for (int call = 0; call < CALLS && difference.isEmpty(); call++) {
                difference = both.firstDifference(graph.inputs());
            }
            return difference;
        } catch (TestAbortedException noWasmtime) {
            throw noWasmtime;
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    @Test
    void theGraphsHaveAllOperatorsThatTheyAreMadeOf() {
        Set<BuiltinOperator> met = EnumSet.noneOf(BuiltinOperator.class);
        for (long seed = 1; seed <= 200; seed++) {
            for (Operator operator : RandomGraphs.of(seed).model().main().operators()) {
                met.add(operator.code());
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrder(
                        BuiltinOperator.CONV_2D,
                        BuiltinOperator.DEPTHWISE_CONV_2D,
                        BuiltinOperator.FULLY_CONNECTED,
                        BuiltinOperator.AVERAGE_POOL_2D,
                        BuiltinOperator.MAX_POOL_2D,
                        BuiltinOperator.L2_POOL_2D,
                        BuiltinOperator.ADD,
                        BuiltinOperator.MUL,
                        BuiltinOperator.SUB,
                        BuiltinOperator.PRELU,
                        BuiltinOperator.RESHAPE,
                        BuiltinOperator.PAD,
                        BuiltinOperator.PADV2,
                        BuiltinOperator.CONCATENATION,
                        BuiltinOperator.MEAN,
                        BuiltinOperator.SUM,
                        BuiltinOperator.SOFTMAX,
                        BuiltinOperator.LOGISTIC,
                        BuiltinOperator.TANH,
                        BuiltinOperator.ELU,
                        BuiltinOperator.HARD_SWISH,
                        BuiltinOperator.LEAKY_RELU,
                        BuiltinOperator.RELU,
                        BuiltinOperator.RELU6,
                        BuiltinOperator.RELU_N1_TO_1,
                        BuiltinOperator.QUANTIZE,
                        BuiltinOperator.DEQUANTIZE);
    }

    @Test
    void theSameSeedGivesTheSameGraph() {
        assertThat(RandomGraphs.of(7)).hasToString(RandomGraphs.of(7).toString());
        assertThat(RandomGraphs.of(7).inputs())
                .usingRecursiveComparison()
                .isEqualTo(RandomGraphs.of(7).inputs());
    }
}
