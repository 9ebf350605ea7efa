package org.sagui.simulator.compiler.wasm;

/** The types of values (§5.3.1 and following). */
enum ValueType {
    I32(0x7F),
    I64(0x7E),
    F32(0x7D),
    F64(0x7C),
    V128(0x7B);

    final int code;

    ValueType(int code) {
        this.code = code;
    }
}
