package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.board.Decimal;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.board.sensor.Sensors;
import org.sagui.simulator.signal.picture.GreyPicture;

/** A tour of the board: each turn reads every sensor and prints it; the button chooses the colour of the light. */
final class TourFirmware implements Firmware {
    private static final long PERIOD_MICROS = 500_000;
    private static final long SAMPLE_MICROS = 2_000;
    private static final int SOUND_SAMPLES = 1_600;
    private static final List<Light> COLOURS = List.of(Light.RED, Light.GREEN, Light.BLUE);

    private int turns;
    private int colour;
    private boolean pressed;

    @Override
    public List<Sensor> sensors() {
        return List.of(Sensor.values());
    }

    @Override
    public boolean isReady(Device device) {
        Sensors sensors = device.sensors();
        return sensors.microphone().reaches(soundEnd(device))
                && sensors.motion().reaches(moment(device) + 1)
                && sensors.camera().reaches(device.now());
    }

    private static long soundEnd(Device device) {
        return device.now() * Sensors.SOUND_RATE / 1_000_000 + SOUND_SAMPLES;
    }

    private static long moment(Device device) {
        return device.now() * Sensors.MOTION_RATE / 1_000_000;
    }

    @Override
    public void loop(Device device) {
        Sensors sensors = device.sensors();
        if (sensors.pressed() && !pressed) {
            colour = (colour + 1) % COLOURS.size();
            device.decide("button");
        }
        pressed = sensors.pressed();
        short[] motion = sensors.motion().read(moment(device), 1);
        double loudness = loudness(sensors.microphone().read(soundEnd(device) - SOUND_SAMPLES, SOUND_SAMPLES));
        double brightness = brightness(sensors.camera().at(device.now()));
        device.spend(Activity.Kind.SAMPLE, SAMPLE_MICROS);
        device.tell("temperature", sensors.celsius());
        device.tell("knob", sensors.knob());
        device.tell("loudness", loudness);
        device.tell("brightness", brightness);
        for (int axis = 0; axis < 3; axis++) {
            device.tell("acceleration-" + "xyz".charAt(axis), motion[axis] * 4.0 / 32768);
        }
        device.print("temperature=" + Decimal.thousandths(sensors.celsius()) + " knob="
                + Decimal.thousandths(sensors.knob()) + " button=" + (pressed ? 1 : 0) + " loudness="
                + Decimal.thousandths(loudness) + " brightness=" + Decimal.thousandths(brightness));
        for (int i = 0; i < COLOURS.size(); i++) {
            device.light(COLOURS.get(i), i == colour ? 255 : 0);
        }
        device.light(Light.LED, turns % 2 == 0 ? 255 : 0);
        turns++;
        device.sleepUntil(turns * PERIOD_MICROS);
    }

    /** The root of the mean square, as a share of full scale. */
    private static double loudness(short[] samples) {
        double squares = 0;
        for (short sample : samples) {
            squares += (double) sample * sample;
        }
        return Math.sqrt(squares / samples.length) / 32768;
    }

    /** The mean of the pixels, from 0 to 1. */
    private static double brightness(GreyPicture picture) {
        long sum = 0;
        for (byte pixel : picture.pixels()) {
            sum += pixel & 0xFF;
        }
        return sum / (255.0 * picture.pixels().length);
    }
}
