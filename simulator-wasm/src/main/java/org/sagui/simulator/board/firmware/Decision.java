package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.board.Decimal;
import org.sagui.simulator.board.Settings;

/**
 * From scores that jump to something that happened: the mean of the last scores must reach a threshold, and after an event
 * there is none for a while.
 */
final class Decision {
    /** How long a light tells of an event. */
    private static final long SHOWN_MICROS = 1_000_000;

    /** In this order the classes that count get a light. */
    private static final List<Light> LIGHTS = List.of(Light.GREEN, Light.BLUE, Light.RED);

    private final Classifier classifier;
    private final List<String> ignored;
    private final double threshold;
    private final long coolDownMicros;
    private final double[][] last;
    private int count;
    private long quietUntil = Long.MIN_VALUE;
    private long shownUntil = Long.MIN_VALUE;

    /**
     * @param settings {@code threshold} 0 to 1, {@code smoothing} scores that are averaged, {@code cooldown} milliseconds
     * @param smoothing scores that are averaged when the settings do not say
     * @param coolDown milliseconds without an event after one, when the settings do not say
     * @param ignored classes that are no event
     */
    Decision(Classifier classifier, Settings settings, int smoothing, int coolDown, List<String> ignored) {
        this.classifier = classifier;
        this.ignored = ignored;
        threshold = settings.number("threshold", 0, 1, 0.7);
        coolDownMicros = 1000L * settings.integer("cooldown", 0, 10_000, coolDown);
        last = new double[settings.integer("smoothing", 1, 50, smoothing)][];
    }

    /** Takes new scores; tells the means, and an event if there is one. */
    void add(double[] scores, Device device) {
        last[count % last.length] = scores;
        count++;
        double[] means = new double[scores.length];
        int known = Math.min(count, last.length);
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int j = 0; j < known; j++) {
                sum += last[j][i];
            }
            means[i] = sum / known;
        }
        classifier.tell(device, means);
        int best = Classifier.best(means);
        String label = classifier.label(best);
        if (means[best] >= threshold && !ignored.contains(label) && device.now() >= quietUntil) {
            device.decide(label);
            device.print(label + " " + Decimal.thousandths(means[best]));
            quietUntil = device.now() + coolDownMicros;
            show(best, device);
        }
    }

    private void show(int best, Device device) {
        darken(device);
        int wanted = 0;
        for (int i = 0; i < best; i++) {
            wanted += ignored.contains(classifier.label(i)) ? 0 : 1;
        }
        device.light(LIGHTS.get(Math.min(wanted, LIGHTS.size() - 1)), 255);
        shownUntil = device.now() + SHOWN_MICROS;
    }

    /** Puts the lights out when they have been seen. */
    void refresh(Device device) {
        if (device.now() >= shownUntil) {
            darken(device);
        }
    }

    private static void darken(Device device) {
        for (Light light : LIGHTS) {
            device.light(light, 0);
        }
    }
}
