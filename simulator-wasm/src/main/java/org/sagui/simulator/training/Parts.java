package org.sagui.simulator.training;

import java.util.function.IntConsumer;

/**
 * Carries out work that is cut into parts which do not depend on each other. How it is cut depends on the work alone, and
 * what the parts give is put together in the order of their numbers: so the result is the same, to the byte, whether they are
 * done one after the other or at the same time.
 */
public interface Parts {
    /** One part after the other, on the calling thread. */
    Parts IN_ORDER = (count, part) -> {
        for (int i = 0; i < count; i++) {
            part.accept(i);
        }
    };

    /** Calls {@code part} with each number from 0 to before {@code count} and returns when all calls have. */
    void run(int count, IntConsumer part);
}
