package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.signal.FftNumbers;
import org.sagui.simulator.signal.RealFft;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * SignalRfft (signal/micro/kernels/rfft.cc): the spectrum of each row of samples, which is filled up with zeros to the
 * length of the FFT. Complex numbers are two elements.
 */
public final class SignalRfft implements Kernel {
    private final int type;
    private final int length;

    /** @param type the code of the numbers' type, by which TFLM chooses its FFT */
    public SignalRfft(int type, int length) {
        this.type = type;
        this.length = length;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        int rows = requireRows(node, type);
        int samples = input.shape().fromEnd(0);
        node.check(samples <= length, input, "has rows of " + samples + ", but the FFT has a length of " + length);
        requireSpectrum(node, output, length);
        FftNumbers numbers = FftElements.numbers(input.type());
        RealFft fft = fft(node, numbers, length, false);
        node.addWork(work(rows, length));
        double[] time = new double[length];
        double[] spectrum = new double[length + 2];
        return () -> {
            for (int row = 0; row < rows; row++) {
                FftElements.read(input, row * samples, time, samples);
                Arrays.fill(time, samples, length, 0);
                fft.forward(time, spectrum);
                FftElements.write(spectrum, output, row * spectrum.length, spectrum.length);
            }
        };
    }

    /** Checks types and rows of an FFT's operands; returns how many rows there are. */
    static int requireRows(Node node, int type) {
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(input, TensorType.INT16, TensorType.INT32, TensorType.FLOAT32);
        node.requireSameType(output, input);
        node.check(type == input.type().code(), input, "is " + input.type() + ", but the option 'T' is " + type);
        Shape shape = input.shape();
        node.check(shape.rank() > 0 && shape.elementCount() > 0, input, "has no rows");
        node.check(
                shape.rank() == output.shape().rank()
                        && shape.product(0, shape.rank() - 1) == output.shape().product(0, shape.rank() - 1),
                output,
                "has shape " + output.shape() + ", but the input " + shape);
        return shape.product(0, shape.rank() - 1);
    }

    /** The spectrum of {@code length} real numbers has one complex number more than half of them. */
    static void requireSpectrum(Node node, Tensor tensor, int length) {
        long numbers = length + 2L;
        node.check(
                tensor.shape().fromEnd(0) == numbers,
                tensor,
                "has shape " + tensor.shape() + ", but the spectrum has rows of " + numbers);
    }

    static RealFft fft(Node node, FftNumbers numbers, int length, boolean inverse) {
        RealFft.fault(length).ifPresent(fault -> node.check(false, "has " + fault));
        return RealFft.of(numbers, length, inverse);
    }

    /** A few steps for each number in each of its stages. */
    static long work(int rows, int length) {
        return 16L * rows * length;
    }
}
