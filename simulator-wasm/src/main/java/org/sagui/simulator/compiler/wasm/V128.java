package org.sagui.simulator.compiler.wasm;

/**
 * A vector of 128 bits. The names say how an instruction takes them, as in the specification: {@code i16x8} for eight
 * numbers of 16 bits, and so on.
 */
public interface V128 extends Value {
    /** A local variable. */
    record Local(int index, String name) implements V128 {
        @Override
        public void write(Instructions to) {
            to.op(Opcode.LOCAL_GET, index);
        }
    }

    static V128 ofI8x16(int value) {
        return constant(Byte.BYTES, value);
    }

    static V128 ofI16x8(int value) {
        return constant(Short.BYTES, value);
    }

    static V128 ofI32x4(int value) {
        return constant(Integer.BYTES, value);
    }

    static V128 ofI64x2(long value) {
        return constant(Long.BYTES, value);
    }

    static V128 ofF32x4(float value) {
        return ofI32x4(Float.floatToRawIntBits(value));
    }

    /** The same number of so many bytes in each lane. */
    private static V128 constant(int laneBytes, long value) {
        return to -> {
            ByteSink bytes = to.op(Opcode.V128_CONST).bytes();
            for (int i = 0; i < 16; i++) {
                bytes.u8((int) (value >> Byte.SIZE * (i % laneBytes)));
            }
        };
    }

    static V128 load(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.V128_LOAD, offset);
    }

    /** Eight signed bytes as numbers of 16 bits. */
    static V128 load8x8(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.V128_LOAD8X8_S, offset);
    }

    /** One byte in all lanes. */
    static V128 load8Splat(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.V128_LOAD8_SPLAT, offset);
    }

    /** Two bytes in all lanes. */
    static V128 load16Splat(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.V128_LOAD16_SPLAT, offset);
    }

    /** Four bytes in all lanes. */
    static V128 load32Splat(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.V128_LOAD32_SPLAT, offset);
    }

    /** Four bytes, and zeros. */
    static V128 load32Zero(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.V128_LOAD32_ZERO, offset);
    }

    /** Eight bytes, and zeros. */
    static V128 load64Zero(I32 address, int offset) {
        return to -> to.value(address).memory(Opcode.V128_LOAD64_ZERO, offset);
    }

    static V128 i32x4Splat(I32 value) {
        return to -> to.value(value).op(Opcode.I32X4_SPLAT);
    }

    static V128 i16x8Splat(I32 value) {
        return to -> to.value(value).op(Opcode.I16X8_SPLAT);
    }

    static V128 f32x4Splat(F32 value) {
        return to -> to.value(value).op(Opcode.F32X4_SPLAT);
    }

    /** Sixteen bytes of this vector (0 to 15) and another (16 to 31). */
    default V128 shuffle(V128 other, int... lanes) {
        return to -> {
            ByteSink bytes =
                    to.value(this).value(other).op(Opcode.I8X16_SHUFFLE).bytes();
            for (int lane : lanes) {
                bytes.u8(lane);
            }
        };
    }

    /** This where the mask's bits are set, else the other. */
    default V128 bitSelect(V128 mask, V128 other) {
        return to -> to.value(this).value(other).value(mask).op(Opcode.V128_BITSELECT);
    }

    /** Whether any bit is set. */
    default I32 anyTrue() {
        return to -> to.value(this).op(Opcode.V128_ANY_TRUE);
    }

    default I32 i32x4Lane(int lane) {
        return to -> to.value(this).op(Opcode.I32X4_EXTRACT_LANE).bytes().u8(lane);
    }

    default V128 and(V128 other) {
        return binary(Opcode.V128_AND, other);
    }

    default V128 i8x16Min(V128 other) {
        return binary(Opcode.I8X16_MIN_S, other);
    }

    default V128 i8x16Max(V128 other) {
        return binary(Opcode.I8X16_MAX_S, other);
    }

    /** This vector's and the other's numbers of 16 bits, saturating. */
    default V128 i8x16Narrow(V128 other) {
        return binary(Opcode.I8X16_NARROW_I16X8_S, other);
    }

    default V128 i16x8Add(V128 other) {
        return binary(Opcode.I16X8_ADD, other);
    }

    /** The sum, saturating. */
    default V128 i16x8AddSat(V128 other) {
        return binary(Opcode.I16X8_ADD_SAT_S, other);
    }

    default V128 i16x8Sub(V128 other) {
        return binary(Opcode.I16X8_SUB, other);
    }

    default V128 i16x8Mul(V128 other) {
        return binary(Opcode.I16X8_MUL, other);
    }

    default V128 i16x8Min(V128 other) {
        return binary(Opcode.I16X8_MIN_S, other);
    }

    default V128 i16x8Max(V128 other) {
        return binary(Opcode.I16X8_MAX_S, other);
    }

    /** This vector's and the other's numbers of 32 bits, saturating. */
    default V128 i16x8Narrow(V128 other) {
        return binary(Opcode.I16X8_NARROW_I32X4_S, other);
    }

    default V128 i32x4Add(V128 other) {
        return binary(Opcode.I32X4_ADD, other);
    }

    default V128 i32x4Sub(V128 other) {
        return binary(Opcode.I32X4_SUB, other);
    }

    /** All bits set in the lanes in which this vector has the larger number. */
    default V128 i32x4GreaterThan(V128 other) {
        return binary(Opcode.I32X4_GT_S, other);
    }

    default V128 i32x4Mul(V128 other) {
        return binary(Opcode.I32X4_MUL, other);
    }

    default V128 i32x4Min(V128 other) {
        return binary(Opcode.I32X4_MIN_S, other);
    }

    default V128 i32x4Max(V128 other) {
        return binary(Opcode.I32X4_MAX_S, other);
    }

    /** The sums of the products of neighbours of 16 bits (i32x4.dot_i16x8_s). */
    default V128 i32x4Dot(V128 other) {
        return binary(Opcode.I32X4_DOT_I16X8_S, other);
    }

    default V128 i64x2Add(V128 other) {
        return binary(Opcode.I64X2_ADD, other);
    }

    /** The whole products of the first two numbers of 32 bits. */
    default V128 i64x2ExtMulLow(V128 other) {
        return binary(Opcode.I64X2_EXTMUL_LOW_I32X4_S, other);
    }

    /** The whole products of the last two numbers of 32 bits. */
    default V128 i64x2ExtMulHigh(V128 other) {
        return binary(Opcode.I64X2_EXTMUL_HIGH_I32X4_S, other);
    }

    default V128 f32x4Add(V128 other) {
        return binary(Opcode.F32X4_ADD, other);
    }

    default V128 f32x4Sub(V128 other) {
        return binary(Opcode.F32X4_SUB, other);
    }

    default V128 f32x4Mul(V128 other) {
        return binary(Opcode.F32X4_MUL, other);
    }

    default V128 f32x4Div(V128 other) {
        return binary(Opcode.F32X4_DIV, other);
    }

    /** All bits set in the lanes in which this vector has the smaller number. */
    default V128 f32x4LessThan(V128 other) {
        return binary(Opcode.F32X4_LT, other);
    }

    /** The other's number where it is smaller, else this vector's. */
    default V128 f32x4Pmin(V128 other) {
        return binary(Opcode.F32X4_PMIN, other);
    }

    /** The other's number where it is larger, else this vector's. */
    default V128 f32x4Pmax(V128 other) {
        return binary(Opcode.F32X4_PMAX, other);
    }

    default V128 i16x8Shl(int bits) {
        return bits == 0 ? this : to -> to.value(this).value(I32.of(bits)).op(Opcode.I16X8_SHL);
    }

    /** The sign is kept. */
    default V128 i16x8Shr(int bits) {
        return bits == 0 ? this : to -> to.value(this).value(I32.of(bits)).op(Opcode.I16X8_SHR_S);
    }

    default V128 i32x4Shl(int bits) {
        return bits == 0 ? this : to -> to.value(this).value(I32.of(bits)).op(Opcode.I32X4_SHL);
    }

    /** The sign is kept. */
    default V128 i32x4Shr(int bits) {
        return bits == 0 ? this : to -> to.value(this).value(I32.of(bits)).op(Opcode.I32X4_SHR_S);
    }

    default V128 i64x2Shl(int bits) {
        return bits == 0 ? this : to -> to.value(this).value(I32.of(bits)).op(Opcode.I64X2_SHL);
    }

    /** The first eight signed bytes as numbers of 16 bits. */
    default V128 i16x8ExtendLow() {
        return to -> to.value(this).op(Opcode.I16X8_EXTEND_LOW_I8X16_S);
    }

    /** The last eight signed bytes as numbers of 16 bits. */
    default V128 i16x8ExtendHigh() {
        return to -> to.value(this).op(Opcode.I16X8_EXTEND_HIGH_I8X16_S);
    }

    /** The first four numbers of 16 bits as numbers of 32 bits. */
    default V128 i32x4ExtendLow() {
        return to -> to.value(this).op(Opcode.I32X4_EXTEND_LOW_I16X8_S);
    }

    /** The last four numbers of 16 bits as numbers of 32 bits. */
    default V128 i32x4ExtendHigh() {
        return to -> to.value(this).op(Opcode.I32X4_EXTEND_HIGH_I16X8_S);
    }

    /** The nearest numbers in single precision. */
    default V128 f32x4FromI32x4() {
        return to -> to.value(this).op(Opcode.F32X4_CONVERT_I32X4_S);
    }

    /** Towards zero, saturating; 0 for what is not a number. */
    default V128 i32x4FromF32x4() {
        return to -> to.value(this).op(Opcode.I32X4_TRUNC_SAT_F32X4_S);
    }

    private V128 binary(Opcode opcode, V128 other) {
        return to -> to.value(this).value(other).op(opcode);
    }
}
