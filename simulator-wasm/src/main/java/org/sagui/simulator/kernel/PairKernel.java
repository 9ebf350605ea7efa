package org.sagui.simulator.kernel;

/** An operator on pairs of numbers, of which one input or both may be repeated. */
public interface PairKernel extends Kernel {
    /** What is made of a pair. */
    enum Combination {
        SUM,
        /** The first minus the second. */
        DIFFERENCE,
        PRODUCT,
        /** The product where the first is below zero, else the first. */
        PRELU
    }

    Combination combination();

    /** Which elements make pairs, in a node that has been prepared. */
    Broadcast broadcast(Node node);

    /** What results of FLOAT32 numbers are clamped to. */
    ActivationRange.Real real(Node node);

    /** What becomes of a pair of INT8 or INT16 numbers, in a node that has been prepared. */
    QuantizedPair quantized(Node node);
}
