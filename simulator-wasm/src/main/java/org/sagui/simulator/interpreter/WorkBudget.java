package org.sagui.simulator.interpreter;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/** What is left of the steps that one run may take. It ends loops that a model would not end itself. */
final class WorkBudget {
    private final long limit;
    private long left;

    WorkBudget(long limit) {
        this.limit = limit;
    }

    /** A new run begins. */
    void restart() {
        left = limit;
    }

    void spend(long steps, String where) {
        left -= steps;
        if (left < 0) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, where, "the run takes more than " + limit + " steps");
        }
    }
}
