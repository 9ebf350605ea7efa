package org.sagui.simulator.signal.micro;

import org.sagui.simulator.signal.FftNumbers;
import org.sagui.simulator.signal.Framer;
import org.sagui.simulator.signal.RealFft;

/**
 * Features of speech in fixed point, as boards compute them: the bytes of the operators of TensorFlow Lite Micro's audio
 * preprocessor, run on one frame after the other. It listens to the noise all the time, so frames depend on those before.
 *
 * <pre>{@code
 * MicroFrontend frontend = new MicroFrontend(MicroFrontendSettings.MICRO_SPEECH);
 * byte[] features = frontend.push(samples); // a second of sound: 49 frames of 40 bytes
 * }</pre>
 */
public final class MicroFrontend {
    private static final int WINDOW_BITS = 12;
    private static final int SMOOTHING_BITS = 10;
    private static final int SUBTRACTION_BITS = 14;
    private static final int LOG_SCALE = 1 << 6;

    /** Logarithms reach about 26 × 25.6; 256 bytes stand for them. */
    private static final int BYTES = 256;

    private static final int BYTES_DIVISOR = 666;

    private final int windowSamples;
    private final int channels;
    private final int correctionBits;
    private final Framer framer;
    private final short[] window;
    private final short[] frame;
    private final double[] time;
    private final double[] complex;
    private final short[] spectrum;
    private final int[] energies;
    private final int firstEnergy;
    private final int endEnergy;
    private final long[] sums;
    private final int[] signals;
    private final RealFft fft;
    private final FilterBank filterBank;
    private final SpectralSubtraction subtraction;
    private final Pcan pcan;

    public MicroFrontend(MicroFrontendSettings settings) {
        int fftLength = settings.fftLength();
        windowSamples = settings.windowSamples();
        channels = settings.channels();
        // Roots of energies have as many fractional bits as half of the weights; the FFT divides by its length.
        correctionBits = settings.fftBits() - MelChannels.WEIGHT_BITS / 2;
        framer = new Framer(windowSamples, settings.stepSamples());
        window = FixedWindow.hann(windowSamples, WINDOW_BITS);
        frame = new short[windowSamples];
        time = new double[fftLength];
        complex = new double[fftLength + 2];
        spectrum = new short[fftLength + 2];
        energies = new int[fftLength / 2 + 1];
        sums = new long[channels];
        signals = new int[channels];
        fft = RealFft.of(FftNumbers.INT16, fftLength, false);
        filterBank = MelChannels.of(settings);
        firstEnergy = filterBank.energyStarts()[0];
        endEnergy = filterBank.energyStarts()[channels] + filterBank.widths()[channels];
        subtraction = new SpectralSubtraction(channels, subtraction(settings.noise()));
        pcan = new Pcan(
                PcanGains.of(settings.gain(), SMOOTHING_BITS - correctionBits),
                PcanGains.GAIN_BITS - correctionBits - Pcan.RATIO_BITS);
    }

    private static SpectralSubtraction.Settings subtraction(MicroFrontendSettings.Noise noise) {
        int one = 1 << SUBTRACTION_BITS;
        int even = (int) (noise.even() * one);
        int odd = (int) (noise.odd() * one);
        return new SpectralSubtraction.Settings(
                new SpectralSubtraction.Smoothing(even, one - even),
                new SpectralSubtraction.Smoothing(odd, one - odd),
                false,
                (int) (noise.remaining() * one),
                SMOOTHING_BITS,
                SUBTRACTION_BITS);
    }

    /** Features in a frame. */
    public int channels() {
        return channels;
    }

    /** The features of the frames that these samples complete, one frame after the other; empty if there is none. */
    public byte[] push(short[] samples) {
        byte[] features = new byte[framer.framesIn(samples.length) * channels];
        int start = 0;
        for (short sample : samples) {
            if (framer.add(sample)) {
                compute(features, start);
                start += channels;
            }
        }
        return features;
    }

    private void compute(byte[] features, int start) {
        int scaleBits = transform(framer.frame());
        Energy.of(spectrum, firstEnergy, endEnergy, energies);
        filterBank.sum(energies, sums);
        for (int i = 0; i < channels; i++) {
            signals[i] = SquareRoot.of(sums[i]) >>> scaleBits;
        }
        subtraction.apply(signals, signals);
        int[] noise = subtraction.estimates();
        for (int i = 0; i < channels; i++) {
            int log = FixedLog.of(pcan.apply(signals[i], noise[i]), correctionBits, LOG_SCALE);
            int scaled = (log * BYTES + BYTES_DIVISOR / 2) / BYTES_DIVISOR + Byte.MIN_VALUE;
            features[start + i] = (byte) Math.max(Math.min(scaled, Byte.MAX_VALUE), Byte.MIN_VALUE);
        }
    }

    /** From samples to their spectrum; returns by how many bits they were scaled. */
    private int transform(double[] samples) {
        for (int i = 0; i < windowSamples; i++) {
            frame[i] = (short) samples[i];
        }
        FixedWindow.apply(frame, 0, window, WINDOW_BITS, frame);
        int scaleBits = AutoScale.apply(frame, frame);
        for (int i = 0; i < windowSamples; i++) {
            time[i] = frame[i];
        }
        fft.forward(time, complex);
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = (short) complex[i];
        }
        return scaleBits;
    }

    /** Forgets samples and noise: the next sample is the first. */
    public void reset() {
        framer.reset();
        subtraction.reset();
    }
}
