package org.sagui.simulator.compiler.wasm;

/** A whole number of 32 bits, which is also how conditions (0 is false) and addresses are held. */
public interface I32 extends Value {
    /** A local variable. */
    record Local(int index, String name) implements I32 {
        @Override
        public void write(Instructions to) {
            to.op(Opcode.LOCAL_GET, index);
        }
    }

    /** A number that is known already. */
    record Constant(int value) implements I32 {
        @Override
        public void write(Instructions to) {
            to.op(Opcode.I32_CONST).bytes().s64(value);
        }
    }

    static I32 of(int value) {
        return new Constant(value);
    }

    static I32 load(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.I32_LOAD, offset);
    }

    /** The signed byte at {@code address + offset}. */
    static I32 load8(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.I32_LOAD8_S, offset);
    }

    static I32 load8Unsigned(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.I32_LOAD8_U, offset);
    }

    /** The signed number of 16 bits at {@code address + offset}. */
    static I32 load16(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.I32_LOAD16_S, offset);
    }

    default I32 plus(I32 other) {
        return binary(Opcode.I32_ADD, other);
    }

    default I32 plus(int number) {
        if (this instanceof Constant constant) {
            return of(constant.value + number);
        }
        return number == 0 ? this : plus(of(number));
    }

    default I32 minus(I32 other) {
        return binary(Opcode.I32_SUB, other);
    }

    default I32 times(I32 other) {
        return binary(Opcode.I32_MUL, other);
    }

    default I32 times(int number) {
        if (this instanceof Constant constant) {
            return of(constant.value * number);
        }
        return number == 1 ? this : times(of(number));
    }

    /** Towards zero; division by zero is a trap. */
    default I32 dividedBy(I32 other) {
        return binary(Opcode.I32_DIV_S, other);
    }

    default I32 and(I32 other) {
        return binary(Opcode.I32_AND, other);
    }

    default I32 or(I32 other) {
        return binary(Opcode.I32_OR, other);
    }

    default I32 shiftLeft(I32 bits) {
        return binary(Opcode.I32_SHL, bits);
    }

    default I32 shiftLeft(int bits) {
        return bits == 0 ? this : shiftLeft(of(bits));
    }

    /** The sign is kept. */
    default I32 shiftRight(I32 bits) {
        return binary(Opcode.I32_SHR_S, bits);
    }

    /** The sign is kept. */
    default I32 shiftRight(int bits) {
        return bits == 0 ? this : shiftRight(of(bits));
    }

    default I32 shiftRightUnsigned(I32 bits) {
        return binary(Opcode.I32_SHR_U, bits);
    }

    default I32 leadingZeros() {
        return to -> to.value(this).op(Opcode.I32_CLZ);
    }

    default I32 equalTo(I32 other) {
        return binary(Opcode.I32_EQ, other);
    }

    default I32 lessThan(I32 other) {
        return binary(Opcode.I32_LT_S, other);
    }

    default I32 lessThan(int number) {
        return lessThan(of(number));
    }

    default I32 greaterThan(I32 other) {
        return binary(Opcode.I32_GT_S, other);
    }

    default I32 greaterThan(int number) {
        return greaterThan(of(number));
    }

    default I32 atLeast(I32 other) {
        return binary(Opcode.I32_GE_S, other);
    }

    default I32 not() {
        return to -> to.value(this).op(Opcode.I32_EQZ);
    }

    /** This if the condition holds, else the other; both are computed. */
    default I32 ifElse(I32 condition, I32 other) {
        return to -> to.value(this).value(other).value(condition).op(Opcode.SELECT);
    }

    default I64 toI64() {
        return to -> to.value(this).op(Opcode.I64_EXTEND_I32_S);
    }

    default F32 toF32() {
        return to -> to.value(this).op(Opcode.F32_CONVERT_I32_S);
    }

    default F64 toF64() {
        return to -> to.value(this).op(Opcode.F64_CONVERT_I32_S);
    }

    private I32 binary(Opcode opcode, I32 other) {
        return to -> to.value(this).value(other).op(opcode);
    }
}
