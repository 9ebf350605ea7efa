package org.sagui.simulator.interpreter;

/** Which kernels TensorFlow Lite Micro is built with. They give the same bytes, but need other memory and time. */
public enum KernelLibrary {
    /** TFLM's own. */
    REFERENCE,
    /** Arm's CMSIS-NN, compiled for a processor with the DSP extension. */
    CMSIS_NN
}
