package org.sagui.simulator.training;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Shape;

/**
 * Samples as doubles, for curves and other small things.
 *
 * @param inputs one row a sample
 * @param targets the wanted outputs, one row a sample
 */
public record MatrixSamples(Matrix inputs, Matrix targets) implements Samples {
    /** @throws SaguiError INVALID_ARGUMENT if there are not as many targets as inputs */
    public MatrixSamples {
        if (inputs.rows() != targets.rows()) {
            throw new SaguiError(
                    Code.INVALID_ARGUMENT,
                    "samples",
                    "There are " + inputs.rows() + " inputs but " + targets.rows() + " targets.");
        }
    }

    @Override
    public int count() {
        return inputs.rows();
    }

    @Override
    public Shape inputShape() {
        return Shape.of(inputs.columns());
    }

    @Override
    public int targetWidth() {
        return targets.columns();
    }

    @Override
    public void input(int sample, double[] values, int start) {
        System.arraycopy(inputs.values(), sample * inputs.columns(), values, start, inputs.columns());
    }

    @Override
    public void target(int sample, double[] values, int start) {
        System.arraycopy(targets.values(), sample * targets.columns(), values, start, targets.columns());
    }
}
