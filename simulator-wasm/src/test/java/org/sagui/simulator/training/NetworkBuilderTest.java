package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Shape;

class NetworkBuilderTest {
    @Test
    void shapesFollowFromTheLayers() {
        NetworkBuilder builder = builder(49, 40, 1);

        assertThat(builder.conv2D(8, 10, 8, 2, Padding.SAME).shape()).isEqualTo(Shape.of(25, 20, 8));
        assertThat(builder.depthwiseConv2D(3, 3, 1, Padding.VALID).shape()).isEqualTo(Shape.of(23, 18, 8));
        assertThat(builder.averagePool(2, 2, 2, Padding.SAME).shape()).isEqualTo(Shape.of(12, 9, 8));
        assertThat(builder.maxPool(2, 2, 2, Padding.VALID).shape()).isEqualTo(Shape.of(6, 4, 8));
        assertThat(builder.flatten().shape()).isEqualTo(Shape.of(192));
        assertThat(builder.dense(4).softmax().outputShape()).isEqualTo(Shape.of(4));
    }

    @Test
    void parametersAreCounted() {
        Network network = builder(49, 40, 1)
                .conv2D(8, 10, 8, 2, Padding.SAME)
                .batchNorm()
                .relu()
                .flatten()
                .dense(4)
                .softmax();

        assertThat(network.parameterCount()).isEqualTo(8 * 80 + 8 + 16 + 4 * 4000 + 4);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                of("input: has shape 3×3, not a width, or a height, width and channels", b -> builder(3, 3)),
                of("layer 1 (dense): takes a row of numbers, not 8×6×1; flatten() makes one", b -> b.dense(3)),
                of(
                        "layer 2 (conv2D): takes a picture [height, width, channels], not 48",
                        b -> b.flatten().conv2D(1, 1, 1, 1, Padding.SAME)),
                of(
                        "layer 1 (conv2D): has a window of 9×3, larger than the picture of 8×6×1",
                        b -> b.conv2D(1, 9, 3, 1, Padding.VALID)),
                of("layer 1 (depthwiseConv2D): has strides of 0 and 0", b -> b.depthwiseConv2D(1, 1, 0, Padding.SAME)),
                of("layer 1 (maxPool): has a window of 0×2", b -> b.maxPool(0, 2, 1, Padding.SAME)),
                of("layer 1 (conv2D): has 0 outputs", b -> b.conv2D(0, 1, 1, 1, Padding.SAME)),
                of(
                        "layer 2 (dense): has 48000000 numbers, more than 4194304",
                        b -> b.flatten().dense(1_000_000)),
                of(
                        "layer 2 (batchNorm): must follow a convolution or a dense layer, which takes it up in the finished "
                                + "model",
                        b -> b.flatten().batchNorm()),
                of(
                        "layer 1 (relu): must follow a layer that computes, whose operator takes it up in the finished model",
                        b -> b.relu()),
                of("layer 1 (dropout): has a share of 1.0, not from 0 to below 1", b -> b.dropout(1)),
                of(
                        "layer 1 (residual): adds 8×6×2 and 8×6×1, which must have one shape",
                        b -> b.residual(body -> body.conv2D(2, 1, 1, 1, Padding.SAME))),
                of(
                        "layer 1 (residual), body, layer 2 (dense): takes a row of numbers, not 8×6×2; flatten() makes one",
                        b -> b.residual(
                                body -> body.conv2D(2, 1, 1, 1, Padding.SAME).dense(1))),
                of("network: has nothing that could learn", b -> b.flatten().build()),
                of(
                        "layer 3 (softmax): needs at least two classes",
                        b -> b.flatten().dense(1).softmax()));
    }

    private static Arguments of(String message, Consumer<NetworkBuilder> description) {
        return Arguments.of(message, description);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void layersThatDoNotFitAreRefused(String message, Consumer<NetworkBuilder> description) {
        assertThatThrownBy(() -> description.accept(builder(8, 6, 1))).hasToString(message + " [invalid-argument]");
    }

    private static NetworkBuilder builder(int... shape) {
        return new NetworkBuilder(Shape.of(shape), new Xoshiro128(1));
    }
}
