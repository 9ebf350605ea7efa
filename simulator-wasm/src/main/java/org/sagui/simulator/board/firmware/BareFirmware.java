package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.board.Decimal;
import org.sagui.simulator.board.Settings;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.kernel.RealElements;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.training.Xoshiro128;

/** Runs any model on made-up input, and prints what comes out: to see that a file runs, and what it costs. */
final class BareFirmware implements Firmware {
    private static final int MOST_PRINTED = 8;
    private static final long OUTPUT_MICROS = 1000;

    private enum Fill {
        ZEROS,
        RAMP,
        NOISE
    }

    private final Interpreter interpreter;
    private final Fill fill;
    private final long periodMicros;
    private final Xoshiro128 random = new Xoshiro128(1);
    private int turns;

    /**
     * @param settings {@code fill}: {@code noise}, other numbers in each turn, {@code ramp} or {@code zeros}; {@code period}
     *     milliseconds from run to run
     */
    BareFirmware(Interpreter interpreter, Settings settings) {
        this.interpreter = interpreter;
        fill = switch (settings.option("fill", "noise", "ramp", "zeros")) {
            case "ramp" -> Fill.RAMP;
            case "zeros" -> Fill.ZEROS;
            default -> Fill.NOISE;
        };
        periodMicros = 1000L * settings.integer("period", 20, 60_000, 1000);
    }

    @Override
    public List<Sensor> sensors() {
        return List.of();
    }

    @Override
    public void loop(Device device) {
        for (Tensor input : interpreter.inputs()) {
            fill(input);
        }
        device.light(Light.LED, 255);
        device.invoke();
        for (Tensor output : interpreter.outputs()) {
            device.print(describe(output));
        }
        device.spend(Activity.Kind.OUTPUT, OUTPUT_MICROS);
        device.light(Light.LED, turns % 2 == 0 ? 255 : 0);
        turns++;
        device.sleepUntil(turns * periodMicros);
    }

    /** What stands for no real numbers, such as indices, is left at zero. */
    private void fill(Tensor input) {
        if (!RealElements.has(input)) {
            return;
        }
        int count = input.elementCount();
        for (int i = 0; i < count; i++) {
            double value = switch (fill) {
                case ZEROS -> 0;
                case RAMP -> 2.0 * i / Math.max(1, count - 1) - 1;
                case NOISE -> random.nextUniform(-1, 1);
            };
            RealElements.set(input, i, (float) value);
        }
    }

    private static String describe(Tensor output) {
        StringBuilder line = new StringBuilder(output.name()).append(":");
        if (!RealElements.has(output)) {
            return line.append(" ").append(output.byteCount()).append(" bytes").toString();
        }
        int best = 0;
        for (int i = 0; i < output.elementCount(); i++) {
            double value = RealElements.get(output, i);
            best = value > RealElements.get(output, best) ? i : best;
            if (i < MOST_PRINTED) {
                line.append(' ').append(Decimal.thousandths(value));
            }
        }
        if (output.elementCount() > MOST_PRINTED) {
            line.append(" …");
        }
        return output.elementCount() > 1 ? line.append(" max at ").append(best).toString() : line.toString();
    }
}
