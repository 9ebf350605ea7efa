package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.tensor.Tensor;

/** Functions of one real number, for each element of a tensor, without vectors. */
final class FloatFunctionCode implements OperatorCode {
    /** Writes what the function needs, and gives its value. */
    interface Function {
        F32 of(Code code, F32.Local x);
    }

    private final Region input;
    private final Region output;
    private final int count;
    private final Function function;

    FloatFunctionCode(Workspace workspace, Function function) {
        Tensor in = workspace.node().input(0);
        input = workspace.region(in);
        output = workspace.region(workspace.node().output(0));
        count = in.elementCount();
        this.function = function;
    }

    @Override
    public void write(Code code) {
        I32.Local at = code.i32("at");
        F32.Local x = code.f32("x");
        code.loop(at, 0, count * Float.BYTES, Float.BYTES, () -> {
            code.set(x, F32.load(at, input.address()));
            code.store(at, output.address(), function.of(code, x));
        });
    }
}
