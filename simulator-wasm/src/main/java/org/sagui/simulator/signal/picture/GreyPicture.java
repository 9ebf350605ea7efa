package org.sagui.simulator.signal.picture;

import org.sagui.simulator.signal.Check;

/**
 * A picture in shades of grey. All arithmetic is on whole numbers, rounded to nearest once at the end.
 *
 * @param width in pixels, 1 to 4096
 * @param height in pixels, 1 to 4096
 * @param pixels row after row from the top, unsigned from 0, black, to 255; not copied
 */
public record GreyPicture(int width, int height, byte[] pixels) {
    private static final int MOST = 4096;

    /** Shares of red, green and blue in what the eye sees as brightness (ITU-R BT.601), in 256ths. */
    private static final int RED = 77;

    private static final int GREEN = 150;
    private static final int BLUE = 29;

    public GreyPicture {
        checkSize(width, height);
        Check.argument(
                pixels.length == width * height, pixels.length + " pixels for a picture of " + width + " × " + height);
    }

    private static void checkSize(int width, int height) {
        Check.argument(
                width >= 1 && width <= MOST && height >= 1 && height <= MOST,
                "a picture of " + width + " × " + height + " pixels, not 1 to " + MOST);
    }

    /**
     * The brightness of each pixel, on black where it is transparent.
     *
     * @param rgba red, green, blue and opacity of each pixel, unsigned, as a canvas gives them
     */
    public static GreyPicture ofRgba(int width, int height, byte[] rgba) {
        checkSize(width, height);
        Check.argument(
                rgba.length == 4 * width * height, rgba.length + " bytes for a picture of " + width + " × " + height);
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int red = rgba[4 * i] & 0xFF;
            int green = rgba[4 * i + 1] & 0xFF;
            int blue = rgba[4 * i + 2] & 0xFF;
            int opacity = rgba[4 * i + 3] & 0xFF;
            int luma = (RED * red + GREEN * green + BLUE * blue) * opacity;
            pixels[i] = (byte) ((luma + 128 * 255) / (256 * 255));
        }
        return new GreyPicture(width, height, pixels);
    }

    /** Cut to the square in the middle. */
    public GreyPicture square() {
        int side = Math.min(width, height);
        int left = (width - side) / 2;
        int top = (height - side) / 2;
        byte[] square = new byte[side * side];
        for (int y = 0; y < side; y++) {
            System.arraycopy(pixels, (top + y) * width + left, square, y * side, side);
        }
        return new GreyPicture(side, side, square);
    }

    /** Each new pixel is the mean of the area it covers: for smaller pictures, in which nothing may get lost. */
    public GreyPicture resizedByArea(int newWidth, int newHeight) {
        checkSize(newWidth, newHeight);
        byte[] resized = new byte[newWidth * newHeight];
        double area = (double) width * height;
        for (int y = 0; y < newHeight; y++) {
            int top = y * height;
            int bottom = top + height;
            for (int x = 0; x < newWidth; x++) {
                double sum = 0;
                // Lengths are counted in parts of which a pixel has as many as there are new pixels in its row or
                // column.
                for (int row = top / newHeight; row * newHeight < bottom; row++) {
                    int rows = Math.min((row + 1) * newHeight, bottom) - Math.max(row * newHeight, top);
                    sum += (double) rows * sumOfRow(row, x * width, newWidth);
                }
                resized[y * newWidth + x] = (byte) (int) Math.floor(sum / area + 0.5);
            }
        }
        return new GreyPicture(newWidth, newHeight, resized);
    }

    /** Of the pixels from {@code left} on, as far as a new one goes, by the length of each that is inside. */
    private int sumOfRow(int row, int left, int newWidth) {
        int right = left + width;
        int sum = 0;
        for (int column = left / newWidth; column * newWidth < right; column++) {
            int columns = Math.min((column + 1) * newWidth, right) - Math.max(column * newWidth, left);
            sum += columns * (pixels[row * width + column] & 0xFF);
        }
        return sum;
    }

    /** Each new pixel lies between four others, whose middles surround its own: for larger pictures, and quickly. */
    public GreyPicture resizedBilinear(int newWidth, int newHeight) {
        checkSize(newWidth, newHeight);
        byte[] resized = new byte[newWidth * newHeight];
        // Middles of pixels are odd numbers of halves: places are counted in parts of 1 / (2 · new size).
        int unitX = 2 * newWidth;
        int unitY = 2 * newHeight;
        for (int y = 0; y < newHeight; y++) {
            int placeY = (2 * y + 1) * height - newHeight;
            int row = Math.floorDiv(placeY, unitY);
            int below = placeY - row * unitY;
            for (int x = 0; x < newWidth; x++) {
                int placeX = (2 * x + 1) * width - newWidth;
                int column = Math.floorDiv(placeX, unitX);
                int right = placeX - column * unitX;
                double upper = (unitX - right) * pixel(column, row) + right * pixel(column + 1, row);
                double lower = (unitX - right) * pixel(column, row + 1) + right * pixel(column + 1, row + 1);
                double sum = (unitY - below) * upper + below * lower;
                resized[y * newWidth + x] = (byte) (int) Math.floor(sum / ((double) unitX * unitY) + 0.5);
            }
        }
        return new GreyPicture(newWidth, newHeight, resized);
    }

    /** The pixel there, or at the edge. */
    private int pixel(int column, int row) {
        int x = Math.max(Math.min(column, width - 1), 0);
        int y = Math.max(Math.min(row, height - 1), 0);
        return pixels[y * width + x] & 0xFF;
    }

    /** What models with int8 inputs of zero point −128 take: black is −128, white 127. */
    public byte[] toInt8() {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((pixels[i] & 0xFF) - 128);
        }
        return bytes;
    }
}
