package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes one {@code FULLY_CONNECTED} operator: a dense layer with the ReLU that follows it, if one does.
 */
record Stage(Dense dense, boolean relu) {
    static List<Stage> of(Network network) {
        List<Stage> stages = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (layer instanceof Dense dense) {
                stages.add(new Stage(dense, false));
            } else {
                fuse(stages);
            }
        }
        return stages;
    }

    private static void fuse(List<Stage> stages) {
        int last = stages.size() - 1;
        if (last < 0 || stages.get(last).relu) {
            throw new IllegalArgumentException("A ReLU must follow a dense layer");
        }
        stages.set(last, new Stage(stages.get(last).dense, true));
    }

    Matrix forward(Matrix inputs) {
        Matrix sums = dense.forward(inputs);
        return relu ? new Relu().forward(sums) : sums;
    }
}
