package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/**
 * One generated fan, motor or pump: what stays the same as long as it runs. Ranges are chosen, not measured.
 *
 * @param rate turns per second at middle load
 * @param slip by which share of its rate it slows down from no load to full load
 * @param harmonics the amplitude of each multiple of the rate, the first at 0
 * @param blades or vanes that pass an edge in a turn
 * @param bladeTone the amplitude of their tone
 * @param mains 50 or 60 Hz; the motor's iron hums at twice that
 * @param hum its amplitude
 * @param flow the strength of the noise of air or water
 * @param flowTones the two middle frequencies of that noise, in Hz
 * @param hiss the strength of a healthy bearing's noise
 * @param housing the three frequencies, in Hz, at which the housing rings
 * @param level of the whole at the microphone, root mean square, in decibels of full scale
 * @param ballPasses how many balls pass a point of the bearing's track in a turn
 */
record Machine(
        double rate,
        double slip,
        double[] harmonics,
        int blades,
        double bladeTone,
        double mains,
        double hum,
        double flow,
        double[] flowTones,
        double hiss,
        double[] housing,
        double level,
        double ballPasses) {

    /** Fans, motors and pumps in turn. */
    static Machine draw(int number, Xoshiro128 random) {
        int kind = number % 3;
        boolean fan = kind == 0;
        boolean motor = kind == 1;
        double rate =
                fan ? random.nextUniform(18, 50) : motor ? random.nextUniform(23, 60) : random.nextUniform(23, 50);
        double slope = motor ? random.nextUniform(0.7, 1.2) : random.nextUniform(1, 1.6);
        double[] harmonics = new double[20];
        for (int i = 0; i < harmonics.length; i++) {
            harmonics[i] = random.nextUniform(0.1, 1) / (1 + slope * i);
        }
        int blades = fan ? 3 + (int) (random.nextUniform() * 5) : 4 + (int) (random.nextUniform() * 4);
        return new Machine(
                rate,
                motor ? random.nextUniform(0.01, 0.05) : random.nextUniform(0.005, 0.03),
                harmonics,
                blades,
                motor ? 0 : random.nextUniform(0.3, 1.2),
                random.nextUniform() < 0.5 ? 50 : 60,
                random.nextUniform(0.05, motor ? 0.8 : 0.4),
                motor ? random.nextUniform(0.05, 0.3) : random.nextUniform(0.4, 1.5),
                new double[] {random.nextUniform(150, 600), random.nextUniform(700, 2500)},
                random.nextUniform(0.02, 0.12),
                new double[] {
                    random.nextUniform(200, 600), random.nextUniform(600, 1500), random.nextUniform(1500, 3500)
                },
                random.nextUniform(-32, -20),
                random.nextUniform(2.6, 5.4));
    }
}
