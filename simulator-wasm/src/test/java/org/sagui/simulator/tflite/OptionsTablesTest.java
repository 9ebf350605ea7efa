package org.sagui.simulator.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.OperatorOptions.*;

/** Every options table is read back as it was written. That the field numbers are the format's, the goldens show. */
class OptionsTablesTest {
    private static Stream<OperatorOptions> options() {
        return Stream.of(
                new Conv2DOptions(Padding.VALID, 2, 3, Activation.RELU, 4, 5),
                new DepthwiseConv2DOptions(Padding.VALID, 2, 3, 4, Activation.RELU, 5, 6),
                new Pool2DOptions(Padding.VALID, 2, 3, 4, 5, Activation.RELU6),
                new SvdfOptions(2, Activation.RELU),
                new FullyConnectedOptions(Activation.RELU, true),
                new SoftmaxOptions(0.5f),
                new ConcatenationOptions(-1, Activation.RELU),
                new AddOptions(Activation.RELU),
                new L2NormOptions(Activation.RELU),
                new ResizeBilinearOptions(true, false),
                new ReshapeOptions(List.of(1, -1)),
                new SpaceToDepthOptions(2),
                new MulOptions(Activation.RELU),
                new GatherOptions(1, 2),
                new ReducerOptions(true),
                new SubOptions(Activation.RELU),
                new DivOptions(Activation.RELU),
                new SqueezeOptions(List.of(0, 2)),
                new StridedSliceOptions(1, 2, 3, 4, 5, true),
                new SplitOptions(3),
                new CastOptions(TensorType.INT8, TensorType.INT64),
                new ArgMaxOptions(TensorType.INT64),
                new TransposeConvOptions(Padding.VALID, 2, 3, Activation.RELU),
                new ShapeOptions(TensorType.INT64),
                new ArgMinOptions(TensorType.INT64),
                new PackOptions(2, -1),
                new UnpackOptions(2, -1),
                new UnidirectionalSequenceLstmOptions(Activation.TANH, 0.5f, 0.25f, true),
                new ResizeNearestNeighborOptions(false, true),
                new LeakyReluOptions(0.1f),
                new MirrorPadOptions(true),
                new SplitVOptions(3),
                new IfOptions(1, 2),
                new WhileOptions(1, 2),
                new DepthToSpaceOptions(2),
                new BatchMatMulOptions(true, false),
                new CumsumOptions(false, true),
                new CallOnceOptions(3),
                new VarHandleOptions("container", "name"));
    }

    private static OperatorOptions roundTrip(OperatorOptions options) {
        ModelWriter writer = new ModelWriter("");
        writer.operator(BuiltinOperator.CALL_ONCE, List.of(), List.of(), options);
        return Model.read(writer.write(List.of(), List.of()))
                .main()
                .operators()
                .get(0)
                .options();
    }

    @ParameterizedTest
    @MethodSource("options")
    void roundTrips(OperatorOptions options) {
        assertThat(roundTrip(options)).isEqualTo(options);
    }

    @Test
    void noTableIsForgottenHere() {
        assertThat(OptionsTables.ALL)
                .<Class<?>>extracting(OptionsTable::options)
                .containsExactlyElementsOf(
                        options().<Class<?>>map(OperatorOptions::getClass).toList());
    }

    @Test
    void longListsOfDimensionsAreRefused() {
        assertThatThrownBy(() -> roundTrip(new SqueezeOptions(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8))))
                .hasToString("operator 0 (CALL_ONCE): a list of 9 dimensions in its options [limit-exceeded]");
    }
}
