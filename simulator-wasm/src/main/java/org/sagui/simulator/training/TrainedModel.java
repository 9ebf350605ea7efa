package org.sagui.simulator.training;

/**
 * A trained network as files.
 *
 * @param float32 a {@code .tflite} file of floats
 * @param int8 the same network quantised
 */
public record TrainedModel(byte[] float32, byte[] int8) {}
