package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Add;
import org.sagui.simulator.kernel.Mul;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.AddOptions;
import org.sagui.simulator.tflite.OperatorOptions.MulOptions;

/** Arithmetic and comparisons, element by element. */
final class ElementwiseKernels {
    private ElementwiseKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(ADD, new AddOptions(Activation.NONE), o -> new Add(o.activation()));
        kernels.add(MUL, new MulOptions(Activation.NONE), o -> new Mul(o.activation()));
    }
}
