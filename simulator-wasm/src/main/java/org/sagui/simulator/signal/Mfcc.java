package org.sagui.simulator.signal;

/**
 * A stream of sound as mel-frequency cepstral coefficients: the cosine transform of {@link LogMel}. The first numbers tell
 * the shape of the mouth, the others the pitch.
 */
public final class Mfcc {
    private final LogMel logMel;
    private final int coefficients;
    private final CosineTransform transform;

    /** @param coefficients in a frame, at most as many as there are channels */
    public Mfcc(MelSettings settings, int coefficients) {
        Check.argument(
                coefficients > 0 && coefficients <= settings.channels(),
                coefficients + " coefficients of " + settings.channels() + " channels");
        this.logMel = new LogMel(settings);
        this.coefficients = coefficients;
        this.transform = new CosineTransform(settings.channels(), coefficients);
    }

    public int coefficients() {
        return coefficients;
    }

    /** The coefficients of the frames that these samples complete, one frame after the other; empty if there is none. */
    public double[] push(double[] samples) {
        double[] channels = logMel.push(samples);
        int frames = channels.length / logMel.channels();
        double[] features = new double[frames * coefficients];
        for (int frame = 0; frame < frames; frame++) {
            transform.apply(channels, frame * logMel.channels(), features, frame * coefficients);
        }
        return features;
    }

    /** Forgets all samples. */
    public void reset() {
        logMel.reset();
    }
}
