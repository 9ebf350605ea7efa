package org.sagui.simulator.signal.micro;

/**
 * Sums energies into channels that overlap (signal/src/filter_bank.cc). What weighs w in one channel weighs 1 − w, its
 * unweight, in the channel before. There is one channel more than those that are given out, before the first.
 *
 * @param energyStarts for each channel, the place of its first energy
 * @param weightStarts for each channel, the place of its first weight and unweight
 * @param widths for each channel, how many energies there are
 */
public record FilterBank(
        short[] weights, short[] unweights, short[] energyStarts, short[] weightStarts, short[] widths) {

    /**
     * @param energies unsigned
     * @param out as many channels as it has elements
     */
    public void sum(int[] energies, long[] out) {
        long next = 0;
        for (int channel = 0; channel <= out.length; channel++) {
            int energy = energyStarts[channel];
            int weight = weightStarts[channel];
            long sum = next;
            next = 0;
            for (int i = 0; i < widths[channel]; i++) {
                long value = energies[energy + i] & 0xFFFFFFFFL;
                sum += weights[weight + i] * value;
                next += unweights[weight + i] * value;
            }
            if (channel > 0) {
                out[channel - 1] = sum;
            }
        }
    }
}
