package org.sagui.simulator.training.data;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.training.Xoshiro128;

/**
 * Makes new pictures of a written digit out of one: moved, turned, stretched, slanted, bent a little (elastic distortion,
 * Simard, Steinkraus and Platt 2003), with a thicker or thinner line, and in part with the hard even line of a finger or
 * mouse on a canvas. The ink is light on a dark ground.
 */
public final class DigitDistortion {
    /**
     * @param shift the farthest move along each axis, in pixels
     * @param turn the largest turn, in radians
     * @param stretch the largest change of size, as a share
     * @param slant the largest slant, as a tangent
     * @param bend by how many pixels the line is bent at most
     * @param drawn the share of pictures that get the line of a canvas
     */
    public record Settings(double shift, double turn, double stretch, double slant, double bend, double drawn) {
        /** The course's, for pictures of 28 × 28 pixels. */
        public static final Settings STANDARD = new Settings(2, 0.22, 0.14, 0.2, 1.2, 0.3);
    }

    /** The bends are about as long as this, in pixels. */
    private static final double BEND_LENGTH = 8;

    private final Settings settings;

    public DigitDistortion(Settings settings) {
        this.settings = settings;
    }

    /**
     * A new picture with the label and source of the one given.
     *
     * @param seed of the distortion: the same one gives the same picture
     */
    public Picture apply(Picture picture, long seed) {
        if (picture.pixels().length != picture.width() * picture.height()) {
            throw new SaguiError(
                    SaguiError.Code.INVALID_ARGUMENT,
                    "digit",
                    "a picture of " + picture.width() + " × " + picture.height() + " pixels cannot have "
                            + picture.pixels().length + " bytes");
        }
        Xoshiro128 random = Streams.of(seed, picture.label(), picture.source());
        double[] ink = moved(picture, random);
        ink = thickened(ink, picture.width(), random.nextUniform(-0.5, 0.7));
        if (random.nextUniform() < settings.drawn()) {
            harden(ink, random.nextUniform(0.3, 0.5), random.nextUniform(3, 8));
        }
        byte[] pixels = new byte[ink.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (int) Math.max(0, Math.min(255, Math.floor(ink[i] + 0.5)));
        }
        return new Picture(pixels, picture.width(), picture.height(), picture.label(), picture.source());
    }

    /** For each new pixel, the ink at the spot of the old picture that comes to lie there. */
    private double[] moved(Picture picture, Xoshiro128 random) {
        int width = picture.width();
        int height = picture.height();
        double angle = random.nextUniform(-settings.turn(), settings.turn());
        double sin = ElementaryFunctions.sin(angle);
        double cos = ElementaryFunctions.cos(angle);
        double slant = random.nextUniform(-settings.slant(), settings.slant());
        double wide = 1 + random.nextUniform(-settings.stretch(), settings.stretch());
        double high = 1 + random.nextUniform(-settings.stretch(), settings.stretch());
        double shiftX = 0.5 * width + random.nextUniform(-settings.shift(), settings.shift());
        double shiftY = 0.5 * height + random.nextUniform(-settings.shift(), settings.shift());
        int bends = random.nextInt();
        double[] ink = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double px = (x + 0.5 - shiftX) / wide;
                double py = (y + 0.5 - shiftY) / high;
                double bentX = settings.bend() * (2 * Texture.smooth(x / BEND_LENGTH, y / BEND_LENGTH, bends) - 1);
                double bentY = settings.bend() * (2 * Texture.smooth(x / BEND_LENGTH, y / BEND_LENGTH, bends + 7) - 1);
                double oldX = cos * px + sin * py + slant * py + bentX;
                double oldY = cos * py - sin * px + bentY;
                ink[y * width + x] = inkAt(picture, oldX + 0.5 * width - 0.5, oldY + 0.5 * height - 0.5);
            }
        }
        return ink;
    }

    private static double inkAt(Picture picture, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double u = x - left;
        double v = y - top;
        return (pixel(picture, left, top) * (1 - u) + pixel(picture, left + 1, top) * u) * (1 - v)
                + (pixel(picture, left, top + 1) * (1 - u) + pixel(picture, left + 1, top + 1) * u) * v;
    }

    private static int pixel(Picture picture, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
        return inside ? picture.pixels()[y * picture.width() + x] & 0xFF : 0;
    }

    /** Goes part of the way to the most ink among the neighbours, or to the least for a negative amount. */
    private static double[] thickened(double[] ink, int width, double amount) {
        double[] result = new double[ink.length];
        for (int i = 0; i < ink.length; i++) {
            int x = i % width;
            double left = x > 0 ? ink[i - 1] : 0;
            double right = x < width - 1 ? ink[i + 1] : 0;
            double up = i >= width ? ink[i - width] : 0;
            double down = i < ink.length - width ? ink[i + width] : 0;
            double extreme = amount > 0
                    ? Math.max(ink[i], Math.max(Math.max(left, right), Math.max(up, down)))
                    : Math.min(ink[i], Math.min(Math.min(left, right), Math.min(up, down)));
            result[i] = ink[i] + Math.abs(amount) * (extreme - ink[i]);
        }
        return result;
    }

    /** Full ink inside the line, none outside, and little between. */
    private static void harden(double[] ink, double edge, double steepness) {
        for (int i = 0; i < ink.length; i++) {
            ink[i] = 255 * Math.max(0, Math.min(1, 0.5 + steepness * (ink[i] / 255 - edge)));
        }
    }
}
