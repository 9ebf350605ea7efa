package org.sagui.simulator.interpreter;

import java.util.List;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;

/**
 * Where TensorFlow Lite Micro puts a model's tensors in its arena, and how large that arena must be, on a 32-bit Arm
 * (micro_allocator.cc). The head, at the start, holds the tensors that are computed and the operators' scratch memory,
 * planned by lifetime; the tail, at the end, holds what lasts.
 *
 * @param buffers what is in the head: the tensors of all graphs in the order of their indices, then scratch memory in the
 *     order of the operators
 * @param tail what is in the tail, in the order in which it is asked for, the last byte of the arena first
 * @param needs what the arena must hold while the model is loaded, in the order of time
 * @param headBytes size of the head
 * @param tailBytes size of the tail
 * @param exact whether the numbers are TFLM's to the byte; otherwise they are modelled, since an operator has not been
 *     measured
 */
public record MemoryPlan(
        KernelLibrary kernels,
        List<Buffer> buffers,
        List<TailPart> tail,
        List<Need> needs,
        int headBytes,
        int tailBytes,
        boolean exact) {

    /**
     * One tensor in the head, or memory that an operator needs while it runs.
     *
     * @param graph the graph of the tensor or operator
     * @param tensor its index; {@link #NONE} for scratch memory
     * @param operator the index of the operator whose scratch memory it is; {@link #NONE} for a tensor
     * @param offset from the start of the arena
     * @param bytes its size, which takes up the next multiple of 16
     * @param firstUse the moment it is written: 0 before the run, n + 1 by operator n of a single graph; where graphs run
     *     other graphs, operators are counted on through them. {@link #NONE} if nothing uses it
     * @param lastUse the moment it is read last, counted alike
     */
    public record Buffer(int graph, int tensor, int operator, int offset, int bytes, int firstUse, int lastUse) {
        public static final int NONE = -1;

        public boolean isScratch() {
            return tensor == NONE;
        }
    }

    /**
     * One piece of the tail.
     *
     * @param graph the graph that it belongs to, {@link Buffer#NONE} for none
     * @param index the operator's or the tensor's, as its kind says; {@link Buffer#NONE} for neither
     * @param offset of its first byte from the end of the arena
     * @param bytes its size, without what aligning it costs
     */
    public record TailPart(Kind kind, int graph, int index, int offset, int bytes) {
        public enum Kind {
            /** The allocators and planners themselves. */
            ALLOCATORS,
            /** Where variables that all graphs share are listed. */
            VARIABLE_LIST,
            /** A short record for each tensor of a graph, constants too. */
            TENSORS,
            /** A record for each operator of a graph. */
            OPERATORS,
            /** An operator's options. */
            PARAMETERS,
            /** What an operator's kernel computes once. */
            OPERATOR_DATA,
            /** More of it, whose size depends on the tensors. */
            PREPARED_DATA,
            /** Where scratch memory is listed. */
            SCRATCH_LIST,
            /** A variable tensor. */
            VARIABLE,
            /** An input or output of the model, as the application sees it. */
            END
        }
    }

    /** A step of loading a model. */
    public enum Step {
        /** Making the structures for all graphs. */
        STRUCTURES,
        /** An operator's Prepare, with copies of tensors for the time it takes. */
        PREPARING,
        /** Planning the head, with a record of each tensor for the time it takes. */
        PLANNING,
        /** The head itself. */
        HEAD,
        /** The inputs and outputs that the application sees. */
        ENDS
    }

    /**
     * What one step needs of the arena, with everything that is there already.
     *
     * @param operator the operator that is prepared; empty for other steps
     */
    public record Need(Step step, Optional<Operator> operator, int bytes) {
        /** The arena that has it, in steps of 16 bytes. */
        int arenaBytes() {
            return MemoryPlanner.roundUp(bytes);
        }
    }

    /**
     * Why an arena is too small.
     *
     * @param need of the first step that it has no room for
     * @param missingBytes what that step lacks
     * @param missingInAll what it takes until all steps have room
     */
    public record Shortage(Need need, int missingBytes, int missingInAll) {
        /** One sentence. */
        public String message() {
            String what = switch (need.step()) {
                case STRUCTURES -> "the structures of the interpreter";
                case PREPARING -> "preparing " + need.operator().orElseThrow().where();
                case PLANNING -> "planning the head";
                case HEAD -> "the head";
                case ENDS -> "the inputs and outputs";
            };
            String more = missingInAll > missingBytes ? ", and " + missingInAll + " in all" : "";
            return "The arena is too small: " + missingBytes + " more bytes are needed for " + what + more + ".";
        }
    }

    public MemoryPlan {
        buffers = List.copyOf(buffers);
        tail = List.copyOf(tail);
        needs = List.copyOf(needs);
    }

    /** As {@link #of(Model, KernelLibrary)}, with the reference kernels. */
    public static MemoryPlan of(Model model) {
        return of(model, KernelLibrary.REFERENCE);
    }

    /**
     * The plan for a model.
     *
     * @throws SaguiError LIMIT_EXCEEDED if the arena would have more than 2^31 − 1 bytes, or graphs run each other too
     *     often to be followed; INVALID_OPERATOR if an operator runs a graph that is not there; MALFORMED_MODEL if the file
     *     carries a plan of its own that does not fit
     */
    public static MemoryPlan of(Model model, KernelLibrary kernels) {
        return new MemoryPlanner(model, kernels).plan();
    }

    /** What {@code MicroInterpreter::arena_used_bytes()} reports. */
    public int usedBytes() {
        return headBytes + tailBytes;
    }

    /**
     * The smallest arena, in steps of 16 bytes, in which the model can be loaded; more than {@link #usedBytes()} where
     * loading needs room for a moment.
     */
    public int smallestArenaBytes() {
        return needs.stream().mapToInt(Need::arenaBytes).max().orElse(0);
    }

    /** What happens in an arena of so many bytes that start at a multiple of 16; empty if there is room for everything. */
    public Optional<Shortage> shortage(int arenaBytes) {
        return needs.stream()
                .filter(need -> need.arenaBytes() > arenaBytes)
                .findFirst()
                .map(need -> new Shortage(need, need.arenaBytes() - arenaBytes, smallestArenaBytes() - arenaBytes));
    }
}
