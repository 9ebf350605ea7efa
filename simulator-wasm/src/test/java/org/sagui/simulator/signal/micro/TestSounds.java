package org.sagui.simulator.signal.micro;

/** Sounds of whole numbers only, the same wherever they are made. */
final class TestSounds {
    private TestSounds() {}

    /**
     * A second at 16 kHz of a buzz that rises from 120 Hz, swells from nothing to half of the range, and stops after 0.7 s;
     * with faint noise all the time.
     */
    static short[] buzz() {
        short[] samples = new short[16_000];
        int random = 1;
        int phase = 0;
        for (int i = 0; i < samples.length; i++) {
            random = random * 1_664_525 + 1_013_904_223;
            phase = (phase + 492 + i / 20) & 0xFFFF;
            int level = i < 11_200 ? i * 3 / 2 : 0;
            int sawtooth = (phase - 0x8000) * level >> 15;
            samples[i] = (short) (sawtooth + (random >> 26));
        }
        return samples;
    }
}
