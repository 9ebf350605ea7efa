package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Concatenation;
import org.sagui.simulator.kernel.Reshape;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.ConcatenationOptions;

/** Movers: the same elements in other places. */
final class ShapeKernels {
    private ShapeKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(
                CONCATENATION,
                new ConcatenationOptions(0, Activation.NONE),
                o -> new Concatenation(o.axis(), o.activation()));
        kernels.add(RESHAPE, Reshape::new);
    }
}
