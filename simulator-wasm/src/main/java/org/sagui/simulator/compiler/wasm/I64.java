package org.sagui.simulator.compiler.wasm;

/** A whole number of 64 bits. */
public interface I64 extends Value {
    /** A local variable. */
    record Local(int index, String name) implements I64 {
        @Override
        public void write(Instructions to) {
            to.op(Opcode.LOCAL_GET, index);
        }
    }

    static I64 of(long value) {
        return to -> to.op(Opcode.I64_CONST).bytes().s64(value);
    }

    static I64 load(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.I64_LOAD, offset);
    }

    default I64 plus(I64 other) {
        return binary(Opcode.I64_ADD, other);
    }

    default I64 times(I64 other) {
        return binary(Opcode.I64_MUL, other);
    }

    default I64 shiftLeft(I64 bits) {
        return binary(Opcode.I64_SHL, bits);
    }

    /** The sign is kept. */
    default I64 shiftRight(I64 bits) {
        return binary(Opcode.I64_SHR_S, bits);
    }

    /** The low 32 bits. */
    default I32 toI32() {
        return to -> to.value(this).op(Opcode.I32_WRAP_I64);
    }

    /** The double with these bits. */
    default F64 asF64() {
        return to -> to.value(this).op(Opcode.F64_REINTERPRET_I64);
    }

    private I64 binary(Opcode opcode, I64 other) {
        return to -> to.value(this).value(other).op(opcode);
    }
}
