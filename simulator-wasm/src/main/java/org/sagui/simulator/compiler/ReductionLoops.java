package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.kernel.Reduction;
import org.sagui.simulator.tensor.Shape;

/**
 * The loops over the dimensions of a tensor that stay, and those over the ones that vanish, from the outermost in and in as
 * few levels as they need.
 */
record ReductionLoops(List<Level> staying, List<Level> vanishing) {
    /** How far apart, in elements, what one iteration and the next look at is. */
    record Level(int count, int step) {}

    ReductionLoops {
        staying = List.copyOf(staying);
        vanishing = List.copyOf(vanishing);
    }

    static ReductionLoops of(Reduction reduction) {
        Shape shape = reduction.shape();
        List<Level> staying = new ArrayList<>();
        List<Level> vanishing = new ArrayList<>();
        int step = 1;
        for (int d = shape.rank() - 1; d >= 0; d--) {
            int count = shape.dimension(d);
            add(new Level(count, step), reduction.vanishes(d) ? vanishing : staying);
            step *= count;
        }
        return new ReductionLoops(staying, vanishing);
    }

    /** Dimensions that lie next to each other are one. */
    private static void add(Level level, List<Level> levels) {
        Level inner = levels.isEmpty() ? null : levels.get(0);
        if (inner != null && inner.count * inner.step == level.step) {
            levels.set(0, new Level(inner.count * level.count, inner.step));
        } else if (level.count > 1) {
            levels.add(0, level);
        }
    }

    /** How many outputs come from elements that are neighbours. */
    int neighbours() {
        Level last = staying.isEmpty() ? new Level(1, 1) : staying.get(staying.size() - 1);
        return last.step == 1 ? last.count : 1;
    }
}
