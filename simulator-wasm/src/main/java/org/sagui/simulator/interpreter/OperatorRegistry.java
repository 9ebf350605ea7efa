package org.sagui.simulator.interpreter;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.kernel.Dequantize;
import org.sagui.simulator.kernel.FullyConnected;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.Quantize;
import org.sagui.simulator.kernel.Relu;
import org.sagui.simulator.kernel.Reshape;
import org.sagui.simulator.kernel.Softmax;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions;
import org.sagui.simulator.tflite.OperatorOptions.FullyConnectedOptions;
import org.sagui.simulator.tflite.OperatorOptions.None;
import org.sagui.simulator.tflite.OperatorOptions.SoftmaxOptions;

/** Which kernel runs which operator: one line each. */
public final class OperatorRegistry {
    private static final Map<BuiltinOperator, Function<Operator, Kernel>> KERNELS =
            new EnumMap<>(BuiltinOperator.class);

    static {
        // Left out options mean their defaults, as in TFLM (core/api/flatbuffer_conversions.cc).
        register(BuiltinOperator.DEQUANTIZE, Dequantize::new);
        register(
                BuiltinOperator.FULLY_CONNECTED,
                new FullyConnectedOptions(Activation.NONE, false),
                o -> new FullyConnected(o.activation(), o.keepDimensions()));
        register(BuiltinOperator.QUANTIZE, Quantize::new);
        register(BuiltinOperator.RELU, () -> new Relu(Activation.RELU));
        register(BuiltinOperator.RELU6, () -> new Relu(Activation.RELU6));
        register(BuiltinOperator.RELU_N1_TO_1, () -> new Relu(Activation.RELU_N1_TO_1));
        register(BuiltinOperator.RESHAPE, Reshape::new);
        register(BuiltinOperator.SOFTMAX, new SoftmaxOptions(0), o -> new Softmax(o.beta()));
    }

    private OperatorRegistry() {}

    /** Whether the operator is implemented. */
    public static boolean supports(BuiltinOperator code) {
        return KERNELS.containsKey(code);
    }

    /** @throws SaguiError UNSUPPORTED_OPERATOR, or INVALID_OPERATOR if it carries the options of another operator */
    static Kernel kernel(Operator operator) {
        Function<Operator, Kernel> factory = KERNELS.get(operator.code());
        if (factory == null) {
            throw new SaguiError(
                    Code.UNSUPPORTED_OPERATOR,
                    operator.where(),
                    operator.code() == BuiltinOperator.CUSTOM
                            ? "the custom operator '" + operator.name() + "' is not implemented"
                            : "the operator " + operator.name() + " is not implemented");
        }
        return factory.apply(operator);
    }

    /** An operator whose options, if it has any, are not looked at. */
    private static void register(BuiltinOperator code, Supplier<Kernel> kernel) {
        KERNELS.put(code, operator -> kernel.get());
    }

    @SuppressWarnings("unchecked")
    private static <T extends OperatorOptions> void register(
            BuiltinOperator code, T defaults, Function<T, Kernel> kernel) {
        KERNELS.put(code, operator -> {
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
}
