package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/**
 * Functions of one byte, whatever they are: a table of their 256 results, which the operator's own kernel gives. Results may
 * have up to four bytes.
 */
final class ByteTableLowering implements Lowering<Kernel> {
    private static final int VALUES = 256;

    /** Elements that are looked up for each time the loop jumps back. */
    private static final int UNROLLED = 4;

    @Override
    public Optional<OperatorCode> lower(Kernel kernel, Workspace workspace) {
        Node node = workspace.node();
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        boolean fits = input.type().byteSize() == Byte.BYTES
                && output.type().byteSize() > 0
                && output.type().byteSize() <= Integer.BYTES;
        if (!fits) {
            return Optional.empty();
        }
        Tensor all = ofAllValues(input);
        Tensor results = ofAllValues(output);
        byte[] values = new byte[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = (byte) i;
        }
        all.write(values);
        try {
            kernel.prepare(node.with(new Tensor[] {all}, new Tensor[] {results}))
                    .run();
        } catch (SaguiError refused) {
            // It depends on the values: the interpreter says which of them are refused, and how.
            return Optional.empty();
        }
        Region table = workspace.constant(results.read());
        return Optional.of(new Lookup(
                workspace.region(input),
                workspace.region(output),
                table,
                output.type().byteSize(),
                input.elementCount()));
    }

    private static Tensor ofAllValues(Tensor tensor) {
        return new Tensor(tensor.name(), tensor.type(), Shape.of(VALUES), tensor.quantization());
    }

    /** Looks the elements up, one after the other. */
    private record Lookup(Region input, Region output, Region table, int bytes, int count) implements OperatorCode {
        @Override
        public void write(Code code) {
            I32.Local i = code.i32("i");
            code.loop(i, 0, count / UNROLLED * UNROLLED, UNROLLED, () -> {
                for (int k = 0; k < UNROLLED; k++) {
                    lookUp(code, i, k);
                }
            });
            for (int k = count / UNROLLED * UNROLLED; k < count; k++) {
                lookUp(code, I32.of(0), k);
            }
        }

        private void lookUp(Code code, I32 i, int offset) {
            I32 value = I32.load8Unsigned(i, input.address() + offset);
            I32 to = i.times(bytes);
            int toOffset = output.address() + offset * bytes;
            switch (bytes) {
                case Byte.BYTES -> code.store8(to, toOffset, I32.load8(value, table.address()));
                case Short.BYTES -> code.store16(to, toOffset, I32.load16(value.shiftLeft(1), table.address()));
                default -> code.store(to, toOffset, I32.load(value.shiftLeft(2), table.address()));
            }
        }
    }
}
