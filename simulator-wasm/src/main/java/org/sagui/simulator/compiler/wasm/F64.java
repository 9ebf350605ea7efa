package org.sagui.simulator.compiler.wasm;

/** A number in double precision. */
public interface F64 extends Value {
    /** A local variable. */
    record Local(int index, String name) implements F64 {
        @Override
        public void write(Instructions to) {
            to.op(Opcode.LOCAL_GET, index);
        }
    }

    static F64 of(double value) {
        return to -> to.op(Opcode.F64_CONST).bytes().fixed64(Double.doubleToRawLongBits(value));
    }

    default F64 plus(F64 other) {
        return binary(Opcode.F64_ADD, other);
    }

    default F64 minus(F64 other) {
        return binary(Opcode.F64_SUB, other);
    }

    default F64 times(F64 other) {
        return binary(Opcode.F64_MUL, other);
    }

    default F64 dividedBy(F64 other) {
        return binary(Opcode.F64_DIV, other);
    }

    default F64 floor() {
        return to -> to.value(this).op(Opcode.F64_FLOOR);
    }

    /** False if one of the two is not a number, as in all comparisons. */
    default I32 lessThan(F64 other) {
        return to -> to.value(this).value(other).op(Opcode.F64_LT);
    }

    default I32 greaterThan(F64 other) {
        return to -> to.value(this).value(other).op(Opcode.F64_GT);
    }

    /** Whether the two differ; true if one is not a number. */
    default I32 differsFrom(F64 other) {
        return to -> to.value(this).value(other).op(Opcode.F64_NE);
    }

    /** This if the condition holds, else the other; both are computed. */
    default F64 ifElse(I32 condition, F64 other) {
        return to -> to.value(this).value(other).value(condition).op(Opcode.SELECT);
    }

    /** Towards zero; the nearest of 32 bits if it is out of range, 0 if it is not a number, as in Java. */
    default I32 toI32() {
        return to -> to.value(this).op(Opcode.I32_TRUNC_SAT_F64_S);
    }

    default F32 toF32() {
        return to -> to.value(this).op(Opcode.F32_DEMOTE_F64);
    }

    private F64 binary(Opcode opcode, F64 other) {
        return to -> to.value(this).value(other).op(opcode);
    }
}
