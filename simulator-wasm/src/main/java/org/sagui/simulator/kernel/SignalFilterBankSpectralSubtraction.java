package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalFilterBankSpectralSubtraction (signal/src/filter_bank_spectral_subtraction.cc): keeps an estimate of each channel's
 * noise and takes it away. All numbers are unsigned. Outputs: the channels without noise, the estimates.
 */
public final class SignalFilterBankSpectralSubtraction implements Kernel {
    /**
     * @param smoothing how much of a new estimate comes from the signal, with {@code subtractionBits} fractional bits
     * @param oneMinusSmoothing how much comes from the estimate before
     */
    public record Smoothing(int smoothing, int oneMinusSmoothing) {
        /** Of an estimate and a signal, both with the same fractional bits. */
        private int next(long signal, long estimate, int bits) {
            long sum = signal * (smoothing & UNSIGNED) + estimate * (oneMinusSmoothing & UNSIGNED);
            return (int) (sum >>> bits);
        }
    }

    private static final long UNSIGNED = 0xFFFFFFFFL;

    private final int channels;
    private final Smoothing even;
    private final Smoothing odd;
    private final boolean clamping;
    private final int minSignalRemaining;
    private final int smoothingBits;
    private final int subtractionBits;

    /**
     * @param even for channels 0, 2, 4, …
     * @param clamping whether an estimate may not be above its signal
     * @param minSignalRemaining the part of a signal that stays, with {@code subtractionBits} fractional bits
     * @param smoothingBits fractional bits of the estimates
     */
    public SignalFilterBankSpectralSubtraction(
            int channels,
            Smoothing even,
            Smoothing odd,
            boolean clamping,
            int minSignalRemaining,
            int smoothingBits,
            int subtractionBits) {
        this.channels = channels;
        this.even = even;
        this.odd = odd;
        this.clamping = clamping;
        this.minSignalRemaining = minSignalRemaining;
        this.smoothingBits = smoothingBits;
        this.subtractionBits = subtractionBits;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(2);
        SignalOptions.requireChannels(node, node.input(0), TensorType.UINT32, channels);
        SignalOptions.requireChannels(node, node.output(0), TensorType.UINT32, channels);
        SignalOptions.requireChannels(node, node.output(1), TensorType.UINT32, channels);
        SignalOptions.requireShift(node, smoothingBits, 31);
        SignalOptions.requireShift(node, subtractionBits, 63);
        return new Subtraction(node.input(0), node.output(0), node.output(1));
    }

    private final class Subtraction implements Prepared {
        private final int[] in;
        private final int[] out;
        private final int[] noise;

        /** A copy of its own: another operator may use the output's memory. */
        private final int[] estimates = new int[channels];

        private Subtraction(Tensor input, Tensor output, Tensor noise) {
            this.in = input.int32();
            this.out = output.int32();
            this.noise = noise.int32();
        }

        @Override
        public void run() {
            for (int i = 0; i < channels; i++) {
                long input = in[i] & UNSIGNED;
                long signal = input << smoothingBits & UNSIGNED;
                estimates[i] = (i % 2 == 0 ? even : odd).next(signal, estimates[i] & UNSIGNED, subtractionBits);
                long estimate = estimates[i] & UNSIGNED;
                if (estimate > signal) {
                    estimate = signal;
                    if (clamping) {
                        estimates[i] = (int) signal;
                    }
                }
                long floor = input * (minSignalRemaining & UNSIGNED) >>> subtractionBits & UNSIGNED;
                out[i] = (int) Math.max(signal - estimate >>> smoothingBits, floor);
            }
            System.arraycopy(estimates, 0, noise, 0, channels);
        }

        @Override
        public void reset() {
            Arrays.fill(estimates, 0);
        }
    }
}
