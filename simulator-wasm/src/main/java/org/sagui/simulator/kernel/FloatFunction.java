package org.sagui.simulator.kernel;

import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Operators that are a function of one real number, and exist for FLOAT32 only. */
public final class FloatFunction implements Kernel {
    private interface Function {
        float of(float x);
    }

    private final Function function;
    private final boolean sameShape;

    /** @param sameShape whether the output must have the input's shape, and not just as many elements */
    private FloatFunction(Function function, boolean sameShape) {
        this.function = function;
        this.sameShape = sameShape;
    }

    /** micro/kernels/ceil.cc */
    public static FloatFunction ceil() {
        return new FloatFunction(x -> (float) Math.ceil(x), true);
    }

    /** micro/kernels/elementwise.cc */
    public static FloatFunction cos() {
        return new FloatFunction(x -> (float) ElementaryFunctions.cos(x), false);
    }

    /** micro/kernels/exp.cc */
    public static FloatFunction exp() {
        return new FloatFunction(x -> (float) ElementaryFunctions.exp(x), true);
    }

    /** micro/kernels/floor.cc */
    public static FloatFunction floor() {
        return new FloatFunction(x -> (float) Math.floor(x), true);
    }

    /** micro/kernels/elementwise.cc */
    public static FloatFunction log() {
        return new FloatFunction(x -> (float) ElementaryFunctions.log(x), false);
    }

    /** micro/kernels/neg.cc */
    public static FloatFunction neg() {
        return new FloatFunction(x -> -x, true);
    }

    /** micro/kernels/round.cc */
    public static FloatFunction round() {
        return new FloatFunction(FloatFunction::roundHalfToEven, true);
    }

    /** micro/kernels/elementwise.cc */
    public static FloatFunction sin() {
        return new FloatFunction(x -> (float) ElementaryFunctions.sin(x), false);
    }

    /** micro/kernels/elementwise.cc */
    public static FloatFunction sqrt() {
        return new FloatFunction(x -> (float) Math.sqrt(x), false);
    }

    /** micro/kernels/elementwise.cc */
    public static FloatFunction square() {
        return new FloatFunction(x -> x * x, false);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.FLOAT32);
        node.requireSameType(output, input);
        if (sameShape) {
            node.requireSameShape(output, input);
        }
        node.requireSameCount(output, input);
        float[] in = input.float32();
        float[] out = output.float32();
        return () -> {
            for (int i = 0; i < in.length; i++) {
                out[i] = function.of(in[i]);
            }
        };
    }

    /** reference/round.h, RoundToNearest. */
    private static float roundHalfToEven(float x) {
        float floor = (float) Math.floor(x);
        float rest = Float32.round(x - floor);
        return rest < 0.5f || (rest == 0.5f && (int) floor % 2 == 0) ? floor : floor + 1;
    }
}
