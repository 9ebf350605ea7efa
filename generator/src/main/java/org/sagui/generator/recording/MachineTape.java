package org.sagui.generator.recording;

import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.training.data.MachineSounds;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Wear;

/**
 * A generated machine, from one stretch of time to the next; no model was trained on these stretches.
 *
 * @param machine its number
 * @param noise how far the workshop's noise is below the machine, in decibels
 */
record MachineTape(int machine, double noise, List<Stretch> stretches) implements SoundMaking {
    /** A quarter of a second. */
    static final int OVERLAP = 4000;

    /**
     * @param number tells it from other stretches of the same machine
     * @param length in samples, {@link #OVERLAP} at least
     */
    record Stretch(Wear wear, int number, int length) {}

    @Override
    public int length() {
        return stretches.stream().mapToInt(Stretch::length).sum();
    }

    @Override
    public short[] samples() {
        short[] samples = record(stretches.get(0));
        for (Stretch stretch : stretches.subList(1, stretches.size())) {
            samples = Fade.join(samples, record(stretch), OVERLAP, 1);
        }
        return Arrays.copyOf(samples, length());
    }

    /** The stretch, and what goes over into the next one. */
    private short[] record(Stretch stretch) {
        MachineSounds.Settings course = MachineSounds.Settings.STANDARD;
        MachineSounds sounds = new MachineSounds(new MachineSounds.Settings(
                course.seed(), stretch.length() + OVERLAP, course.machines(), course.levels()));
        return sounds.clip(machine, Part.TEST, stretch.number(), stretch.wear(), noise)
                .samples();
    }
}
