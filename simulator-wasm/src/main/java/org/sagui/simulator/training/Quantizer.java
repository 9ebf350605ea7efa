package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Quantises a trained network to int8, in the scheme of TensorFlow Lite Micro: weights symmetric, with a scale for each
 * filter of a convolution and one for a dense layer; activations asymmetric, with one scale a tensor, from the range that
 * they have for calibration samples.
 *
 * <pre>{@code
 * Network quantized = Quantizer.MIN_MAX.quantize(network, calibration);
 * byte[] file = ModelExport.int8(quantized, "who says yes");
 * }</pre>
 *
 * The quantised network is a network that computes with rounded numbers, and a copy: a {@link Trainer} can tune it further,
 * so that its weights make up for the rounding, before it is exported.
 */
public final class Quantizer {
    /** Ranges that hold all numbers of the calibration. */
    public static final Quantizer MIN_MAX = new Quantizer(1, null);

    private final double share;
    private final ValueRange input;

    /**
     * @param share of the numbers at each place that must lie in its range
     * @param input the range of the inputs; null to take it from the calibration as for the other places
     */
    private Quantizer(double share, ValueRange input) {
        this.share = share;
        this.input = input;
    }

    /** Ranges that leave out at most this percentage of the numbers, half of it at either end, which may be outliers. */
    public static Quantizer percentile(double percentage) {
        return new Quantizer(percentage / 100, null);
    }

    /** Inputs quantised for this range, whatever the calibration: what a device gives does not depend on it. */
    public Quantizer withInputRange(double min, double max) {
        return new Quantizer(share, new ValueRange(min, max));
    }

    /**
     * A copy of the network that computes with rounded numbers.
     *
     * @param calibration inputs like those to come; a few hundred do
     */
    public Network quantize(Network trained, Samples calibration) {
        Network folded = Folding.of(trained);
        ActivationScale first = input == null ? new ActivationScale() : ActivationScale.fixed(input);
        List<Layer> layers = new ArrayList<>();
        layers.add(new FakeQuantization(folded.inputShape(), first, true));
        layers.addAll(mark(folded.layers(), first).layers());
        Network network = new Network(new Sequence(folded.inputShape(), layers), folded.endsWithSoftmax());
        calibrate(network, calibration);
        return network;
    }

    private void calibrate(Network network, Samples calibration) {
        network.requireFit(calibration, "calibration samples");
        run(network, calibration);
        if (share < 1) {
            forEachScale(network, scale -> {
                if (!scale.isFixed()) {
                    scale.startCounting();
                }
            });
            run(network, calibration);
        }
        forEachScale(network, scale -> scale.fix(share));
        network.layers().forEach(layer -> {
            if (layer instanceof Weighted weighted) {
                weighted.weights().startRounding();
            }
        });
    }

    /** In order, on this one network: its scales look on. */
    private static void run(Network network, Samples samples) {
        Slices.predict(
                samples,
                network.outputWidth(),
                Parts.IN_ORDER,
                () -> inputs -> network.forward(inputs, Pass.INFERENCE));
    }

    private static void forEachScale(Network network, Consumer<ActivationScale> action) {
        network.layers().forEach(layer -> {
            if (layer instanceof FakeQuantization rounding) {
                action.accept(rounding.scale());
            }
        });
    }

    /** The layers with a rounding after each that becomes an operator and its activation. */
    private static Sequence mark(Sequence sequence, ActivationScale input) {
        List<Layer> marked = new ArrayList<>();
        ActivationScale scale = input;
        for (Stage stage : Stage.of(sequence)) {
            Layer layer = stage.layer();
            if (layer instanceof Residual residual) {
                layer = new Residual(mark(residual.body(), scale), mark(residual.shortcut(), scale));
            }
            marked.add(layer);
            if (stage.relu() != null) {
                marked.add(stage.relu());
            }
            if (layer instanceof Weighted || layer instanceof Residual) {
                scale = new ActivationScale();
                marked.add(new FakeQuantization(layer.outputShape(), scale, true));
            } else if (layer instanceof AveragePool) {
                // AVERAGE_POOL_2D keeps the scale of its input, but rounds.
                marked.add(new FakeQuantization(layer.outputShape(), scale, false));
            }
        }
        return new Sequence(sequence.inputShape(), marked);
    }
}
