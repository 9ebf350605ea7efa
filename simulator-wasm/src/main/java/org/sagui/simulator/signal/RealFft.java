package org.sagui.simulator.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.math.ElementaryFunctions;

/**
 * The Fourier transform of real numbers and its inverse, in the steps of KISS FFT 130 (kiss_fft.c, tools/kiss_fftr.c): two
 * by two the real numbers are taken for complex ones, which takes an FFT of half the length and a step that separates them.
 * Complex numbers are two doubles, the real part first.
 */
public final class RealFft {
    /** Others need memory that TFLM's copy of KISS FFT cannot get. */
    private static final int[] RADICES = {4, 2, 3, 5};

    /** Four seconds of speech: far more than a microcontroller transforms at once. */
    private static final int MAX_LENGTH = 1 << 16;

    private final FftNumbers numbers;
    private final boolean inverse;

    /** Complex numbers: half of the real ones. */
    private final int points;

    private final int[] radices;
    private final double[] twiddles;
    private final double[] separators;
    private final double[] complex;

    private RealFft(FftNumbers numbers, boolean inverse, int points, int[] radices) {
        this.numbers = numbers;
        this.inverse = inverse;
        this.points = points;
        this.radices = radices;
        this.twiddles = new double[2 * points];
        this.separators = new double[points / 2 * 2];
        this.complex = new double[2 * points];
        for (int i = 0; i < points; i++) {
            setRoot(twiddles, i, -2 * Math.PI * i / points);
        }
        for (int i = 0; i < points / 2; i++) {
            setRoot(separators, i, -Math.PI * ((i + 1.0) / points + 0.5));
        }
    }

    /**
     * An FFT of {@code length} real numbers, or its inverse.
     *
     * @throws SaguiError if there is a {@link #fault} with the length
     */
    public static RealFft of(FftNumbers numbers, int length, boolean inverse) {
        fault(length).ifPresent(fault -> {
            throw new SaguiError(Code.INVALID_ARGUMENT, "", fault);
        });
        List<Integer> radices = new ArrayList<>();
        int rest = length / 2;
        for (int radix : RADICES) {
            while (rest % radix == 0) {
                radices.add(radix);
                rest /= radix;
            }
        }
        int[] stages = radices.stream().mapToInt(Integer::intValue).toArray();
        return new RealFft(numbers, inverse, length / 2, stages);
    }

    /** Why there is no FFT of this length, as a noun: {@code an FFT of length 14, which has the factor 7 …}. */
    public static Optional<String> fault(int length) {
        if (length < 4 || length > MAX_LENGTH || length % 2 != 0) {
            return Optional.of("an FFT of length " + length + "; it must be even, from 4 to " + MAX_LENGTH);
        }
        int rest = length;
        for (int radix : RADICES) {
            while (rest % radix == 0) {
                rest /= radix;
            }
        }
        return rest == 1
                ? Optional.empty()
                : Optional.of("an FFT of length " + length + ", which has the factor " + rest + " besides 2, 3, 5");
    }

    private void setRoot(double[] roots, int i, double phase) {
        double turned = inverse ? -phase : phase;
        roots[2 * i] = numbers.ofReal(ElementaryFunctions.cos(turned));
        roots[2 * i + 1] = numbers.ofReal(ElementaryFunctions.sin(turned));
    }

    /** From {@code length} real numbers to {@code length / 2 + 1} complex ones (kiss_fftr). */
    public void forward(double[] time, double[] spectrum) {
        transform(time, 0, 1, 0, complex, 0);
        double even = numbers.divide(complex[0], 2);
        double odd = numbers.divide(complex[1], 2);
        spectrum[0] = numbers.store(even + odd);
        spectrum[1] = 0;
        spectrum[2 * points] = numbers.store(even - odd);
        spectrum[2 * points + 1] = 0;
        for (int k = 1; k <= points / 2; k++) {
            int low = 2 * k;
            int high = 2 * (points - k);
            double re = numbers.divide(complex[low], 2);
            double im = numbers.divide(complex[low + 1], 2);
            double mirroredRe = numbers.divide(complex[high], 2);
            double mirroredIm = numbers.divide(numbers.store(-complex[high + 1]), 2);
            double sumRe = numbers.store(re + mirroredRe);
            double sumIm = numbers.store(im + mirroredIm);
            double differenceRe = numbers.store(re - mirroredRe);
            double differenceIm = numbers.store(im - mirroredIm);
            double turnedRe = productRe(differenceRe, differenceIm, separators, k - 1);
            double turnedIm = productIm(differenceRe, differenceIm, separators, k - 1);
            spectrum[low] = numbers.store(numbers.half(sumRe + turnedRe));
            spectrum[low + 1] = numbers.store(numbers.half(sumIm + turnedIm));
            spectrum[high] = numbers.store(numbers.half(sumRe - turnedRe));
            spectrum[high + 1] = numbers.store(numbers.half(turnedIm - sumIm));
        }
    }

    /** From {@code length / 2 + 1} complex numbers to {@code length} real ones (kiss_fftri). */
    public void backward(double[] spectrum, double[] time) {
        complex[0] = numbers.divide(numbers.store(spectrum[0] + spectrum[2 * points]), 2);
        complex[1] = numbers.divide(numbers.store(spectrum[0] - spectrum[2 * points]), 2);
        for (int k = 1; k <= points / 2; k++) {
            int low = 2 * k;
            int high = 2 * (points - k);
            double re = numbers.divide(spectrum[low], 2);
            double im = numbers.divide(spectrum[low + 1], 2);
            double mirroredRe = numbers.divide(spectrum[high], 2);
            double mirroredIm = numbers.divide(numbers.store(-spectrum[high + 1]), 2);
            double evenRe = numbers.store(re + mirroredRe);
            double evenIm = numbers.store(im + mirroredIm);
            double differenceRe = numbers.store(re - mirroredRe);
            double differenceIm = numbers.store(im - mirroredIm);
            double oddRe = productRe(differenceRe, differenceIm, separators, k - 1);
            double oddIm = productIm(differenceRe, differenceIm, separators, k - 1);
            complex[low] = numbers.store(evenRe + oddRe);
            complex[low + 1] = numbers.store(evenIm + oddIm);
            complex[high] = numbers.store(evenRe - oddRe);
            complex[high + 1] = numbers.store(-numbers.store(evenIm - oddIm));
        }
        transform(complex, 0, 1, 0, time, 0);
    }

    /** The FFT of every {@code stride}th number from {@code from} on, into {@code out} from {@code to} on (kf_work). */
    private void transform(double[] in, int from, int stride, int stage, double[] out, int to) {
        int radix = radices[stage];
        int count = points / stride / radix;
        for (int part = 0; part < radix; part++) {
            int start = from + part * stride;
            if (count == 1) {
                out[2 * (to + part)] = in[2 * start];
                out[2 * (to + part) + 1] = in[2 * start + 1];
            } else {
                transform(in, start, stride * radix, stage + 1, out, to + part * count);
            }
        }
        for (int u = 0; u < count; u++) {
            for (int part = 0; part < radix; part++) {
                int i = 2 * (to + u + part * count);
                out[i] = numbers.divide(out[i], radix);
                out[i + 1] = numbers.divide(out[i + 1], radix);
                if (part > 0) {
                    turn(out, i, part * u * stride);
                }
            }
            int i = 2 * (to + u);
            switch (radix) {
                case 2 -> combine2(out, i, 2 * count);
                case 3 -> combine3(out, i, 2 * count, twiddles[2 * stride * count + 1]);
                case 4 -> combine4(out, i, 2 * count);
                default -> combine5(out, i, 2 * count, stride * count);
            }
        }
    }

    /** Multiplies by a root of unity. */
    private void turn(double[] out, int i, int root) {
        double re = out[i];
        double im = out[i + 1];
        out[i] = productRe(re, im, twiddles, root);
        out[i + 1] = productIm(re, im, twiddles, root);
    }

    private double productRe(double re, double im, double[] roots, int root) {
        return numbers.productSum(re, roots[2 * root], -im, roots[2 * root + 1]);
    }

    private double productIm(double re, double im, double[] roots, int root) {
        return numbers.productSum(re, roots[2 * root + 1], im, roots[2 * root]);
    }

    private void combine2(double[] out, int i, int step) {
        int i1 = i + step;
        for (int axis = 0; axis < 2; axis++) {
            double turned = out[i1 + axis];
            out[i1 + axis] = numbers.store(out[i + axis] - turned);
            out[i + axis] = numbers.store(out[i + axis] + turned);
        }
    }

    private void combine3(double[] out, int i, int step, double sine) {
        int i1 = i + step;
        int i2 = i + 2 * step;
        double sumRe = numbers.store(out[i1] + out[i2]);
        double sumIm = numbers.store(out[i1 + 1] + out[i2 + 1]);
        double crossRe = numbers.product(numbers.store(out[i1] - out[i2]), sine);
        double crossIm = numbers.product(numbers.store(out[i1 + 1] - out[i2 + 1]), sine);
        double middleRe = numbers.store(out[i] - numbers.half(sumRe));
        double middleIm = numbers.store(out[i + 1] - numbers.half(sumIm));
        out[i] = numbers.store(out[i] + sumRe);
        out[i + 1] = numbers.store(out[i + 1] + sumIm);
        out[i2] = numbers.store(middleRe + crossIm);
        out[i2 + 1] = numbers.store(middleIm - crossRe);
        out[i1] = numbers.store(middleRe - crossIm);
        out[i1 + 1] = numbers.store(middleIm + crossRe);
    }

    private void combine4(double[] out, int i, int step) {
        int i1 = i + step;
        int i2 = i + 2 * step;
        int i3 = i + 3 * step;
        double evenDifferenceRe = numbers.store(out[i] - out[i2]);
        double evenDifferenceIm = numbers.store(out[i + 1] - out[i2 + 1]);
        double evenSumRe = numbers.store(out[i] + out[i2]);
        double evenSumIm = numbers.store(out[i + 1] + out[i2 + 1]);
        double oddSumRe = numbers.store(out[i1] + out[i3]);
        double oddSumIm = numbers.store(out[i1 + 1] + out[i3 + 1]);
        // Turned by a right angle, to the one side or the other.
        double side = inverse ? -1 : 1;
        double oddRe = side * numbers.store(out[i1 + 1] - out[i3 + 1]);
        double oddIm = -side * numbers.store(out[i1] - out[i3]);
        out[i] = numbers.store(evenSumRe + oddSumRe);
        out[i + 1] = numbers.store(evenSumIm + oddSumIm);
        out[i2] = numbers.store(evenSumRe - oddSumRe);
        out[i2 + 1] = numbers.store(evenSumIm - oddSumIm);
        out[i1] = numbers.store(evenDifferenceRe + oddRe);
        out[i1 + 1] = numbers.store(evenDifferenceIm + oddIm);
        out[i3] = numbers.store(evenDifferenceRe - oddRe);
        out[i3 + 1] = numbers.store(evenDifferenceIm - oddIm);
    }

    /** @param fifth the root of unity of a fifth of a turn */
    private void combine5(double[] out, int i, int step, int fifth) {
        int i1 = i + step;
        int i2 = i + 2 * step;
        int i3 = i + 3 * step;
        int i4 = i + 4 * step;
        double cosA = twiddles[2 * fifth];
        double sinA = twiddles[2 * fifth + 1];
        double cosB = twiddles[4 * fifth];
        double sinB = twiddles[4 * fifth + 1];
        double firstRe = out[i];
        double firstIm = out[i + 1];
        double outerSumRe = numbers.store(out[i1] + out[i4]);
        double outerSumIm = numbers.store(out[i1 + 1] + out[i4 + 1]);
        double outerDifferenceRe = numbers.store(out[i1] - out[i4]);
        double outerDifferenceIm = numbers.store(out[i1 + 1] - out[i4 + 1]);
        double innerSumRe = numbers.store(out[i2] + out[i3]);
        double innerSumIm = numbers.store(out[i2 + 1] + out[i3 + 1]);
        double innerDifferenceRe = numbers.store(out[i2] - out[i3]);
        double innerDifferenceIm = numbers.store(out[i2 + 1] - out[i3 + 1]);
        out[i] = numbers.store(firstRe + numbers.store(outerSumRe + innerSumRe));
        out[i + 1] = numbers.store(firstIm + numbers.store(outerSumIm + innerSumIm));

        double alongRe = sum(firstRe, numbers.product(outerSumRe, cosA), numbers.product(innerSumRe, cosB));
        double alongIm = sum(firstIm, numbers.product(outerSumIm, cosA), numbers.product(innerSumIm, cosB));
        double acrossRe =
                numbers.store(numbers.product(outerDifferenceIm, sinA) + numbers.product(innerDifferenceIm, sinB));
        double acrossIm =
                numbers.store(-numbers.product(outerDifferenceRe, sinA) - numbers.product(innerDifferenceRe, sinB));
        out[i1] = numbers.store(alongRe - acrossRe);
        out[i1 + 1] = numbers.store(alongIm - acrossIm);
        out[i4] = numbers.store(alongRe + acrossRe);
        out[i4 + 1] = numbers.store(alongIm + acrossIm);

        alongRe = sum(firstRe, numbers.product(outerSumRe, cosB), numbers.product(innerSumRe, cosA));
        alongIm = sum(firstIm, numbers.product(outerSumIm, cosB), numbers.product(innerSumIm, cosA));
        acrossRe = numbers.store(-numbers.product(outerDifferenceIm, sinB) + numbers.product(innerDifferenceIm, sinA));
        acrossIm = numbers.store(numbers.product(outerDifferenceRe, sinB) - numbers.product(innerDifferenceRe, sinA));
        out[i2] = numbers.store(alongRe + acrossRe);
        out[i2 + 1] = numbers.store(alongIm + acrossIm);
        out[i3] = numbers.store(alongRe - acrossRe);
        out[i3 + 1] = numbers.store(alongIm - acrossIm);
    }

    private double sum(double a, double b, double c) {
        return numbers.store(numbers.store(a + b) + c);
    }
}
