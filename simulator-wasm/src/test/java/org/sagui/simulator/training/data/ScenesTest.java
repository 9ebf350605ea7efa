package org.sagui.simulator.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.training.Xoshiro128;

class ScenesTest {
    private static final Scenes SCENES = new Scenes(Scenes.Settings.STANDARD);

    @Test
    void seedGivesTheSameBytesEverywhere() {
        assertThat(digest(1)).isEqualTo("3e06b7a371347747");
        assertThat(digest(2)).isNotEqualTo(digest(1));
    }

    @Test
    void eachPlaceIsShownWithAndWithoutSomebody() {
        List<Picture> pictures = pictures(Part.TRAIN, 40);

        for (int i = 0; i < 40; i += 2) {
            assertThat(pictures.get(i).label()).isZero();
            assertThat(pictures.get(i + 1).label()).isEqualTo(1);
            assertThat(pictures.get(i + 1).source()).isEqualTo(pictures.get(i).source());
        }
    }

    @Test
    void partsShareNoPlace() {
        Set<Integer> train = places(Part.TRAIN);
        Set<Integer> test = places(Part.TEST);

        assertThat(train).doesNotContainAnyElementsOf(test).hasSize(30);
        assertThat(test).hasSize(30).allMatch(place -> place >= 1650);
    }

    @Test
    void picturesHaveLightAndDark() {
        assertThat(pictures(Part.TRAIN, 60)).allSatisfy(picture -> {
            assertThat(picture.pixels()).hasSize(96 * 96);
            assertThat(mean(picture)).isBetween(15.0, 240.0);
            assertThat(deviation(picture)).isGreaterThan(4);
        });
    }

    /** A number that says nothing of shape must not tell the labels apart, or a model would learn that number. */
    @Test
    void neitherBrightnessNorContrastNorRoughnessGivesTheAnswerAway() {
        List<Picture> pictures = pictures(Part.TRAIN, 600);

        assertThat(bestThreshold(pictures, ScenesTest::mean)).isLessThan(0.58);
        assertThat(bestThreshold(pictures, ScenesTest::deviation)).isLessThan(0.58);
        assertThat(bestThreshold(pictures, ScenesTest::roughness)).isLessThan(0.6);
    }

    @Test
    void figureIsSeenAndAThingInFrontHidesIt() {
        Body body = Body.draw(new Xoshiro128(3));
        Pose pose = Pose.draw(body, new Xoshiro128(4));
        Canvas canvas = new Canvas(96, 0, 0);
        Figure.draw(canvas, body, pose, 48, 90, 40);
        double whole = canvas.visiblePerson();
        canvas.box(0, 0, 48, 96, Paint.flat(0.5));
        double half = canvas.visiblePerson();
        canvas.box(0, 0, 96, 96, Paint.flat(0.5));

        assertThat(whole).isBetween(300.0, 3000.0);
        assertThat(half).isBetween(0.1 * whole, 0.9 * whole);
        assertThat(canvas.visiblePerson()).isLessThan(1);
    }

    /** The lowest foot is on the ground, and no joint is farther from the ground than a person reaches. */
    @Test
    void everyPoseStandsOnTheGround() {
        for (int seed = 0; seed < 200; seed++) {
            Body body = Body.draw(new Xoshiro128(seed));
            Pose pose = Pose.draw(body, new Xoshiro128(seed + 1000));
            double lowest = Math.min(pose.ankles()[0][1], pose.ankles()[1][1]);

            assertThat(lowest).isBetween(0.03, 0.1);
            assertThat(pose.head()[1]).isBetween(0.2, 2.1);
            assertThat(pose.hands()[0][1]).isBetween(-0.8, 2.6);
        }
    }

    @Test
    void tinyPicturesAreRefused() {
        assertThatThrownBy(() -> new Scenes.Settings(1, 8, new Split(1, 1, 1), new Split(1, 1, 1)))
                .isInstanceOf(SaguiError.class)
                .hasMessage("the pictures must be 32 to 256 pixels wide, not 8");
    }

    private static String digest(long seed) {
        Scenes scenes = new Scenes(new Scenes.Settings(seed, 96, new Split(10, 1, 1), new Split(10, 1, 1)));
        SampleDigest digest = new SampleDigest();
        for (int i = 0; i < 40; i++) {
            digest.add(scenes.sample(Part.TRAIN, i).pixels());
        }
        return digest.text();
    }

    private static List<Picture> pictures(Part part, int count) {
        return IntStream.range(0, count).mapToObj(i -> SCENES.sample(part, i)).toList();
    }

    private static Set<Integer> places(Part part) {
        return pictures(part, 60).stream().map(Picture::source).collect(Collectors.toSet());
    }

    private static double bestThreshold(List<Picture> pictures, ToDoubleFunction<Picture> measure) {
        Picture[] sorted = pictures.toArray(Picture[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(measure));
        int right = pictures.size() / 2;
        double best = 0.5;
        for (Picture picture : sorted) {
            right += picture.label() == 0 ? 1 : -1;
            best = Math.max(best, Math.max(right, pictures.size() - right) / (double) pictures.size());
        }
        return best;
    }

    private static double mean(Picture picture) {
        return IntStream.range(0, picture.pixels().length)
                .map(i -> picture.pixels()[i] & 0xFF)
                .average()
                .orElseThrow();
    }

    private static double deviation(Picture picture) {
        double mean = mean(picture);
        return Math.sqrt(IntStream.range(0, picture.pixels().length)
                .mapToDouble(i -> (picture.pixels()[i] & 0xFF) - mean)
                .map(value -> value * value)
                .average()
                .orElseThrow());
    }

    private static double roughness(Picture picture) {
        return IntStream.range(1, picture.pixels().length)
                .map(i -> Math.abs((picture.pixels()[i] & 0xFF) - (picture.pixels()[i - 1] & 0xFF)))
                .average()
                .orElseThrow();
    }
}
