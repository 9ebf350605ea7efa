package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * FULLY_CONNECTED (micro/kernels/fully_connected.cc): each output is the dot product of an input row and a filter row, plus
 * bias. Inputs: data, filter [units, depth], optional bias [units].
 */
public final class FullyConnected extends ConvolutionKernel {
    private final Activation activation;
    private final boolean keepDimensions;

    /** @param keepDimensions whether the output has the input's dimensions but the last one */
    public FullyConnected(Activation activation, boolean keepDimensions) {
        this.activation = activation;
        this.keepDimensions = keepDimensions;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 3);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor filter = node.input(1);
        Tensor output = node.output(0);
        Filters.requireTypes(node, input, filter);
        node.requireSameType(output, input);
        int rows = rows(node);
        int units = filter.shape().dimension(0);
        int depth = filter.shape().dimension(1);
        node.addWork((long) output.elementCount() * depth);
        Filters filters = filters(node);
        return switch (input.type()) {
            case INT8 -> prepareInt8(node, rows, filters);
            case INT16 -> prepareInt16(node, rows, filters);
            default -> prepareFloat(node, rows, filters);
        };
    }

    /** How many rows the input has; each gives a row of the output. */
    private int rows(Node node) {
        Tensor input = node.input(0);
        Tensor filter = node.input(1);
        Tensor output = node.output(0);
        node.check(filter.shape().rank() == 2, filter, "has shape " + filter.shape() + ", not [units, depth]");
        int units = filter.shape().dimension(0);
        int depth = filter.shape().dimension(1);
        node.check(
                output.shape().rank() > 0 && output.shape().fromEnd(0) == units,
                output,
                "has shape " + output.shape() + " for " + units + " units");
        int rows = units == 0 ? 0 : output.elementCount() / units;
        node.check(
                (long) rows * depth == input.elementCount(),
                input,
                "has shape " + input.shape() + ", which is not " + rows + " rows of " + depth);
        if (keepDimensions) {
            node.check(
                    output.shape().rank() == input.shape().rank(),
                    output,
                    "has shape " + output.shape() + ", which does not keep the dimensions of " + input.shape());
        }
        return rows;
    }

    private Prepared prepareFloat(Node node, int rows, Filters filters) {
        float[] input = node.input(0).float32();
        float[] filter = node.input(1).float32();
        FloatSums sums = FloatSums.of(node, 2, filters.channels(), activation);
        return () -> {
            for (int row = 0; row < rows; row++) {
                sums.start();
                filters.add(sums.values(), input, row * filters.depth(), filter, 0);
                sums.finish(row);
            }
        };
    }

    private Prepared prepareInt8(Node node, int rows, Filters filters) {
        byte[] input = node.input(0).int8();
        byte[] filter = node.input(1).int8();
        int inputZero = node.input(0).quantization().zeroPoint();
        Int8Sums sums = Int8Sums.of(node, 2, multipliers(node), activation);
        int[] values = new int[filters.depth()];
        return () -> {
            for (int row = 0; row < rows; row++) {
                filters.gather(values, input, inputZero, row * filters.depth(), 0);
                sums.start();
                filters.addPatch(sums.values(), values, filter);
                sums.finish(row);
            }
        };
    }

    private Prepared prepareInt16(Node node, int rows, Filters filters) {
        short[] input = node.input(0).int16();
        byte[] filter = node.input(1).int8();
        Int16Sums sums = Int16Sums.of(node, 2, multipliers(node), activation, int16BiasTypes());
        return () -> {
            for (int row = 0; row < rows; row++) {
                sums.start();
                filters.add(sums.values(), input, row * filters.depth(), filter, 0);
                sums.finish(row);
            }
        };
    }

    /** A dense layer is a convolution whose filters have one tap, and its rows are pixels. */
    @Override
    Filters filters(Node node) {
        Shape shape = node.input(1).shape();
        return new Filters(1, shape.dimension(1), shape.dimension(0), shape.dimension(0));
    }

    @Override
    Window2D window(Node node) {
        int depth = node.input(1).shape().dimension(1);
        int rows = depth == 0 ? 0 : node.input(0).elementCount() / depth;
        return new Window2D(1, Window.ofOne(1), Window.ofOne(rows), depth);
    }

    @Override
    Activation activation() {
        return activation;
    }

    @Override
    TensorType[] int16BiasTypes() {
        return new TensorType[] {TensorType.INT32, TensorType.INT64};
    }

    @Override
    boolean hasChannelsLast() {
        return false;
    }

    @Override
    QuantizedMultiplier[] multipliers(Node node) {
        int units = node.input(1).shape().dimension(0);
        node.requirePerTensor(node.input(0));
        node.requirePerTensor(node.output(0));
        Tensor filter = node.input(1);
        node.check(filter.quantization().isQuantized(), filter, "has no quantisation");
        for (int i = 0; i < filter.quantization().count(); i++) {
            node.check(
                    filter.quantization().zeroPoint(i) == 0,
                    filter,
                    "has zero point " + filter.quantization().zeroPoint(i) + "; filters must be symmetric");
        }
        QuantizedMultiplier[] multipliers = new QuantizedMultiplier[units];
        if (filter.quantization().isPerChannel()) {
            node.check(filter.type() != TensorType.INT4, filter, "has several scales; INT4 filters have one");
            node.check(
                    filter.quantization().dimension() == 0
                            && filter.quantization().count() == units,
                    filter,
                    "has " + filter.quantization() + " for " + units + " units");
            double inputScale = node.input(0).quantization().scale();
            double outputScale = node.output(0).quantization().scale();
            for (int unit = 0; unit < units; unit++) {
                double scale = inputScale * filter.quantization().scale(unit) / outputScale;
                multipliers[unit] = QuantizedMultiplier.of(scale, node);
            }
        } else {
            float inputScale = node.input(0).quantization().scale();
            float outputScale = node.output(0).quantization().scale();
            float filterScale = filter.quantization().scale();
            requireBiasScale(node, Float32.round(inputScale * filterScale), outputScale);
            Arrays.fill(multipliers, QuantizedMultiplier.ofFloatProduct(inputScale, filterScale, outputScale, node));
        }
        return multipliers;
    }

    /** The bias must have about the scale of the products (kernel_util.cc, GetQuantizedConvolutionMultipler). */
    private static void requireBiasScale(Node node, float product, double outputScale) {
        if (node.hasInput(2)) {
            Tensor bias = node.input(2);
            double difference = Math.abs((double) product - bias.quantization().scale());
            node.check(
                    difference / outputScale <= 0.02,
                    bias,
                    "has scale " + bias.quantization().scale() + ", but input scale × filter scale is " + product);
        }
    }
}
