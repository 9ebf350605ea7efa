package org.sagui.simulator.compiler;

import java.util.function.Consumer;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.kernel.Softmax;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SOFTMAX of bytes, in fixed point and without vectors: the exponentials of the 256 differences from the largest number come
 * from a table.
 */
final class SoftmaxCode implements OperatorCode {
    /** 48/17 and −32/17 in Q2.29: 48/17 − 32/17·d is near 1/d for d from ½ to 1. */
    private static final int FORTY_EIGHT_OVER_17 = 1515870810;

    private static final int MINUS_THIRTY_TWO_OVER_17 = -1010580540;

    private final int rows;
    private final int depth;
    private final TensorType type;
    private final Region input;
    private final Region output;
    private final Region exponentials;

    SoftmaxCode(Workspace workspace, Softmax kernel) {
        Node node = workspace.node();
        Tensor in = node.input(0);
        depth = in.shape().fromEnd(0);
        rows = depth == 0 ? 0 : in.elementCount() / depth;
        type = node.output(0).type();
        input = workspace.region(in);
        output = workspace.region(node.output(0));
        exponentials = workspace.constant(kernel.exponentials(node));
    }

    @Override
    public void write(Code code) {
        new Writer(code).write();
    }

    private final class Writer {
        private final Code code;
        private final I32.Local in;
        private final I32.Local out;
        private final I32.Local i;
        private final I32.Local max;
        private final I32.Local sum;
        private final I32.Local number;
        private final I32.Local reciprocal;
        private final I32.Local shift;
        private final ScalarRequantization fixedPoint;

        Writer(Code code) {
            this.code = code;
            in = code.i32("in");
            out = code.i32("out");
            i = code.i32("i");
            max = code.i32("max");
            sum = code.i32("sum");
            number = code.i32("number");
            reciprocal = code.i32("reciprocal");
            shift = code.i32("shift");
            fixedPoint = new ScalarRequantization(code);
        }

        void write() {
            code.set(in, I32.of(input.address()));
            code.set(out, I32.of(output.address()));
            code.loop(code.i32("row"), 0, rows, 1, this::writeRow);
        }

        private void writeRow() {
            code.set(max, I32.of(Byte.MIN_VALUE));
            forEachNumber(x -> code.set(max, x.ifElse(x.greaterThan(max), max)));
            code.set(sum, I32.of(0));
            forEachNumber(x -> {
                code.set(x, exponential(x));
                fixedPoint.shiftRight(x, Softmax.SUM_INTEGER_BITS);
                code.set(sum, sum.plus(x));
            });
            // The sum as a number from 1 to 2.
            I32 headroom = sum.leadingZeros();
            int bits = Softmax.SUM_INTEGER_BITS + Integer.SIZE - 1 - Byte.SIZE * type.byteSize();
            code.set(shift, I32.of(bits).minus(headroom));
            code.set(sum, sum.shiftLeft(headroom));
            writeReciprocal();
            forEachNumber(x -> {
                code.set(x, exponential(x));
                fixedPoint.multiplyHigh(x, reciprocal, x);
                fixedPoint.shiftRight(x, shift);
                code.set(x, x.plus(type.min()));
                code.set(x, x.ifElse(x.lessThan(type.max()), I32.of(type.max())));
                StoredIntegers.store(code, type, out, x);
                code.increase(out, type.byteSize());
            });
            code.increase(in, depth);
        }

        private void forEachNumber(Consumer<I32.Local> body) {
            code.loop(i, 0, depth, 1, () -> {
                code.set(number, I32.load8(in.plus(i), 0));
                body.accept(number);
            });
        }

        private I32 exponential(I32 x) {
            return I32.load(max.minus(x).times(Integer.BYTES), exponentials.address());
        }

        /**
         * The reciprocal in Q0.31 of the sum, unsigned in Q1.31 and from 1 to 2 (one_over_one_plus_x_for_x_in_0_1): three
         * Newton steps x + x·(1 − d·x) in Q2.29, where d is half of the sum and x begins so near to 1/d that they do not
         * overflow. Only the double of the result may.
         */
        private void writeReciprocal() {
            I32.Local half = sum;
            I32.Local x = reciprocal;
            code.set(half, sum.shiftRightUnsigned(I32.of(1)));
            fixedPoint.multiplyHigh(x, half, I32.of(MINUS_THIRTY_TWO_OVER_17));
            code.increase(x, FORTY_EIGHT_OVER_17);
            for (int step = 0; step < 3; step++) {
                fixedPoint.multiplyHigh(number, half, x);
                code.set(number, I32.of(1 << 29).minus(number));
                fixedPoint.multiplyHigh(number, x, number);
                code.set(x, x.plus(number.shiftLeft(2)));
            }
            I32 overflows = x.greaterThan((1 << 30) - 1);
            code.set(x, I32.of(Integer.MAX_VALUE).ifElse(overflows, x.shiftLeft(1)));
        }
    }
}
