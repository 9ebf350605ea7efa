package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/** Kinds of background noise at {@link Clip#RATE}. */
public enum Noise {
    /** As strong in each hertz. */
    WHITE {
        @Override
        void fill(double[] sound, Xoshiro128 random) {
            for (int i = 0; i < sound.length; i++) {
                sound[i] = next(random);
            }
        }
    },
    /** As strong in each octave: rain, traffic, a crowd far away. */
    PINK {
        @Override
        void fill(double[] sound, Xoshiro128 random) {
            // Random walks that each forget twice as slowly as the one before: a slope close to 3 dB an octave.
            double[] walks = new double[10];
            double[] keep = new double[walks.length];
            double[] step = new double[walks.length];
            for (int k = 0; k < walks.length; k++) {
                keep[k] = 1 - 1.0 / (2 << k);
                step[k] = Math.sqrt(1 - keep[k] * keep[k]);
                walks[k] = next(random);
            }
            for (int i = 0; i < sound.length; i++) {
                double sum = 0;
                for (int k = 0; k < walks.length; k++) {
                    walks[k] = keep[k] * walks[k] + step[k] * next(random);
                    sum += walks[k];
                }
                sound[i] = sum;
            }
        }
    },
    /** A rumble: wind, an engine behind a wall. */
    BROWN {
        @Override
        void fill(double[] sound, Xoshiro128 random) {
            double walk = 0;
            for (int i = -2000; i < sound.length; i++) {
                walk = 0.995 * walk + next(random);
                if (i >= 0) {
                    sound[i] = walk;
                }
            }
        }
    },
    /** Mains, 50 or 60 Hz, with its harmonics and a little hiss: a fridge, a lamp, a bad supply. */
    HUM {
        @Override
        void fill(double[] sound, Xoshiro128 random) {
            double mains = (random.nextUniform() < 0.5 ? 50 : 60) * random.nextUniform(0.998, 1.002);
            for (int harmonic = 1; harmonic <= 12; harmonic++) {
                double even = harmonic % 2 == 0 ? 1 : 0.35;
                double amplitude = even * random.nextUniform(0.2, 1) / Math.sqrt(harmonic);
                double phase = random.nextUniform();
                double step = mains * harmonic / Clip.RATE;
                for (int i = 0; i < sound.length; i++) {
                    sound[i] += amplitude * SineTable.ofTurns(step * i + phase);
                }
            }
            for (int i = 0; i < sound.length; i++) {
                sound[i] += 0.1 * next(random);
            }
        }
    },
    /** Pink noise that swells, hum, and a knock now and then. */
    WORKSHOP {
        @Override
        void fill(double[] sound, Xoshiro128 random) {
            double[] pink = PINK.draw(sound.length, random);
            double[] hum = HUM.draw(sound.length, random);
            double swell = random.nextUniform(0.1, 1) / Clip.RATE;
            double phase = random.nextUniform();
            double share = random.nextUniform(0, 0.6);
            for (int i = 0; i < sound.length; i++) {
                sound[i] = pink[i] * (1 + 0.4 * SineTable.ofTurns(swell * i + phase)) + share * hum[i];
            }
            double knocks = random.nextUniform(0, 2) / Clip.RATE;
            Resonator ring = new Resonator(random.nextUniform(300, 2500), random.nextUniform(0.004, 0.03));
            for (int i = 0; i < sound.length; i++) {
                double blow = random.nextUniform() < knocks ? random.nextUniform(2, 12) : 0;
                sound[i] += ring.next(blow);
            }
        }
    };

    private static final double ROOT_3 = 1.7320508075688772;

    /** So many samples with a root mean square of 1. */
    public double[] draw(int length, Xoshiro128 random) {
        double[] sound = new double[length];
        fill(sound, random);
        Sound.normalize(sound, 1);
        return sound;
    }

    abstract void fill(double[] sound, Xoshiro128 random);

    /** One white number of deviation 1. It is evenly spread, which a filter makes normal, and costs one draw. */
    static double next(Xoshiro128 random) {
        return random.nextInt() * (ROOT_3 * 0x1p-31);
    }
}
