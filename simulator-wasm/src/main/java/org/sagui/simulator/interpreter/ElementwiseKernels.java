package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Add;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.AddOptions;

/** Arithmetic and comparisons, element by element. */
final class ElementwiseKernels {
    private ElementwiseKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(ADD, new AddOptions(Activation.NONE), o -> new Add(o.activation()));
    }
}
