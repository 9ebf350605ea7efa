package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sagui.simulator.tensor.Shape;

/** Layers one after the other; perhaps none. */
record Sequence(Shape inputShape, List<Layer> layers) {
    Sequence {
        layers = List.copyOf(layers);
    }

    Shape outputShape() {
        return layers.isEmpty() ? inputShape : layers.get(layers.size() - 1).outputShape();
    }

    Matrix forward(Matrix inputs, Pass pass) {
        Matrix values = inputs;
        for (Layer layer : layers) {
            values = layer.forward(values, pass);
        }
        return values;
    }

    /** As {@link Layer#backward}. */
    Matrix backward(Matrix gradient, boolean inputWanted) {
        int last = inputWanted ? 0 : firstThatLearns();
        Matrix values = gradient;
        for (int i = layers.size() - 1; i >= last; i--) {
            values = layers.get(i).backward(values, inputWanted || i > last);
        }
        return inputWanted ? values : null;
    }

    private int firstThatLearns() {
        int first = 0;
        while (first < layers.size() && layers.get(first).parameters().isEmpty()) {
            first++;
        }
        return first;
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        layers.forEach(layer -> parameters.addAll(layer.parameters()));
        return parameters;
    }

    List<double[]> statistics() {
        List<double[]> statistics = new ArrayList<>();
        layers.forEach(layer -> statistics.addAll(layer.statistics()));
        return statistics;
    }

    void learnStatistics(Sequence twin) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).learnStatistics(twin.layers.get(i));
        }
    }

    Sequence twin() {
        return new Sequence(inputShape, layers.stream().map(Layer::twin).toList());
    }

    /** Calls with every layer, those inside of others too. */
    void forEach(Consumer<Layer> action) {
        for (Layer layer : layers) {
            action.accept(layer);
            if (layer instanceof Residual residual) {
                residual.body().forEach(action);
                residual.shortcut().forEach(action);
            }
        }
    }
}
