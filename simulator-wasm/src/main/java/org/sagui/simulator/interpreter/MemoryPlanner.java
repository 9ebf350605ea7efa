package org.sagui.simulator.interpreter;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * Repeats the allocations of TFLM's {@code AllocateTensors} in their order. Sizes are those of 32-bit structures; sums are
 * {@code long}, because a model may name the same large tensor many times.
 */
final class MemoryPlanner {
    /** Metadata with offsets that were planned when the file was made; it is not followed here. */
    private static final String OFFLINE_PLAN = "OfflineMemoryAllocation";

    private static final int ALIGNMENT = 16;
    private static final int EVAL_TENSOR = 12;
    private static final int NODE = 32;
    private static final int TENSOR = 32;
    private static final int AFFINE_QUANTIZATION = 12;
    private static final int SCRATCH_HANDLE = 4;

    /** While preparing, the head keeps a record of each scratch buffer, and room for those of one operator more. */
    private static final int SCRATCH_RECORD = 12;

    private static final int SPARE_SCRATCH_RECORDS = 12;

    private static final int ALLOCATION_INFO = 24;
    private static final int PLANNER_RECORD = 40;

    private final Model model;
    private final Subgraph graph;
    private final List<Buffer> scratch = new ArrayList<>();
    private long tail;

    MemoryPlanner(Model model) {
        this.model = model;
        this.graph = model.main();
    }

    MemoryPlan plan() {
        long preparing = prepare();
        request((long) SCRATCH_HANDLE * scratch.size(), 4);
        for (TensorInfo tensor : graph.tensors()) {
            if (tensor.variable()) {
                request(tensor.byteCount(), ALIGNMENT);
            }
        }
        List<Buffer> requests = HeadPlanner.requests(graph);
        requests.addAll(scratch);
        List<Buffer> buffers = HeadPlanner.plan(requests);
        long planning = roundUp(
                        SCRATCH_RECORD * (scratch.size() + SPARE_SCRATCH_RECORDS)
                                + 4 * model.subgraphs().size()
                                + ALLOCATION_INFO * (tensorCount() + scratch.size()),
                        ALIGNMENT)
                + (long) PLANNER_RECORD * buffers.size()
                + roundUp(tail, ALIGNMENT);
        requestEnds(graph.inputs());
        requestEnds(graph.outputs());
        int head = buffers.stream()
                .mapToInt(buffer -> buffer.offset() + HeadPlanner.size(buffer))
                .max()
                .orElse(0);
        long smallest = Math.max(Math.max(head + tail, planning), preparing);
        return new MemoryPlan(buffers, head, checked(tail), checked(roundUp(smallest, ALIGNMENT)), isExact());
    }

    /** Everything up to the operators' Prepare; returns the largest need on the way. */
    private long prepare() {
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
            Footprint footprint = FootprintTable.of(operator.code());
            request(footprint.parameterBytes(), footprint.parameterAlignment());
        }
        for (Operator operator : graph.operators()) {
            request(FootprintTable.of(operator.code()).dataBytes(), ALIGNMENT);
        }
        long largest = 0;
        for (Operator operator : graph.operators()) {
            largest = Math.max(largest, prepare(operator));
        }
        return largest;
    }

    /** What one operator's Prepare asks for; returns what is needed in the midst of it. */
    private long prepare(Operator operator) {
        Footprint footprint = FootprintTable.of(operator.code());
        Operands operands = new Operands(operator, graph);
        for (long bytes : footprint.kept().apply(operands)) {
            request(bytes, ALIGNMENT);
        }
        long temporaries = footprint
                .looksAt()
                .apply(operands)
                .mapToLong(MemoryPlanner::temporaryBytes)
                .sum();
        long needed = SCRATCH_RECORD * (scratch.size() + SPARE_SCRATCH_RECORDS) + temporaries + tail;
        int moment = operator.index() + 1;
        for (long bytes : footprint.scratch().apply(operands)) {
            scratch.add(new Buffer(Buffer.SCRATCH, 0, checked(bytes), moment, moment));
        }
        return needed;
    }

    private static long temporaryBytes(TensorInfo tensor) {
        Quantization quantization = tensor.quantization();
        return TENSOR + (quantization.isQuantized() ? 16 + 4L * quantization.count() : 0);
    }

    /** The tensors the application sees: an array of pointers, then each one with its quantisation. */
    private void requestEnds(List<Integer> tensors) {
        request(4 * tensors.size(), ALIGNMENT);
        for (int index : tensors) {
            Quantization quantization = graph.tensors().get(index).quantization();
            request(TENSOR, 4);
            if (quantization.isQuantized()) {
                request(AFFINE_QUANTIZATION, 4);
                request(4 + 4L * quantization.count(), 4);
            }
        }
    }

    /** The tail grows down from an aligned end. */
    private void request(long bytes, int alignment) {
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
                && graph.operators().stream().allMatch(operator -> FootprintTable.isKnown(operator.code()));
    }

    private static int checked(long bytes) {
        if (bytes > Integer.MAX_VALUE) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, "arena", "it would need " + bytes + " bytes");
        }
        return (int) bytes;
    }

    static long roundUp(long bytes, int alignment) {
        return (bytes + alignment - 1) / alignment * alignment;
    }
}
