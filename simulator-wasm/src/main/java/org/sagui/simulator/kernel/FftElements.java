package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.FftNumbers;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** The elements of a tensor of INT16, INT32 or FLOAT32 as the numbers of an FFT. */
final class FftElements {
    private FftElements() {}

    static FftNumbers numbers(TensorType type) {
        return switch (type) {
            case INT16 -> FftNumbers.INT16;
            case INT32 -> FftNumbers.INT32;
            default -> FftNumbers.FLOAT32;
        };
    }

    static void read(Tensor tensor, int start, double[] numbers, int count) {
        switch (tensor.type()) {
            case INT16 -> {
                short[] elements = tensor.int16();
                for (int i = 0; i < count; i++) {
                    numbers[i] = elements[start + i];
                }
            }
            case INT32 -> {
                int[] elements = tensor.int32();
                for (int i = 0; i < count; i++) {
                    numbers[i] = elements[start + i];
                }
            }
            default -> {
                float[] elements = tensor.float32();
                for (int i = 0; i < count; i++) {
                    numbers[i] = elements[start + i];
                }
            }
        }
    }

    static void write(double[] numbers, Tensor tensor, int start, int count) {
        switch (tensor.type()) {
            case INT16 -> {
                short[] elements = tensor.int16();
                for (int i = 0; i < count; i++) {
                    elements[start + i] = (short) (int) numbers[i];
                }
            }
            case INT32 -> {
                int[] elements = tensor.int32();
                for (int i = 0; i < count; i++) {
                    elements[start + i] = (int) numbers[i];
                }
            }
            default -> {
                float[] elements = tensor.float32();
                for (int i = 0; i < count; i++) {
                    elements[start + i] = (float) numbers[i];
                }
            }
        }
    }
}
