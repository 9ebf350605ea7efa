package org.sagui.simulator.signal;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/** Refuses settings that make no sense. */
public final class Check {
    private Check() {}

    /** @param message what was asked for, and what is possible */
    public static void argument(boolean holds, String message) {
        if (!holds) {
            throw new SaguiError(Code.INVALID_ARGUMENT, "", message);
        }
    }
}
