package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A trained network as it will be in a file: each batch normalisation is folded into the layer before it, and dropout is
 * gone (Jacob et al., 2018, §3.2). The numbers are copies.
 */
final class Folding {
    private Folding() {}

    static Network of(Network network) {
        return new Network(of(network.layers()), network.endsWithSoftmax());
    }

    private static Sequence of(Sequence sequence) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : sequence.layers()) {
            if (layer instanceof BatchNorm norm) {
                int last = layers.size() - 1;
                layers.set(last, folded((Weighted) layers.get(last), norm));
            } else if (layer instanceof Weighted weighted) {
                layers.add(weighted.with(weighted.weights().copy()));
            } else if (layer instanceof Residual residual) {
                layers.add(new Residual(of(residual.body()), of(residual.shortcut())));
            } else if (!(layer instanceof Dropout)) {
                layers.add(layer.twin());
            }
        }
        return new Sequence(sequence.inputShape(), layers);
    }

    private static Weighted folded(Weighted layer, BatchNorm norm) {
        Channels channels = layer.outputChannels();
        double[] factors = new double[channels.count()];
        double[] offsets = new double[channels.count()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = norm.factor(i);
            offsets[i] = norm.offset(i);
        }
        return layer.with(layer.weights().scaled(channels, factors, offsets));
    }
}
