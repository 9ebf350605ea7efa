package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.kernel.Broadcast;

/**
 * The loops over the pairs of two inputs, of which one or both may be repeated, in as few levels as they need. In the
 * innermost loop inputs go from neighbour to neighbour, or stay where they are.
 *
 * @param levels from the outermost in; one at least
 */
record PairLoops(List<Level> levels) {
    /** How far the inputs move, in elements, from one iteration to the next. */
    record Level(int count, int firstStep, int secondStep) {
        /** Whether this loop goes on where the one inside ends. */
        private boolean continues(Level inner) {
            return firstStep == inner.count * inner.firstStep && secondStep == inner.count * inner.secondStep;
        }
    }

    PairLoops {
        levels = List.copyOf(levels);
    }

    static PairLoops of(Broadcast broadcast) {
        int[] sizes = broadcast.sizes();
        List<Level> levels = new ArrayList<>();
        for (int d = sizes.length - 1; d >= 0; d--) {
            Level level = new Level(sizes[d], broadcast.strides(0)[d], broadcast.strides(1)[d]);
            Level inner = levels.isEmpty() ? null : levels.get(0);
            if (inner != null && level.continues(inner)) {
                levels.set(0, new Level(level.count * inner.count, inner.firstStep, inner.secondStep));
            } else if (level.count != 1) {
                levels.add(0, level);
            }
        }
        if (levels.isEmpty()) {
            levels.add(new Level(1, 0, 0));
        }
        return new PairLoops(levels);
    }

    Level innermost() {
        return levels.get(levels.size() - 1);
    }
}
