package org.sagui.simulator.interpreter;

import static org.sagui.simulator.interpreter.Footprint.data;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Operator;

/** The footprint of each operator: sizes of TFLM's structures on a 32-bit Arm, with one library of kernels. */
final class FootprintTable {
    /** A middling guess for operators that are not in the table. */
    private static final Footprint UNKNOWN = data(32).parameters(4, 4).modelled();

    private static final FootprintTable REFERENCE = new FootprintTable();
    private static final FootprintTable CMSIS_NN = new FootprintTable();

    static {
        ReferenceFootprints.register(REFERENCE);
        SignalFootprints.register(REFERENCE);
        // Where CMSIS-NN has no kernel, or one with the same needs, TFLM's own counts.
        ReferenceFootprints.register(CMSIS_NN);
        SignalFootprints.register(CMSIS_NN);
        CmsisFootprints.register(CMSIS_NN);
    }

    private final Map<BuiltinOperator, Footprint> builtin = new EnumMap<>(BuiltinOperator.class);
    private final Map<String, Footprint> custom = new HashMap<>();

    private FootprintTable() {}

    static FootprintTable of(KernelLibrary kernels) {
        return kernels == KernelLibrary.CMSIS_NN ? CMSIS_NN : REFERENCE;
    }

    Footprint footprint(Operator operator) {
        return operator.code() == BuiltinOperator.CUSTOM
                ? custom.getOrDefault(operator.name(), UNKNOWN)
                : builtin.getOrDefault(operator.code(), UNKNOWN);
    }

    void put(Footprint footprint, BuiltinOperator... operators) {
        for (BuiltinOperator operator : operators) {
            builtin.put(operator, footprint);
        }
    }

    /** For an operator that the format does not know, by its name. */
    void putCustom(String name, Footprint footprint) {
        custom.put(name, footprint);
    }
}
