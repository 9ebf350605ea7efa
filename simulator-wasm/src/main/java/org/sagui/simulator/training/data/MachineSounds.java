package org.sagui.simulator.training.data;

import java.util.List;
import java.util.stream.Stream;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.training.Xoshiro128;

/**
 * Sounds of generated fans, motors and pumps, healthy and worn, under changing load, in front of a workshop's noise. The
 * label of a clip is the ordinal of its {@link Wear}; its source is the machine.
 *
 * <p>There are two ways to be fair: {@link #sample} gives validation and test machines of their own, and {@link
 * #sampleOfKnownMachine} other stretches of time of the machines that are trained on, which is how a detector is used that
 * learns at the machine it will watch.
 */
public final class MachineSounds {
    public static final List<String> LABELS =
            Stream.of(Wear.values()).map(Wear::id).toList();

    private static final int MACHINE = 11;
    private static final int STRETCH = 12;
    private static final int FAULTS = Wear.values().length - 1;

    /**
     * @param seed of everything
     * @param length of a clip in samples, 1600 to 160,000
     * @param machines how many there are in each part
     * @param levels how far the noise may be below the machine, in decibels; clips draw one of them
     */
    public record Settings(long seed, int length, Split machines, List<Double> levels) {
        /** The course's: one second, from a quiet room to a loud hall. */
        public static final Settings STANDARD =
                new Settings(1, Clip.RATE, new Split(12, 3, 6), List.of(30.0, 20.0, 12.0, 6.0));

        public Settings {
            levels = List.copyOf(levels);
            if (length < 1600 || length > 160_000 || levels.isEmpty()) {
                throw new SaguiError(
                        SaguiError.Code.INVALID_ARGUMENT,
                        "machine sounds",
                        "a clip must have 1600 to 160,000 samples and there must be a level of noise, not " + length
                                + " samples and " + levels.size() + " levels");
            }
        }
    }

    private final Settings settings;

    public MachineSounds(Settings settings) {
        this.settings = settings;
    }

    /**
     * Sample {@code index} of a part: every other one is healthy, the worn ones take turns. Each machine gives eight, then
     * the next one.
     */
    public Clip sample(Part part, int index) {
        return sample(settings.machines().source(part, Math.floorDiv(index, 2 * FAULTS)), part, index);
    }

    /** As {@link #sample}, but all parts have the training's machines, at other times. */
    public Clip sampleOfKnownMachine(Part part, int index) {
        return sample(settings.machines().source(Part.TRAIN, Math.floorDiv(index, 2 * FAULTS)), part, index);
    }

    private Clip sample(int machine, Part part, int index) {
        int pair = Math.floorMod(index, 2 * FAULTS);
        Wear wear = pair % 2 == 0 ? Wear.NONE : Wear.values()[1 + pair / 2];
        Xoshiro128 random = Streams.of(settings.seed(), STRETCH, part.ordinal(), machine, index);
        double level = settings.levels()
                .get((int) (random.nextUniform() * settings.levels().size()));
        return clip(machine, wear, level, random);
    }

    /** A stretch of a machine with the wear and noise asked for, such as a lesson's example. */
    public Clip clip(int machine, Part part, int stretch, Wear wear, double level) {
        return clip(machine, wear, level, Streams.of(settings.seed(), STRETCH, part.ordinal(), machine, stretch));
    }

    private Clip clip(int number, Wear wear, double level, Xoshiro128 random) {
        Machine machine = Machine.draw(number, Streams.of(settings.seed(), MACHINE, number));
        double[] sound = new MachineRun(machine, settings.length(), random).sound(wear);
        double[] noise = Noise.WORKSHOP.draw(settings.length(), random);
        // The noise goes by the machine's usual level, so that wear makes a clip louder and not the noise.
        Sound.add(sound, noise, Sound.gain(machine.level() - level));
        return new Clip(Sound.toPcm(sound), wear.ordinal(), number);
    }
}
