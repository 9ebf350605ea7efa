package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalOverlapAdd (signal/micro/kernels/overlap_add.cc): adds frames that overlap, the inverse of {@link SignalFramer}. The
 * rows of the last dimension but one are frames.
 */
public final class SignalOverlapAdd implements Kernel {
    private final int type;
    private final int frameStep;

    /** @param type the code of the samples' type, by which TFLM chooses its kernel */
    public SignalOverlapAdd(int type, int frameStep) {
        this.type = type;
        this.frameStep = frameStep;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.check(type == input.type().code(), input, "is " + input.type() + ", but the option 'T' is " + type);
        Shape shape = input.shape();
        int frameSize = shape.fromEnd(0);
        node.check(shape.rank() >= 2 && shape.elementCount() > 0, input, "has shape " + shape + ", which is no frames");
        node.check(
                frameStep > 0 && frameStep <= frameSize,
                "has frames of " + frameSize + " each " + frameStep + " samples");
        int frames = input.elementCount() / frameSize;
        node.check(
                output.shape().rank() == shape.rank() - 1 && output.elementCount() == frames * frameStep,
                output,
                "has shape " + output.shape() + ", but there are " + frames + " steps of " + frameStep);
        int framesOfRow = shape.fromEnd(1);
        return input.type() == TensorType.INT16
                ? new Shorts(input.int16(), output.int16(), frameSize, framesOfRow)
                : new Floats(input.float32(), output.float32(), frameSize, framesOfRow);
    }

    /** Row after row, each with the sum of its last frames. */
    private final class Shorts implements Prepared {
        private final short[] in;
        private final short[] out;
        private final int frameSize;
        private final int framesOfRow;
        private final short[][] sums;

        private Shorts(short[] in, short[] out, int frameSize, int framesOfRow) {
            this.in = in;
            this.out = out;
            this.frameSize = frameSize;
            this.framesOfRow = framesOfRow;
            this.sums = new short[in.length / (frameSize * framesOfRow)][frameSize];
        }

        @Override
        public void run() {
            for (int frame = 0; frame < sums.length * framesOfRow; frame++) {
                short[] sum = sums[frame / framesOfRow];
                for (int i = 0; i < frameSize; i++) {
                    int sample = sum[i] + in[frame * frameSize + i];
                    sum[i] = (short) Math.min(Math.max(sample, Short.MIN_VALUE), Short.MAX_VALUE);
                }
                System.arraycopy(sum, 0, out, frame * frameStep, frameStep);
                System.arraycopy(sum, frameStep, sum, 0, frameSize - frameStep);
                Arrays.fill(sum, frameSize - frameStep, frameSize, (short) 0);
            }
        }

        @Override
        public void reset() {
            for (short[] sum : sums) {
                Arrays.fill(sum, (short) 0);
            }
        }
    }

    private final class Floats implements Prepared {
        private final float[] in;
        private final float[] out;
        private final int frameSize;
        private final int framesOfRow;
        private final float[][] sums;

        private Floats(float[] in, float[] out, int frameSize, int framesOfRow) {
            this.in = in;
            this.out = out;
            this.frameSize = frameSize;
            this.framesOfRow = framesOfRow;
            this.sums = new float[in.length / (frameSize * framesOfRow)][frameSize];
        }

        @Override
        public void run() {
            for (int frame = 0; frame < sums.length * framesOfRow; frame++) {
                float[] sum = sums[frame / framesOfRow];
                for (int i = 0; i < frameSize; i++) {
                    sum[i] = sum[i] + in[frame * frameSize + i];
                }
                System.arraycopy(sum, 0, out, frame * frameStep, frameStep);
                System.arraycopy(sum, frameStep, sum, 0, frameSize - frameStep);
                Arrays.fill(sum, frameSize - frameStep, frameSize, 0);
            }
        }

        @Override
        public void reset() {
            for (float[] sum : sums) {
                Arrays.fill(sum, 0);
            }
        }
    }
}
