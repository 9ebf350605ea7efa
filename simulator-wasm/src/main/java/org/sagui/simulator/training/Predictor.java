package org.sagui.simulator.training;

/** Something that answers: a network, or a model file run by the interpreter. */
public interface Predictor {
    /** The outputs, one row a sample; with soft-max, if there is one. */
    Matrix predict(Samples samples, Parts parts);
}
