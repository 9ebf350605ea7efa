package org.sagui.simulator.interpreter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;

/**
 * TFLM's greedy planner (memory_planner/greedy_memory_planner.cc): first the buffers whose place is given, then the large
 * ones, each at the lowest free offset.
 */
public final class HeadPlanner {
    private HeadPlanner() {}

    /**
     * @param requests in the order in which they are made, which the answer keeps; their offsets are
     *     {@link OfflinePlan#ONLINE} or given
     */
    public static List<Buffer> plan(List<Buffer> requests) {
        Buffer[] planned = requests.toArray(new Buffer[0]);
        List<Buffer> placed = new ArrayList<>();
        List<Integer> bySize = new ArrayList<>();
        for (int i = 0; i < planned.length; i++) {
            if (planned[i].offset() == OfflinePlan.ONLINE) {
                bySize.add(i);
            } else {
                insert(planned[i], placed);
            }
        }
        Collections.reverse(bySize);
        bySize.sort(
                Comparator.comparingInt((Integer i) -> size(requests.get(i))).reversed());
        for (int i : bySize) {
            planned[i] = at(lowestOffset(planned[i], placed), planned[i]);
            insert(planned[i], placed);
        }
        return List.of(planned);
    }

    private static int lowestOffset(Buffer buffer, List<Buffer> placed) {
        int offset = 0;
        for (Buffer other : placed) {
            boolean overlaps = other.firstUse() <= buffer.lastUse() && buffer.firstUse() <= other.lastUse();
            if (overlaps) {
                if (other.offset() - offset >= size(buffer)) {
                    break;
                }
                offset = Math.max(offset, MemoryPlanner.checked((long) other.offset() + size(other)));
            }
        }
        return offset;
    }

    /** Keeps {@code placed} sorted by offset: after those of equal or smaller offset. */
    private static void insert(Buffer buffer, List<Buffer> placed) {
        int position = 0;
        while (position < placed.size() && placed.get(position).offset() <= buffer.offset()) {
            position++;
        }
        placed.add(position, buffer);
    }

    private static Buffer at(int offset, Buffer buffer) {
        return new Buffer(
                buffer.graph(),
                buffer.tensor(),
                buffer.operator(),
                offset,
                buffer.bytes(),
                buffer.firstUse(),
                buffer.lastUse());
    }

    /** What a buffer takes up. */
    static int size(Buffer buffer) {
        return MemoryPlanner.roundUp(buffer.bytes());
    }
}
