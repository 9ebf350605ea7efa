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

    /** Of INT64, or of INT32, widened. */
    static long[] int64(Node node, int input, int channels) {
        if (!isThere(node, input, channels, TensorType.INT32, TensorType.INT64)) {
            return new long[channels];
        }
        Tensor bias = node.input(input);
        return bias.type() == TensorType.INT64 ? bias.int64() : widened(bias.int32());
    }

    private static long[] widened(int[] values) {
        long[] wide = new long[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
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
