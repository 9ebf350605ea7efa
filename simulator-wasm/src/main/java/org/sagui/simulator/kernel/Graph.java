package org.sagui.simulator.kernel;

import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tensor.Tensor;

/** A graph of the model, as the operators see it that run other graphs. */
public interface Graph {
    List<Tensor> inputs();

    List<Tensor> outputs();

    /**
     * Runs all its operators.
     *
     * @throws SaguiError LIMIT_EXCEEDED if it is running already, or if the run takes too many steps
     */
    void run();
}
