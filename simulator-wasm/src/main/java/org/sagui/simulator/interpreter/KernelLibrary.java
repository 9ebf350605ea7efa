package org.sagui.simulator.interpreter;

/** Which kernels TensorFlow Lite Micro is built with. They give the same bytes, but need other memory and time. */
public enum KernelLibrary {
    /** TFLM's own. */
    REFERENCE("reference"),
    /** Arm's CMSIS-NN, compiled for a processor with the DSP extension where there is one. */
    CMSIS_NN("cmsis-nn"),
    /** Espressif's ESP-NN. What it needs of the arena was not measured: the reference kernels' needs stand in. */
    ESP_NN("esp-nn");

    private final String id;

    KernelLibrary(String id) {
        this.id = id;
    }

    /** Its name in JSON and tables. */
    public String id() {
        return id;
    }
}
