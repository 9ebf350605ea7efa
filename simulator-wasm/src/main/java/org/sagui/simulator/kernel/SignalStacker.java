package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalStacker (signal/micro/kernels/stacker.cc): joins frames of features with those before and after them. The first
 * frame stands also for those before it. Outputs: the frames that belong together, and whether there were enough of them;
 * otherwise they are not written.
 */
public final class SignalStacker implements Kernel {
    private final int channels;
    private final int leftContext;
    private final int rightContext;
    private final int step;

    public SignalStacker(int channels, int leftContext, int rightContext, int step) {
        this.channels = channels;
        this.leftContext = leftContext;
        this.rightContext = rightContext;
        this.step = step;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(2);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        Tensor valid = node.output(1);
        SignalOptions.requireChannels(node, input, TensorType.INT16, channels);
        SignalOptions.requireList(node, output, TensorType.INT16);
        node.requireType(valid, TensorType.BOOL);
        node.requireRank(valid, 0, 0);
        node.check(
                channels > 0 && leftContext >= 0 && rightContext >= 0 && step > 0,
                "stacks " + channels + " channels, " + leftContext + " frames before and " + rightContext
                        + " after, each " + step);
        long frames = 1L + leftContext + rightContext;
        node.check(step <= frames, "goes on by " + step + " frames, but has " + frames);
        // Both factors have 32 bits: the product does not overflow.
        node.check(
                output.elementCount() == frames * channels,
                output,
                "has shape " + output.shape() + ", but there are " + frames + " frames of " + channels);
        return new Stacking(new SampleQueue(output.elementCount()), input.int16(), output.int16(), valid.int8());
    }

    private final class Stacking implements Prepared {
        private final SampleQueue queue;
        private final short[] in;
        private final short[] out;
        private final byte[] valid;

        /** Frames that the next one stands for. */
        private int copies = 1 + leftContext;

        private Stacking(SampleQueue queue, short[] in, short[] out, byte[] valid) {
            this.queue = queue;
            this.in = in;
            this.out = out;
            this.valid = valid;
        }

        @Override
        public void run() {
            for (int i = 0; i < copies; i++) {
                queue.add(in, 0, channels);
            }
            copies = 1;
            boolean enough = queue.count() == out.length;
            if (enough) {
                queue.copyTo(out, 0, out.length);
                queue.discard(channels * step);
            }
            valid[0] = (byte) (enough ? 1 : 0);
        }

        @Override
        public void reset() {
            queue.clear();
            copies = 1 + leftContext;
        }
    }
}
