package org.sagui.generator.conformance;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;

/**
 * How near a result must come: integers to the byte, floats within {@code limit + limit · |expected|}.
 *
 * @param limit 0 for operators that only move or choose numbers
 */
record Tolerance(double limit) {
    private static final Set<BuiltinOperator> EXACT = EnumSet.of(
            ABS,
            ASSIGN_VARIABLE,
            BATCH_TO_SPACE_ND,
            BROADCAST_TO,
            CALL_ONCE,
            CAST,
            CEIL,
            CONCATENATION,
            DEPTH_TO_SPACE,
            DEQUANTIZE,
            EXPAND_DIMS,
            FILL,
            FLOOR,
            GATHER,
            GATHER_ND,
            MAXIMUM,
            MAX_POOL_2D,
            MINIMUM,
            MIRROR_PAD,
            NEG,
            PACK,
            PAD,
            PADV2,
            READ_VARIABLE,
            REDUCE_MAX,
            REDUCE_MIN,
            RELU,
            RELU6,
            RELU_N1_TO_1,
            RESHAPE,
            REVERSE_V2,
            ROUND,
            SELECT_V2,
            SLICE,
            SPACE_TO_BATCH_ND,
            SPACE_TO_DEPTH,
            SPLIT,
            SPLIT_V,
            SQUEEZE,
            STRIDED_SLICE,
            TRANSPOSE,
            UNPACK,
            VAR_HANDLE,
            ZEROS_LIKE);

    /** For whole networks. */
    static Tolerance ofNetwork() {
        return new Tolerance(1e-4);
    }

    /** For a model of one operator, or a few. */
    static Tolerance of(Model model) {
        var operators = model.main().operators();
        if (operators.stream().allMatch(operator -> EXACT.contains(operator.code()))) {
            return new Tolerance(0);
        }
        return operators.size() == 1 ? new Tolerance(1e-5) : ofNetwork();
    }

    /** The first element that is too far from the expected one, if there is one. */
    Optional<String> difference(Tensor actual, byte[] expected) {
        byte[] bytes = actual.read();
        if (actual.type() != TensorType.FLOAT32) {
            int first = Arrays.mismatch(bytes, expected);
            return first < 0
                    ? Optional.empty()
                    : Optional.of("byte " + first + ": got " + bytes[first] + ", want " + expected[first]);
        }
        ByteBuffer want = ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < actual.elementCount(); i++) {
            float got = actual.float32()[i];
            float wanted = want.getFloat();
            if (!isNear(got, wanted)) {
                return Optional.of("element " + i + ": got " + got + ", want " + wanted);
            }
        }
        return Optional.empty();
    }

    private boolean isNear(float got, float want) {
        if (got == want || (Float.isNaN(got) && Float.isNaN(want))) {
            return true;
        }
        return Math.abs((double) got - want) <= limit + limit * Math.abs((double) want);
    }
}
