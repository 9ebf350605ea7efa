package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** What dense layers and convolutions add to each output channel: an optional input; zeros where it is left out. */
final class Bias {
    private Bias() {}

    static float[] float32(Node node, int input, int channels) {
        return isThere(node, input, channels, TensorType.FLOAT32)
                ? node.input(input).float32()
                : new float[channels];
    }

    static int[] int32(Node node, int input, int channels) {
        return isThere(node, input, channels, TensorType.INT32)
                ? node.input(input).int32()
                : new int[channels];
    }

    /**
     * Widened to 64 bits.
     *
     * @param types that the operator takes, of INT16, INT32 and INT64
     */
    static long[] int64(Node node, int input, int channels, TensorType... types) {
        if (!isThere(node, input, channels, types)) {
            return new long[channels];
        }
        Tensor bias = node.input(input);
        return bias.type() == TensorType.INT64 ? bias.int64() : widened(IntegerElements.of(bias), channels);
    }

    private static long[] widened(IntegerElements values, int count) {
        long[] wide = new long[count];
        for (int i = 0; i < count; i++) {
            wide[i] = values.get(i);
        }
        return wide;
    }

    private static boolean isThere(Node node, int input, int channels, TensorType... types) {
        if (!node.hasInput(input)) {
            return false;
        }
        Tensor bias = node.input(input);
        node.requireType(bias, types);
        node.check(
                bias.elementCount() == channels,
                bias,
                "has " + bias.elementCount() + " elements for " + channels + " output channels");
        return true;
    }
}
