package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * AVERAGE_POOL_2D, MAX_POOL_2D (micro/kernels/pooling_common.cc, reference/pooling.h, reference/integer_ops/pooling.h) and
 * L2_POOL_2D (micro/kernels/l2_pool_2d.cc): one number for each channel under a window that moves over pictures [batch,
 * height, width, channels]. What is outside of the picture does not count.
 */
public final class Pool2D implements Kernel {
    /** What becomes of the numbers under the window. */
    public enum Summary {
        AVERAGE,
        MAX,
        /** The root of the mean of their squares; for real numbers only. */
        L2
    }

    /** As much as the scales of input and output may differ. */
    private static final double SCALE_TOLERANCE = 1e-6;

    /** A number of a window takes longer than a multiplication with addition. */
    private static final long STEPS_PER_TAP = 4;

    private final Summary summary;
    private final WindowOptions options;
    private final int filterHeight;
    private final int filterWidth;
    private final Activation activation;

    public Pool2D(Summary summary, WindowOptions options, int filterHeight, int filterWidth, Activation activation) {
        this.summary = summary;
        this.options = options;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.activation = activation;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        if (summary == Summary.L2) {
            node.requireType(input, TensorType.FLOAT32);
        } else {
            node.requireType(input, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16);
        }
        node.requireSameType(output, input);
        Window2D window = window(node);
        window.requireOutput(node, output, window.channels());
        node.addWork(STEPS_PER_TAP
                * output.elementCount()
                * Math.min(filterHeight, window.rows().input())
                * Math.min(filterWidth, window.columns().input()));
        return input.type() == TensorType.FLOAT32 ? prepareFloat(node, window) : prepareInteger(node, window);
    }

    public Summary summary() {
        return summary;
    }

    /** The windows of a node. */
    public Window2D window(Node node) {
        return Window2D.of(node, options, node.input(0), filterHeight, filterWidth);
    }

    /** What FLOAT32 numbers are clamped to. */
    public ActivationRange.Real realRange(Node node) {
        return ActivationRange.real(activation, node);
    }

    /** What whole numbers are clamped to, in a node that has been prepared. */
    public ActivationRange.Quantized range(Node node) {
        return ActivationRange.quantized(activation, node.output(0), node);
    }

    /**
     * The taps of the window at one place that are inside of the picture.
     *
     * @param first the first channel of the pixel at its top left
     * @param rowStep how far apart its rows lie
     * @param columnStep how far apart its columns lie
     */
    private record Area(int first, int rows, int columns, int rowStep, int columnStep) {
        static Area of(Window2D window, int image, int top, int left) {
            int y = window.rows().firstTap(top);
            int x = window.columns().firstTap(left);
            return new Area(
                    window.pixel(image, top, y, left, x),
                    window.rows().endTap(top) - y,
                    window.columns().endTap(left) - x,
                    window.columns().input() * window.channels(),
                    window.channels());
        }

        int count() {
            return rows * columns;
        }

        int pixel(int y, int x) {
            return first + y * rowStep + x * columnStep;
        }
    }

    private Prepared prepareFloat(Node node, Window2D window) {
        float[] input = node.input(0).float32();
        float[] output = node.output(0).float32();
        ActivationRange.Real range = realRange(node);
        int channels = window.channels();
        return () -> window.forEachPlace((index, image, top, left) -> {
            Area area = Area.of(window, image, top, left);
            for (int channel = 0; channel < channels; channel++) {
                float result = switch (summary) {
                    case AVERAGE -> Float32.round(sum(input, area, channel) / area.count());
                    case MAX -> max(input, area, channel);
                    case L2 -> (float) Math.sqrt(Float32.round(squares(input, area, channel) / area.count()));
                };
                output[index * channels + channel] = range.clamp(result);
            }
        });
    }

    private static float sum(float[] input, Area area, int channel) {
        float sum = 0;
        for (int y = 0; y < area.rows; y++) {
            for (int x = 0; x < area.columns; x++) {
                sum = Float32.round(sum + input[area.pixel(y, x) + channel]);
            }
        }
        return sum;
    }

    private static float squares(float[] input, Area area, int channel) {
        float sum = 0;
        for (int y = 0; y < area.rows; y++) {
            for (int x = 0; x < area.columns; x++) {
                float value = input[area.pixel(y, x) + channel];
                sum = Float32.round(sum + Float32.round(value * value));
            }
        }
        return sum;
    }

    /** NaN is passed over, as with std::max. */
    private static float max(float[] input, Area area, int channel) {
        float max = -Float.MAX_VALUE;
        for (int y = 0; y < area.rows; y++) {
            for (int x = 0; x < area.columns; x++) {
                float value = input[area.pixel(y, x) + channel];
                max = max < value ? value : max;
            }
        }
        return max;
    }

    /** The numbers keep their scale. */
    private Prepared prepareInteger(Node node, Window2D window) {
        Tensor in = node.input(0);
        Tensor out = node.output(0);
        node.check(
                Math.abs((double) in.quantization().scale() - out.quantization().scale()) <= SCALE_TOLERANCE
                        && in.quantization().zeroPoint() == out.quantization().zeroPoint(),
                out,
                "has " + out.quantization() + ", but '" + in.name() + "' has " + in.quantization());
        if (activation != Activation.NONE) {
            node.requirePerTensor(out);
        }
        ActivationRange.Quantized range = range(node);
        IntegerElements input = IntegerElements.of(in);
        IntegerElements output = IntegerElements.of(out);
        int channels = window.channels();
        return () -> window.forEachPlace((index, image, top, left) -> {
            Area area = Area.of(window, image, top, left);
            for (int channel = 0; channel < channels; channel++) {
                int result = summary == Summary.MAX ? max(input, area, channel) : average(input, area, channel);
                output.set(index * channels + channel, range.clamp(result));
            }
        });
    }

    /** Of the numbers as they are, rounded half away from zero. */
    private static int average(IntegerElements input, Area area, int channel) {
        int sum = 0;
        for (int y = 0; y < area.rows; y++) {
            for (int x = 0; x < area.columns; x++) {
                sum += input.get(area.pixel(y, x) + channel);
            }
        }
        int count = area.count();
        return (sum > 0 ? sum + count / 2 : sum - count / 2) / count;
    }

    private static int max(IntegerElements input, Area area, int channel) {
        int max = Integer.MIN_VALUE;
        for (int y = 0; y < area.rows; y++) {
            for (int x = 0; x < area.columns; x++) {
                max = Math.max(max, input.get(area.pixel(y, x) + channel));
            }
        }
        return max;
    }
}
