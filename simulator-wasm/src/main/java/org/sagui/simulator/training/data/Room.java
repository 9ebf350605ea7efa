package org.sagui.simulator.training.data;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.training.Xoshiro128;

/**
 * A room between a sound and a microphone: the direct way, the first echoes of a box by the image method of Allen and
 * Berkley (1979), and a tail of sparse random pulses, velvet noise (Karjalainen and Järveläinen 2007), that falls by 60 dB
 * in the room's reverberation time.
 */
public final class Room {
    private static final double SPEED_OF_SOUND = 343;
    private static final double PULSES_PER_SECOND = 1500;
    private static final double TAIL_START = 0.02;
    /** The tail is cut where it is 35 dB down. */
    private static final double TAIL_SHARE = 35.0 / 60;

    private final int[] delays;
    private final double[] gains;
    private final int early;
    private final double softness;

    private Room(int[] delays, double[] gains, int early, double softness) {
        this.delays = delays;
        this.gains = gains;
        this.early = early;
        this.softness = softness;
    }

    /** A room from a cupboard to a hall, reverberating for 0.1 to 0.8 s, the microphone 0.3 to 3 m away. */
    public static Room draw(Xoshiro128 random) {
        double[] size = {random.nextUniform(2, 9), random.nextUniform(2, 7), random.nextUniform(2.2, 3.5)};
        double reverberation = random.nextUniform(0.1, 0.8);
        double volume = size[0] * size[1] * size[2];
        double surface = 2 * (size[0] * size[1] + size[1] * size[2] + size[2] * size[0]);
        // Sabine: absorption = 0.161 V / (S T).
        double absorption = Math.min(0.9, 0.161 * volume / (surface * reverberation));
        double[] microphone = place(size, random);
        double[] mouth = place(size, random);
        double distance = random.nextUniform(0.3, 3);
        pull(mouth, microphone, distance);

        Taps taps = new Taps();
        images(size, mouth, microphone, Math.sqrt(1 - absorption), taps);
        int early = taps.count;
        // The reverberant field's energy against the direct sound's: 16 π r² (1 − α) / (S α).
        double energy = 16 * Math.PI * distance * distance * (1 - absorption) / (surface * absorption);
        tail(reverberation, Math.sqrt(energy), random, taps);
        return new Room(taps.delays(), taps.gains(), early, random.nextUniform(0.2, 0.7));
    }

    /** The sound as the microphone hears it, as long as what is given; the direct way neither delays nor weakens it. */
    public double[] apply(double[] sound) {
        double[] direct = convolve(sound, 0, early);
        double[] tail = convolve(sound, early, delays.length);
        double low = 0;
        for (int i = 0; i < direct.length; i++) {
            // Walls and air take the high tones first.
            low += (1 - softness) * (tail[i] - low);
            direct[i] += low;
        }
        return direct;
    }

    private double[] convolve(double[] sound, int from, int to) {
        double[] result = new double[sound.length];
        for (int tap = from; tap < to; tap++) {
            int delay = delays[tap];
            double gain = gains[tap];
            for (int i = delay; i < sound.length; i++) {
                result[i] += gain * sound[i - delay];
            }
        }
        return result;
    }

    private static double[] place(double[] size, Xoshiro128 random) {
        double[] place = new double[3];
        for (int i = 0; i < 3; i++) {
            place[i] = size[i] * random.nextUniform(0.15, 0.85);
        }
        return place;
    }

    /** Moves a place along the line to another until it is this far from it, or at a wall's foot of 10 cm. */
    private static void pull(double[] place, double[] to, double distance) {
        double now = distance(place, to);
        for (int i = 0; i < 3 && now > 0; i++) {
            place[i] = Math.max(0.1, to[i] + (place[i] - to[i]) * Math.min(1, distance / now));
        }
    }

    /** The direct way, and the images behind up to two walls, relative to the direct way. */
    private static void images(double[] size, double[] mouth, double[] microphone, double reflection, Taps taps) {
        double direct = Math.max(0.1, distance(mouth, microphone));
        taps.add(0, 1);
        for (int x = -2; x <= 2; x++) {
            for (int y = -2; y <= 2; y++) {
                for (int z = -2; z <= 2; z++) {
                    int walls = Math.abs(x) + Math.abs(y) + Math.abs(z);
                    if (walls == 1 || walls == 2) {
                        double[] image = {
                            image(x, mouth[0], size[0]), image(y, mouth[1], size[1]), image(z, mouth[2], size[2])
                        };
                        double way = distance(image, microphone);
                        double strength = walls == 1 ? reflection : reflection * reflection;
                        taps.add((way - direct) / SPEED_OF_SOUND, strength * direct / Math.max(direct, way));
                    }
                }
            }
        }
    }

    /** Where a place is seen behind so many walls, to either side. */
    private static double image(int walls, double place, double size) {
        return walls % 2 == 0 ? walls * size + place : (walls + 1) * size - place;
    }

    private static void tail(double reverberation, double rms, Xoshiro128 random, Taps taps) {
        // ln 1000: the amplitude falls by 60 dB.
        double rate = 6.907755278982137 / reverberation;
        // The pulses' energy, PULSES_PER_SECOND × a² / (2 rate) at first amplitude a, is that of the field.
        double amplitude = rms * Math.sqrt(2 * rate / PULSES_PER_SECOND);
        double end = TAIL_START + TAIL_SHARE * reverberation;
        for (double cell = TAIL_START; cell < end; cell += 1 / PULSES_PER_SECOND) {
            double time = cell + random.nextUniform() / PULSES_PER_SECOND;
            double gain = amplitude * ElementaryFunctions.exp(-rate * (time - TAIL_START));
            taps.add(time, random.nextInt() < 0 ? -gain : gain);
        }
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Delays and gains while they are gathered. */
    private static final class Taps {
        private static final int MOST = 2048;
        private final int[] delays = new int[MOST];
        private final double[] gains = new double[MOST];
        private int count;

        void add(double seconds, double gain) {
            delays[count] = Math.max(0, (int) (seconds * Clip.RATE + 0.5));
            gains[count++] = gain;
        }

        int[] delays() {
            int[] result = new int[count];
            System.arraycopy(delays, 0, result, 0, count);
            return result;
        }

        double[] gains() {
            double[] result = new double[count];
            System.arraycopy(gains, 0, result, 0, count);
            return result;
        }
    }
}
