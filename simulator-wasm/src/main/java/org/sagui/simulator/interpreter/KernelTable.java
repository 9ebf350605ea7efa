package org.sagui.simulator.interpreter;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.FlexBufferMap;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.OperatorOptions.None;

/** How to make the kernel of each operator from its options. */
final class KernelTable {
    private interface Factory extends Function<Operator, Kernel> {}

    private final Map<BuiltinOperator, Factory> builtin = new EnumMap<>(BuiltinOperator.class);
    private final Map<String, Factory> custom = new HashMap<>();

    /** An operator whose options, if it has any, are not looked at. */
    void add(BuiltinOperator code, Supplier<Kernel> kernel) {
        builtin.put(code, operator -> kernel.get());
    }

    /**
     * An operator with options.
     *
     * @param defaults what options that are left out mean: in TFLM every field is zero (core/api/flatbuffer_conversions.cc)
     */
    @SuppressWarnings("unchecked")
    <T extends OperatorOptions> void add(BuiltinOperator code, T defaults, Function<T, Kernel> kernel) {
        builtin.put(code, operator -> {
            if (operator.options() instanceof None) {
                return kernel.apply(defaults);
            }
            if (operator.options().getClass() != defaults.getClass()) {
                throw new SaguiError(
                        Code.INVALID_OPERATOR, operator.where(), "carries the options of another operator");
            }
            return kernel.apply((T) operator.options());
        });
    }

    /** An operator that the format does not know, by its name; its options, if it has any, are not looked at. */
    void addCustom(String name, Supplier<Kernel> kernel) {
        custom.put(name, operator -> kernel.get());
    }

    /** A custom operator whose options are a map. */
    void addCustom(String name, Function<FlexBufferMap, Kernel> kernel) {
        custom.put(name, operator -> kernel.apply(FlexBufferMap.of(operator)));
    }

    /** The kernel of the operator, if there is one for it. */
    Optional<Kernel> kernel(Operator operator) {
        return Optional.ofNullable(factory(operator)).map(factory -> factory.apply(operator));
    }

    boolean supports(Operator operator) {
        return factory(operator) != null;
    }

    private Factory factory(Operator operator) {
        return operator.code() == BuiltinOperator.CUSTOM ? custom.get(operator.name()) : builtin.get(operator.code());
    }
}
