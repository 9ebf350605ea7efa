package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.ArgMaxOrMin;
import org.sagui.simulator.kernel.Cumsum;
import org.sagui.simulator.kernel.L2Normalization;
import org.sagui.simulator.kernel.MeanOrSum;
import org.sagui.simulator.kernel.ReduceAll;
import org.sagui.simulator.kernel.ReduceMaxOrMin;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.CumsumOptions;
import org.sagui.simulator.tflite.OperatorOptions.L2NormOptions;

/** Sums and choices along dimensions. */
final class ReductionKernels {
    private ReductionKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(ARG_MAX, ArgMaxOrMin::max);
        kernels.add(ARG_MIN, ArgMaxOrMin::min);
        kernels.add(CUMSUM, new CumsumOptions(false, false), o -> new Cumsum(o.exclusive(), o.reverse()));
        kernels.add(L2_NORMALIZATION, new L2NormOptions(Activation.NONE), o -> new L2Normalization(o.activation()));
        kernels.add(MEAN, MeanOrSum::mean);
        kernels.add(REDUCE_ALL, ReduceAll::new);
        kernels.add(REDUCE_MAX, ReduceMaxOrMin::max);
        kernels.add(REDUCE_MIN, ReduceMaxOrMin::min);
        kernels.add(SUM, MeanOrSum::sum);
    }
}
