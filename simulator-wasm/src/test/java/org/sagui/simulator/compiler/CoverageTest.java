package org.sagui.simulator.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sagui.simulator.Golden;
import org.sagui.simulator.compiler.CompiledModel.Step;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;

/**
 * Which operators of the goldens are in the modules, for which types of output. An operator that is not compiled any more is
 * slower, but gives the same bytes, so no other test notices.
 */
class CoverageTest {
    private static final Path OPS = Path.of("src/test/resources/ops");

    private static final String COMPILED = """
            ADD: FLOAT32, INT16, INT8
            AVERAGE_POOL_2D: FLOAT32, INT16, INT8
            BATCH_TO_SPACE_ND: FLOAT32, INT8
            BROADCAST_TO: INT8
            CAST: FLOAT32
            CONCATENATION: FLOAT32, INT32, INT16, INT8
            CONV_2D: FLOAT32, INT16, INT8
            DEPTHWISE_CONV_2D: FLOAT32, INT16, INT8
            DEPTH_TO_SPACE: FLOAT32, INT8
            DEQUANTIZE: FLOAT32
            ELU: INT8
            EXPAND_DIMS: FLOAT32, INT16, INT8
            FULLY_CONNECTED: FLOAT32, INT16, INT8
            GATHER: FLOAT32, INT8
            GATHER_ND: INT8
            HARD_SWISH: FLOAT32, INT8
            L2_POOL_2D: FLOAT32
            LEAKY_RELU: FLOAT32, INT8
            LOGISTIC: FLOAT32, INT8
            MAX_POOL_2D: FLOAT32, INT16, INT8
            MEAN: FLOAT32, INT16, INT8
            MIRROR_PAD: FLOAT32, INT8
            MUL: FLOAT32, INT16, INT8
            PACK: FLOAT32, INT32, INT16, INT8
            PAD: FLOAT32, INT32, INT16, INT8
            PADV2: FLOAT32, INT16, INT8
            PRELU: FLOAT32, INT8
            QUANTIZE: INT32, UINT8, INT16, INT8
            RELU: INT8
            RELU6: FLOAT32, INT8
            RESHAPE: FLOAT32, BOOL, INT16, INT8
            RESIZE_NEAREST_NEIGHBOR: FLOAT32, INT16, INT8
            REVERSE_V2: FLOAT32, INT16, INT8
            RSQRT: INT8
            SLICE: FLOAT32, INT32, INT16, INT8
            SOFTMAX: FLOAT32, INT16, INT8
            SPACE_TO_BATCH_ND: INT8
            SPACE_TO_DEPTH: FLOAT32, INT8
            SPLIT: FLOAT32, INT32, INT16, INT8
            SPLIT_V: FLOAT32, INT32, INT8
            SQUEEZE: INT16, INT8
            STRIDED_SLICE: FLOAT32, INT32, INT16, INT8
            SUB: FLOAT32, INT16, INT8
            SUM: FLOAT32, INT16, INT8
            TANH: FLOAT32, INT8
            TRANSPOSE: FLOAT32, INT16, INT8
            UNPACK: FLOAT32, INT32, INT16, INT8
            """;

    private static final String INTERPRETED = """
            ABS: FLOAT32, INT16
            ADD: INT32
            ADD_N: FLOAT32
            ARG_MAX: INT32
            ARG_MIN: INT32
            BATCH_MATMUL: FLOAT32, INT16, INT8
            CAST: FLOAT32, INT32, INT8, UINT32
            CEIL: FLOAT32
            COS: FLOAT32
            CUMSUM: FLOAT32, INT8
            DIV: FLOAT32
            EQUAL: BOOL
            EXP: FLOAT32
            FILL: INT32, INT8
            FLOOR: FLOAT32
            FLOOR_DIV: FLOAT32
            FLOOR_MOD: FLOAT32
            GREATER: BOOL
            GREATER_EQUAL: BOOL
            IF: FLOAT32
            L2_NORMALIZATION: FLOAT32, INT8
            LEAKY_RELU: INT16
            LESS: BOOL
            LESS_EQUAL: BOOL
            LOG: FLOAT32
            LOGICAL_AND: BOOL
            LOGICAL_OR: BOOL
            LOGISTIC: INT16
            LOG_SOFTMAX: FLOAT32
            MAXIMUM: FLOAT32, INT32, INT16, INT8
            MINIMUM: FLOAT32, INT32, INT16, INT8
            MUL: INT32
            NEG: FLOAT32
            NOT_EQUAL: BOOL
            READ_VARIABLE: FLOAT32, INT16, INT8
            REDUCE_ALL: BOOL
            REDUCE_MAX: FLOAT32, INT8
            REDUCE_MIN: FLOAT32, INT8
            RELU: INT16
            RELU6: INT16
            RESIZE_BILINEAR: FLOAT32, INT8
            ROUND: FLOAT32
            RSQRT: FLOAT32
            SELECT_V2: FLOAT32, INT16
            SHAPE: INT32
            SIN: FLOAT32
            SOFTMAX: INT16
            SQRT: FLOAT32
            SQUARE: FLOAT32
            SQUARED_DIFFERENCE: INT32, INT8
            SUB: INT32
            SVDF: FLOAT32, INT8
            TANH: INT16
            TRANSPOSE_CONV: FLOAT32, INT16, INT8
            UNIDIRECTIONAL_SEQUENCE_LSTM: FLOAT32, INT16, INT8
            VAR_HANDLE: RESOURCE
            ZEROS_LIKE: FLOAT32
            """;

    @ParameterizedTest
    @EnumSource
    void theseOperatorsAreInTheModules(InstructionSet instructionSet) {
        assertThat(operators(instructionSet, true)).isEqualTo(COMPILED);
    }

    @ParameterizedTest
    @EnumSource
    void theseOperatorsAreLeftToTheInterpreter(InstructionSet instructionSet) {
        assertThat(operators(instructionSet, false)).isEqualTo(INTERPRETED);
    }

    /** An operator a line, with the types of its first output; those without outputs are not listed. */
    private static String operators(InstructionSet instructionSet, boolean compiled) {
        SortedMap<String, SortedSet<TensorType>> types = new TreeMap<>();
        List<Golden> goldens =
                Golden.in(OPS).filter(golden -> !golden.isRefused()).toList();
        for (Golden golden : goldens) {
            Interpreter interpreter = new Interpreter(Model.read(golden.model()));
            for (Step step : ModelCompiler.compile(interpreter, instructionSet).steps()) {
                Operator operator = interpreter.operators().get(step.operator());
                if (step.compiled() == compiled && !operator.outputs().isEmpty()) {
                    types.computeIfAbsent(operator.code().name(), none -> new TreeSet<>())
                            .add(interpreter.tensor(operator.outputs().get(0)).type());
                }
            }
        }
        return types.entrySet().stream()
                .map(entry -> entry.getKey() + ": "
                        + entry.getValue().stream().map(TensorType::name).collect(Collectors.joining(", ")) + "\n")
                .collect(Collectors.joining());
    }
}
