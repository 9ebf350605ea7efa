package org.sagui.simulator.signal.micro;

/** The squared magnitudes of some complex numbers of a spectrum (signal/src/energy.cc). */
public final class Energy {
    private Energy() {}

    /**
     * @param spectrum complex numbers of two elements
     * @param start the first of those whose energy is written; the other elements of {@code energies} are left alone
     * @param end the one after the last
     * @param energies unsigned
     */
    public static void of(short[] spectrum, int start, int end, int[] energies) {
        for (int i = start; i < end; i++) {
            energies[i] = spectrum[2 * i] * spectrum[2 * i] + spectrum[2 * i + 1] * spectrum[2 * i + 1];
        }
    }
}
