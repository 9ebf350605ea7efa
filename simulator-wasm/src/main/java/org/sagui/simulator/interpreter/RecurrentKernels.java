package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Svdf;
import org.sagui.simulator.kernel.UnidirectionalSequenceLstm;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.SvdfOptions;
import org.sagui.simulator.tflite.OperatorOptions.UnidirectionalSequenceLstmOptions;

/** Layers with a state. */
final class RecurrentKernels {
    private RecurrentKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(SVDF, new SvdfOptions(0, Activation.NONE), o -> new Svdf(o.rank(), o.activation()));
        kernels.add(
                UNIDIRECTIONAL_SEQUENCE_LSTM,
                new UnidirectionalSequenceLstmOptions(Activation.NONE, 0, 0, false),
                o -> new UnidirectionalSequenceLstm(o.activation(), o.cellClip(), o.timeMajor()));
    }
}
