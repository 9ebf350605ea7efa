package org.sagui.simulator.training;

import java.util.List;

/** One step of a network. It remembers its last batch between {@link #forward} and {@link #backward}. */
sealed interface Layer permits Dense, Relu {
    /** The layer's outputs, one row a sample. The layer keeps {@code inputs}, which must not change before backward. */
    Matrix forward(Matrix inputs);

    /**
     * Sets the gradients of the parameters for the batch last given to {@link #forward}.
     *
     * @param gradient of the loss with respect to the outputs of that batch
     * @return the gradient of the loss with respect to its inputs
     */
    Matrix backward(Matrix gradient);

    /** What training changes in this layer. */
    List<Parameter> parameters();
}
