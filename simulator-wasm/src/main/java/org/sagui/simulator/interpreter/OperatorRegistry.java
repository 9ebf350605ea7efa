package org.sagui.simulator.interpreter;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Operator;

/** Which kernel runs which operator, by families. */
public final class OperatorRegistry {
    private static final KernelTable KERNELS = new KernelTable();

    static {
        ActivationKernels.register(KERNELS);
        ControlKernels.register(KERNELS);
        ConversionKernels.register(KERNELS);
        ConvolutionKernels.register(KERNELS);
        ElementwiseKernels.register(KERNELS);
        PoolingKernels.register(KERNELS);
        RecurrentKernels.register(KERNELS);
        ReductionKernels.register(KERNELS);
        ShapeKernels.register(KERNELS);
        SignalKernels.register(KERNELS);
    }

    private OperatorRegistry() {}

    /** Whether the operator is implemented. */
    public static boolean supports(Operator operator) {
        return KERNELS.supports(operator);
    }

    /** @throws SaguiError UNSUPPORTED_OPERATOR, or INVALID_OPERATOR if it carries the options of another operator */
    static Kernel kernel(Operator operator) {
        return KERNELS.kernel(operator)
                .orElseThrow(() -> new SaguiError(
                        Code.UNSUPPORTED_OPERATOR,
                        operator.where(),
                        operator.code() == BuiltinOperator.CUSTOM
                                ? "the custom operator '" + operator.name() + "' is not implemented"
                                : "the operator " + operator.name() + " is not implemented"));
    }
}
