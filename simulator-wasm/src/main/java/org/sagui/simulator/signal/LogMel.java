package org.sagui.simulator.signal;

/**
 * A stream of sound as the logarithms of its mel channels.
 *
 * <pre>{@code
 * LogMel features = new LogMel(settings);
 * double[] frames = features.push(samples); // channels of each frame that is complete, frame after frame
 * }</pre>
 */
public final class LogMel {
    private final Framer framer;
    private final Spectrum spectrum;
    private final MelFilterBank filterBank;

    public LogMel(MelSettings settings) {
        framer = new Framer(settings.windowSamples(), settings.stepSamples());
        spectrum = new Spectrum(settings.window(), settings.windowSamples());
        filterBank = new MelFilterBank(
                settings.channels(),
                settings.lowestHz(),
                settings.highestHz(),
                settings.sampleRate(),
                Spectrum.fftLength(settings.windowSamples()));
    }

    public int channels() {
        return filterBank.channels();
    }

    /** The channels of the frames that these samples complete, one frame after the other; empty if there is none. */
    public double[] push(double[] samples) {
        int channels = channels();
        double[] features = new double[framer.framesIn(samples.length) * channels];
        int start = 0;
        for (double sample : samples) {
            if (framer.add(sample)) {
                System.arraycopy(filterBank.log(spectrum.power(framer.frame())), 0, features, start, channels);
                start += channels;
            }
        }
        return features;
    }

    /** Forgets all samples. */
    public void reset() {
        framer.reset();
    }
}
