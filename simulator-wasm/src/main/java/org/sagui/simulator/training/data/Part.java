package org.sagui.simulator.training.data;

/** The parts of a set of data: to learn from, to choose by, and to be judged by. */
public enum Part {
    TRAIN,
    VALIDATION,
    TEST
}
