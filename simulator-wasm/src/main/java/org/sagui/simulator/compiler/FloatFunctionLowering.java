package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.compiler.FloatFunctionCode.Function;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.F64;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Elu;
import org.sagui.simulator.kernel.HardSwish;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.LeakyRelu;
import org.sagui.simulator.kernel.Logistic;
import org.sagui.simulator.kernel.Relu;
import org.sagui.simulator.kernel.Tanh;
import org.sagui.simulator.tensor.TensorType;

/** Activation functions of real numbers. */
final class FloatFunctionLowering implements Lowering<Kernel> {
    private static final F32 ZERO = F32.of(0);
    private static final F32 ONE = F32.of(1);
    private static final F32 SIX = F32.of(6);

    @Override
    public Optional<OperatorCode> lower(Kernel kernel, Workspace workspace) {
        return workspace.node().input(0).type() == TensorType.FLOAT32
                ? function(kernel).map(function -> new FloatFunctionCode(workspace, function))
                : Optional.empty();
    }

    private static Optional<Function> function(Kernel kernel) {
        if (kernel instanceof Relu relu) {
            return Optional.of(relu(new RealRange(relu.real())));
        }
        if (kernel instanceof LeakyRelu leaky) {
            return Optional.of((code, x) -> x.ifElse(x.greaterThan(ZERO), x.times(F32.of(leaky.alpha()))));
        }
        if (kernel instanceof Logistic) {
            return Optional.of(FloatFunctionLowering::logistic);
        }
        if (kernel instanceof Tanh) {
            return Optional.of(FloatFunctionLowering::tanh);
        }
        if (kernel instanceof Elu) {
            return Optional.of(FloatFunctionLowering::elu);
        }
        return kernel instanceof HardSwish ? Optional.of(FloatFunctionLowering::hardSwish) : Optional.empty();
    }

    private static Function relu(RealRange range) {
        return (code, x) -> {
            range.clamp(code, x);
            return x;
        };
    }

    /** Far below 0, e^x is near enough. */
    private static F32 logistic(Code code, F32.Local x) {
        F32.Local exp = code.f32("exp");
        I32 isLow = x.lessThan(F32.of(Logistic.LOWER));
        F32 argument = x.ifElse(isLow, x.times(F32.of(-1)));
        code.set(exp, new ElementaryCode(code).exp(argument.toF64()).toF32());
        F32 result = exp.ifElse(isLow, ONE.dividedBy(ONE.plus(exp)));
        return ONE.ifElse(x.greaterThan(F32.of(Logistic.UPPER)), result);
    }

    private static F32 tanh(Code code, F32.Local x) {
        F64.Local wide = code.f64("wide");
        code.set(wide, x.toF64());
        return new ElementaryCode(code).tanh(wide).toF32();
    }

    private static F32 elu(Code code, F32.Local x) {
        F64 exp = new ElementaryCode(code).exp(x.toF64());
        return exp.minus(F64.of(1)).toF32().ifElse(x.lessThan(ZERO), x);
    }

    private static F32 hardSwish(Code code, F32.Local x) {
        F32.Local gate = code.f32("gate");
        code.set(gate, x.plus(F32.of(3)));
        code.set(gate, gate.ifElse(gate.greaterThan(ZERO), ZERO));
        code.set(gate, gate.ifElse(gate.lessThan(SIX), SIX));
        return x.times(gate).dividedBy(SIX);
    }
}
