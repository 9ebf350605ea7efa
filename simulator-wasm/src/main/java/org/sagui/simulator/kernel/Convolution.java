package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Tensor;

/**
 * A convolution or dense layer with all that is computed once, for who carries it out in another way. Depthwise convolutions
 * have a group for each channel of the input, dense layers one tap, and rows for pixels. Filters are constants.
 */
public sealed interface Convolution {
    /** [batches, rows, columns, channels]. */
    Tensor input();

    /** [batches, rows, columns, channels]. */
    Tensor output();

    Window2D window();

    Filters filters();

    /**
     * With outputs of INT8.
     *
     * @param filter [channels of the output, taps, depth]
     * @param inputZero what is taken from each input, and what is outside of the picture
     */
    record Int8(
            Tensor input,
            Tensor output,
            Window2D window,
            Filters filters,
            byte[] filter,
            int inputZero,
            int[] bias,
            QuantizedMultiplier[] multipliers,
            int outputZero,
            ActivationRange.Quantized range)
            implements Convolution {}

    /**
     * With outputs of INT16; all zero points are 0.
     *
     * @param filter [channels of the output, taps, depth]
     * @param wide whether the sums of 64 bits are scaled as they are, and not cut to 32 bits
     */
    record Int16(
            Tensor input,
            Tensor output,
            Window2D window,
            Filters filters,
            byte[] filter,
            long[] bias,
            QuantizedMultiplier[] multipliers,
            boolean wide,
            ActivationRange.Quantized range)
            implements Convolution {}

    /**
     * With outputs of FLOAT32. Products are added in the order of taps and depth, the bias last.
     *
     * @param filter [channels of the output, taps, depth]
     */
    record Real(
            Tensor input,
            Tensor output,
            Window2D window,
            Filters filters,
            float[] filter,
            float[] bias,
            ActivationRange.Real range)
            implements Convolution {}
}
