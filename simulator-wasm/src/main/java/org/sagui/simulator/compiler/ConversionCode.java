package org.sagui.simulator.compiler;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.tensor.Tensor;

/** Turns the elements of a tensor into others, one by one. */
final class ConversionCode implements OperatorCode {
    /** How one element becomes another. */
    interface Conversion {
        void write(I32.Local from, I32.Local to);
    }

    /** Makes local variables. */
    interface ConversionOf {
        Conversion in(Code code);
    }

    private final Tensor from;
    private final Tensor to;
    private final Region input;
    private final Region output;
    private final ConversionOf conversionOf;

    ConversionCode(Workspace workspace, ConversionOf conversionOf) {
        Node node = workspace.node();
        this.conversionOf = conversionOf;
        from = node.input(0);
        to = node.output(0);
        input = workspace.region(from);
        output = workspace.region(to);
    }

    @Override
    public void write(Code code) {
        I32.Local in = code.i32("in");
        I32.Local out = code.i32("out");
        I32.Local i = code.i32("i");
        Conversion conversion = conversionOf.in(code);
        code.set(in, I32.of(input.address()));
        code.set(out, I32.of(output.address()));
        code.loop(i, 0, from.elementCount(), 1, () -> {
            conversion.write(in, out);
            code.increase(in, from.type().byteSize());
            code.increase(out, to.type().byteSize());
        });
    }
}
