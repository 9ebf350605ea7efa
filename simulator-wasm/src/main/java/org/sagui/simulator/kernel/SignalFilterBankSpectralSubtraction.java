package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.micro.SpectralSubtraction;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalFilterBankSpectralSubtraction (signal/micro/kernels/filter_bank_spectral_subtraction.cc): takes the noise from
 * channels. Outputs: the channels without noise, the estimates of it.
 */
public final class SignalFilterBankSpectralSubtraction implements Kernel {
    private final int channels;
    private final SpectralSubtraction.Settings settings;

    public SignalFilterBankSpectralSubtraction(int channels, SpectralSubtraction.Settings settings) {
        this.channels = channels;
        this.settings = settings;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(2);
        SignalOptions.requireChannels(node, node.input(0), TensorType.UINT32, channels);
        SignalOptions.requireChannels(node, node.output(0), TensorType.UINT32, channels);
        SignalOptions.requireChannels(node, node.output(1), TensorType.UINT32, channels);
        SignalOptions.requireShift(node, settings.smoothingBits(), 31);
        SignalOptions.requireShift(node, settings.subtractionBits(), 63);
        return new Subtraction(node.input(0), node.output(0), node.output(1));
    }

    private final class Subtraction implements Prepared {
        private final int[] in;
        private final int[] out;
        private final int[] noise;

        /** Its estimates are its own: another operator may use the output's memory. */
        private final SpectralSubtraction subtraction = new SpectralSubtraction(channels, settings);

        private Subtraction(Tensor input, Tensor output, Tensor noise) {
            this.in = input.int32();
            this.out = output.int32();
            this.noise = noise.int32();
        }

        @Override
        public void run() {
            subtraction.apply(in, out);
            System.arraycopy(subtraction.estimates(), 0, noise, 0, channels);
        }

        @Override
        public void reset() {
            subtraction.reset();
        }
    }
}
