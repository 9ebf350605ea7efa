package org.sagui.simulator.interpreter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/** TFLM's greedy planner (memory_planner/greedy_memory_planner.cc): large buffers first, each at the lowest free offset. */
final class HeadPlanner {
    private static final int NEVER = -1;

    private HeadPlanner() {}

    /** @param requests at offset 0 so far, in the order in which they are made; the answer keeps it */
    static List<Buffer> plan(List<Buffer> requests) {
        List<Integer> bySize = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            bySize.add(i);
        }
        Collections.reverse(bySize);
        bySize.sort(
                Comparator.comparingInt((Integer i) -> size(requests.get(i))).reversed());
        Buffer[] planned = new Buffer[requests.size()];
        List<Buffer> placed = new ArrayList<>();
        for (int i : bySize) {
            planned[i] = place(requests.get(i), placed);
        }
        return List.of(planned);
    }

    /** The tensors that live in the head, in the order of their indices. */
    static List<Buffer> requests(Subgraph graph) {
        int[] first = new int[graph.tensors().size()];
        int[] last = new int[graph.tensors().size()];
        Arrays.fill(first, NEVER);
        graph.inputs().forEach(input -> first[input] = 0);
        int moment = 0;
        for (Operator operator : graph.operators()) {
            moment++;
            for (int input : operator.inputs()) {
                if (input != Operator.ABSENT) {
                    last[input] = moment;
                }
            }
            for (int output : operator.outputs()) {
                first[output] = moment;
                last[output] = moment;
            }
        }
        for (int output : graph.outputs()) {
            last[output] = moment;
        }
        List<Buffer> requests = new ArrayList<>();
        for (TensorInfo tensor : graph.tensors()) {
            int index = tensor.index();
            boolean planned = first[index] != NEVER && !tensor.isConstant() && !tensor.variable();
            if (planned && tensor.byteCount() > 0) {
                requests.add(new Buffer(index, 0, (int) tensor.byteCount(), first[index], last[index]));
            }
        }
        return requests;
    }

    /** Inserts the buffer into {@code placed}, which is sorted by offset, after those of equal or smaller offset. */
    private static Buffer place(Buffer buffer, List<Buffer> placed) {
        int offset = 0;
        for (Buffer other : placed) {
            boolean overlaps = other.firstUse() <= buffer.lastUse() && buffer.firstUse() <= other.lastUse();
            if (overlaps) {
                if (other.offset() - offset >= size(buffer)) {
                    break;
                }
                offset = Math.max(offset, other.offset() + size(other));
            }
        }
        int position = 0;
        while (position < placed.size() && placed.get(position).offset() <= offset) {
            position++;
        }
        Buffer result = new Buffer(buffer.tensor(), offset, buffer.bytes(), buffer.firstUse(), buffer.lastUse());
        placed.add(position, result);
        return result;
    }

    /** What a buffer takes up. */
    static int size(Buffer buffer) {
        return (int) MemoryPlanner.roundUp(buffer.bytes(), 16);
    }
}
