package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.compiler.ConversionCode.Conversion;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.F64;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.kernel.Quantize;
import org.sagui.simulator.kernel.QuantizedMultiplier;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** QUANTIZE: real numbers to whole ones, or whole ones from one scale to another. */
final class QuantizeLowering implements Lowering<Quantize> {
    @Override
    public Optional<OperatorCode> lower(Quantize kernel, Workspace workspace) {
        Node node = workspace.node();
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        ActivationRange.Quantized range =
                new ActivationRange.Quantized(output.type().min(), output.type().max());
        if (input.type() == TensorType.FLOAT32) {
            return Optional.of(new ConversionCode(workspace, code -> fromReal(code, output, range)));
        }
        QuantizedMultiplier multiplier = kernel.multiplier(node);
        return Optional.of(new ConversionCode(workspace, code -> rescaling(code, input, output, multiplier, range)));
    }

    /**
     * A quotient in single precision, rounded half away from zero in double precision, where adding a half is exact. Below
     * zero its negative is rounded. What is not a number becomes 0.
     */
    private static Conversion fromReal(Code code, Tensor output, ActivationRange.Quantized range) {
        F64.Local quotient = code.f64("quotient");
        I32.Local number = code.i32("number");
        ScalarRequantization requantization = new ScalarRequantization(code);
        F32 scale = F32.of(output.quantization().scale());
        F64 half = F64.of(0.5);
        F64 zero = F64.of(0);
        F64 zeroPoint = F64.of(output.quantization().zeroPoint());
        return (from, to) -> {
            code.set(quotient, F32.load(from, 0).dividedBy(scale).toF64());
            F64 below = zero.minus(half.minus(quotient).floor());
            F64 rounded =
                    below.ifElse(quotient.lessThan(zero), quotient.plus(half).floor());
            code.set(number, rounded.plus(zeroPoint).toI32());
            requantization.finish(number, 0, range);
            StoredIntegers.store(code, output.type(), to, number);
        };
    }

    private static Conversion rescaling(
            Code code, Tensor input, Tensor output, QuantizedMultiplier multiplier, ActivationRange.Quantized range) {
        I32.Local number = code.i32("number");
        ScalarRequantization requantization = new ScalarRequantization(code);
        return (from, to) -> {
            int zero = input.quantization().zeroPoint();
            code.set(number, StoredIntegers.load(input.type(), from).plus(-zero));
            requantization.scale(number, multiplier);
            requantization.finish(number, output.quantization().zeroPoint(), range);
            StoredIntegers.store(code, output.type(), to, number);
        };
    }
}
