package org.sagui.simulator.interpreter;

import static org.sagui.simulator.interpreter.Footprint.data;
import static org.sagui.simulator.interpreter.Footprint.sizes;

import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.FlexBufferMap;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * The footprints of the audio front end, read from its sources (signal/micro/kernels): modelled. Sizes that the options tell
 * are taken from the shapes, which say the same and are bounded.
 */
final class SignalFootprints {
    private static final int POINTER = 4;

    /** A ring of samples, each of which is held twice. */
    private static final int RING = 24;

    private static final int SAMPLE = 4;

    private SignalFootprints() {}

    static void register(FootprintTable table) {
        put(
                table,
                "SignalDelay",
                data(20).keeps(op -> rings(op.input(0), op.input(0).shape().fromEnd(0) + delay(op))));
        put(table, "SignalEnergy", data(8));
        put(table, "SignalFftAutoScale", data(0));
        put(table, "SignalFilterBank", data(28).withData(op -> sizes(8 * (elements(op.output(0)) + 1))));
        put(table, "SignalFilterBankLog", data(8));
        put(table, "SignalFilterBankSpectralSubtraction", data(44).withData(op -> sizes(4 * elements(op.output(0)))));
        put(table, "SignalFilterBankSquareRoot", data(0));
        put(table, "SignalFramer", data(28).keeps(op -> {
            long size = op.output(0).shape().fromEnd(0);
            long step = op.input(0).shape().fromEnd(0)
                    / Math.max(op.output(0).shape().fromEnd(1), 1);
            return rings(op.input(0), step == 0 ? size : (size + step - 1) / step * step);
        }));
        put(
                table,
                "SignalIrfft",
                data(24).withData(op ->
                        sizes(fft(op.output(0), op.output(0).shape().fromEnd(0)))));
        put(table, "SignalOverlapAdd", data(24).keeps(op -> {
            TensorInfo input = op.input(0);
            long size = input.shape().fromEnd(0);
            long rows = elements(input) / Math.max(size * input.shape().fromEnd(1), 1);
            return sizes(POINTER * rows, rows * aligned(size * input.type().byteSize()));
        }));
        put(table, "SignalPCAN", data(4));
        put(
                table,
                "SignalRfft",
                data(32).withData(op -> sizes(fft(op.input(0), spectrum(op))))
                        .scratch(op -> sizes(spectrum(op) * op.input(0).type().byteSize())));
        put(table, "SignalStacker", data(36).withData(op -> sizes(RING + SAMPLE * elements(op.output(0)))));
        put(table, "SignalWindow", data(8));
    }

    private static void put(FootprintTable table, String name, Footprint footprint) {
        table.putCustom(name, footprint.modelled());
    }

    /** The one size that no shape tells. */
    private static long delay(Operands op) {
        return Math.max(FlexBufferMap.of(op.operator()).integer("delay_length"), 0);
    }

    /** For each row: two pointers in two lists, and a ring of so many samples; what is aligned alike counts as one. */
    private static long[] rings(TensorInfo input, long samples) {
        long rows = elements(input) / Math.max(input.shape().fromEnd(0), 1);
        return sizes(POINTER * rows, POINTER * rows, rows * aligned(RING + SAMPLE * samples));
    }

    /** The length of the FFT whose output has one complex number more than half of it. */
    private static long spectrum(Operands op) {
        return Math.max(op.output(0).shape().fromEnd(0) - 2L, 0);
    }

    /** KISS FFT's state for so many real numbers: its records, and a root of unity for each complex number and a half. */
    private static long fft(TensorInfo tensor, long length) {
        long complex = 2L * tensor.type().byteSize();
        long points = length / 2;
        long record = tensor.type() == TensorType.FLOAT32 ? 2 * POINTER : 0;
        long state = 2 * 4 + 64 * 4 + complex * Math.max(points, 1);
        return record + 3 * POINTER + state + complex * (points * 3 / 2);
    }

    private static long aligned(long bytes) {
        return (bytes + 15) / 16 * 16;
    }

    private static long elements(TensorInfo tensor) {
        return tensor.shape().elementCount();
    }
}
