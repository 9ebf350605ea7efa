package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;

/** Layers one after the other. */
record Network(List<Layer> layers) {
    Network {
        layers = List.copyOf(layers);
    }

    /**
     * Dense layers with a ReLU between each two of them.
     *
     * @param widths of the input, of each hidden layer and of the output
     */
    static Network perceptron(List<Integer> widths, Xoshiro128 random) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < widths.size(); i++) {
            if (i > 1) {
                layers.add(new Relu());
            }
            layers.add(new Dense(widths.get(i - 1), widths.get(i), random));
        }
        return new Network(layers);
    }

    Matrix forward(Matrix inputs) {
        Matrix values = inputs;
        for (Layer layer : layers) {
            values = layer.forward(values);
        }
        return values;
    }

    /** Sets the gradient of every parameter for the batch last given to {@link #forward}. */
    void backward(Matrix gradient) {
        Matrix values = gradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            values = layers.get(i).backward(values);
        }
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (Layer layer : layers) {
            parameters.addAll(layer.parameters());
        }
        return parameters;
    }
}
