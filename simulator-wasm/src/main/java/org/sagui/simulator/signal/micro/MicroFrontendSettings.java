package org.sagui.simulator.signal.micro;

import org.sagui.simulator.signal.Check;

/**
 * What a {@link MicroFrontend} does.
 *
 * @param sampleRate in Hz
 * @param windowSamples in a frame, 33 to 16,384
 * @param stepSamples from one frame's start to the next one's
 * @param channels in a frame of features, on the mel scale
 * @param lowestHz where the first channel begins
 * @param highestHz where the last one ends, below half of the sample rate
 */
public record MicroFrontendSettings(
        int sampleRate,
        int windowSamples,
        int stepSamples,
        int channels,
        double lowestHz,
        double highestHz,
        Noise noise,
        Gain gain) {

    /**
     * How the estimate of the noise follows the sound.
     *
     * @param even how much of it each frame replaces in channels 0, 2, 4, …; 0 to 1
     * @param odd how much in the other channels
     * @param remaining the part of a sound that stays however much noise there is, 0 to 1
     */
    public record Noise(double even, double odd, double remaining) {
        public Noise {
            Check.argument(
                    isPart(even) && isPart(odd) && isPart(remaining),
                    "noise settings are parts from 0 to 1, not " + even + ", " + odd + ", " + remaining);
        }

        private static boolean isPart(double x) {
            return x >= 0 && x <= 1;
        }
    }

    /**
     * How loudness is evened out (PCAN): each channel is divided by its {@code (noise + offset)^strength}.
     *
     * @param strength 0 to 1
     * @param offset at least 1
     */
    public record Gain(double strength, double offset) {
        public Gain {
            Check.argument(
                    strength >= 0 && strength <= 1 && offset >= 1 && offset <= 1e6,
                    "gain settings are a strength from 0 to 1 and an offset from 1 to 1000000, not " + strength + ", "
                            + offset);
        }
    }

    /** The audio preprocessor of TensorFlow Lite Micro's micro_speech (audio_preprocessor.py): 49 × 40 bytes a second. */
    public static final MicroFrontendSettings MICRO_SPEECH = new MicroFrontendSettings(
            16_000, 480, 320, 40, 125, 7500, new Noise(0.025, 0.06, 0.05), new Gain(0.95, 80));

    public MicroFrontendSettings {
        Check.argument(sampleRate >= 1000 && sampleRate <= 96_000, "a sample rate of " + sampleRate + " Hz");
        Check.argument(
                windowSamples >= 33 && windowSamples <= 16_384,
                "a window of " + windowSamples + " samples, not 33 to 16384");
        Check.argument(
                stepSamples > 0 && stepSamples <= windowSamples,
                "a step of " + stepSamples + " samples, with a window of " + windowSamples);
        Check.argument(channels > 0 && channels <= 256, channels + " channels, not 1 to 256");
        Check.argument(
                lowestHz >= 0 && lowestHz < highestHz && highestHz < sampleRate / 2.0,
                "channels from " + lowestHz + " to " + highestHz + " Hz at a sample rate of " + sampleRate + " Hz");
    }

    /** The next power of two from {@link #windowSamples} on. */
    int fftLength() {
        return 1 << fftBits();
    }

    int fftBits() {
        return 32 - Integer.numberOfLeadingZeros(windowSamples - 1);
    }
}
