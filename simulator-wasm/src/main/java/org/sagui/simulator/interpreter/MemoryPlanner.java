package org.sagui.simulator.interpreter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.interpreter.MemoryPlan.Buffer;
import org.sagui.simulator.interpreter.MemoryPlan.Need;
import org.sagui.simulator.interpreter.MemoryPlan.Step;
import org.sagui.simulator.interpreter.MemoryPlan.TailPart;
import org.sagui.simulator.interpreter.MemoryPlan.TailPart.Kind;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions.VarHandleOptions;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * Repeats the allocations of TFLM's {@code AllocateTensors} in their order, graph after graph in each step. Sizes are those
 * of 32-bit structures; sums are {@code long}, because a model may name the same large tensor many times.
 */
final class MemoryPlanner {
    private static final int ALIGNMENT = 16;
    private static final int EVAL_TENSOR = 12;
    private static final int NODE = 32;
    private static final int TENSOR = 32;
    private static final int AFFINE_QUANTIZATION = 12;
    private static final int SCRATCH_HANDLE = 4;
    private static final int VARIABLE = 20;

    /** While preparing, the head keeps a record of each scratch buffer, and room for those of one operator more. */
    private static final int SCRATCH_RECORD = 12;

    private static final int SPARE_SCRATCH_RECORDS = 12;

    private static final int ALLOCATION_INFO = 24;
    private static final int PLANNER_RECORD = 40;

    private static final int NONE = Buffer.NONE;

    private final List<Subgraph> graphs;
    private final FootprintTable footprints;
    private final KernelLibrary kernels;
    private final Lifetimes lifetimes;
    private final OfflinePlan offlinePlan;
    private final List<Buffer> scratch = new ArrayList<>();
    private final List<TailPart> tailParts = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();

    /** The variable that a tensor is the handle of, from the operator that makes it. */
    private final Map<TensorInfo, VarHandleOptions> variables = new IdentityHashMap<>();

    private final Set<VarHandleOptions> assigned = new HashSet<>();
    private long tail;

    MemoryPlanner(Model model, KernelLibrary kernels) {
        this.graphs = model.subgraphs();
        this.kernels = kernels;
        this.footprints = FootprintTable.of(kernels);
        this.lifetimes = Lifetimes.of(model);
        this.offlinePlan = OfflinePlan.of(model);
    }

    MemoryPlan plan() {
        structures();
        need(Step.STRUCTURES, scratchRecords() + tail);
        forEachOperator(this::prepare);
        request(Kind.SCRATCH_LIST, NONE, NONE, (long) SCRATCH_HANDLE * scratch.size(), 4);
        variableTensors();
        List<Buffer> requests = tensorsOfHead();
        requests.addAll(scratch);
        List<Buffer> buffers = HeadPlanner.plan(requests);
        need(Step.PLANNING, planningBytes(buffers.size()));
        int head = buffers.stream()
                .mapToInt(buffer -> checked((long) buffer.offset() + HeadPlanner.size(buffer)))
                .max()
                .orElse(0);
        need(Step.HEAD, head + tail);
        requestEnds(graphs.get(0).inputs());
        requestEnds(graphs.get(0).outputs());
        need(Step.ENDS, head + tail);
        return new MemoryPlan(kernels, buffers, tailParts, needs, head, checked(tail), isExact());
    }

    private interface OperatorAction {
        void accept(Operands operands, int graph);
    }

    private void forEachOperator(OperatorAction action) {
        for (int graph = 0; graph < graphs.size(); graph++) {
            for (Operator operator : graphs.get(graph).operators()) {
                action.accept(new Operands(operator, graphs.get(graph)), graph);
            }
        }
    }

    /** Everything up to the operators' Prepare. */
    private void structures() {
        request(Kind.ALLOCATORS, NONE, NONE, 36, 4); // single arena allocator
        request(Kind.ALLOCATORS, NONE, NONE, 44, 4); // greedy memory planner
        request(Kind.ALLOCATORS, NONE, NONE, 36, 4); // micro allocator
        forEachOperator(this::noteVariable);
        if (!variables.isEmpty()) {
            request(Kind.VARIABLE_LIST, NONE, NONE, 12, ALIGNMENT);
            request(Kind.VARIABLE_LIST, NONE, NONE, (long) VARIABLE * variables.size(), ALIGNMENT);
        }
        request(Kind.ALLOCATORS, NONE, NONE, 8, 4); // builtin data allocator
        request(Kind.ALLOCATORS, NONE, NONE, 8 * graphs.size(), 4);
        for (int graph = 0; graph < graphs.size(); graph++) {
            request(
                    Kind.TENSORS,
                    graph,
                    NONE,
                    EVAL_TENSOR * graphs.get(graph).tensors().size(),
                    4);
        }
        for (int graph = 0; graph < graphs.size(); graph++) {
            request(
                    Kind.OPERATORS,
                    graph,
                    NONE,
                    NODE * graphs.get(graph).operators().size(),
                    4);
        }
        forEachOperator((op, graph) -> {
            Footprint footprint = footprints.footprint(op.operator());
            int index = op.operator().index();
            request(Kind.PARAMETERS, graph, index, footprint.parameterBytes(), footprint.parameterAlignment());
        });
        forEachOperator((op, graph) -> {
            for (long bytes : footprints.footprint(op.operator()).data().apply(op)) {
                request(Kind.OPERATOR_DATA, graph, op.operator().index(), bytes, ALIGNMENT);
            }
        });
    }

    /** The application asks for as many variables as there are operators that name one. */
    private void noteVariable(Operands op, int graph) {
        if (op.operator().code() == BuiltinOperator.VAR_HANDLE) {
            VarHandleOptions name = op.operator().options() instanceof VarHandleOptions options
                    ? options
                    : new VarHandleOptions("", "");
            variables.put(op.output(0), name);
        }
    }

    /** What one operator's Prepare asks for. */
    private void prepare(Operands op, int graph) {
        Footprint footprint = footprints.footprint(op.operator());
        int index = op.operator().index();
        for (long bytes : footprint.kept().apply(op)) {
            request(Kind.PREPARED_DATA, graph, index, bytes, ALIGNMENT);
        }
        // The first operator that assigns a variable makes it. A handle from another graph is known only at run time.
        VarHandleOptions variable = variables.get(op.input(0));
        if (op.operator().code() == BuiltinOperator.ASSIGN_VARIABLE && variable != null && assigned.add(variable)) {
            request(Kind.PREPARED_DATA, graph, index, op.input(1).byteCount(), ALIGNMENT);
        }
        long temporaries = footprint
                .looksAt()
                .apply(op)
                .mapToLong(MemoryPlanner::temporaryBytes)
                .sum();
        int needed = checked(scratchRecords() + temporaries + tail);
        needs.add(new Need(Step.PREPARING, Optional.of(op.operator()), needed));
        int start = lifetimes.start(graph, index);
        int end = lifetimes.end(graph, index);
        for (long bytes : footprint.scratch().apply(op)) {
            scratch.add(new Buffer(graph, NONE, index, OfflinePlan.ONLINE, checked(bytes), start, end));
        }
    }

    private static long temporaryBytes(TensorInfo tensor) {
        Quantization quantization = tensor.quantization();
        return TENSOR + (quantization.isQuantized() ? 16 + 4L * quantization.count() : 0);
    }

    private void variableTensors() {
        for (int graph = 0; graph < graphs.size(); graph++) {
            for (TensorInfo tensor : graphs.get(graph).tensors()) {
                if (tensor.variable()) {
                    request(Kind.VARIABLE, graph, tensor.index(), tensor.byteCount(), ALIGNMENT);
                }
            }
        }
    }

    /** The tensors that live in the head. Handles of variables have their memory already. */
    private List<Buffer> tensorsOfHead() {
        List<Buffer> requests = new ArrayList<>();
        for (int graph = 0; graph < graphs.size(); graph++) {
            for (TensorInfo tensor : graphs.get(graph).tensors()) {
                boolean elsewhere = tensor.isConstant() || tensor.variable() || variables.containsKey(tensor);
                if (!elsewhere && tensor.byteCount() > 0) {
                    int index = tensor.index();
                    requests.add(new Buffer(
                            graph,
                            index,
                            NONE,
                            offlinePlan.offset(index),
                            checked(tensor.byteCount()),
                            lifetimes.firstUse(graph, index),
                            lifetimes.lastUse(graph, index)));
                }
            }
        }
        return requests;
    }

    /** While the head is planned there is a record of each tensor and scratch buffer, and one more of each to be placed. */
    private long planningBytes(int placed) {
        int tensors = graphs.stream().mapToInt(graph -> graph.tensors().size()).sum();
        long records = scratchRecords() + 4 * graphs.size() + (long) ALLOCATION_INFO * (tensors + scratch.size());
        return roundUp(records, ALIGNMENT) + (long) PLANNER_RECORD * placed + roundUp(tail, ALIGNMENT);
    }

    private long scratchRecords() {
        return (long) SCRATCH_RECORD * (scratch.size() + SPARE_SCRATCH_RECORDS);
    }

    /** The tensors the application sees: an array of pointers, then each one with its quantisation. */
    private void requestEnds(List<Integer> tensors) {
        request(Kind.END, 0, NONE, 4 * tensors.size(), ALIGNMENT);
        for (int index : tensors) {
            Quantization quantization = graphs.get(0).tensors().get(index).quantization();
            request(Kind.END, 0, index, TENSOR, 4);
            if (quantization.isQuantized()) {
                request(Kind.END, 0, index, AFFINE_QUANTIZATION, 4);
                request(Kind.END, 0, index, 4 + 4L * quantization.count(), 4);
            }
        }
    }

    /** The tail grows down from an aligned end. */
    private void request(Kind kind, int graph, int index, long bytes, int alignment) {
        if (bytes > 0) {
            tail = checked(roundUp(tail + bytes, alignment));
            tailParts.add(new TailPart(kind, graph, index, (int) tail, (int) bytes));
        }
    }

    private void need(Step step, long bytes) {
        needs.add(new Need(step, Optional.empty(), checked(bytes)));
    }

    private boolean isExact() {
        return kernels != KernelLibrary.ESP_NN
                && graphs.stream()
                        .flatMap(graph -> graph.operators().stream())
                        .allMatch(operator -> footprints.footprint(operator).exact());
    }

    /** The bytes, if an arena may have so many: up to 2^31 − 1, rounded up to 16. */
    static int checked(long bytes) {
        if (bytes > Integer.MAX_VALUE - ALIGNMENT) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, "arena", "it would need " + bytes + " bytes");
        }
        return (int) bytes;
    }

    /** To the next multiple of 16. */
    static int roundUp(int bytes) {
        return (int) roundUp((long) bytes, ALIGNMENT);
    }

    private static long roundUp(long bytes, int alignment) {
        return (bytes + alignment - 1) / alignment * alignment;
    }
}
