package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Shape;

/** What a network learns from, or is measured with. */
public interface Samples {
    int count();

    /** The shape of one input: [width], or [height, width, channels]. */
    Shape inputShape();

    /** How many numbers are wanted from a network: of classes, one for each. */
    int targetWidth();

    /** Copies the input of a sample, row-major, to {@code values} from {@code start} on. */
    void input(int sample, double[] values, int start);

    /** Copies the wanted output of a sample to {@code values} from {@code start} on. */
    void target(int sample, double[] values, int start);

    /** Some of these samples, in this order; nothing is copied. */
    default Samples select(int[] indices) {
        return new SelectedSamples(this, indices.clone());
    }

    /** All targets. */
    default Matrix targets() {
        Matrix targets = Matrix.zeros(count(), targetWidth());
        for (int i = 0; i < count(); i++) {
            target(i, targets.values(), i * targetWidth());
        }
        return targets;
    }
}
