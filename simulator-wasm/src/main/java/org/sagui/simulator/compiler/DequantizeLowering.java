package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.compiler.wasm.F64;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Dequantize;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;

/** DEQUANTIZE: products in double precision, rounded once. */
final class DequantizeLowering implements Lowering<Dequantize> {
    @Override
    public Optional<OperatorCode> lower(Dequantize kernel, Workspace workspace) {
        Tensor input = workspace.node().input(0);
        Quantization quantization = input.quantization();
        F64 scale = F64.of(quantization.scale());
        return Optional.of(new ConversionCode(workspace, code -> (from, to) -> {
            I32 number = StoredIntegers.load(input.type(), from).plus(-quantization.zeroPoint());
            code.store(to, 0, scale.times(number.toF64()).toF32());
        }));
    }
}
