package org.sagui.simulator.training.data;

import org.sagui.simulator.training.Xoshiro128;

/** Makes the sound of one machine during one stretch of time, sample by sample: load, speed, tones, noise, wear. */
final class MachineRun {
    /** What is thrown away while resonators and slow changes settle. */
    private static final int SETTLING = 2000;

    private final Machine machine;
    private final Xoshiro128 random;
    private final int length;
    /** The turns of the shaft, and the load, for each sample. */
    private final double[] turns;

    private final double[] load;

    MachineRun(Machine machine, int length, Xoshiro128 random) {
        this.machine = machine;
        this.random = random;
        this.length = length + SETTLING;
        turns = new double[this.length];
        load = new double[this.length];
    }

    /** So many samples with the machine's own level. */
    double[] sound(Wear wear) {
        turn();
        double[] healthy = healthy();
        Sound.normalize(healthy, 1);
        double severity = random.nextUniform(0.5, 1);
        switch (wear) {
            case NONE -> {}
            case BEARING -> add(healthy, strikes(), -14 + 12 * severity);
            case IMBALANCE -> swing(healthy, severity);
            case BELT -> add(healthy, squeal(), -12 + 12 * severity);
            case LOOSE -> add(healthy, rattle(), -12 + 12 * severity);
        }
        double[] sound = new double[length - SETTLING];
        System.arraycopy(healthy, SETTLING, sound, 0, sound.length);
        Sound.scale(sound, Sound.gain(machine.level() + random.nextNormal()));
        return sound;
    }

    private static void add(double[] sound, double[] fault, double decibels) {
        Sound.normalize(fault, 1);
        Sound.add(sound, fault, Sound.gain(decibels));
    }

    /** The load wanders during the stretch and the shaft slows down under it. */
    private void turn() {
        double middle = random.nextUniform(0.5, 1);
        double swing = random.nextUniform(0, 0.15);
        double swingRate = random.nextUniform(0.2, 1.5) / Clip.RATE;
        double phase = random.nextUniform();
        double drift = 0;
        double angle = random.nextUniform();
        for (int i = 0; i < length; i++) {
            drift = 0.9998 * drift + 0.0003 * Noise.next(random);
            load[i] = middle + swing * SineTable.ofTurns(swingRate * i + phase) + drift;
            turns[i] = angle;
            angle += machine.rate() * (1 - machine.slip() * (load[i] - 0.75)) / Clip.RATE;
        }
    }

    private double[] healthy() {
        double[] sound = new double[length];
        for (int h = 0; h < machine.harmonics().length; h++) {
            tone(h + 1, machine.harmonics()[h], sound);
        }
        for (int h = 1; h <= 4 && machine.bladeTone() > 0; h++) {
            tone(h * machine.blades(), machine.bladeTone() * random.nextUniform(0.7, 1.3) / (h * h), sound);
        }
        for (int h = 1; h <= 4; h++) {
            double step = 2 * h * machine.mains() / Clip.RATE;
            double phase = random.nextUniform();
            for (int i = 0; i < length; i++) {
                sound[i] += load[i] * machine.hum() / h * SineTable.ofTurns(step * i + phase);
            }
        }
        noise(sound);
        return housed(sound);
    }

    private void tone(int multiple, double amplitude, double[] sound) {
        double phase = random.nextUniform();
        double now = amplitude * (1 + 0.1 * random.nextNormal());
        for (int i = 0; i < length; i++) {
            sound[i] += now * (0.5 + 0.5 * load[i]) * SineTable.ofTurns(multiple * turns[i] + phase);
        }
    }

    private void noise(double[] sound) {
        Resonator low = new Resonator(machine.flowTones()[0], 0.0012);
        Resonator high = new Resonator(machine.flowTones()[1], 0.0006);
        Resonator hiss = new Resonator(4500, 0.0002);
        for (int i = 0; i < length; i++) {
            double white = Noise.next(random);
            double pulse = 1 + 0.25 * SineTable.ofTurns(machine.blades() * turns[i]);
            double flow = 0.35 * low.next(white) + 0.25 * high.next(white);
            sound[i] += machine.flow() * load[i] * pulse * flow + machine.hiss() * hiss.next(white);
        }
    }

    /** The housing rings along with what it holds. */
    private double[] housed(double[] sound) {
        double[] result = new double[length];
        System.arraycopy(sound, 0, result, 0, length);
        for (double frequency : machine.housing()) {
            Resonator ring = new Resonator(frequency, 0.003);
            for (int i = 0; i < length; i++) {
                result[i] += 0.06 * ring.next(sound[i]);
            }
        }
        return result;
    }

    private double[] strikes() {
        double[] sound = new double[length];
        Resonator first = new Resonator(random.nextUniform(2200, 3400), 0.0025);
        Resonator second = new Resonator(random.nextUniform(3500, 5500), 0.0015);
        double offset = random.nextUniform();
        double next = machine.ballPasses() * turns[0] + offset;
        for (int i = 0; i < length; i++) {
            double passed = machine.ballPasses() * turns[i];
            double blow = 0;
            if (passed >= next) {
                // The damage is loaded most once a turn; balls slip by a percent or so.
                blow = (1 + 0.6 * SineTable.ofTurns(turns[i])) * random.nextUniform(0.7, 1.3);
                next += 1 + 0.015 * random.nextNormal();
            }
            sound[i] = first.next(blow) + 0.6 * second.next(blow);
        }
        return sound;
    }

    private void swing(double[] sound, double severity) {
        double phase = random.nextUniform();
        double depth = 0.35 + 0.5 * severity;
        double[] low = new double[length];
        tone(1, 1, low);
        tone(2, 0.7, low);
        tone(3, 0.5, low);
        tone(4, 0.3, low);
        for (int i = 0; i < length; i++) {
            sound[i] = sound[i] * (1 + depth * SineTable.ofTurns(turns[i] + phase)) + 1.5 * severity * low[i];
        }
    }

    private double[] squeal() {
        double[] sound = new double[length];
        double frequency = random.nextUniform(1100, 3200);
        double beltTurns = random.nextUniform(0.15, 0.5);
        double phase = random.nextUniform();
        double grip = random.nextUniform(-0.5, 0.4);
        double roughness = random.nextUniform(0.002, 0.02);
        double angle = 0;
        double drift = 0;
        double loudness = 0;
        for (int i = 0; i < length; i++) {
            drift = 0.999 * drift + roughness * Noise.next(random);
            angle += frequency * (1 + 0.05 * drift) * (1 + 0.1 * (load[i] - 0.75)) / Clip.RATE;
            double slips = SineTable.ofTurns(beltTurns * turns[i] + phase) > grip ? 1 : 0;
            loudness += 0.003 * (slips - loudness);
            sound[i] = loudness
                    * (SineTable.ofTurns(angle) + 0.5 * SineTable.ofTurns(2 * angle) + 0.2 * Noise.next(random));
        }
        return sound;
    }

    private double[] rattle() {
        double[] sound = new double[length];
        Resonator low = new Resonator(random.nextUniform(500, 1100), 0.004);
        Resonator middle = new Resonator(random.nextUniform(1100, 2200), 0.003);
        Resonator high = new Resonator(random.nextUniform(2200, 4500), 0.002);
        double next = turns[0];
        int left = 0;
        for (int i = 0; i < length; i++) {
            if (turns[i] >= next) {
                next += 1 + 0.08 * random.nextNormal();
                left = random.nextUniform() < 0.75 ? 1 + (int) (random.nextUniform() * 3) : 0;
            }
            double blow = 0;
            // The part bounces: a few blows in quick succession.
            if (left > 0 && random.nextUniform() < 0.008) {
                blow = random.nextUniform(0.4, 1.2);
                left--;
            }
            sound[i] = low.next(blow) + 0.7 * middle.next(blow) + 0.6 * high.next(blow);
        }
        return sound;
    }
}
