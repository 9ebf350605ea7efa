package org.sagui.simulator.interpreter;

import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tflite.Model;

/**
 * Where TensorFlow Lite Micro puts a model's tensors in its arena, and how large that arena must be, on a 32-bit Arm with
 * the reference kernels (micro_allocator.cc). The head holds the tensors that are computed and the operators' scratch
 * memory, planned by lifetime; the tail holds what lasts.
 *
 * @param buffers what is in the head: tensors in the order of their indices, then scratch memory in the order of the
 *     operators
 * @param headBytes size of the head
 * @param tailBytes size of the tail
 * @param smallestArenaBytes the smallest arena, in steps of 16 bytes, in which the model can be loaded; more than
 *     {@link #usedBytes()} where loading needs room for a moment
 * @param exact whether the numbers are TFLM's to the byte; otherwise an operator is not known and they are estimates
 */
public record MemoryPlan(List<Buffer> buffers, int headBytes, int tailBytes, int smallestArenaBytes, boolean exact) {
    /**
     * One tensor in the head, or memory that an operator needs while it runs.
     *
     * @param tensor its index in the first graph; {@link #SCRATCH} if it is none
     * @param offset from the start of the arena
     * @param bytes its size, which takes up the next multiple of 16
     * @param firstUse the moment it is written: 0 before the run, n + 1 by operator n
     * @param lastUse the moment it is read last, counted alike
     */
    public record Buffer(int tensor, int offset, int bytes, int firstUse, int lastUse) {
        /** In place of the index of a tensor. */
        public static final int SCRATCH = -1;
    }

    public MemoryPlan {
        buffers = List.copyOf(buffers);
    }

    /**
     * The plan for the model's first graph.
     *
     * @throws SaguiError LIMIT_EXCEEDED if the arena would have more than 2^31 − 1 bytes
     */
    public static MemoryPlan of(Model model) {
        return new MemoryPlanner(model).plan();
    }

    /** What {@code MicroInterpreter::arena_used_bytes()} reports. */
    public int usedBytes() {
        return headBytes + tailBytes;
    }
}
