package org.sagui.simulator.kernel;

import org.sagui.simulator.signal.FftNumbers;
import org.sagui.simulator.signal.RealFft;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** SignalIrfft (signal/micro/kernels/irfft.cc): the samples of each row of spectra; the inverse of {@link SignalRfft}. */
public final class SignalIrfft implements Kernel {
    private final int type;
    private final int length;

    /** @param type the code of the numbers' type, by which TFLM chooses its FFT */
    public SignalIrfft(int type, int length) {
        this.type = type;
        this.length = length;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        int rows = SignalRfft.requireRows(node, type);
        SignalRfft.requireSpectrum(node, input, length);
        node.check(
                output.shape().fromEnd(0) == length,
                output,
                "has shape " + output.shape() + ", but the FFT has a length of " + length);
        FftNumbers numbers = FftElements.numbers(input.type());
        RealFft fft = SignalRfft.fft(node, numbers, length, true);
        node.addWork(SignalRfft.work(rows, length));
        // Only the float transform is divided by its length (irfft_float.cc): fixed point has done so on its way.
        double divisor = input.type() == TensorType.FLOAT32 ? length : 1;
        double[] spectrum = new double[length + 2];
        double[] time = new double[length];
        return () -> {
            for (int row = 0; row < rows; row++) {
                FftElements.read(input, row * spectrum.length, spectrum, spectrum.length);
                fft.backward(spectrum, time);
                for (int i = 0; i < length; i++) {
                    time[i] = time[i] / divisor;
                }
                FftElements.write(time, output, row * length, length);
            }
        };
    }
}
