package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Shape;

/** Some of other samples. */
record SelectedSamples(Samples all, int[] indices) implements Samples {
    @Override
    public int count() {
        return indices.length;
    }

    @Override
    public Shape inputShape() {
        return all.inputShape();
    }

    @Override
    public int targetWidth() {
        return all.targetWidth();
    }

    @Override
    public void input(int sample, double[] values, int start) {
        all.input(indices[sample], values, start);
    }

    @Override
    public void target(int sample, double[] values, int start) {
        all.target(indices[sample], values, start);
    }
}
