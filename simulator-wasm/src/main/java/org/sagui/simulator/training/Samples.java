package org.sagui.simulator.training;

/**
 * What a network learns from.
 *
 * @param inputs one row a sample
 * @param targets the wanted outputs, one row a sample
 */
record Samples(Matrix inputs, Matrix targets) {
    Samples {
        if (inputs.rows() != targets.rows()) {
            throw new IllegalArgumentException(inputs.rows() + " inputs but " + targets.rows() + " targets");
        }
    }

    int count() {
        return inputs.rows();
    }

    Samples select(int[] order, int from, int to) {
        return new Samples(inputs.select(order, from, to), targets.select(order, from, to));
    }
}
