package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.FilterBank;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalFilterBank (signal/src/filter_bank.cc): sums energies into channels that overlap. What weighs w in one channel
 * weighs 1 − w, its unweight, in the channel before. Inputs: energies, weights, unweights, and for each channel and one more
 * before the first the places of its first energy and weight, and how many there are.
 */
public final class SignalFilterBank implements Kernel {
    private final int channels;

    public SignalFilterBank(int channels) {
        this.channels = channels;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(6, 6);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        SignalOptions.requireList(node, input, TensorType.UINT32);
        for (int i = 1; i < 6; i++) {
            SignalOptions.requireList(node, node.input(i), TensorType.INT16);
        }
        SignalOptions.requireChannels(node, output, TensorType.UINT64, channels);
        for (int i = 3; i < 6; i++) {
            Tensor places = node.input(i);
            node.check(
                    places.elementCount() > channels,
                    places,
                    "has shape " + places.shape() + ", but there are " + channels + " channels and one more");
        }
        int[] energies = input.int32();
        long[] out = output.int64();
        FilterBank bank = new FilterBank(
                node.input(1).int16(),
                node.input(2).int16(),
                node.input(3).int16(),
                node.input(4).int16(),
                node.input(5).int16());
        int taps = Math.min(bank.weights().length, bank.unweights().length);
        node.addWork((channels + 1L) * Math.min(taps, Short.MAX_VALUE));
        return () -> {
            checkPlaces(node, bank, energies.length, taps);
            bank.sum(energies, out);
        };
    }

    private void checkPlaces(Node node, FilterBank bank, int energies, int taps) {
        for (int channel = 0; channel <= channels; channel++) {
            int energy = bank.energyStarts()[channel];
            int weight = bank.weightStarts()[channel];
            int width = Math.max(bank.widths()[channel], 0);
            node.check(
                    energy >= 0 && energy + width <= energies,
                    node.input(3),
                    "leads channel " + channel + " outside of the " + energies + " energies");
            node.check(
                    weight >= 0 && weight + width <= taps,
                    node.input(4),
                    "leads channel " + channel + " outside of the " + taps + " weights");
        }
    }
}
