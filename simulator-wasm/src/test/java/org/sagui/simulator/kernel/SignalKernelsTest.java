package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.signal.micro.SpectralSubtraction;
import org.sagui.simulator.signal.micro.SpectralSubtraction.Smoothing;
import org.sagui.simulator.signal.micro.SquareRoot;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Small cases worked out by hand. */
class SignalKernelsTest {
    private static final int INT16 = TensorType.INT16.code();
    private static final int FLOAT32 = TensorType.FLOAT32.code();

    private static Tensor tensor(TensorType type, Shape shape) {
        return new Tensor("t", type, shape, Quantization.NONE);
    }

    private static Tensor int16(Shape shape, int... values) {
        Tensor tensor = tensor(TensorType.INT16, shape);
        for (int i = 0; i < values.length; i++) {
            tensor.int16()[i] = (short) values[i];
        }
        return tensor;
    }

    private static Tensor int16s(int... values) {
        return int16(Shape.of(values.length), values);
    }

    private static Tensor uint32s(int... values) {
        Tensor tensor = tensor(TensorType.UINT32, Shape.of(values.length));
        System.arraycopy(values, 0, tensor.int32(), 0, values.length);
        return tensor;
    }

    private static Tensor scalar(TensorType type) {
        return tensor(type, Shape.of());
    }

    private static Prepared prepare(Kernel kernel, Tensor input, Tensor... outputs) {
        return prepare(kernel, new Tensor[] {input}, outputs);
    }

    private static Prepared prepare(Kernel kernel, Tensor[] inputs, Tensor... outputs) {
        return kernel.prepare(new Node("operator 0 (TEST)", inputs, outputs, Environment.empty()));
    }

    @Test
    void windowWeighsEachFrameAndSaturates() {
        Tensor output = int16s(0, 0, 0, 0);

        KernelRunner.run(new SignalWindow(1), int16s(10, -3, 30000, -30000), int16s(1, 4), output);

        assertThat(output.int16()).containsExactly(5, -6, 15000, -32768);
    }

    @ParameterizedTest
    @CsvSource({
        "100, -200, 7, 12800, -25600",
        "0, 0, 0, 0, 0",
        "16384, 1, 0, 16384, 1",
        // The magnitude of −32768 turns negative, and the later 5 takes its place.
        "-32768, 5, 12, 0, 20480",
        "5, -32768, 0, 5, -32768"
    })
    void fftAutoScaleUsesTheHeadroom(int first, int second, int bits, int scaledFirst, int scaledSecond) {
        Tensor output = int16s(0, 0);
        Tensor shift = scalar(TensorType.INT32);

        prepare(new SignalFftAutoScale(), int16s(first, second), output, shift).run();

        assertThat(shift.int32()).containsExactly(bits);
        assertThat(output.int16()).containsExactly(scaledFirst, scaledSecond);
    }

    /** A constant has its energy at 0 only; rows that are too short are filled up with zeros. */
    @Test
    void rfftOfRows() {
        Tensor output = int16(Shape.of(2, 10));

        prepare(new SignalRfft(INT16, 8), int16(Shape.of(2, 4), 800, 800, 800, 800, 0, 0, 0, 0), output)
                .run();

        assertThat(output.int16()[0]).isBetween((short) 395, (short) 400);
        assertThat(Arrays.copyOfRange(output.int16(), 10, 20)).containsOnly(0);
    }

    @Test
    void irfftUndoesRfftInFloats() {
        Tensor samples = KernelRunner.float32(Shape.of(6), 1, -2, 3, 0, 0.5f, 7);
        Tensor spectrum = KernelRunner.float32(Shape.of(8));
        Tensor back = KernelRunner.float32(Shape.of(6));

        KernelRunner.run(new SignalRfft(FLOAT32, 6), samples, spectrum);
        KernelRunner.run(new SignalIrfft(FLOAT32, 6), spectrum, back);

        assertThat(back.float32()).usingComparatorWithPrecision(1e-5f).containsExactly(samples.float32());
    }

    @Test
    void rfftRefusesWhatDoesNotFit() {
        assertThatThrownBy(() -> prepare(new SignalRfft(INT16, 14), int16s(1, 2), int16(Shape.of(16))))
                .hasToString("operator 0 (TEST): has an FFT of length 14, which has the factor 7 besides 2, 3, 5"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> prepare(new SignalRfft(INT16, 4), int16s(1, 2, 3, 4, 5), int16(Shape.of(6))))
                .hasToString("operator 0 (TEST), input 0 't': has rows of 5, but the FFT has a length of 4"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> prepare(new SignalRfft(INT16, 4), int16s(1, 2, 3, 4), int16(Shape.of(4))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 4, but the spectrum has rows of 6"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> prepare(new SignalRfft(FLOAT32, 4), int16s(1, 2, 3, 4), int16(Shape.of(6))))
                .hasToString("operator 0 (TEST), input 0 't': is INT16, but the option 'T' is 0 [invalid-operator]");
    }

    @Test
    void energyOfSomeComplexNumbers() {
        Tensor output = uint32s(9, 9, 9);

        prepare(new SignalEnergy(1, 3), int16s(1, 1, 3, -4, -32768, -32768), output)
                .run();

        assertThat(output.int32()).containsExactly(9, 25, 1 << 31);
        assertThatThrownBy(() -> prepare(new SignalEnergy(1, 4), int16s(1, 1, 3, -4, 0, 0), output))
                .hasToString("operator 0 (TEST): takes the complex numbers 1 to 4, but there are 3 [invalid-operator]");
    }

    /** Two channels and the one before them, each with two energies; the unweights count in the channel after. */
    private static Tensor filterBank(int lastEnergyStart, int lastWidth) {
        Tensor output = tensor(TensorType.UINT64, Shape.of(2));
        Tensor[] inputs = {
            uint32s(1, 2, 3, 4, 5, -1),
            int16s(10, 10, 20, 20, 30, 30),
            int16s(1, 1, 2, 2, 3, 3),
            int16s(0, 2, lastEnergyStart),
            int16s(0, 2, 4),
            int16s(2, 2, lastWidth)
        };
        prepare(new SignalFilterBank(2), inputs, output).run();
        return output;
    }

    @Test
    void filterBankSharesEnergiesBetweenNeighbours() {
        assertThat(filterBank(4, 2).int64())
                .containsExactly(1 + 2 + 20 * (3 + 4), 2 * (3 + 4) + 30 * (5 + 0xFFFFFFFFL));
        assertThat(filterBank(4, 0).int64()).containsExactly(143, 14);
    }

    @Test
    void filterBankRefusesPlacesOutside() {
        assertThatThrownBy(() -> filterBank(5, 2))
                .hasToString("operator 0 (TEST), input 3 't': leads channel 2 outside of the 6 energies"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> filterBank(0, 3))
                .hasToString("operator 0 (TEST), input 4 't': leads channel 2 outside of the 6 weights"
                        + " [invalid-operator]");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "2, 1",
        "3, 2",
        "6, 2",
        "7, 3",
        "4294836225, 65535",
        "4294967295, 65535",
        "4294967296, 65536",
        // 2^64 − 1, whose root would be rounded to 2^32
        "-1, -1"
    })
    void rootsAreRounded(long number, int root) {
        assertThat(SquareRoot.of(number)).isEqualTo(root);
    }

    @Test
    void squareRootsAreShifted() {
        Tensor input = tensor(TensorType.UINT64, Shape.of(1));
        input.int64()[0] = 1_000_000;
        Tensor bits = scalar(TensorType.INT32);
        bits.int32()[0] = 2;
        Tensor output = uint32s(0);
        Prepared roots = prepare(new SignalFilterBankSquareRoot(), new Tensor[] {input, bits}, output);

        roots.run();
        assertThat(output.int32()).containsExactly(250);
        bits.int32()[0] = 32;
        assertThatThrownBy(roots::run)
                .hasToString("operator 0 (TEST): shifts by 32 bits; supported here: 0 to 31 [invalid-operator]");
    }

    /** With 4 fractional bits half of each new signal goes into the estimate, a quarter on odd channels. */
    @Test
    void spectralSubtractionFollowsTheNoiseUntilReset() {
        Kernel kernel = new SignalFilterBankSpectralSubtraction(
                2, new SpectralSubtraction.Settings(new Smoothing(8, 8), new Smoothing(4, 12), false, 1, 2, 4));
        Tensor output = uint32s(0, 0);
        Tensor noise = uint32s(0, 0);
        Prepared subtraction = prepare(kernel, uint32s(160, 160), output, noise);

        subtraction.run();
        assertThat(noise.int32()).containsExactly(320, 160);
        assertThat(output.int32()).containsExactly(80, 120);
        subtraction.run();
        assertThat(noise.int32()).containsExactly(480, 280);
        assertThat(output.int32()).containsExactly(40, 90);
        subtraction.reset();
        subtraction.run();
        assertThat(noise.int32()).containsExactly(320, 160);
    }

    /** The estimate comes out twice as large as the signal, 40 with its fractional bits; half of the signal stays. */
    @ParameterizedTest
    @CsvSource({"false, 80", "true, 40"})
    void spectralSubtractionLeavesASmallPart(boolean clamping, int estimate) {
        Smoothing twice = new Smoothing(32, 0);
        Kernel kernel = new SignalFilterBankSpectralSubtraction(
                1, new SpectralSubtraction.Settings(twice, twice, clamping, 8, 2, 4));
        Tensor output = uint32s(0);
        Tensor noise = uint32s(0);

        prepare(kernel, uint32s(10), output, noise).run();

        assertThat(output.int32()).containsExactly(5);
        assertThat(noise.int32()).containsExactly(estimate);
    }

    /** A gain of 1 (12 fractional bits) everywhere: ratios of 1, 2 and 1000, of which 1 is taken, or a quarter of a square. */
    @Test
    void pcanShrinks() {
        short[] gains = new short[125];
        gains[0] = gains[1] = gains[2] = 4096;
        Tensor output = uint32s(0, 0, 0);
        Tensor[] inputs = {uint32s(1, 2, 1000), uint32s(0, 1, 2), tensor(TensorType.INT16, Shape.of(125))};
        System.arraycopy(gains, 0, inputs[2].int16(), 0, gains.length);

        prepare(new SignalPcan(0), inputs, output).run();

        assertThat(output.int32()).containsExactly(16, 64, 999 * 64);
    }

    @Test
    void pcanNeedsAGainForEveryNoise() {
        Tensor[] inputs = {uint32s(1), uint32s(1), int16(Shape.of(124))};

        assertThatThrownBy(() -> prepare(new SignalPcan(0), inputs, uint32s(0)))
                .hasToString("operator 0 (TEST), input 2 't': has 124 gains; 125 are needed [invalid-operator]");
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2718, 0", "65535, 0", "65537, 0", "-1, 0", "1, 3", "1000, 7"})
    void logarithmsOfUnsignedNumbers(int number, int correctionBits) {
        Tensor output = int16s(0);

        prepare(new SignalFilterBankLog(1000, correctionBits), uint32s(number), output)
                .run();

        double exact = 1000 * Math.log(Integer.toUnsignedLong(number << correctionBits));
        assertThat((double) output.int16()[0]).isCloseTo(exact, within(2.0));
    }

    @Test
    void logarithmsStayInRange() {
        Tensor output = int16s(0, 0, 0);

        prepare(new SignalFilterBankLog(2000, 0), uint32s(0, 1, -1), output).run();

        assertThat(output.int16()).containsExactly(0, 0, 32767);
    }

    @Test
    void framerWaitsUntilThereIsAFrame() {
        Tensor input = int16(Shape.of(1, 2), 1, 2);
        Tensor output = int16(Shape.of(1, 1, 3));
        Tensor valid = scalar(TensorType.BOOL);
        Prepared framer = prepare(new SignalFramer(3, 2, false), input, output, valid);

        framer.run();
        assertThat(valid.int8()).containsExactly(0);
        input.int16()[0] = 3;
        input.int16()[1] = 4;
        framer.run();
        assertThat(valid.int8()).containsExactly(1);
        assertThat(output.int16()).containsExactly(1, 2, 3);
        input.int16()[0] = 5;
        framer.run();
        assertThat(output.int16()).containsExactly(3, 4, 5);
        framer.reset();
        framer.run();
        assertThat(valid.int8()).containsExactly(0);
    }

    @Test
    void framerMayStartWithZeros() {
        Tensor output = int16(Shape.of(2, 2, 3));
        Tensor valid = scalar(TensorType.BOOL);

        prepare(new SignalFramer(3, 1, true), int16(Shape.of(2, 2), 1, 2, 7, 8), output, valid)
                .run();

        assertThat(valid.int8()).containsExactly(1);
        assertThat(output.int16()).containsExactly(0, 0, 1, 0, 1, 2, 0, 0, 7, 0, 7, 8);
    }

    @Test
    void framerRefusesStepsThatDoNotFit() {
        Tensor valid = scalar(TensorType.BOOL);

        assertThatThrownBy(() ->
                        prepare(new SignalFramer(3, 2, false), int16(Shape.of(1, 3)), int16(Shape.of(1, 1, 3)), valid))
                .hasToString("operator 0 (TEST), input 0 't': has shape 1×3, which is not rows of steps of 2"
                        + " [invalid-operator]");
        assertThatThrownBy(() ->
                        prepare(new SignalFramer(3, 0, false), int16(Shape.of(1, 3)), int16(Shape.of(1, 1, 3)), valid))
                .hasToString("operator 0 (TEST): has frames of 3 each 0 samples [invalid-operator]");
    }

    /** One frame before, one after, every other frame: the first one stands for the one before it. */
    @Test
    void stackerJoinsFrames() {
        Tensor input = int16s(1, 2);
        Tensor output = int16s(0, 0, 0, 0, 0, 0);
        Tensor valid = scalar(TensorType.BOOL);
        Prepared stacker = prepare(new SignalStacker(2, 1, 1, 2), input, output, valid);

        stacker.run();
        assertThat(valid.int8()).containsExactly(0);
        input.int16()[0] = 3;
        stacker.run();
        assertThat(valid.int8()).containsExactly(1);
        assertThat(output.int16()).containsExactly(1, 2, 1, 2, 3, 2);
        stacker.run();
        assertThat(valid.int8()).containsExactly(0);
        stacker.reset();
        stacker.run();
        assertThat(valid.int8()).containsExactly(0);
    }

    @Test
    void delayKeepsEachRow() {
        Tensor input = int16(Shape.of(2, 2), 1, 2, 7, 8);
        Tensor output = int16(Shape.of(2, 2));
        Prepared delay = prepare(new SignalDelay(3), input, output);

        delay.run();
        assertThat(output.int16()).containsExactly(0, 0, 0, 0);
        delay.run();
        assertThat(output.int16()).containsExactly(0, 1, 0, 7);
        delay.reset();
        delay.run();
        assertThat(output.int16()).containsExactly(0, 0, 0, 0);
        assertThatThrownBy(() -> prepare(new SignalDelay(Integer.MAX_VALUE), input, output))
                .hasToString("operator 0 (TEST): delays 2 rows by 2147483647 samples; 1048576 can be kept"
                        + " [invalid-operator]");
    }

    @Test
    void overlapAddSumsFramesAndSaturates() {
        Tensor input = int16(Shape.of(2, 3), 1, 2, 30000, 10000, 5, 6);
        Tensor output = int16(Shape.of(4));
        Prepared overlap = prepare(new SignalOverlapAdd(INT16, 2), input, output);

        overlap.run();
        assertThat(output.int16()).containsExactly(1, 2, 32767, 5);
        overlap.run();
        assertThat(output.int16()).containsExactly(7, 2, 32767, 5);
        overlap.reset();
        overlap.run();
        assertThat(output.int16()).containsExactly(1, 2, 32767, 5);
    }

    @Test
    void overlapAddInFloats() {
        Tensor output = KernelRunner.float32(Shape.of(1, 2));

        prepare(new SignalOverlapAdd(FLOAT32, 1), KernelRunner.float32(Shape.of(1, 2, 2), 0.5f, 1, 0.25f, 2), output)
                .run();

        assertThat(output.float32()).containsExactly(0.5f, 1.25f);
    }
}
