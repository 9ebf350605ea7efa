package org.sagui.simulator.signal;

/** How much of each frequency is in a frame of real samples. Number k stands for {@code k · sample rate / FFT length}. */
public final class Spectrum {
    private final double[] window;
    private final double[] time;
    private final double[] complex;
    private final RealFft fft;

    /**
     * @param window fades each frame in and out
     * @param frameSize samples in a frame; it is filled up with zeros to {@link #fftLength(int)}
     */
    public Spectrum(WindowFunction window, int frameSize) {
        int fftLength = fftLength(frameSize);
        this.window = window.weights(frameSize);
        this.time = new double[fftLength];
        this.complex = new double[fftLength + 2];
        this.fft = RealFft.of(FftNumbers.FLOAT64, fftLength, false);
    }

    /** The power of two from {@code frameSize} on, at least 4. */
    public static int fftLength(int frameSize) {
        int length = 4;
        while (length < frameSize) {
            length *= 2;
        }
        return length;
    }

    /** Numbers in a spectrum: half of the FFT's length and one. */
    public int size() {
        return complex.length / 2;
    }

    /** Squared magnitudes. A sine of amplitude a in the middle of a frame's frequencies gives (a · sum of window / 2)². */
    public double[] power(double[] frame) {
        for (int i = 0; i < window.length; i++) {
            time[i] = frame[i] * window[i];
        }
        fft.forward(time, complex);
        double[] power = new double[size()];
        for (int k = 0; k < power.length; k++) {
            power[k] = complex[2 * k] * complex[2 * k] + complex[2 * k + 1] * complex[2 * k + 1];
        }
        return power;
    }

    public double[] magnitude(double[] frame) {
        double[] magnitude = power(frame);
        for (int k = 0; k < magnitude.length; k++) {
            magnitude[k] = Math.sqrt(magnitude[k]);
        }
        return magnitude;
    }
}
