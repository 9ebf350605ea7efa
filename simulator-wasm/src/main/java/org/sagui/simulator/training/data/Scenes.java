package org.sagui.simulator.training.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.training.Xoshiro128;

/**
 * Grey pictures of generated rooms, streets and parks, with a human figure or without. All of it is drawn by this program:
 * people are made of balls and limbs, and no photograph and no real person is among them. A model learns the shape of these
 * figures, so it may miss people whom the shapes do not resemble, such as somebody lying down, seen from above, very close
 * or in a crowd, and may take a coat on a stand for somebody. Only a test with real pictures tells how often.
 *
 * <p>Each place is shown as often with a figure as without, and other things stand about in both kinds, so that neither
 * gives the answer away. The head of the figure is always inside the picture, though it may be hidden in part.
 */
public final class Scenes {
    public static final List<String> LABELS = List.of("nobody", "someone");

    private static final int PLACE = 21;
    private static final int PERSON = 22;
    private static final int PICTURE = 23;
    private static final int THING = 24;

    /** A figure that shows less than this share of the picture, or of itself, is not to be found by anybody. */
    private static final double LEAST_OF_PICTURE = 0.018;

    private static final double LEAST_OF_FIGURE = 0.5;
    private static final int MOST_THINGS = 5;
    private static final int TRIES = 20;

    /**
     * @param seed of everything
     * @param size of the pictures in pixels, 32 to 256
     * @param places how many backgrounds each part has
     * @param persons how many figures' looks each part has
     */
    public record Settings(long seed, int size, Split places, Split persons) {
        /** The course's: 96 × 96. */
        public static final Settings STANDARD =
                new Settings(1, 96, new Split(1500, 150, 300), new Split(1500, 150, 300));

        public Settings {
            if (size < 32 || size > 256) {
                throw new SaguiError(
                        SaguiError.Code.INVALID_ARGUMENT,
                        "scenes",
                        "the pictures must be 32 to 256 pixels wide, not " + size);
            }
        }
    }

    private final Settings settings;

    public Scenes(Settings settings) {
        this.settings = settings;
    }

    /** Sample {@code index} of a part: nobody and someone in turn, at one place, then at the next. */
    public Picture sample(Part part, int index) {
        int label = Math.floorMod(index, LABELS.size());
        int place = settings.places().source(part, Math.floorDiv(index, LABELS.size()));
        Xoshiro128 random = Streams.of(settings.seed(), PICTURE, part.ordinal(), index);
        double angle = random.nextUniform(0, 2 * Math.PI);
        double contrast = random.nextUniform(0, 0.6);
        Canvas canvas = new Canvas(
                settings.size(),
                contrast * ElementaryFunctions.cos(angle),
                -contrast * Math.abs(ElementaryFunctions.sin(angle)));
        draw(canvas, part, place, label == 1, random);
        return new Picture(Camera.develop(canvas, random), settings.size(), settings.size(), label, place);
    }

    private void draw(Canvas canvas, Part part, int place, boolean someone, Xoshiro128 random) {
        View view = Place.view(placeRandom(place), settings.size());
        double shift = 0.05 * settings.size() * random.nextNormal();
        double far = background(canvas, place, shift);
        List<Standing> things = things(view, far, random);
        if (!someone) {
            things.forEach(thing -> thing.draw(canvas, settings.seed()));
            return;
        }
        Someone figure = someone(part, view, far, random);
        double whole = figure.area();
        double needed = Math.max(LEAST_OF_PICTURE * settings.size() * settings.size(), LEAST_OF_FIGURE * whole);
        draw(canvas, things, figure, true);
        if (canvas.visiblePerson() < needed) {
            background(canvas, place, shift);
            draw(canvas, things, figure, false);
        }
    }

    private Xoshiro128 placeRandom(int place) {
        return Streams.of(settings.seed(), PLACE, place);
    }

    private double background(Canvas canvas, int place, double shift) {
        Xoshiro128 random = placeRandom(place);
        View view = Place.view(random, settings.size());
        return Place.draw(canvas, view, shift, random);
    }

    private void draw(Canvas canvas, List<Standing> things, Someone figure, boolean hidden) {
        for (Standing thing : things) {
            if (thing.scale < figure.scale) {
                thing.draw(canvas, settings.seed());
            }
        }
        figure.draw(canvas);
        for (Standing thing : things) {
            if (hidden && thing.scale >= figure.scale) {
                thing.draw(canvas, settings.seed());
            }
        }
    }

    /** From the far ones to the near ones. */
    private List<Standing> things(View view, double far, Xoshiro128 random) {
        int count = (int) (random.nextUniform() * (MOST_THINGS + 1));
        List<Standing> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double scale = scale(far, random);
            double x = random.nextUniform(-0.05, 1.05) * settings.size();
            things.add(new Standing(x, view.ground(scale), scale, random.nextInt()));
        }
        things.sort(Comparator.comparingDouble(thing -> thing.scale));
        return things;
    }

    /** Pixels in a metre: far things are as likely as near ones, on a scale of ratios. */
    private double scale(double far, Xoshiro128 random) {
        double unit = settings.size() / 96.0;
        double low = ElementaryFunctions.log(Math.max(far, 12 * unit));
        double high = ElementaryFunctions.log(95 * unit);
        return ElementaryFunctions.exp(random.nextUniform(low, high));
    }

    private Someone someone(Part part, View view, double far, Xoshiro128 random) {
        int person = settings.persons()
                .source(part, (int) (random.nextUniform() * settings.persons().count(part)));
        Body body = Body.draw(Streams.of(settings.seed(), PERSON, person));
        Pose pose = Pose.draw(body, random);
        double size = settings.size();
        Someone figure = null;
        for (int i = 0; i < TRIES; i++) {
            double scale = scale(Math.max(far, 0.27 * size / body.height()), random);
            double x = random.nextUniform(0.05, 0.95) * size;
            figure = new Someone(body, pose, x, view.ground(scale), scale, settings.size());
            double headX = x + pose.head()[0] * scale;
            double headY = figure.foot - pose.head()[1] * scale;
            if (headX > 0.06 * size
                    && headX < 0.94 * size
                    && headY > 0.03 * size
                    && headY < 0.8 * size
                    && figure.area() >= LEAST_OF_PICTURE * size * size) {
                return figure;
            }
        }
        double scale = Math.max(far, 0.4 * size / body.height());
        return new Someone(body, pose, 0.5 * size, view.ground(scale), scale, settings.size());
    }

    /** A thing's spot, and the number that says which thing it is. */
    private record Standing(double x, double foot, double scale, int number) {
        void draw(Canvas canvas, long seed) {
            Things.draw(canvas, x, foot, scale, Streams.of(seed, THING, number));
        }
    }

    private record Someone(Body body, Pose pose, double x, double foot, double scale, int size) {
        void draw(Canvas canvas) {
            Figure.draw(canvas, body, pose, x, foot, scale);
        }

        /** How many pixels it would cover with nothing before it. */
        double area() {
            Canvas alone = new Canvas(size, 0, 0);
            draw(alone);
            return alone.visiblePerson();
        }
    }
}
