package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.tensor.Activation;

/**
 * What becomes one operator of a file: a layer, with the ReLU and the rounding that follow it, if they do.
 *
 * @param relu null if there is none
 * @param rounding null if there is none
 */
record Stage(Layer layer, Relu relu, FakeQuantization rounding) {
    /** The stages of folded layers. A rounding before the first layer belongs to none. */
    static List<Stage> of(Sequence sequence) {
        List<Stage> stages = new ArrayList<>();
        for (Layer layer : sequence.layers()) {
            int last = stages.size() - 1;
            if (layer instanceof Relu relu) {
                stages.set(last, new Stage(stages.get(last).layer, relu, null));
            } else if (layer instanceof FakeQuantization rounding) {
                if (last >= 0) {
                    stages.set(last, new Stage(stages.get(last).layer, stages.get(last).relu, rounding));
                }
            } else {
                stages.add(new Stage(layer, null, null));
            }
        }
        return stages;
    }

    Activation activation() {
        return relu == null ? Activation.NONE : relu.activation();
    }
}
