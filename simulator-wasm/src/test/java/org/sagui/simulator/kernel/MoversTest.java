package org.sagui.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.sagui.simulator.kernel.KernelRunner.constant;
import static org.sagui.simulator.kernel.KernelRunner.float32;
import static org.sagui.simulator.kernel.KernelRunner.floats;
import static org.sagui.simulator.kernel.KernelRunner.int16;
import static org.sagui.simulator.kernel.KernelRunner.int32;
import static org.sagui.simulator.kernel.KernelRunner.int8;
import static org.sagui.simulator.kernel.KernelRunner.run;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** Operators that put elements in other places. */
class MoversTest {
    private static final Quantization HALF = Quantization.of(0.5f, 0);

    /** 0 to 5 in two rows. */
    private static Tensor table() {
        return float32(Shape.of(2, 3), 0, 1, 2, 3, 4, 5);
    }

    @Test
    void padSurroundsWithZero() {
        assertThat(run(new Pad(), float32(Shape.of(1, 2), 7, 8), constant(1, 0, 0, 1), float32(Shape.of(2, 3)))
                        .float32())
                .containsExactly(0, 0, 0, 7, 8, 0);
    }

    /** In INT8 the zero point stands for zero, in other integer types it is 0 itself. */
    @Test
    void padKnowsWhatStandsForZero() {
        Quantization shifted = Quantization.of(1, -5);

        assertThat(run(new Pad(), int8(shifted, Shape.of(1), 7), constant(1, 1), int8(shifted, Shape.of(3)))
                        .int8())
                .containsExactly(-5, 7, -5);
        assertThat(run(new Pad(), int32(shifted, 7), constant(1, 1), int32(shifted, 0, 0, 0))
                        .int32())
                .containsExactly(0, 7, 0);
    }

    @Test
    void padV2SurroundsWithAnElementOfTheSameScale() {
        Tensor input = int8(HALF, Shape.of(1), 7);

        assertThat(run(new Pad(), input, constant(0, 2), int8(HALF, Shape.of(), 9), int8(HALF, Shape.of(3)))
                        .int8())
                .containsExactly(7, 9, 9);
        assertThatThrownBy(() -> run(
                        new Pad(),
                        input,
                        constant(0, 2),
                        int8(Quantization.of(1, 0), Shape.of(), 9),
                        int8(HALF, Shape.of(3))))
                .hasToString("operator 0 (TEST), input 2 't': has scale 1.0, zero point 0, but 't' has scale 0.5, zero"
                        + " point 0 [invalid-operator]");
    }

    @Test
    void padRefusesWhatItCannotMake() {
        assertThatThrownBy(() -> run(new Pad(), float32(Shape.of(2)), constant(-1, 0), float32(Shape.of(1))))
                .hasToString("operator 0 (TEST), input 1 'c': pads dimension 0 by -1 before and 0 after"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(new Pad(), float32(Shape.of(2)), constant(1, 0), float32(Shape.of(4))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 4, but dimension 0 is padded to 3"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(new Pad(), float32(Shape.of(2)), constant(1), float32(Shape.of(3))))
                .hasToString("operator 0 (TEST), input 1 'c': must have 2 amounts for each of 1 dimensions, has 1"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(new Pad(), float32(Shape.of(2)), int32(HALF, 1, 0), float32(Shape.of(3))))
                .hasToString("operator 0 (TEST), input 1 't': must be a constant [invalid-operator]");
    }

    @ParameterizedTest
    @CsvSource({"true, '1 0 0 1 2 2 1'", "false, '2 1 0 1 2 1 0'"})
    void mirrorPadRepeatsTheBorderIfSymmetric(boolean symmetric, String expected) {
        Tensor output = float32(Shape.of(7));

        run(new MirrorPad(symmetric), float32(Shape.of(3), 0, 1, 2), constant(Shape.of(1, 2), 2, 2), output);

        assertThat(output.float32()).containsExactly(floats(expected));
    }

    @Test
    void mirrorPadMirrorsNoMoreThanThereIs() {
        assertThatThrownBy(() -> run(
                        new MirrorPad(false),
                        float32(Shape.of(3)),
                        constant(Shape.of(1, 2), 0, 3),
                        float32(Shape.of(6))))
                .hasToString("operator 0 (TEST), input 1 'c': pads dimension 0 by more than the 2 elements that it can"
                        + " mirror [invalid-operator]");
    }

    @Test
    void packJoinsAlongANewDimensionAndUnpackTakesItAway() {
        Tensor first = float32(Shape.of(3), 0, 1, 2);
        Tensor second = float32(Shape.of(3), 3, 4, 5);
        Tensor packed = float32(Shape.of(3, 2));

        run(new Pack(2, -1), first, second, packed);
        assertThat(packed.float32()).containsExactly(0, 3, 1, 4, 2, 5);

        Tensor[] unpacked = {float32(Shape.of(2)), float32(Shape.of(2)), float32(Shape.of(2))};
        run(new Unpack(3, 0), new Tensor[] {packed}, unpacked);
        assertThat(unpacked[2].float32()).containsExactly(2, 5);
    }

    @Test
    void packRefusesPartsOfAnotherSize() {
        assertThatThrownBy(() -> run(new Pack(1, 0), float32(Shape.of(3)), float32(Shape.of(2, 3))))
                .hasToString("operator 0 (TEST), input 0 't': has shape 3, which is not one of 1 along dimension 0 of"
                        + " 2×3 [invalid-operator]");
    }

    @Test
    void splitCutsWhereTheOutputsEnd() {
        Tensor[] outputs = {float32(Shape.of(2, 1)), float32(Shape.of(2, 2))};

        run(Split.intoSizes(), new Tensor[] {table(), constant(1, 2), constant(1)}, outputs);

        assertThat(outputs[0].float32()).containsExactly(0, 3);
        assertThat(outputs[1].float32()).containsExactly(1, 2, 4, 5);
    }

    @Test
    void splitRefusesPartsThatAreNotEqualOrNotAll() {
        Tensor[] inputs = {constant(-1), table()};

        assertThatThrownBy(() ->
                        run(Split.intoEqual(), inputs, new Tensor[] {float32(Shape.of(2, 1)), float32(Shape.of(2, 2))}))
                .hasToString("operator 0 (TEST), output 1 't': has shape 2×2, but 't' has 2×1 [invalid-operator]");
        assertThatThrownBy(() ->
                        run(Split.intoEqual(), inputs, new Tensor[] {float32(Shape.of(2, 1)), float32(Shape.of(2, 1))}))
                .hasToString("operator 0 (TEST), input 1 't': has shape 2×3, but its parts have 2 along dimension 1"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(Split.intoEqual(), inputs, new Tensor[] {float32(Shape.of(3, 3))}))
                .hasToString("operator 0 (TEST), output 0 't': has shape 3×3, which is no part of 2×3 along dimension 1"
                        + " [invalid-operator]");
    }

    @Test
    void sliceTakesABox() {
        assertThat(run(new Slice(), table(), constant(0, 1), constant(2, -1), float32(Shape.of(2, 2)))
                        .float32())
                .containsExactly(1, 2, 4, 5);
    }

    /** As DynamicUpdateSlice, Reverse and others: what decides may be computed, and is looked at in each run. */
    @Test
    void sliceFollowsABeginThatIsComputed() {
        Tensor begin = int32(HALF, 0);
        Tensor output = float32(Shape.of(2));
        Node node = new Node(
                "operator 0 (TEST)",
                new Tensor[] {float32(Shape.of(3), 0, 1, 2), begin, constant(2)},
                new Tensor[] {output},
                Environment.empty());
        Prepared slice = new Slice().prepare(node);

        slice.run();
        assertThat(output.float32()).containsExactly(0, 1);

        begin.int32()[0] = 1;
        slice.run();
        assertThat(output.float32()).containsExactly(1, 2);

        begin.int32()[0] = 2;
        assertThatThrownBy(slice::run)
                .hasToString("operator 0 (TEST), input 2 'c': takes 2 from 2 on of dimension 0 of 3"
                        + " [invalid-operator]");
    }

    @ParameterizedTest
    @CsvSource({
        "0,  4,  2, 0, 0, '0 2'", // every second
        "-3, -1, 1, 0, 0, '1 2'", // from the end
        "9,  9, -1, 0, 1, '3 2 1 0'", // backwards, to the very first
        "2,  3,  1, 1, 0, '0 1 2'", // the begin is not looked at
        "-9, 99, 3, 0, 0, '0 3'", // cut to what there is
    })
    void stridedSlice(int begin, int end, int stride, int beginMask, int endMask, String expected) {
        float[] elements = floats(expected);
        Tensor output = float32(Shape.of(elements.length));

        run(
                new StridedSlice(beginMask, endMask, 0),
                float32(Shape.of(4), 0, 1, 2, 3),
                constant(begin),
                constant(end),
                constant(stride),
                output);

        assertThat(output.float32()).containsExactly(elements);
    }

    @Test
    void stridedSliceShrinks() {
        assertThat(run(
                                new StridedSlice(0, 2, 1),
                                table(),
                                constant(-1, 0),
                                constant(0, 0),
                                constant(1, 2),
                                float32(Shape.of(2)))
                        .float32())
                .containsExactly(3, 5);
        assertThatThrownBy(() -> run(
                        new StridedSlice(0, 0, 1),
                        float32(Shape.of(4)),
                        constant(4),
                        constant(5),
                        constant(1),
                        float32(Shape.of())))
                .hasToString("operator 0 (TEST), input 1 'c': takes index 4 with stride 1 of dimension 0 of 4"
                        + " [invalid-operator]");
    }

    @Test
    void stridedSliceRefusesAnotherShapeAndStrideZero() {
        Kernel kernel = new StridedSlice(0, 0, 0);
        Tensor input = float32(Shape.of(4));

        assertThatThrownBy(() -> run(kernel, input, constant(1), constant(3), constant(1), float32(Shape.of(3))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 3, must have 2 [invalid-operator]");
        assertThatThrownBy(() -> run(kernel, input, constant(1), constant(3), constant(0), float32(Shape.of(2))))
                .hasToString("operator 0 (TEST), input 3 'c': has stride 0 for dimension 0 [invalid-operator]");
    }

    @Test
    void transposeReordersDimensions() {
        assertThat(run(new Transpose(), table(), constant(1, 0), float32(Shape.of(3, 2)))
                        .float32())
                .containsExactly(0, 3, 1, 4, 2, 5);
        assertThatThrownBy(() -> run(new Transpose(), table(), constant(1, 1), float32(Shape.of(3, 3))))
                .hasToString("operator 0 (TEST), input 1 'c': is [1, 1], which does not name each dimension of 2×3 once"
                        + " [invalid-operator]");
    }

    @Test
    void squeezeAndExpandDimsKeepTheElements() {
        Tensor row = float32(Shape.of(1, 3, 1), 0, 1, 2);

        assertThat(run(new Squeeze(List.of()), row, float32(Shape.of(3))).float32())
                .containsExactly(0, 1, 2);
        assertThat(run(new Squeeze(List.of(-1)), row, float32(Shape.of(1, 3))).float32())
                .containsExactly(0, 1, 2);
        assertThat(run(new ExpandDims(), row, constant(Shape.of(), -1), float32(Shape.of(1, 3, 1, 1)))
                        .float32())
                .containsExactly(0, 1, 2);
        assertThatThrownBy(() -> run(new Squeeze(List.of(1)), row, float32(Shape.of(1, 1))))
                .hasToString("operator 0 (TEST), input 0 't': has shape 1×3×1, of which dimension 1 is not 1"
                        + " [invalid-operator]");
    }

    @Test
    void gatherTakesSlicesAlongADimension() {
        assertThat(run(new Gather(1, 0), table(), int32(HALF, 2, 0), float32(Shape.of(2, 2)))
                        .float32())
                .containsExactly(2, 0, 5, 3);
        assertThatThrownBy(() -> run(new Gather(1, 0), table(), int32(HALF, 3), float32(Shape.of(2, 1))))
                .hasToString("operator 0 (TEST), input 1 't': index 3 of 3 [invalid-operator]");
    }

    /** In each row other ones. */
    @Test
    void gatherWithABatchDimension() {
        Tensor indices = constant(Shape.of(2, 1), 2, 0);

        assertThat(run(new Gather(-1, 1), table(), indices, float32(Shape.of(2, 1)))
                        .float32())
                .containsExactly(2, 3);
        assertThatThrownBy(() -> run(new Gather(0, 1), table(), indices, float32(Shape.of(2, 1))))
                .hasToString("operator 0 (TEST), input 1 'c': has 1 batch dimensions, of shape 2×1 before dimension 0"
                        + " [invalid-operator]");
    }

    @Test
    void gatherNdTakesElementsOrSlices() {
        assertThat(run(new GatherNd(), table(), constant(Shape.of(2, 2), 1, 2, 0, 0), float32(Shape.of(2)))
                        .float32())
                .containsExactly(5, 0);
        assertThat(run(new GatherNd(), table(), constant(Shape.of(1, 1), 1), float32(Shape.of(1, 3)))
                        .float32())
                .containsExactly(3, 4, 5);
        assertThatThrownBy(() -> run(new GatherNd(), table(), constant(Shape.of(1, 2), 1, 3), float32(Shape.of(1))))
                .hasToString("operator 0 (TEST), input 1 'c': row 0 is outside of 2×3 [invalid-operator]");
    }

    @Test
    void depthBecomesSpaceAndBack() {
        Tensor deep = float32(Shape.of(1, 1, 2, 4), 0, 1, 2, 3, 4, 5, 6, 7);
        Tensor wide = float32(Shape.of(1, 2, 4, 1));
        Tensor back = float32(Shape.of(1, 1, 2, 4));

        run(DepthToSpace.forth(2), deep, wide);
        run(DepthToSpace.back(2), wide, back);

        assertThat(wide.float32()).containsExactly(0, 1, 4, 5, 2, 3, 6, 7);
        assertThat(back.float32()).containsExactly(deep.float32());
        assertThatThrownBy(() -> run(DepthToSpace.forth(0), deep, wide))
                .hasToString("operator 0 (TEST), output 0 't': has shape 1×2×4×1, which blocks of 0 do not make of"
                        + " 1×1×2×4 [invalid-operator]");
    }

    /** One column of three, with a zero before it, in blocks of two. */
    @Test
    void spaceBecomesBatchAndBack() {
        Quantization shifted = Quantization.of(1, -5);
        Tensor whole = int8(shifted, Shape.of(1, 3, 1), 1, 2, 3);
        Tensor pieces = int8(shifted, Shape.of(2, 2, 1));
        Tensor back = int8(shifted, Shape.of(1, 3, 1));
        Tensor margins = constant(Shape.of(1, 2), 1, 0);

        run(BatchToSpaceNd.back(), whole, constant(2), margins, pieces);
        run(BatchToSpaceNd.forth(), pieces, constant(2), margins, back);

        assertThat(pieces.int8()).containsExactly(-5, 2, 1, 3);
        assertThat(back.int8()).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> run(BatchToSpaceNd.back(), whole, constant(3), margins, pieces))
                .hasToString("operator 0 (TEST), input 0 't': has shape 1×3×1, whose dimension 1 with 1 before and 0"
                        + " after is not 3 times that of 2×2×1 [invalid-operator]");
        assertThatThrownBy(
                        () -> run(BatchToSpaceNd.back(), whole, constant(2), margins, int8(shifted, Shape.of(3, 2, 1))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 3×2×1, which does not fit the picture's 1×3×1"
                        + " [invalid-operator]");
    }

    @Test
    void reverseTurnsNeighbouringDimensionsRound() {
        assertThat(run(new Reverse(), table(), constant(-1), float32(Shape.of(2, 3)))
                        .float32())
                .containsExactly(2, 1, 0, 5, 4, 3);
        assertThat(run(new Reverse(), table(), constant(1, 0), float32(Shape.of(2, 3)))
                        .float32())
                .containsExactly(5, 4, 3, 2, 1, 0);
        Shape cube = Shape.of(1, 1, 1);
        assertThatThrownBy(() -> run(new Reverse(), float32(cube), constant(0, 2), float32(cube)))
                .hasToString("operator 0 (TEST), input 1 'c': names [0, 2], which are not next to each other"
                        + " [invalid-operator]");
    }

    @Test
    void broadcastToRepeats() {
        Tensor column = float32(Shape.of(2, 1), 7, 8);

        assertThat(run(new BroadcastTo(), column, constant(2, 2, 2), float32(Shape.of(2, 2, 2)))
                        .float32())
                .containsExactly(7, 7, 8, 8, 7, 7, 8, 8);
        assertThatThrownBy(() -> run(new BroadcastTo(), column, constant(3, 1), float32(Shape.of(3, 1))))
                .hasToString("operator 0 (TEST), input 0 't': has shape 2×1, which does not fit the output's 3×1"
                        + " [invalid-operator]");
        assertThatThrownBy(() -> run(new BroadcastTo(), column, constant(2, 3), float32(Shape.of(2, 2))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 2×2, which is not what 'c' says"
                        + " [invalid-operator]");
    }

    @Test
    void broadcastArgsJoinsShapes() {
        assertThat(run(new BroadcastArgs(), int32(HALF, 4, 1), int32(HALF, 2, 1, 3), int32(HALF, 0, 0, 0))
                        .int32())
                .containsExactly(2, 4, 3);
        assertThatThrownBy(() -> run(new BroadcastArgs(), int32(HALF, 2), int32(HALF, 3), int32(HALF, 0)))
                .hasToString("operator 0 (TEST): dimension 0 from the end is 2 and 3, which do not fit"
                        + " [invalid-operator]");
    }

    @Test
    void fillShapeAndZeros() {
        assertThat(run(new Fill(), constant(2), float32(Shape.of(), 7), float32(Shape.of(2)))
                        .float32())
                .containsExactly(7, 7);
        assertThat(run(new ShapeOf(), table(), int32(HALF, 0, 0)).int32()).containsExactly(2, 3);
        Quantization shifted = Quantization.of(1, -5);
        assertThat(run(new ZerosLike(), int8(shifted, Shape.of(2)), int8(shifted, Shape.of(2), 1, 2))
                        .int8())
                .containsExactly(0, 0);
        assertThatThrownBy(() -> run(new Fill(), constant(3), float32(Shape.of(), 7), float32(Shape.of(2))))
                .hasToString("operator 0 (TEST), output 0 't': has shape 2, which is not what 'c' says"
                        + " [invalid-operator]");
    }

    @Test
    void dynamicUpdateSliceMovesTheBoxInside() {
        Tensor update = float32(Shape.of(1, 2), 8, 9);

        assertThat(run(new DynamicUpdateSlice(), table(), update, int32(HALF, -1, 2), float32(Shape.of(2, 3)))
                        .float32())
                .containsExactly(0, 8, 9, 3, 4, 5);
        assertThat(run(
                                new DynamicUpdateSlice(),
                                int16(HALF, 1, 2, 3),
                                int16(HALF, -9),
                                int32(HALF, 5, 1),
                                int16(HALF, 0, 0, 0))
                        .int16())
                .containsExactly(1, -9, 3);
        assertThatThrownBy(() -> run(
                        new DynamicUpdateSlice(),
                        table(),
                        float32(Shape.of(1, 4)),
                        int32(HALF, 0, 0),
                        float32(Shape.of(2, 3))))
                .hasToString("operator 0 (TEST), input 1 't': has shape 1×4, larger than 2×3 [invalid-operator]");
    }

    @Test
    void embeddingLookupTakesRowsAndMayDequantize() {
        Tensor table = int8(HALF, Shape.of(2, 2), 1, 2, 3, 4);

        assertThat(run(new EmbeddingLookup(), int32(HALF, 1, 0), table, int8(HALF, Shape.of(2, 2)))
                        .int8())
                .containsExactly(3, 4, 1, 2);
        assertThat(run(new EmbeddingLookup(), int32(HALF, 1), table, float32(Shape.of(1, 2)))
                        .float32())
                .containsExactly(1.5f, 2);
        assertThatThrownBy(() -> run(new EmbeddingLookup(), int32(HALF, 2), table, float32(Shape.of(1, 2))))
                .hasToString("operator 0 (TEST), input 0 't': index 2 of 2 [invalid-operator]");
    }

    /** Dimensions that no tensor with elements could have are not walked through. */
    @Test
    void nothingIsMovedAtOnce() {
        Tensor nothing = float32(Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE, 0));

        assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> run(new Pad(), nothing, constant(0, 0, 0, 0, 0, 0), nothing));
    }

    @Test
    void typesThatTensorFlowLiteMicroDoesNotMoveAreRefused() {
        Tensor int32 = int32(HALF, 1);
        Tensor int64 = new Tensor("x", TensorType.INT64, Shape.of(1), HALF);

        assertThatThrownBy(() -> run(new Gather(0, 0), int32, int32, int32))
                .hasToString("operator 0 (TEST), input 0 't': is INT32; supported here: [FLOAT32, INT8]"
                        + " [unsupported-type]");
        assertThatThrownBy(() -> run(new Transpose(), int32, constant(0), int32))
                .hasToString("operator 0 (TEST), input 0 't': is INT32; supported here: [FLOAT32, INT8, INT16]"
                        + " [unsupported-type]");
        assertThatThrownBy(() -> run(new Unpack(1, 0), int64, int64))
                .hasToString("operator 0 (TEST), input 0 'x': is INT64; supported here: [FLOAT32, INT8, INT16, INT32]"
                        + " [unsupported-type]");
    }
}
