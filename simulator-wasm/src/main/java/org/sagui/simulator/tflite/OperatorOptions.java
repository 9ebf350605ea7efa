package org.sagui.simulator.tflite;

import java.util.List;
import org.sagui.simulator.tensor.Activation;

/** What an operator is told besides its tensors: one record for each options table of the format that is understood. */
public sealed interface OperatorOptions {
    /** No options table. */
    record None() implements OperatorOptions {}

    /** An options table that is not understood; {@code type} is its number in the format's union BuiltinOptions. */
    record Unread(int type) implements OperatorOptions {}

    record FullyConnectedOptions(Activation activation, boolean keepDimensions) implements OperatorOptions {}

    record SoftmaxOptions(float beta) implements OperatorOptions {}

    record ReshapeOptions(List<Integer> newShape) implements OperatorOptions {
        public ReshapeOptions {
            newShape = List.copyOf(newShape);
        }
    }
}
