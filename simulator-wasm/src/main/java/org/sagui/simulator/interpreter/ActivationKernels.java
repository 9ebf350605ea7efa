package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Elu;
import org.sagui.simulator.kernel.HardSwish;
import org.sagui.simulator.kernel.LeakyRelu;
import org.sagui.simulator.kernel.LogSoftmax;
import org.sagui.simulator.kernel.Logistic;
import org.sagui.simulator.kernel.Prelu;
import org.sagui.simulator.kernel.Relu;
import org.sagui.simulator.kernel.Softmax;
import org.sagui.simulator.kernel.Tanh;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.LeakyReluOptions;
import org.sagui.simulator.tflite.OperatorOptions.SoftmaxOptions;

/** Functions of one number, and SOFTMAX. */
final class ActivationKernels {
    private ActivationKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(ELU, Elu::new);
        kernels.add(HARD_SWISH, HardSwish::new);
        kernels.add(LEAKY_RELU, new LeakyReluOptions(0), o -> new LeakyRelu(o.alpha()));
        kernels.add(LOGISTIC, Logistic::new);
        kernels.add(LOG_SOFTMAX, LogSoftmax::new);
        kernels.add(PRELU, Prelu::new);
        kernels.add(RELU, () -> new Relu(Activation.RELU));
        kernels.add(RELU6, () -> new Relu(Activation.RELU6));
        kernels.add(RELU_N1_TO_1, () -> new Relu(Activation.RELU_N1_TO_1));
        kernels.add(SOFTMAX, new SoftmaxOptions(0), o -> new Softmax(o.beta()));
        kernels.add(TANH, Tanh::new);
    }
}
