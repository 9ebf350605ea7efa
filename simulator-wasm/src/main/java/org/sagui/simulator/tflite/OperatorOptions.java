package org.sagui.simulator.tflite;

import java.nio.ByteBuffer;
import java.util.List;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.TensorType;

/** What an operator is told besides its tensors: one record for each options table of the format that is understood. */
public sealed interface OperatorOptions {
    /** No options table. */
    record None() implements OperatorOptions {}

    /** An options table that is not understood; {@code type} is its number in the format's union BuiltinOptions. */
    record Unread(int type) implements OperatorOptions {}

    /** The options of an operator that the format does not know, in a form of its own; empty when there are none. */
    record CustomOptions(ByteBuffer bytes) implements OperatorOptions {
        public CustomOptions {
            bytes = bytes.asReadOnlyBuffer();
        }

        /** A fresh read-only view, from the first byte. */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }
    }

    record Conv2DOptions(
            Padding padding,
            int strideWidth,
            int strideHeight,
            Activation activation,
            int dilationWidth,
            int dilationHeight)
            implements OperatorOptions {}

    record DepthwiseConv2DOptions(
            Padding padding,
            int strideWidth,
            int strideHeight,
            int depthMultiplier,
            Activation activation,
            int dilationWidth,
            int dilationHeight)
            implements OperatorOptions {}

    record Pool2DOptions(
            Padding padding,
            int strideWidth,
            int strideHeight,
            int filterWidth,
            int filterHeight,
            Activation activation)
            implements OperatorOptions {}

    record SvdfOptions(int rank, Activation activation) implements OperatorOptions {}

    record FullyConnectedOptions(Activation activation, boolean keepDimensions) implements OperatorOptions {}

    record SoftmaxOptions(float beta) implements OperatorOptions {}

    record ConcatenationOptions(int axis, Activation activation) implements OperatorOptions {}

    record AddOptions(Activation activation) implements OperatorOptions {}

    record L2NormOptions(Activation activation) implements OperatorOptions {}

    record ResizeBilinearOptions(boolean alignCorners, boolean halfPixelCenters) implements OperatorOptions {}

    record ReshapeOptions(List<Integer> newShape) implements OperatorOptions {
        public ReshapeOptions {
            newShape = List.copyOf(newShape);
        }
    }

    record SpaceToDepthOptions(int blockSize) implements OperatorOptions {}

    record MulOptions(Activation activation) implements OperatorOptions {}

    record GatherOptions(int axis, int batchDimensions) implements OperatorOptions {}

    record ReducerOptions(boolean keepDimensions) implements OperatorOptions {}

    record SubOptions(Activation activation) implements OperatorOptions {}

    record DivOptions(Activation activation) implements OperatorOptions {}

    record SqueezeOptions(List<Integer> dimensions) implements OperatorOptions {
        public SqueezeOptions {
            dimensions = List.copyOf(dimensions);
        }
    }

    record StridedSliceOptions(
            int beginMask, int endMask, int ellipsisMask, int newAxisMask, int shrinkAxisMask, boolean offset)
            implements OperatorOptions {}

    /** @param count of outputs */
    record SplitOptions(int count) implements OperatorOptions {}

    record CastOptions(TensorType from, TensorType to) implements OperatorOptions {}

    record ArgMaxOptions(TensorType outputType) implements OperatorOptions {}

    record TransposeConvOptions(Padding padding, int strideWidth, int strideHeight, Activation activation)
            implements OperatorOptions {}

    record ShapeOptions(TensorType outputType) implements OperatorOptions {}

    record ArgMinOptions(TensorType outputType) implements OperatorOptions {}

    /** @param count of inputs */
    record PackOptions(int count, int axis) implements OperatorOptions {}

    /** @param count of outputs */
    record UnpackOptions(int count, int axis) implements OperatorOptions {}

    record UnidirectionalSequenceLstmOptions(
            Activation activation, float cellClip, float projectionClip, boolean timeMajor)
            implements OperatorOptions {}

    record ResizeNearestNeighborOptions(boolean alignCorners, boolean halfPixelCenters) implements OperatorOptions {}

    record LeakyReluOptions(float alpha) implements OperatorOptions {}

    /** @param symmetric whether the border itself is repeated */
    record MirrorPadOptions(boolean symmetric) implements OperatorOptions {}

    record SplitVOptions(int count) implements OperatorOptions {}

    /** Which graphs to run, by their indices in the model. */
    record IfOptions(int thenGraph, int elseGraph) implements OperatorOptions {}

    record WhileOptions(int conditionGraph, int bodyGraph) implements OperatorOptions {}

    record DepthToSpaceOptions(int blockSize) implements OperatorOptions {}

    record BatchMatMulOptions(boolean transposeLeft, boolean transposeRight) implements OperatorOptions {}

    record CumsumOptions(boolean exclusive, boolean reverse) implements OperatorOptions {}

    record CallOnceOptions(int initialGraph) implements OperatorOptions {}

    record VarHandleOptions(String container, String name) implements OperatorOptions {}
}
