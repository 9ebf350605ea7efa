package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Shape;

/** Back-propagation against the slope of the loss, measured on both sides of each value. */
class GradientTest {
    private static final double STEP = 1e-6;
    private static final int ROWS = 5;

    private final Xoshiro128 random = new Xoshiro128(11);

    static Stream<Arguments> layers() {
        Shape picture = Shape.of(7, 6, 2);
        return Stream.of(
                of(
                        "dense",
                        Shape.of(3),
                        b -> b.denseWithSpreadBiases(5)
                                .relu()
                                .denseWithSpreadBiases(4)
                                .relu()
                                .dense(2)),
                of("conv SAME", picture, b -> b.conv2D(5, 3, 3, 1, Padding.SAME)),
                of("conv VALID", picture, b -> b.conv2D(5, 3, 2, 1, Padding.VALID)),
                of("conv, two strides", picture, b -> b.conv2D(4, 4, 3, 2, 3, Padding.SAME)),
                of("conv larger than the picture", picture, b -> b.conv2D(3, 9, 9, 2, Padding.SAME)),
                of("pointwise conv", picture, b -> b.conv2D(5, 1, 1, 1, Padding.SAME)),
                of("pointwise conv with stride", picture, b -> b.conv2D(5, 1, 1, 2, Padding.SAME)),
                of(
                        "two convs",
                        picture,
                        b -> b.conv2D(3, 3, 3, 2, Padding.SAME).relu().conv2D(2, 2, 2, 1, Padding.VALID)),
                of("depthwise SAME", picture, b -> b.depthwiseConv2D(3, 3, 1, Padding.SAME)),
                of("depthwise VALID", picture, b -> b.depthwiseConv2D(2, 4, 1, Padding.VALID)),
                of("depthwise with stride", picture, b -> b.depthwiseConv2D(3, 3, 2, Padding.SAME)),
                of("depthwise with gaps", picture, b -> b.depthwiseConv2D(2, 2, 3, Padding.VALID)),
                of("depthwise with long rows", picture, b -> b.depthwiseConv2D(1, 8, 2, Padding.SAME)),
                of(
                        "average pool",
                        picture,
                        b -> b.conv2D(3, 1, 1, 1, Padding.SAME).averagePool(3, 2, 2, Padding.SAME)),
                of("max pool", picture, b -> b.conv2D(3, 1, 1, 1, Padding.SAME).maxPool(2, 3, 2, Padding.SAME)),
                of(
                        "global average",
                        picture,
                        b -> b.conv2D(3, 3, 3, 1, Padding.SAME).globalAveragePool()),
                of(
                        "flatten",
                        picture,
                        b -> b.conv2D(2, 3, 3, 2, Padding.SAME).flatten().dense(3)),
                of(
                        "batch norm",
                        picture,
                        b -> b.conv2D(3, 3, 3, 1, Padding.SAME).batchNorm().relu6()),
                of(
                        "batch norm of dense",
                        Shape.of(4),
                        b -> b.dense(3).batchNorm().relu().dense(2)),
                of("dropout", Shape.of(6), b -> b.dense(8).relu().dropout(0.4).dense(2)),
                of(
                        "residual",
                        picture,
                        b -> b.conv2D(3, 1, 1, 1, Padding.SAME)
                                .residual(body ->
                                        body.conv2D(3, 3, 3, 1, Padding.SAME).batchNorm())
                                .relu()),
                of(
                        "residual with shortcut",
                        picture,
                        b -> b.residual(
                                body -> body.depthwiseConv2D(3, 3, 2, Padding.SAME)
                                        .relu()
                                        .conv2D(4, 1, 1, 1, Padding.SAME),
                                shortcut -> shortcut.conv2D(4, 1, 1, 2, Padding.SAME))));
    }

    private static Arguments of(String name, Shape input, UnaryOperator<NetworkBuilder> layers) {
        return Arguments.of(name, input, layers);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layers")
    void ofEveryParameterAndInput(String name, Shape input, UnaryOperator<NetworkBuilder> layers) {
        Network network = layers.apply(new NetworkBuilder(input, random)).build();
        check(network, matrix(ROWS, network.outputWidth()), Loss.MEAN_SQUARED_ERROR);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void ofEachLoss(Loss loss) {
        Network network = new NetworkBuilder(Shape.of(4), random).dense(3).build();
        Matrix targets = Matrix.zeros(ROWS, 3);
        for (int row = 0; row < ROWS; row++) {
            targets.values()[3 * row + row % 3] = 1;
        }
        check(network, targets, loss);
    }

    static List<Loss> losses() {
        return List.of(Loss.values());
    }

    private void check(Network network, Matrix targets, Loss loss) {
        Matrix inputs = matrix(ROWS, network.inputWidth());
        Matrix outputs = network.forward(inputs, pass());
        Matrix slope = Matrix.zeros(ROWS, outputs.columns());
        loss.gradient(outputs, targets, ROWS, slope);
        Matrix inputGradient = network.layers().backward(slope, true);

        for (Parameter parameter : network.parameters()) {
            double[] gradient = parameter.gradient().clone();
            for (int i = 0; i < parameter.count(); i++) {
                assertThat(gradient[i]).isCloseTo(slope(network, inputs, targets, loss, parameter.values(), i), near());
            }
        }
        double[] gradient = inputGradient.values().clone();
        for (int i = 0; i < inputs.count(); i++) {
            assertThat(gradient[i]).isCloseTo(slope(network, inputs, targets, loss, inputs.values(), i), near());
        }
    }

    private static org.assertj.core.data.Offset<Double> near() {
        return within(2e-7);
    }

    private static double slope(Network network, Matrix inputs, Matrix targets, Loss loss, double[] values, int index) {
        double value = values[index];
        values[index] = value + STEP;
        double above = loss.sum(network.forward(inputs, pass()), targets);
        values[index] = value - STEP;
        double below = loss.sum(network.forward(inputs, pass()), targets);
        values[index] = value;
        return (above - below) / (2 * STEP * inputs.rows());
    }

    /** Dropout leaves out the same numbers each time. */
    private static Pass pass() {
        return Pass.training(new Xoshiro128(3));
    }

    private Matrix matrix(int rows, int columns) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] = random.nextNormal();
        }
        return matrix;
    }
}
