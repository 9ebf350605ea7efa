package org.sagui.simulator.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;

class GesturesTest {
    private static final Gestures GESTURES = new Gestures(Gestures.Settings.STANDARD);

    @Test
    void seedGivesTheSameBytesEverywhere() {
        assertThat(digest(1)).isEqualTo("8a03766c46ce174e");
        assertThat(digest(2)).isNotEqualTo(digest(1));
    }

    @Test
    void samplesDoNotDependOnTheOrderInWhichTheyAreMade() {
        short[] late = GESTURES.sample(Part.TRAIN, 5).values();
        GESTURES.sample(Part.TRAIN, 4);

        assertThat(GESTURES.sample(Part.TRAIN, 5).values()).isEqualTo(late);
        assertThat(GESTURES.sample(Part.TEST, 5).values()).isNotEqualTo(late);
    }

    @Test
    void labelsTakeTurnsAndPersonsStayInTheirPart() {
        List<Gesture> train = samples(Part.TRAIN, 960);
        List<Gesture> test = samples(Part.TEST, 480);

        assertThat(train.stream().collect(Collectors.groupingBy(Gesture::label, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, 240L, 1, 240L, 2, 240L, 3, 240L));
        assertThat(train).extracting(Gesture::person).allMatch(person -> person < 120);
        assertThat(test).extracting(Gesture::person).allMatch(person -> person >= 150 && person < 210);
    }

    /** As much again before it and after it: the same gesture but for the sensor's noise, and a hand that is nearly still. */
    @Test
    void aGestureCanBeHadWithTheHandStillAroundIt() {
        Gesture ring = GESTURES.sample(Part.TRAIN, 5);
        short[] longer = GESTURES.sample(Part.TRAIN, 5, 128).values();
        int length = ring.values().length;

        assertThat(longer).hasSize(3 * length);
        for (int i = 0; i < length; i++) {
            assertThat((double) longer[length + i]).isCloseTo(ring.values()[i], within(300.0));
        }
        assertThat(fastestTurn(new Gesture(Arrays.copyOf(longer, length), 1, 0)))
                .isLessThan(0.4 * fastestTurn(ring));
    }

    /** What lies still feels 1 g and does not turn, but for bias and noise. */
    @Test
    void boardAtRestFeelsGravityAlone() {
        Gesture still = samples(Part.TRAIN, 400).stream()
                .filter(sample -> sample.label() == 3)
                .min((a, b) -> Double.compare(unrest(a), unrest(b)))
                .orElseThrow();
        double x = mean(still, 0) * MotionSensor.ACCELERATION_STEP;
        double y = mean(still, 1) * MotionSensor.ACCELERATION_STEP;
        double z = mean(still, 2) * MotionSensor.ACCELERATION_STEP;

        assertThat(Math.sqrt(x * x + y * y + z * z)).isCloseTo(1, within(0.15));
        assertThat(mean(still, 3) * MotionSensor.TURNING_STEP).isCloseTo(0, within(12.0));
    }

    /** Gravity points as one person holds the board, take after take, and otherwise for another person. */
    @Test
    void gripStaysWithThePerson() {
        double within = 0;
        double between = 0;
        for (int i = 0; i < 40; i++) {
            within += tiltDifference(GESTURES.sample(Part.TRAIN, 4 * i), GESTURES.sample(Part.TRAIN, 4 * (i + 120)));
            between += tiltDifference(GESTURES.sample(Part.TRAIN, 4 * i), GESTURES.sample(Part.TRAIN, 4 * (i + 1)));
        }
        assertThat(within).isLessThan(0.6 * between);
    }

    /** The nearest of the training samples has the same label much more often than by chance, one in four. */
    @Test
    void labelsCanBeTold() {
        List<Gesture> train = samples(Part.TRAIN, 1920);
        long right = samples(Part.TEST, 240).stream()
                .filter(sample -> nearest(sample, train).label() == sample.label())
                .count();

        assertThat(right / 240.0).isGreaterThan(0.6);
    }

    @Test
    void oddSettingsAreRefused() {
        assertThatThrownBy(() -> new Gestures.Settings(1, 5, 128, new Split(1, 1, 1), 0.3))
                .isInstanceOf(SaguiError.class)
                .hasMessage("the rate must be 20 to 400 Hz, the moments 16 to 4096 and the spread of grips 0 to 3, "
                        + "not 5, 128 and 0.3");
    }

    private static List<Gesture> samples(Part part, int count) {
        return IntStream.range(0, count).mapToObj(i -> GESTURES.sample(part, i)).toList();
    }

    private static String digest(long seed) {
        Gestures gestures = new Gestures(new Gestures.Settings(seed, 50, 128, new Split(8, 2, 4), 0.3));
        SampleDigest digest = new SampleDigest();
        for (int i = 0; i < 64; i++) {
            digest.add(gestures.sample(Part.TRAIN, i).values());
        }
        return digest.text();
    }

    private static Gesture nearest(Gesture sample, List<Gesture> others) {
        int[] curve = curve(sample);
        return others.stream()
                .min((a, b) -> Long.compare(distance(curve, curve(a)), distance(curve, curve(b))))
                .orElseThrow();
    }

    /** The turning about x and z from the first quick moment on, at a third of the rate. */
    private static int[] curve(Gesture sample) {
        int start = 0;
        while (start < 100 && Math.abs(turn(sample, start, 3)) + Math.abs(turn(sample, start, 5)) < 400) {
            start++;
        }
        int[] curve = new int[60];
        for (int i = 0; i < 30; i++) {
            int moment = Math.min(127, start + 3 * i);
            curve[2 * i] = turn(sample, moment, 3);
            curve[2 * i + 1] = turn(sample, moment, 5);
        }
        return curve;
    }

    private static int turn(Gesture sample, int moment, int channel) {
        return sample.values()[moment * MotionSensor.CHANNELS + channel];
    }

    private static long distance(int[] a, int[] b) {
        return IntStream.range(0, a.length)
                .mapToLong(i -> (long) (a[i] - b[i]) * (a[i] - b[i]))
                .sum();
    }

    private static double fastestTurn(Gesture sample) {
        return IntStream.range(0, 128)
                .mapToDouble(i -> Math.abs(turn(sample, i, 3)))
                .max()
                .orElseThrow();
    }

    private static double unrest(Gesture sample) {
        return IntStream.range(1, 128)
                .mapToDouble(i -> Math.abs(turn(sample, i, 3) - turn(sample, i - 1, 3)))
                .sum();
    }

    private static double tiltDifference(Gesture a, Gesture b) {
        return IntStream.range(0, 3)
                .mapToDouble(axis -> Math.abs(mean(a, axis) - mean(b, axis)))
                .sum();
    }

    private static double mean(Gesture sample, int channel) {
        return IntStream.range(0, 128)
                .mapToDouble(i -> turn(sample, i, channel))
                .average()
                .orElseThrow();
    }
}
