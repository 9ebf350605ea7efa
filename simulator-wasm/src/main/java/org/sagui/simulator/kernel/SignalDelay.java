package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SignalDelay (signal/micro/kernels/delay.cc): each row of samples, later by so many, with zeros first. */
public final class SignalDelay implements Kernel {
    /** More than a microcontroller holds: 2 MB, all rows together. */
    private static final int MAX_KEPT = 1 << 20;

    private final int delay;

    public SignalDelay(int delay) {
        this.delay = delay;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT16);
        node.requireType(output, TensorType.INT16);
        node.requireSameCount(output, input);
        node.check(input.shape().rank() > 0 && input.elementCount() > 0, input, "has no rows");
        int samples = input.shape().fromEnd(0);
        SampleQueue[] rows = new SampleQueue[input.elementCount() / samples];
        node.check(
                delay >= 0 && (long) delay * rows.length <= MAX_KEPT,
                "delays " + rows.length + " rows by " + delay + " samples; " + MAX_KEPT + " can be kept");
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new SampleQueue(samples + delay);
        }
        return new Delaying(rows, samples, input.int16(), output.int16());
    }

    private final class Delaying implements Prepared {
        private final SampleQueue[] rows;
        private final int samples;
        private final short[] in;
        private final short[] out;

        private Delaying(SampleQueue[] rows, int samples, short[] in, short[] out) {
            this.rows = rows;
            this.samples = samples;
            this.in = in;
            this.out = out;
            reset();
        }

        @Override
        public void run() {
            for (int row = 0; row < rows.length; row++) {
                rows[row].add(in, row * samples, samples);
                rows[row].copyTo(out, row * samples, samples);
                rows[row].discard(samples);
            }
        }

        @Override
        public void reset() {
            for (SampleQueue row : rows) {
                row.clear();
                row.addZeros(delay);
            }
        }
    }
}
