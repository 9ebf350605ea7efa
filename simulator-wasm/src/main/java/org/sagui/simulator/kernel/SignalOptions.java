package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Checks that operators of the audio front end have in common. TFLM trusts their options; we do not. */
final class SignalOptions {
    private SignalOptions() {}

    /** C leaves it open what shifting by more than this means. */
    static void requireShift(Node node, int shift, int most) {
        node.check(shift >= 0 && shift <= most, "shifts by " + shift + " bits; supported here: 0 to " + most);
    }

    /** A list of numbers of this type. */
    static void requireList(Node node, Tensor tensor, TensorType type) {
        node.requireType(tensor, type);
        node.requireRank(tensor, 1, 1);
    }

    /** A list of one number for each channel. */
    static void requireChannels(Node node, Tensor tensor, TensorType type, int channels) {
        requireList(node, tensor, type);
        node.check(
                tensor.elementCount() == channels,
                tensor,
                "has shape " + tensor.shape() + ", but there are " + channels + " channels");
    }
}
