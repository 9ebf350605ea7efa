package org.sagui.simulator.kernel;

/** A function of two INT8 or INT16 numbers, which may have different scales. */
public sealed interface QuantizedPair permits QuantizedSum, QuantizedProduct, QuantizedPrelu {
    /** What becomes of two numbers; within the range. */
    int of(int first, int second);

    int firstZero();

    int secondZero();

    /** What the result is multiplied with for the output's scale. */
    QuantizedMultiplier outputMultiplier();

    int outputZero();

    ActivationRange.Quantized range();
}
