package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F32;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Softmax;
import org.sagui.simulator.tensor.Tensor;

/** SOFTMAX of real numbers, without vectors. */
final class FloatSoftmaxCode implements OperatorCode {
    private final int rows;
    private final int depth;
    private final float beta;
    private final Region input;
    private final Region output;

    FloatSoftmaxCode(Workspace workspace, Softmax kernel) {
        Tensor in = workspace.node().input(0);
        depth = in.shape().fromEnd(0);
        rows = depth == 0 ? 0 : in.elementCount() / depth;
        beta = kernel.beta();
        input = workspace.region(in);
        output = workspace.region(workspace.node().output(0));
    }

    @Override
    public void write(Code code) {
        I32.Local row = code.i32("row");
        I32.Local end = code.i32("end");
        I32.Local i = code.i32("i");
        F32.Local x = code.f32("x");
        F32.Local max = code.f32("max");
        F32.Local sum = code.f32("sum");
        int rowBytes = depth * Float.BYTES;
        code.loop(row, 0, rows * rowBytes, rowBytes, () -> {
            code.set(end, row.plus(rowBytes));
            code.set(max, F32.of(-Float.MAX_VALUE));
            code.loop(i, row, end, Float.BYTES, () -> {
                code.set(x, F32.load(i, input.address()));
                code.set(max, x.ifElse(x.greaterThan(max), max));
            });
            code.set(sum, F32.of(0));
            code.loop(i, row, end, Float.BYTES, () -> {
                F32 difference = F32.load(i, input.address()).minus(max);
                F32 argument = difference.times(F32.of(beta));
                code.set(x, new ElementaryCode(code).exp(argument.toF64()).toF32());
                code.set(sum, sum.plus(x));
                code.store(i, output.address(), x);
            });
            code.loop(i, row, end, Float.BYTES, () -> {
                code.store(i, output.address(), F32.load(i, output.address()).dividedBy(sum));
            });
        });
    }
}
