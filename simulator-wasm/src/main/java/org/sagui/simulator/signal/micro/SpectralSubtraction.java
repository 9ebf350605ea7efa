package org.sagui.simulator.signal.micro;

import java.util.Arrays;

/**
 * Keeps an estimate of each channel's noise and takes it away (signal/src/filter_bank_spectral_subtraction.cc). All numbers
 * are unsigned.
 */
public final class SpectralSubtraction {
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

    /**
     * @param even for channels 0, 2, 4, …
     * @param clamping whether an estimate may not be above its signal
     * @param minSignalRemaining the part of a signal that stays, with {@code subtractionBits} fractional bits
     * @param smoothingBits fractional bits of the estimates
     */
    public record Settings(
            Smoothing even,
            Smoothing odd,
            boolean clamping,
            int minSignalRemaining,
            int smoothingBits,
            int subtractionBits) {}

    private static final long UNSIGNED = 0xFFFFFFFFL;

    private final Settings settings;
    private final int[] estimates;

    public SpectralSubtraction(int channels, Settings settings) {
        this.settings = settings;
        this.estimates = new int[channels];
    }

    /** Follows the noise of these channels and takes it from them. */
    public void apply(int[] channels, int[] out) {
        int smoothingBits = settings.smoothingBits;
        int subtractionBits = settings.subtractionBits;
        long minSignalRemaining = settings.minSignalRemaining & UNSIGNED;
        for (int i = 0; i < estimates.length; i++) {
            long input = channels[i] & UNSIGNED;
            long signal = input << smoothingBits & UNSIGNED;
            Smoothing smoothing = i % 2 == 0 ? settings.even : settings.odd;
            estimates[i] = smoothing.next(signal, estimates[i] & UNSIGNED, subtractionBits);
            long estimate = estimates[i] & UNSIGNED;
            if (estimate > signal) {
                estimate = signal;
                if (settings.clamping) {
                    estimates[i] = (int) signal;
                }
            }
            long floor = input * minSignalRemaining >>> subtractionBits & UNSIGNED;
            out[i] = (int) Math.max(signal - estimate >>> smoothingBits, floor);
        }
    }

    /** The noise of each channel, with {@code smoothingBits} fractional bits. Not a copy. */
    public int[] estimates() {
        return estimates;
    }

    /** Forgets the noise. */
    public void reset() {
        Arrays.fill(estimates, 0);
    }
}
