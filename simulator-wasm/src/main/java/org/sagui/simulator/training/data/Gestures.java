package org.sagui.simulator.training.data;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.training.Xoshiro128;

/**
 * Gestures of generated hands: a W (wing), a circle (ring), a stroke down to the left and one to the right (slope), and
 * what is none of them: other figures, halves of the wanted ones, walking, shaking, turning the board, holding it still,
 * leaving it on a table. Each generated person has a way of moving, a grip, and a board with its own bias.
 */
public final class Gestures {
    public static final List<String> LABELS = List.of("wing", "ring", "slope", "none");

    private static final int NONE = 3;
    private static final int PERSON = 1;
    private static final int BOARD = 2;
    private static final int TAKE = 3;

    /** Figures longer than this share of the window are drawn faster. */
    private static final double LONGEST = 0.9;

    /**
     * @param seed of everything
     * @param rate moments per second, 20 to 400
     * @param moments in a sample, 16 to 4096
     * @param persons how many there are in each part
     * @param gripSpread the deviation of the board's tilt in the hand from person to person, in radians for each axis
     */
    public record Settings(long seed, int rate, int moments, Split persons, double gripSpread) {
        /** The course's: 2.56 s at 50 Hz. */
        public static final Settings STANDARD = new Settings(1, 50, 128, new Split(120, 30, 60), 0.3);

        public Settings {
            if (rate < 20 || rate > 400 || moments < 16 || moments > 4096 || !(gripSpread >= 0 && gripSpread <= 3)) {
                throw new SaguiError(
                        SaguiError.Code.INVALID_ARGUMENT,
                        "gestures",
                        "the rate must be 20 to 400 Hz, the moments 16 to 4096 and the spread of grips 0 to 3, not "
                                + rate + ", " + moments + " and " + gripSpread);
            }
        }
    }

    private final Settings settings;

    public Gestures(Settings settings) {
        this.settings = settings;
    }

    /** Sample {@code index} of a part, from 0 on without end: the labels take turns, then the persons. */
    public Gesture sample(Part part, int index) {
        return sample(part, index, 0);
    }

    /**
     * As {@link #sample(Part, int)}, with more of the same hand: so many moments before and after, in which it draws nothing.
     * The movement is the same; the sensor's noise is not.
     */
    public Gesture sample(Part part, int index, int around) {
        int label = Math.floorMod(index, LABELS.size());
        int person = settings.persons().source(part, Math.floorDiv(index, LABELS.size()));
        HandStyle style = HandStyle.draw(Streams.of(settings.seed(), PERSON, person), settings.gripSpread());
        Xoshiro128 random = Streams.of(settings.seed(), TAKE, part.ordinal(), index);
        HandMotion motion = motion(label, style, random);
        MotionSensor sensor = new MotionSensor(Streams.of(settings.seed(), BOARD, person), random);
        short[] values = new short[(settings.moments() + 2 * around) * MotionSensor.CHANNELS];
        for (int i = 0; i < values.length / MotionSensor.CHANNELS; i++) {
            motion.read((double) (i - around) / settings.rate(), sensor, values, i * MotionSensor.CHANNELS);
        }
        return new Gesture(values, label, person);
    }

    private HandMotion motion(int label, HandStyle style, Xoshiro128 random) {
        if (label == NONE) {
            return noGesture(style, random);
        }
        return figure(style, strokes(label, style, random), random);
    }

    private static List<Stroke> strokes(int label, HandStyle style, Xoshiro128 random) {
        return switch (label) {
            case 0 -> StrokePlans.wing(style, random);
            case 1 -> StrokePlans.ring(style, random);
            default -> StrokePlans.slope(style, random);
        };
    }

    private HandMotion noGesture(HandStyle style, Xoshiro128 random) {
        int kind = (int) (random.nextUniform() * 9);
        Oscillation still = Oscillation.NONE;
        return switch (kind) {
            case 0, 1, 2 -> figure(style, StrokePlans.other(style, random), random);
            case 3 -> figure(style, half(strokes((int) (random.nextUniform() * NONE), style, random)), random);
            case 4 -> new HandMotion(style, List.of(), Oscillation.walk(random), 1, random);
            case 5 -> new HandMotion(style, List.of(), Oscillation.shake(random), 1, random);
            case 6 -> new HandMotion(style, List.of(), Oscillation.turn(random), 1, random);
            case 7 -> new HandMotion(style, List.of(), still, 1, random);
            default -> new HandMotion(style, List.of(), still, 0, random);
        };
    }

    private static List<Stroke> half(List<Stroke> strokes) {
        return strokes.subList(0, strokes.size() / 2);
    }

    /** Puts the figure somewhere inside the window, where all of it can be seen. */
    private HandMotion figure(HandStyle style, List<Stroke> strokes, Xoshiro128 random) {
        double window = (double) settings.moments() / settings.rate();
        double length = strokes.get(strokes.size() - 1).end();
        double scale = Math.min(1, LONGEST * window / length);
        double start = random.nextUniform() * (window - scale * length);
        List<Stroke> placed = new ArrayList<>();
        for (Stroke stroke : strokes) {
            placed.add(new Stroke(start + scale * stroke.start(), scale * stroke.duration(), stroke.dx(), stroke.dy()));
        }
        return new HandMotion(style, placed, Oscillation.NONE, 1, random);
    }
}
