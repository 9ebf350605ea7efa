package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/** What a small camera makes of the light: exposure, contrast, dark corners, blur, noise, 8 bits. */
final class Camera {
    private Camera() {}

    static byte[] develop(Canvas canvas, Xoshiro128 random) {
        int size = canvas.size;
        double[] light = canvas.light;
        int blurs = (int) (random.nextUniform() * 3);
        double strength = random.nextUniform(0.05, 0.18);
        for (int i = 0; i < blurs; i++) {
            light = blur(blur(light, size, 1, strength), size, size, strength);
        }
        if (random.nextUniform() < 0.1) {
            light = blur(blur(light, size, 1, 0.3), size, 1, 0.3);
        }
        double mean = 0;
        for (double value : light) {
            mean += value / light.length;
        }
        // Automatic exposure, which is often off.
        double exposure = random.nextUniform(0.36, 0.68) / Math.max(0.05, mean);
        double offset = random.nextUniform(-0.05, 0.12);
        double bend = random.nextUniform(-0.4, 0.6);
        double corners = random.nextUniform(0, 0.45);
        double slope = random.nextUniform(-0.35, 0.35);
        double noise = random.nextUniform(0.003, 0.022);
        byte[] pixels = new byte[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double u = 2.0 * x / size - 1;
                double v = 2.0 * y / size - 1;
                double fall = (1 - corners * 0.5 * (u * u + v * v)) * (1 + slope * u);
                double value = Math.max(0, Math.min(1, light[y * size + x] * exposure * fall));
                value += bend * value * (1 - value);
                value = offset + (0.95 - offset) * value + noise * random.nextNormal();
                pixels[y * size + x] = (byte) (int) Math.max(0, Math.min(255, Math.floor(255 * value + 0.5)));
            }
        }
        return pixels;
    }

    /** Each pixel with a share of its two neighbours along a row (step 1) or a column (step of the size). */
    private static double[] blur(double[] light, int size, int step, double share) {
        double[] result = new double[light.length];
        for (int i = 0; i < light.length; i++) {
            int place = i / step % size;
            double before = place == 0 ? light[i] : light[i - step];
            double after = place == size - 1 ? light[i] : light[i + step];
            result[i] = (1 - 2 * share) * light[i] + share * (before + after);
        }
        return result;
    }
}
