package org.sagui.simulator.compiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.tensor.Tensor;

/** What an operator is lowered with: its node, and where to ask for memory. */
final class Workspace {
    private final Node node;
    private final int moment;
    private final TensorRegions tensors;
    private final MemoryLayout memory;
    private final StartCode start;
    private final InstructionSet instructionSet;

    /** @param moment when the operator runs */
    Workspace(
            Node node,
            int moment,
            TensorRegions tensors,
            MemoryLayout memory,
            StartCode start,
            InstructionSet instructionSet) {
        this.node = node;
        this.moment = moment;
        this.tensors = tensors;
        this.memory = memory;
        this.start = start;
        this.instructionSet = instructionSet;
    }

    Node node() {
        return node;
    }

    boolean hasVectors() {
        return instructionSet == InstructionSet.SIMD;
    }

    /** Where a tensor of the node has its elements, row-major and little-endian. */
    Region region(Tensor tensor) {
        return tensors.of(tensor);
    }

    /** Memory for as long as the operator runs, with unknown contents. */
    Region scratch(int bytes) {
        return memory.passing(bytes, moment, moment);
    }

    Region constant(byte[] contents) {
        return memory.constant(contents);
    }

    Region constant(int[] contents) {
        ByteBuffer bytes = littleEndian(contents.length * Integer.BYTES);
        for (int number : contents) {
            bytes.putInt(number);
        }
        return constant(bytes.array());
    }

    Region constant(long[] contents) {
        ByteBuffer bytes = littleEndian(contents.length * Long.BYTES);
        for (long number : contents) {
            bytes.putLong(number);
        }
        return constant(bytes.array());
    }

    Region constant(float[] contents) {
        ByteBuffer bytes = littleEndian(contents.length * Float.BYTES);
        for (float number : contents) {
            bytes.putFloat(number);
        }
        return constant(bytes.array());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Memory that the code at the start fills, and that lasts. */
    Region lasting(int bytes) {
        return memory.lasting(bytes);
    }

    /** What to do once, before the first run. */
    void atStart(OperatorCode code) {
        start.add(code);
    }
}
