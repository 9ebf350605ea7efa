package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import org.sagui.simulator.kernel.Cast;
import org.sagui.simulator.kernel.Dequantize;
import org.sagui.simulator.kernel.Quantize;

/** From one type or scale to another. */
final class ConversionKernels {
    private ConversionKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(CAST, Cast::new);
        kernels.add(DEQUANTIZE, Dequantize::new);
        kernels.add(QUANTIZE, Quantize::new);
    }
}
