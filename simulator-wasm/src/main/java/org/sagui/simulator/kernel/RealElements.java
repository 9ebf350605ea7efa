package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * The real numbers that the elements of a tensor stand for: for sketches and measurements, which fill and read tensors of
 * any type. The tensor is FLOAT32, or INT8, UINT8 or INT16 with one scale.
 */
public final class RealElements {
    private RealElements() {}

    /** Whether {@link #get} and {@link #set} can be used on the tensor. */
    public static boolean has(Tensor tensor) {
        return switch (tensor.type()) {
            case FLOAT32 -> true;
            case INT8, UINT8, INT16 -> tensor.quantization().count() == 1;
            default -> false;
        };
    }

    /** The number that element {@code i} stands for, as DEQUANTIZE computes it, but not rounded to a float. */
    public static double get(Tensor tensor, int i) {
        if (tensor.type() == TensorType.FLOAT32) {
            return tensor.float32()[i];
        }
        int number = IntegerElements.of(tensor).get(i) - tensor.quantization().zeroPoint();
        return (double) tensor.quantization().scale() * number;
    }

    /** Makes element {@code i} stand for the number nearest to {@code value} that it can, as QUANTIZE does. */
    public static void set(Tensor tensor, int i, float value) {
        if (tensor.type() == TensorType.FLOAT32) {
            tensor.float32()[i] = value;
        } else {
            IntegerElements.of(tensor).set(i, quantize(Float32.round(value), tensor));
        }
    }

    /**
     * A float division, rounded half away from zero (reference/quantize.h, AffineQuantize), within the range of the
     * tensor's type.
     */
    static int quantize(float real, Tensor tensor) {
        double number =
                Float32.roundHalfAway(Float32.round(real / tensor.quantization().scale()))
                        + tensor.quantization().zeroPoint();
        return (int)
                Math.min(Math.max(number, tensor.type().min()), tensor.type().max());
    }
}
