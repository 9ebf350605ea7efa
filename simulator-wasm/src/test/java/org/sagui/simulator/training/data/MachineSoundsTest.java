package org.sagui.simulator.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;

class MachineSoundsTest {
    private static final MachineSounds SOUNDS = new MachineSounds(MachineSounds.Settings.STANDARD);

    @Test
    void seedGivesTheSameBytesEverywhere() {
        assertThat(digest(1)).isEqualTo("756fb020a88d9dd3");
        assertThat(digest(2)).isNotEqualTo(digest(1));
    }

    @Test
    void halfOfTheClipsAreHealthyAndTheFaultsTakeTurns() {
        assertThat(IntStream.range(0, 16)
                        .mapToObj(i -> SOUNDS.sample(Part.TRAIN, i))
                        .map(clip -> MachineSounds.LABELS.get(clip.label()))
                        .collect(Collectors.groupingBy(label -> label, Collectors.counting())))
                .containsOnly(
                        Map.entry("healthy", 8L),
                        Map.entry("bearing", 2L),
                        Map.entry("imbalance", 2L),
                        Map.entry("belt", 2L),
                        Map.entry("loose", 2L));
    }

    @Test
    void partsHaveTheirOwnMachinesOrTheirOwnTimes() {
        assertThat(machines(Part.TRAIN)).allMatch(machine -> machine < 12);
        assertThat(machines(Part.VALIDATION)).containsOnly(12, 13, 14);
        assertThat(machines(Part.TEST)).allMatch(machine -> machine >= 15 && machine < 21);

        Clip heard = SOUNDS.sampleOfKnownMachine(Part.TRAIN, 3);
        Clip later = SOUNDS.sampleOfKnownMachine(Part.TEST, 3);
        assertThat(later.source()).isEqualTo(heard.source());
        assertThat(later.samples()).isNotEqualTo(heard.samples());
    }

    /** A damaged bearing and a loose part make blows: the fourth moment of what changes from sample to sample grows. */
    @Test
    void blowsMakeAClipMorePeaked() {
        assertThat(median(Wear.BEARING, MachineSoundsTest::peakedness))
                .isGreaterThan(1.5 * median(Wear.NONE, MachineSoundsTest::peakedness));
        assertThat(median(Wear.LOOSE, MachineSoundsTest::peakedness))
                .isGreaterThan(1.5 * median(Wear.NONE, MachineSoundsTest::peakedness));
    }

    @Test
    void squealAddsHighTonesAndImbalanceLoudness() {
        assertThat(median(Wear.BELT, MachineSoundsTest::brightness))
                .isGreaterThan(1.5 * median(Wear.NONE, MachineSoundsTest::brightness));
        assertThat(median(Wear.IMBALANCE, MachineSoundsTest::loudness))
                .isGreaterThan(1.2 * median(Wear.NONE, MachineSoundsTest::loudness));
    }

    @Test
    void clipsAreLoudEnoughAndHardlyEverCut() {
        List<Clip> clips = IntStream.range(0, 48)
                .mapToObj(i -> SOUNDS.sample(Part.TRAIN, 8 * i + i % 8))
                .toList();

        assertThat(clips).allSatisfy(clip -> {
            assertThat(loudness(clip)).isBetween(100.0, 12_000.0);
            assertThat(IntStream.range(0, clip.samples().length)
                            .filter(i -> Math.abs(clip.samples()[i]) >= 32767)
                            .count())
                    .isLessThan(20);
        });
    }

    @Test
    void noLevelsAreRefused() {
        assertThatThrownBy(() -> new MachineSounds.Settings(1, 16_000, new Split(1, 1, 1), List.of()))
                .isInstanceOf(SaguiError.class)
                .hasMessage("a clip must have 1600 to 160,000 samples and there must be a level of noise, "
                        + "not 16000 samples and 0 levels");
    }

    private static String digest(long seed) {
        MachineSounds sounds =
                new MachineSounds(new MachineSounds.Settings(seed, 4000, new Split(3, 1, 1), List.of(20.0, 6.0)));
        SampleDigest digest = new SampleDigest();
        for (int i = 0; i < 24; i++) {
            digest.add(sounds.sample(Part.TRAIN, i).samples());
        }
        return digest.text();
    }

    private static List<Integer> machines(Part part) {
        return IntStream.range(0, 12)
                .mapToObj(i -> SOUNDS.sample(part, 8 * i).source())
                .toList();
    }

    private static double median(Wear wear, ToDoubleFunction<Clip> measure) {
        return IntStream.range(0, 12)
                .mapToObj(machine -> SOUNDS.clip(machine, Part.TRAIN, 1, wear, 30))
                .mapToDouble(measure)
                .sorted()
                .skip(6)
                .findFirst()
                .orElseThrow();
    }

    private static double loudness(Clip clip) {
        return Sound.rms(IntStream.range(0, clip.samples().length)
                .mapToDouble(i -> clip.samples()[i])
                .toArray());
    }

    private static double brightness(Clip clip) {
        return Sound.rms(differences(clip));
    }

    private static double peakedness(Clip clip) {
        double[] differences = differences(clip);
        double fourth = 0;
        for (double value : differences) {
            fourth += value * value * value * value / differences.length;
        }
        double rms = Sound.rms(differences);
        return fourth / (rms * rms * rms * rms);
    }

    private static double[] differences(Clip clip) {
        return IntStream.range(1, clip.samples().length)
                .mapToDouble(i -> clip.samples()[i] - clip.samples()[i - 1])
                .toArray();
    }
}
