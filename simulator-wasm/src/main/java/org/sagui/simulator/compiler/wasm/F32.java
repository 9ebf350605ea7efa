package org.sagui.simulator.compiler.wasm;

/** A number in single precision. */
public interface F32 extends Value {
    /** A local variable. */
    record Local(int index, String name) implements F32 {
        @Override
        public void write(Instructions to) {
            to.op(Opcode.LOCAL_GET, index);
        }
    }

    static F32 of(float value) {
        return to -> to.op(Opcode.F32_CONST).bytes().fixed32(Float.floatToRawIntBits(value));
    }

    static F32 load(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.F32_LOAD, offset);
    }

    default F32 plus(F32 other) {
        return binary(Opcode.F32_ADD, other);
    }

    default F32 minus(F32 other) {
        return binary(Opcode.F32_SUB, other);
    }

    default F32 times(F32 other) {
        return binary(Opcode.F32_MUL, other);
    }

    default F32 dividedBy(F32 other) {
        return binary(Opcode.F32_DIV, other);
    }

    default F32 squareRoot() {
        return to -> to.value(this).op(Opcode.F32_SQRT);
    }

    default F32 floor() {
        return to -> to.value(this).op(Opcode.F32_FLOOR);
    }

    /** False if one of the two is not a number, as in all comparisons. */
    default I32 lessThan(F32 other) {
        return to -> to.value(this).value(other).op(Opcode.F32_LT);
    }

    default I32 greaterThan(F32 other) {
        return to -> to.value(this).value(other).op(Opcode.F32_GT);
    }

    /** Whether the two differ; true if one is not a number. */
    default I32 differsFrom(F32 other) {
        return to -> to.value(this).value(other).op(Opcode.F32_NE);
    }

    /** This if the condition holds, else the other; both are computed. */
    default F32 ifElse(I32 condition, F32 other) {
        return to -> to.value(this).value(other).value(condition).op(Opcode.SELECT);
    }

    /** Towards zero; the nearest of 32 bits if it is out of range, 0 if it is not a number, as in Java. */
    default I32 toI32() {
        return to -> to.value(this).op(Opcode.I32_TRUNC_SAT_F32_S);
    }

    default F64 toF64() {
        return to -> to.value(this).op(Opcode.F64_PROMOTE_F32);
    }

    private F32 binary(Opcode opcode, F32 other) {
        return to -> to.value(this).value(other).op(opcode);
    }
}
