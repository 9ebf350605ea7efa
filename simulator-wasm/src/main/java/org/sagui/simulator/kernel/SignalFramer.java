package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalFramer (signal/micro/kernels/framer.cc): cuts the samples of each row into frames that overlap. Outputs: the frames,
 * and whether there were samples enough for all of them; those that lack samples are not written.
 */
public final class SignalFramer implements Kernel {
    private final int frameSize;
    private final int frameStep;
    private final boolean prefill;

    /** @param prefill whether zeros come before the first sample, so that there are frames from the first run on */
    public SignalFramer(int frameSize, int frameStep, boolean prefill) {
        this.frameSize = frameSize;
        this.frameStep = frameStep;
        this.prefill = prefill;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(2);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Tensor valid = node.output(1);
        node.requireType(input, TensorType.INT16);
        node.requireType(output, TensorType.INT16);
        node.requireType(valid, TensorType.BOOL);
        node.requireRank(valid, 0, 0);
        Shape shape = input.shape();
        int samples = shape.fromEnd(0);
        node.check(
                frameStep > 0 && frameSize > 0 && (frameSize >= frameStep || !prefill),
                "has frames of " + frameSize + " each " + frameStep + " samples");
        node.check(
                shape.rank() > 0 && shape.elementCount() > 0 && samples % frameStep == 0,
                input,
                "has shape " + shape + ", which is not rows of steps of " + frameStep);
        long frames = input.elementCount() / frameStep;
        node.check(
                output.shape().rank() == shape.rank() + 1 && output.elementCount() == frames * frameSize,
                output,
                "has shape " + output.shape() + ", but there are " + frames + " frames of " + frameSize);
        SampleQueue[] rows = new SampleQueue[input.elementCount() / samples];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = new SampleQueue(frameSize + frameStep);
        }
        return new Framing(rows, samples / frameStep, input.int16(), output.int16(), valid.int8());
    }

    private final class Framing implements Prepared {
        private final SampleQueue[] rows;
        private final int framesOfRow;
        private final short[] in;
        private final short[] out;
        private final byte[] valid;

        private Framing(SampleQueue[] rows, int framesOfRow, short[] in, short[] out, byte[] valid) {
            this.rows = rows;
            this.framesOfRow = framesOfRow;
            this.in = in;
            this.out = out;
            this.valid = valid;
            reset();
        }

        @Override
        public void run() {
            valid[0] = 1;
            for (int i = 0; i < rows.length * framesOfRow; i++) {
                SampleQueue row = rows[i / framesOfRow];
                row.add(in, i * frameStep, frameStep);
                if (row.count() >= frameSize) {
                    row.copyTo(out, i * frameSize, frameSize);
                    row.discard(frameStep);
                } else {
                    valid[0] = 0;
                }
            }
        }

        @Override
        public void reset() {
            for (SampleQueue row : rows) {
                row.clear();
                if (prefill) {
                    row.addZeros(frameSize - frameStep);
                }
            }
        }
    }
}
