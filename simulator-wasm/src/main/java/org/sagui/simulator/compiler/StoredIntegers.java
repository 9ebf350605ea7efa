package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.tensor.TensorType;

/** How whole numbers of up to 32 bits are fetched from tensors, and stored there. */
final class StoredIntegers {
    private StoredIntegers() {}

    /** The number at an address. */
    static I32 load(TensorType type, I32 from) {
        return switch (type) {
            case INT8 -> I32.load8(from, 0);
            case UINT8 -> I32.load8Unsigned(from, 0);
            case INT16 -> I32.load16(from, 0);
            default -> I32.load(from, 0);
        };
    }

    static void store(Code code, TensorType type, I32 to, I32 number) {
        switch (type) {
            case INT8, UINT8 -> code.store8(to, 0, number);
            case INT16 -> code.store16(to, 0, number);
            default -> code.store(to, 0, number);
        }
    }
}
