package org.sagui.simulator.compiler.wasm;

/** A sequence of instructions as it is written. */
public final class Instructions {
    private final ByteSink bytes = new ByteSink();

    Instructions() {}

    Instructions op(Opcode opcode) {
        opcode.write(bytes);
        return this;
    }

    /** With an immediate operand. */
    Instructions op(Opcode opcode, int immediate) {
        opcode.write(bytes);
        bytes.u32(immediate);
        return this;
    }

    /** A load or store with an offset. Nothing is promised of how addresses are aligned. */
    Instructions memory(Opcode opcode, int offset) {
        opcode.write(bytes);
        bytes.u32(0).u32(offset);
        return this;
    }

    Instructions value(Value value) {
        value.write(this);
        return this;
    }

    /** For what else an instruction carries. */
    ByteSink bytes() {
        return bytes;
    }
}
