package org.sagui.simulator.kernel;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;

/** The bounds that a fused activation clamps to. */
public final class ActivationRange {
    private ActivationRange() {}

    /** Bounds as whole numbers of the output's type (kernel_util.cc, CalculateActivationRangeQuantized). */
    public record Quantized(int min, int max) {
        public int clamp(int x) {
            return Math.min(Math.max(x, min), max);
        }
    }

    /** Bounds of real numbers (kernel_util.h, CalculateActivationRange): finite even without an activation. */
    public record Real(float min, float max) {
        /** Clamps nothing. */
        static final Real ALL = new Real(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);

        /** NaN stays NaN, as with std::min and std::max. */
        public float clamp(float x) {
            float low = x < min ? min : x;
            return low > max ? max : low;
        }
    }

    static Real real(Activation activation, Node node) {
        return switch (activation) {
            case NONE -> new Real(-Float.MAX_VALUE, Float.MAX_VALUE);
            case RELU -> new Real(0, Float.MAX_VALUE);
            case RELU_N1_TO_1 -> new Real(-1, 1);
            case RELU6 -> new Real(0, 6);
            default -> throw unsupported(activation, node);
        };
    }

    /** Bounds of whole numbers that stand for themselves. */
    static Quantized whole(Activation activation, Node node) {
        return switch (activation) {
            case NONE -> new Quantized(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case RELU -> new Quantized(0, Integer.MAX_VALUE);
            case RELU_N1_TO_1 -> new Quantized(-1, 1);
            case RELU6 -> new Quantized(0, 6);
            default -> throw unsupported(activation, node);
        };
    }

    static Quantized quantized(Activation activation, Tensor output, Node node) {
        return switch (activation) {
            case NONE -> new Quantized(output.type().min(), output.type().max());
            case RELU ->
                new Quantized(RealElements.quantize(0, output), output.type().max());
            case RELU_N1_TO_1 -> new Quantized(RealElements.quantize(-1, output), RealElements.quantize(1, output));
            case RELU6 -> new Quantized(RealElements.quantize(0, output), RealElements.quantize(6, output));
            default -> throw unsupported(activation, node);
        };
    }

    private static SaguiError unsupported(Activation activation, Node node) {
        return node.refusal("the fused activation " + activation + " is not supported");
    }
}
