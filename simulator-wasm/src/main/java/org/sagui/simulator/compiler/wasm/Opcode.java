package org.sagui.simulator.compiler.wasm;

/** Those instructions that the assembler writes, under their names in the specification (§5.4). */
enum Opcode {
    LOOP(0x03),
    IF(0x04),
    END(0x0B),
    BR_IF(0x0D),
    CALL(0x10),
    SELECT(0x1B),
    LOCAL_GET(0x20),
    LOCAL_SET(0x21),
    I32_LOAD(0x28),
    I64_LOAD(0x29),
    F32_LOAD(0x2A),
    I32_LOAD8_S(0x2C),
    I32_LOAD8_U(0x2D),
    I32_LOAD16_S(0x2E),
    I32_STORE(0x36),
    I64_STORE(0x37),
    F32_STORE(0x38),
    I32_STORE8(0x3A),
    I32_STORE16(0x3B),
    I32_CONST(0x41),
    I64_CONST(0x42),
    F32_CONST(0x43),
    F64_CONST(0x44),
    I32_EQZ(0x45),
    I32_EQ(0x46),
    I32_LT_S(0x48),
    I32_GT_S(0x4A),
    I32_GE_S(0x4E),
    F32_NE(0x5C),
    F32_LT(0x5D),
    F32_GT(0x5E),
    F64_NE(0x62),
    F64_LT(0x63),
    F64_GT(0x64),
    I32_CLZ(0x67),
    I32_ADD(0x6A),
    I32_SUB(0x6B),
    I32_MUL(0x6C),
    I32_DIV_S(0x6D),
    I32_AND(0x71),
    I32_OR(0x72),
    I32_SHL(0x74),
    I32_SHR_S(0x75),
    I32_SHR_U(0x76),
    I64_ADD(0x7C),
    I64_MUL(0x7E),
    I64_SHL(0x86),
    I64_SHR_S(0x87),
    F32_FLOOR(0x8E),
    F32_SQRT(0x91),
    F32_ADD(0x92),
    F32_SUB(0x93),
    F32_MUL(0x94),
    F32_DIV(0x95),
    F64_FLOOR(0x9C),
    F64_ADD(0xA0),
    F64_SUB(0xA1),
    F64_MUL(0xA2),
    F64_DIV(0xA3),
    I32_WRAP_I64(0xA7),
    I64_EXTEND_I32_S(0xAC),
    F32_CONVERT_I32_S(0xB2),
    F32_DEMOTE_F64(0xB6),
    F64_CONVERT_I32_S(0xB7),
    F64_PROMOTE_F32(0xBB),
    F64_REINTERPRET_I64(0xBF),
    I32_TRUNC_SAT_F32_S(Opcode.BULK, 0x0),
    I32_TRUNC_SAT_F64_S(Opcode.BULK, 0x2),
    MEMORY_COPY(Opcode.BULK, 0x0A),
    MEMORY_FILL(Opcode.BULK, 0x0B),
    V128_LOAD(Opcode.VECTOR, 0x00),
    V128_LOAD8X8_S(Opcode.VECTOR, 0x01),
    V128_LOAD8_SPLAT(Opcode.VECTOR, 0x07),
    V128_LOAD16_SPLAT(Opcode.VECTOR, 0x08),
    V128_LOAD32_SPLAT(Opcode.VECTOR, 0x09),
    V128_STORE(Opcode.VECTOR, 0x0B),
    V128_CONST(Opcode.VECTOR, 0x0C),
    I8X16_SHUFFLE(Opcode.VECTOR, 0x0D),
    I16X8_SPLAT(Opcode.VECTOR, 0x10),
    I32X4_SPLAT(Opcode.VECTOR, 0x11),
    F32X4_SPLAT(Opcode.VECTOR, 0x13),
    I32X4_EXTRACT_LANE(Opcode.VECTOR, 0x1B),
    I32X4_GT_S(Opcode.VECTOR, 0x3B),
    F32X4_LT(Opcode.VECTOR, 0x43),
    V128_AND(Opcode.VECTOR, 0x4E),
    V128_BITSELECT(Opcode.VECTOR, 0x52),
    V128_ANY_TRUE(Opcode.VECTOR, 0x53),
    V128_STORE8_LANE(Opcode.VECTOR, 0x58),
    V128_STORE16_LANE(Opcode.VECTOR, 0x59),
    V128_STORE32_LANE(Opcode.VECTOR, 0x5A),
    V128_STORE64_LANE(Opcode.VECTOR, 0x5B),
    V128_LOAD32_ZERO(Opcode.VECTOR, 0x5C),
    V128_LOAD64_ZERO(Opcode.VECTOR, 0x5D),
    I8X16_NARROW_I16X8_S(Opcode.VECTOR, 0x65),
    I8X16_MIN_S(Opcode.VECTOR, 0x76),
    I8X16_MAX_S(Opcode.VECTOR, 0x78),
    I16X8_NARROW_I32X4_S(Opcode.VECTOR, 0x85),
    I16X8_EXTEND_LOW_I8X16_S(Opcode.VECTOR, 0x87),
    I16X8_EXTEND_HIGH_I8X16_S(Opcode.VECTOR, 0x88),
    I16X8_SHL(Opcode.VECTOR, 0x8B),
    I16X8_SHR_S(Opcode.VECTOR, 0x8C),
    I16X8_ADD(Opcode.VECTOR, 0x8E),
    I16X8_ADD_SAT_S(Opcode.VECTOR, 0x8F),
    I16X8_SUB(Opcode.VECTOR, 0x91),
    I16X8_MUL(Opcode.VECTOR, 0x95),
    I16X8_MIN_S(Opcode.VECTOR, 0x96),
    I16X8_MAX_S(Opcode.VECTOR, 0x98),
    I32X4_EXTEND_LOW_I16X8_S(Opcode.VECTOR, 0xA7),
    I32X4_EXTEND_HIGH_I16X8_S(Opcode.VECTOR, 0xA8),
    I32X4_SHL(Opcode.VECTOR, 0xAB),
    I32X4_SHR_S(Opcode.VECTOR, 0xAC),
    I32X4_ADD(Opcode.VECTOR, 0xAE),
    I32X4_SUB(Opcode.VECTOR, 0xB1),
    I32X4_MUL(Opcode.VECTOR, 0xB5),
    I32X4_MIN_S(Opcode.VECTOR, 0xB6),
    I32X4_MAX_S(Opcode.VECTOR, 0xB8),
    I32X4_DOT_I16X8_S(Opcode.VECTOR, 0xBA),
    I64X2_SHL(Opcode.VECTOR, 0xCB),
    I64X2_ADD(Opcode.VECTOR, 0xCE),
    I64X2_EXTMUL_LOW_I32X4_S(Opcode.VECTOR, 0xDC),
    I64X2_EXTMUL_HIGH_I32X4_S(Opcode.VECTOR, 0xDD),
    F32X4_ADD(Opcode.VECTOR, 0xE4),
    F32X4_SUB(Opcode.VECTOR, 0xE5),
    F32X4_MUL(Opcode.VECTOR, 0xE6),
    F32X4_DIV(Opcode.VECTOR, 0xE7),
    F32X4_PMIN(Opcode.VECTOR, 0xEA),
    F32X4_PMAX(Opcode.VECTOR, 0xEB),
    I32X4_TRUNC_SAT_F32X4_S(Opcode.VECTOR, 0xF8),
    F32X4_CONVERT_I32X4_S(Opcode.VECTOR, 0xFA);

    /** Prefix of the saturating conversions and the instructions on whole stretches of memory. */
    private static final int BULK = 0xFC;

    /** Prefix of the vector instructions. */
    private static final int VECTOR = 0xFD;

    private static final int NO_PREFIX = -1;

    private final int prefix;
    private final int code;

    Opcode(int code) {
        this(NO_PREFIX, code);
    }

    Opcode(int prefix, int code) {
        this.prefix = prefix;
        this.code = code;
    }

    void write(ByteSink to) {
        if (prefix == NO_PREFIX) {
            to.u8(code);
        } else {
            to.u8(prefix).u32(code);
        }
    }
}
