package org.sagui.simulator.interpreter;

import java.util.List;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/** Repeats the allocations of TFLM's {@code AllocateTensors} in their order. Sizes are those of 32-bit structures. */
final class MemoryPlanner {
    /** Metadata with offsets that were planned when the file was made; it is not followed here. */
    private static final String OFFLINE_PLAN = "OfflineMemoryAllocation";

    private static final int ALIGNMENT = 16;
    private static final int EVAL_TENSOR = 12;
    private static final int NODE = 32;
    private static final int TENSOR = 32;
    private static final int AFFINE_QUANTIZATION = 12;

    /** While preparing, room for so many records of scratch buffers is kept in the head. */
    private static final int SCRATCH_RECORDS = 12 * 12;

    private static final int ALLOCATION_INFO = 24;
    private static final int PLANNER_RECORD = 40;

    private final Model model;
    private final Subgraph graph;
    private int tail;

    MemoryPlanner(Model model) {
        this.model = model;
        this.graph = model.main();
    }

    MemoryPlan plan() {
        List<Buffer> buffers = HeadPlanner.plan(graph);
        int head = buffers.stream()
                .mapToInt(buffer -> buffer.offset() + roundUp(buffer.bytes(), ALIGNMENT))
                .max()
                .orElse(0);
        int preparing = prepare();
        for (TensorInfo tensor : graph.tensors()) {
            if (tensor.variable()) {
                request((int) tensor.byteCount(), ALIGNMENT);
            }
        }
        int planning =
                roundUp(SCRATCH_RECORDS + 4 * model.subgraphs().size() + ALLOCATION_INFO * tensorCount(), ALIGNMENT)
                        + PLANNER_RECORD * buffers.size()
                        + roundUp(tail, ALIGNMENT);
        requestEnds(graph.inputs());
        requestEnds(graph.outputs());
        int smallest = Math.max(Math.max(head + tail, planning), preparing);
        return new MemoryPlan(buffers, head, tail, roundUp(smallest, ALIGNMENT), isExact());
    }

    /** Everything up to the operators' Prepare; returns the largest need on the way. */
    private int prepare() {
        request(36, 4); // single arena allocator
        request(44, 4); // greedy memory planner
        request(36, 4); // micro allocator
        request(8, 4); // builtin data allocator
        request(8 * model.subgraphs().size(), 4);
        model.subgraphs()
                .forEach(subgraph -> request(EVAL_TENSOR * subgraph.tensors().size(), 4));
        model.subgraphs()
                .forEach(subgraph -> request(NODE * subgraph.operators().size(), 4));
        for (Operator operator : graph.operators()) {
            Footprint footprint = Footprint.of(operator);
            request(footprint.parameterBytes(), footprint.parameterAlignment());
        }
        for (Operator operator : graph.operators()) {
            request(Footprint.of(operator).dataBytes(), ALIGNMENT);
        }
        int largest = 0;
        for (Operator operator : graph.operators()) {
            Footprint footprint = Footprint.of(operator);
            footprint.prepareRequests().apply(operator, graph).forEach(bytes -> request(bytes, ALIGNMENT));
            int temporaries = footprint
                    .looksAt()
                    .apply(operator, graph)
                    .mapToInt(MemoryPlanner::temporaryBytes)
                    .sum();
            largest = Math.max(largest, SCRATCH_RECORDS + temporaries + tail);
        }
        return largest;
    }

    private static int temporaryBytes(TensorInfo tensor) {
        Quantization quantization = tensor.quantization();
        return TENSOR + (quantization.isQuantized() ? 16 + 4 * quantization.count() : 0);
    }

    /** The tensors the application sees: an array of pointers, then each one with its quantisation. */
    private void requestEnds(List<Integer> tensors) {
        request(4 * tensors.size(), ALIGNMENT);
        for (int index : tensors) {
            Quantization quantization = graph.tensors().get(index).quantization();
            request(TENSOR, 4);
            if (quantization.isQuantized()) {
                request(AFFINE_QUANTIZATION, 4);
                request(4 + 4 * quantization.count(), 4);
            }
        }
    }

    /** The tail grows down from an aligned end. */
    private void request(int bytes, int alignment) {
        if (bytes > 0) {
            tail = roundUp(tail + bytes, alignment);
        }
    }

    private int tensorCount() {
        return model.subgraphs().stream()
                .mapToInt(subgraph -> subgraph.tensors().size())
                .sum();
    }

    private boolean isExact() {
        return model.subgraphs().size() == 1
                && !model.metadata().contains(OFFLINE_PLAN)
                && graph.operators().stream().allMatch(operator -> Footprint.isKnown(operator, graph));
    }

    static int roundUp(int bytes, int alignment) {
        return (bytes + alignment - 1) / alignment * alignment;
    }
}
