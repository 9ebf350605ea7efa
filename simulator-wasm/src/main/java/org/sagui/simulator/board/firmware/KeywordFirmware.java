package org.sagui.simulator.board.firmware;

import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.board.sensor.Sensors;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.signal.micro.MicroFrontend;
import org.sagui.simulator.signal.micro.MicroFrontendSettings;

/**
 * Listens for words: sound in blocks of 20 ms, of which each becomes one slice of features; a ring of 49 slices, one second,
 * is the model's input every few slices.
 */
final class KeywordFirmware implements Firmware {
    private static final MicroFrontendSettings FRONT_END = MicroFrontendSettings.MICRO_SPEECH;
    private static final int SLICES = 49;
    private static final int BLOCK = FRONT_END.stepSamples();
    private static final long BLOCK_MICROS = 1_000_000L * BLOCK / Sensors.SOUND_RATE;

    /** Memory for blocks of sound, as the front end's table counts them: one is worked on, one is filled, the others wait. */
    private static final int BUFFERS = 8;

    /** What a byte of the front end stands for: see the recipe of the keyword models. */
    private static final double STEP = 1.0 / 64;

    private static final List<String> IGNORED = List.of("silence", "unknown");

    private final Classifier classifier;
    private final Decision decision;
    private final MicroFrontend frontEnd = new MicroFrontend(FRONT_END);
    private final Blocks blocks = new Blocks(BLOCK_MICROS, BUFFERS - 2);
    private final byte[] ring = new byte[SLICES * FRONT_END.channels()];
    private final int every;
    private final long frontEndMicros;
    private int slices;

    /**
     * @param settings {@code every} slices the model runs, and those of {@link Decision} and {@link Classifier}
     * @param frontEndMicros what one slice takes
     */
    KeywordFirmware(Interpreter interpreter, Settings settings, long frontEndMicros) {
        this.frontEndMicros = frontEndMicros;
        classifier = new Classifier(interpreter, settings);
        classifier.requireInput(ring.length, SLICES + " slices of " + FRONT_END.channels() + " features");
        decision = new Decision(classifier, settings, 3, 1000, IGNORED);
        every = settings.integer("every", 1, 50, 5);
        Arrays.fill(ring, Byte.MIN_VALUE);
    }

    @Override
    public List<Sensor> sensors() {
        return List.of(Sensor.MICROPHONE);
    }

    @Override
    public boolean isReady(Device device) {
        return device.sensors().microphone().reaches((blocks.next() + 1) * BLOCK);
    }

    @Override
    public void setup(Device device) {
        device.sleepUntil(blocks.fullAt());
    }

    @Override
    public void loop(Device device) {
        byte[] features = frontEnd.push(device.sensors().microphone().read(blocks.next() * BLOCK, BLOCK));
        // The first block alone is shorter than a window.
        if (features.length > 0) {
            System.arraycopy(ring, features.length, ring, 0, ring.length - features.length);
            System.arraycopy(features, 0, ring, ring.length - features.length, features.length);
            device.spend(Activity.Kind.FRONT_END, frontEndMicros);
            slices++;
        }
        if (slices > 0 && slices % every == 0) {
            for (int i = 0; i < ring.length; i++) {
                classifier.set(i, (float) ((ring[i] - Byte.MIN_VALUE) * STEP));
            }
            decision.add(classifier.scores(device), device);
        }
        decision.refresh(device);
        blocks.advance(device);
    }
}
