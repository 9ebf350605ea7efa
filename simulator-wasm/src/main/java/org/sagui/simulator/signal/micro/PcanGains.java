package org.sagui.simulator.signal.micro;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;

/** The gains of {@link Pcan}, in the single precision of the reference (wide_dynamic_func_lut_wrapper.cc). */
final class PcanGains {
    /** Fractional bits of a gain. */
    static final int GAIN_BITS = 21;

    private final float strength;
    private final float offset;
    private final double noiseUnit;

    private PcanGains(MicroFrontendSettings.Gain gain, int noiseBits) {
        this.strength = Float32.round((float) gain.strength());
        this.offset = Float32.round((float) gain.offset());
        this.noiseUnit = 1.0 / (1 << noiseBits);
    }

    /** @param noiseBits fractional bits of the noise, less those by which sounds are too large */
    static short[] of(MicroFrontendSettings.Gain gain, int noiseBits) {
        return new PcanGains(gain, noiseBits).gains();
    }

    private short[] gains() {
        short[] gains = new short[Pcan.GAINS];
        gains[0] = of(0);
        gains[1] = of(1);
        for (int width = 2; width <= 32; width++) {
            long from = 1L << (width - 1);
            long to = width == 32 ? 2 * from - 1 : 2 * from;
            short start = of(from);
            int toMiddle = of(from + from / 2) - start;
            int toEnd = of(to) - start;
            int slope = 4 * toMiddle - toEnd;
            int place = 4 * width - 6;
            gains[place] = start;
            gains[place + 1] = (short) slope;
            gains[place + 2] = (short) (toEnd - slope);
        }
        return gains;
    }

    private short of(long noise) {
        float sum = Float32.round(Float32.round((float) (noise * noiseUnit)) + offset);
        float power = Float32.round((float) ElementaryFunctions.exp(-strength * ElementaryFunctions.log(sum)));
        float gain = Float32.round((1 << GAIN_BITS) * power);
        return (short) Math.min(Float32.round(gain + 0.5f), Short.MAX_VALUE);
    }
}
