package org.sagui.simulator.tflite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.schema.AddOptions;
import org.sagui.simulator.tflite.schema.ArgMaxOptions;
import org.sagui.simulator.tflite.schema.ArgMinOptions;
import org.sagui.simulator.tflite.schema.BatchMatMulOptions;
import org.sagui.simulator.tflite.schema.BuiltinOptions;
import org.sagui.simulator.tflite.schema.CallOnceOptions;
import org.sagui.simulator.tflite.schema.CastOptions;
import org.sagui.simulator.tflite.schema.ConcatenationOptions;
import org.sagui.simulator.tflite.schema.Conv2DOptions;
import org.sagui.simulator.tflite.schema.CumsumOptions;
import org.sagui.simulator.tflite.schema.DepthToSpaceOptions;
import org.sagui.simulator.tflite.schema.DepthwiseConv2DOptions;
import org.sagui.simulator.tflite.schema.DivOptions;
import org.sagui.simulator.tflite.schema.FullyConnectedOptions;
import org.sagui.simulator.tflite.schema.GatherOptions;
import org.sagui.simulator.tflite.schema.IfOptions;
import org.sagui.simulator.tflite.schema.L2NormOptions;
import org.sagui.simulator.tflite.schema.LeakyReluOptions;
import org.sagui.simulator.tflite.schema.MirrorPadOptions;
import org.sagui.simulator.tflite.schema.MulOptions;
import org.sagui.simulator.tflite.schema.PackOptions;
import org.sagui.simulator.tflite.schema.Pool2DOptions;
import org.sagui.simulator.tflite.schema.ReducerOptions;
import org.sagui.simulator.tflite.schema.ReshapeOptions;
import org.sagui.simulator.tflite.schema.ResizeBilinearOptions;
import org.sagui.simulator.tflite.schema.ResizeNearestNeighborOptions;
import org.sagui.simulator.tflite.schema.SVDFOptions;
import org.sagui.simulator.tflite.schema.ShapeOptions;
import org.sagui.simulator.tflite.schema.SoftmaxOptions;
import org.sagui.simulator.tflite.schema.SpaceToDepthOptions;
import org.sagui.simulator.tflite.schema.SplitOptions;
import org.sagui.simulator.tflite.schema.SplitVOptions;
import org.sagui.simulator.tflite.schema.SqueezeOptions;
import org.sagui.simulator.tflite.schema.StridedSliceOptions;
import org.sagui.simulator.tflite.schema.SubOptions;
import org.sagui.simulator.tflite.schema.TransposeConvOptions;
import org.sagui.simulator.tflite.schema.UnidirectionalSequenceLSTMOptions;
import org.sagui.simulator.tflite.schema.UnpackOptions;
import org.sagui.simulator.tflite.schema.VarHandleOptions;
import org.sagui.simulator.tflite.schema.WhileOptions;

/** All options tables of the format that are understood, in the order of their numbers. */
final class OptionsTables {
    /** As many dimensions as TFLM itself keeps. */
    private static final int MAX_DIMENSIONS = 8;

    static final List<OptionsTable<?, ?>> ALL = List.of(
            new OptionsTable<>(
                    BuiltinOptions.Conv2DOptions,
                    OperatorOptions.Conv2DOptions.class,
                    TableLayout.ofScalars("Conv2DOptions", 1, 4, 4, 1, 4, 4),
                    Conv2DOptions::new,
                    (table, where) -> new OperatorOptions.Conv2DOptions(
                            padding(table.padding(), where),
                            table.strideW(),
                            table.strideH(),
                            activation(table.fusedActivationFunction(), where),
                            table.dilationWFactor(),
                            table.dilationHFactor()),
                    (options, builder) -> Conv2DOptions.createConv2DOptions(
                            builder,
                            (byte) options.padding().code(),
                            options.strideWidth(),
                            options.strideHeight(),
                            (byte) options.activation().code(),
                            options.dilationWidth(),
                            options.dilationHeight())),
            new OptionsTable<>(
                    BuiltinOptions.DepthwiseConv2DOptions,
                    OperatorOptions.DepthwiseConv2DOptions.class,
                    TableLayout.ofScalars("DepthwiseConv2DOptions", 1, 4, 4, 4, 1, 4, 4),
                    DepthwiseConv2DOptions::new,
                    (table, where) -> new OperatorOptions.DepthwiseConv2DOptions(
                            padding(table.padding(), where),
                            table.strideW(),
                            table.strideH(),
                            table.depthMultiplier(),
                            activation(table.fusedActivationFunction(), where),
                            table.dilationWFactor(),
                            table.dilationHFactor()),
                    (options, builder) -> DepthwiseConv2DOptions.createDepthwiseConv2DOptions(
                            builder,
                            (byte) options.padding().code(),
                            options.strideWidth(),
                            options.strideHeight(),
                            options.depthMultiplier(),
                            (byte) options.activation().code(),
                            options.dilationWidth(),
                            options.dilationHeight())),
            new OptionsTable<>(
                    BuiltinOptions.Pool2DOptions,
                    OperatorOptions.Pool2DOptions.class,
                    TableLayout.ofScalars("Pool2DOptions", 1, 4, 4, 4, 4, 1),
                    Pool2DOptions::new,
                    (table, where) -> new OperatorOptions.Pool2DOptions(
                            padding(table.padding(), where),
                            table.strideW(),
                            table.strideH(),
                            table.filterWidth(),
                            table.filterHeight(),
                            activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> Pool2DOptions.createPool2DOptions(
                            builder,
                            (byte) options.padding().code(),
                            options.strideWidth(),
                            options.strideHeight(),
                            options.filterWidth(),
                            options.filterHeight(),
                            (byte) options.activation().code())),
            new OptionsTable<>(
                    BuiltinOptions.SVDFOptions,
                    OperatorOptions.SvdfOptions.class,
                    TableLayout.ofScalars("SVDFOptions", 4, 1, 1),
                    SVDFOptions::new,
                    (table, where) -> new OperatorOptions.SvdfOptions(
                            table.rank(), activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> SVDFOptions.createSVDFOptions(
                            builder, options.rank(), (byte) options.activation().code(), false)),
            new OptionsTable<>(
                    BuiltinOptions.FullyConnectedOptions,
                    OperatorOptions.FullyConnectedOptions.class,
                    TableLayout.ofScalars("FullyConnectedOptions", 1, 1, 1),
                    FullyConnectedOptions::new,
                    (table, where) -> new OperatorOptions.FullyConnectedOptions(
                            activation(table.fusedActivationFunction(), where), table.keepNumDims()),
                    (options, builder) -> FullyConnectedOptions.createFullyConnectedOptions(
                            builder, (byte) options.activation().code(), (byte) 0, options.keepDimensions())),
            new OptionsTable<>(
                    BuiltinOptions.SoftmaxOptions,
                    OperatorOptions.SoftmaxOptions.class,
                    TableLayout.ofScalars("SoftmaxOptions", 4),
                    SoftmaxOptions::new,
                    (table, where) -> new OperatorOptions.SoftmaxOptions(table.beta()),
                    (options, builder) -> SoftmaxOptions.createSoftmaxOptions(builder, options.beta())),
            new OptionsTable<>(
                    BuiltinOptions.ConcatenationOptions,
                    OperatorOptions.ConcatenationOptions.class,
                    TableLayout.ofScalars("ConcatenationOptions", 4, 1),
                    ConcatenationOptions::new,
                    (table, where) -> new OperatorOptions.ConcatenationOptions(
                            table.axis(), activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> ConcatenationOptions.createConcatenationOptions(
                            builder, options.axis(), (byte) options.activation().code())),
            new OptionsTable<>(
                    BuiltinOptions.AddOptions,
                    OperatorOptions.AddOptions.class,
                    TableLayout.ofScalars("AddOptions", 1),
                    AddOptions::new,
                    (table, where) ->
                            new OperatorOptions.AddOptions(activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> AddOptions.createAddOptions(
                            builder, (byte) options.activation().code())),
            new OptionsTable<>(
                    BuiltinOptions.L2NormOptions,
                    OperatorOptions.L2NormOptions.class,
                    TableLayout.ofScalars("L2NormOptions", 1),
                    L2NormOptions::new,
                    (table, where) ->
                            new OperatorOptions.L2NormOptions(activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> L2NormOptions.createL2NormOptions(
                            builder, (byte) options.activation().code())),
            new OptionsTable<>(
                    BuiltinOptions.ResizeBilinearOptions,
                    OperatorOptions.ResizeBilinearOptions.class,
                    TableLayout.ofScalars("ResizeBilinearOptions", 4, 4, 1, 1),
                    ResizeBilinearOptions::new,
                    (table, where) ->
                            new OperatorOptions.ResizeBilinearOptions(table.alignCorners(), table.halfPixelCenters()),
                    (options, builder) -> ResizeBilinearOptions.createResizeBilinearOptions(
                            builder, 0, 0, options.alignCorners(), options.halfPixelCenters())),
            new OptionsTable<>(
                    BuiltinOptions.ReshapeOptions,
                    OperatorOptions.ReshapeOptions.class,
                    new TableLayout("ReshapeOptions").scalars(0, 4),
                    ReshapeOptions::new,
                    (table, where) -> new OperatorOptions.ReshapeOptions(
                            dimensions(table.newShapeLength(), table::newShape, where)),
                    (options, builder) -> ReshapeOptions.createReshapeOptions(
                            builder, ReshapeOptions.createNewShapeVector(builder, array(options.newShape())))),
            new OptionsTable<>(
                    BuiltinOptions.SpaceToDepthOptions,
                    OperatorOptions.SpaceToDepthOptions.class,
                    TableLayout.ofScalars("SpaceToDepthOptions", 4),
                    SpaceToDepthOptions::new,
                    (table, where) -> new OperatorOptions.SpaceToDepthOptions(table.blockSize()),
                    (options, builder) -> SpaceToDepthOptions.createSpaceToDepthOptions(builder, options.blockSize())),
            new OptionsTable<>(
                    BuiltinOptions.MulOptions,
                    OperatorOptions.MulOptions.class,
                    TableLayout.ofScalars("MulOptions", 1),
                    MulOptions::new,
                    (table, where) ->
                            new OperatorOptions.MulOptions(activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> MulOptions.createMulOptions(
                            builder, (byte) options.activation().code())),
            new OptionsTable<>(
                    BuiltinOptions.GatherOptions,
                    OperatorOptions.GatherOptions.class,
                    TableLayout.ofScalars("GatherOptions", 4, 4),
                    GatherOptions::new,
                    (table, where) -> new OperatorOptions.GatherOptions(table.axis(), table.batchDims()),
                    (options, builder) ->
                            GatherOptions.createGatherOptions(builder, options.axis(), options.batchDimensions())),
            new OptionsTable<>(
                    BuiltinOptions.ReducerOptions,
                    OperatorOptions.ReducerOptions.class,
                    TableLayout.ofScalars("ReducerOptions", 1),
                    ReducerOptions::new,
                    (table, where) -> new OperatorOptions.ReducerOptions(table.keepDims()),
                    (options, builder) -> ReducerOptions.createReducerOptions(builder, options.keepDimensions())),
            new OptionsTable<>(
                    BuiltinOptions.SubOptions,
                    OperatorOptions.SubOptions.class,
                    TableLayout.ofScalars("SubOptions", 1),
                    SubOptions::new,
                    (table, where) ->
                            new OperatorOptions.SubOptions(activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> SubOptions.createSubOptions(
                            builder, (byte) options.activation().code())),
            new OptionsTable<>(
                    BuiltinOptions.DivOptions,
                    OperatorOptions.DivOptions.class,
                    TableLayout.ofScalars("DivOptions", 1),
                    DivOptions::new,
                    (table, where) ->
                            new OperatorOptions.DivOptions(activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> DivOptions.createDivOptions(
                            builder, (byte) options.activation().code())),
            new OptionsTable<>(
                    BuiltinOptions.SqueezeOptions,
                    OperatorOptions.SqueezeOptions.class,
                    new TableLayout("SqueezeOptions").scalars(0, 4),
                    SqueezeOptions::new,
                    (table, where) -> new OperatorOptions.SqueezeOptions(
                            dimensions(table.squeezeDimsLength(), table::squeezeDims, where)),
                    (options, builder) -> SqueezeOptions.createSqueezeOptions(
                            builder, SqueezeOptions.createSqueezeDimsVector(builder, array(options.dimensions())))),
            new OptionsTable<>(
                    BuiltinOptions.StridedSliceOptions,
                    OperatorOptions.StridedSliceOptions.class,
                    TableLayout.ofScalars("StridedSliceOptions", 4, 4, 4, 4, 4, 1),
                    StridedSliceOptions::new,
                    (table, where) -> new OperatorOptions.StridedSliceOptions(
                            table.beginMask(),
                            table.endMask(),
                            table.ellipsisMask(),
                            table.newAxisMask(),
                            table.shrinkAxisMask(),
                            table.offset()),
                    (options, builder) -> StridedSliceOptions.createStridedSliceOptions(
                            builder,
                            options.beginMask(),
                            options.endMask(),
                            options.ellipsisMask(),
                            options.newAxisMask(),
                            options.shrinkAxisMask(),
                            options.offset())),
            new OptionsTable<>(
                    BuiltinOptions.SplitOptions,
                    OperatorOptions.SplitOptions.class,
                    TableLayout.ofScalars("SplitOptions", 4),
                    SplitOptions::new,
                    (table, where) -> new OperatorOptions.SplitOptions(table.numSplits()),
                    (options, builder) -> SplitOptions.createSplitOptions(builder, options.count())),
            new OptionsTable<>(
                    BuiltinOptions.CastOptions,
                    OperatorOptions.CastOptions.class,
                    TableLayout.ofScalars("CastOptions", 1, 1),
                    CastOptions::new,
                    (table, where) -> new OperatorOptions.CastOptions(
                            tensorType(table.inDataType(), where), tensorType(table.outDataType(), where)),
                    (options, builder) -> CastOptions.createCastOptions(
                            builder, (byte) options.from().code(), (byte)
                                    options.to().code())),
            new OptionsTable<>(
                    BuiltinOptions.ArgMaxOptions,
                    OperatorOptions.ArgMaxOptions.class,
                    TableLayout.ofScalars("ArgMaxOptions", 1),
                    ArgMaxOptions::new,
                    (table, where) -> new OperatorOptions.ArgMaxOptions(tensorType(table.outputType(), where)),
                    (options, builder) -> ArgMaxOptions.createArgMaxOptions(
                            builder, (byte) options.outputType().code())),
            new OptionsTable<>(
                    BuiltinOptions.TransposeConvOptions,
                    OperatorOptions.TransposeConvOptions.class,
                    TableLayout.ofScalars("TransposeConvOptions", 1, 4, 4, 1, 1),
                    TransposeConvOptions::new,
                    (table, where) -> new OperatorOptions.TransposeConvOptions(
                            padding(table.padding(), where),
                            table.strideW(),
                            table.strideH(),
                            activation(table.fusedActivationFunction(), where)),
                    (options, builder) -> TransposeConvOptions.createTransposeConvOptions(
                            builder,
                            (byte) options.padding().code(),
                            options.strideWidth(),
                            options.strideHeight(),
                            (byte) options.activation().code(),
                            (byte) 0)),
            new OptionsTable<>(
                    BuiltinOptions.ShapeOptions,
                    OperatorOptions.ShapeOptions.class,
                    TableLayout.ofScalars("ShapeOptions", 1),
                    ShapeOptions::new,
                    (table, where) -> new OperatorOptions.ShapeOptions(tensorType(table.outType(), where)),
                    (options, builder) -> ShapeOptions.createShapeOptions(
                            builder, (byte) options.outputType().code())),
            new OptionsTable<>(
                    BuiltinOptions.ArgMinOptions,
                    OperatorOptions.ArgMinOptions.class,
                    TableLayout.ofScalars("ArgMinOptions", 1),
                    ArgMinOptions::new,
                    (table, where) -> new OperatorOptions.ArgMinOptions(tensorType(table.outputType(), where)),
                    (options, builder) -> ArgMinOptions.createArgMinOptions(
                            builder, (byte) options.outputType().code())),
            new OptionsTable<>(
                    BuiltinOptions.PackOptions,
                    OperatorOptions.PackOptions.class,
                    TableLayout.ofScalars("PackOptions", 4, 4),
                    PackOptions::new,
                    (table, where) -> new OperatorOptions.PackOptions(table.valuesCount(), table.axis()),
                    (options, builder) -> PackOptions.createPackOptions(builder, options.count(), options.axis())),
            new OptionsTable<>(
                    BuiltinOptions.UnpackOptions,
                    OperatorOptions.UnpackOptions.class,
                    TableLayout.ofScalars("UnpackOptions", 4, 4),
                    UnpackOptions::new,
                    (table, where) -> new OperatorOptions.UnpackOptions(table.num(), table.axis()),
                    (options, builder) -> UnpackOptions.createUnpackOptions(builder, options.count(), options.axis())),
            new OptionsTable<>(
                    BuiltinOptions.UnidirectionalSequenceLSTMOptions,
                    OperatorOptions.UnidirectionalSequenceLstmOptions.class,
                    TableLayout.ofScalars("UnidirectionalSequenceLSTMOptions", 1, 4, 4, 1, 1, 1),
                    UnidirectionalSequenceLSTMOptions::new,
                    (table, where) -> new OperatorOptions.UnidirectionalSequenceLstmOptions(
                            activation(table.fusedActivationFunction(), where),
                            table.cellClip(),
                            table.projClip(),
                            table.timeMajor()),
                    (options, builder) -> UnidirectionalSequenceLSTMOptions.createUnidirectionalSequenceLSTMOptions(
                            builder,
                            (byte) options.activation().code(),
                            options.cellClip(),
                            options.projectionClip(),
                            options.timeMajor(),
                            false,
                            false)),
            new OptionsTable<>(
                    BuiltinOptions.ResizeNearestNeighborOptions,
                    OperatorOptions.ResizeNearestNeighborOptions.class,
                    TableLayout.ofScalars("ResizeNearestNeighborOptions", 1, 1),
                    ResizeNearestNeighborOptions::new,
                    (table, where) -> new OperatorOptions.ResizeNearestNeighborOptions(
                            table.alignCorners(), table.halfPixelCenters()),
                    (options, builder) -> ResizeNearestNeighborOptions.createResizeNearestNeighborOptions(
                            builder, options.alignCorners(), options.halfPixelCenters())),
            new OptionsTable<>(
                    BuiltinOptions.LeakyReluOptions,
                    OperatorOptions.LeakyReluOptions.class,
                    TableLayout.ofScalars("LeakyReluOptions", 4),
                    LeakyReluOptions::new,
                    (table, where) -> new OperatorOptions.LeakyReluOptions(table.alpha()),
                    (options, builder) -> LeakyReluOptions.createLeakyReluOptions(builder, options.alpha())),
            new OptionsTable<>(
                    BuiltinOptions.MirrorPadOptions,
                    OperatorOptions.MirrorPadOptions.class,
                    TableLayout.ofScalars("MirrorPadOptions", 1),
                    MirrorPadOptions::new,
                    (table, where) -> new OperatorOptions.MirrorPadOptions(isSymmetric(table.mode(), where)),
                    (options, builder) ->
                            MirrorPadOptions.createMirrorPadOptions(builder, (byte) (options.symmetric() ? 1 : 0))),
            new OptionsTable<>(
                    BuiltinOptions.SplitVOptions,
                    OperatorOptions.SplitVOptions.class,
                    TableLayout.ofScalars("SplitVOptions", 4),
                    SplitVOptions::new,
                    (table, where) -> new OperatorOptions.SplitVOptions(table.numSplits()),
                    (options, builder) -> SplitVOptions.createSplitVOptions(builder, options.count())),
            new OptionsTable<>(
                    BuiltinOptions.IfOptions,
                    OperatorOptions.IfOptions.class,
                    TableLayout.ofScalars("IfOptions", 4, 4),
                    IfOptions::new,
                    (table, where) ->
                            new OperatorOptions.IfOptions(table.thenSubgraphIndex(), table.elseSubgraphIndex()),
                    (options, builder) -> IfOptions.createIfOptions(builder, options.thenGraph(), options.elseGraph())),
            new OptionsTable<>(
                    BuiltinOptions.WhileOptions,
                    OperatorOptions.WhileOptions.class,
                    TableLayout.ofScalars("WhileOptions", 4, 4),
                    WhileOptions::new,
                    (table, where) ->
                            new OperatorOptions.WhileOptions(table.condSubgraphIndex(), table.bodySubgraphIndex()),
                    (options, builder) ->
                            WhileOptions.createWhileOptions(builder, options.conditionGraph(), options.bodyGraph())),
            new OptionsTable<>(
                    BuiltinOptions.DepthToSpaceOptions,
                    OperatorOptions.DepthToSpaceOptions.class,
                    TableLayout.ofScalars("DepthToSpaceOptions", 4),
                    DepthToSpaceOptions::new,
                    (table, where) -> new OperatorOptions.DepthToSpaceOptions(table.blockSize()),
                    (options, builder) -> DepthToSpaceOptions.createDepthToSpaceOptions(builder, options.blockSize())),
            new OptionsTable<>(
                    BuiltinOptions.BatchMatMulOptions,
                    OperatorOptions.BatchMatMulOptions.class,
                    TableLayout.ofScalars("BatchMatMulOptions", 1, 1, 1),
                    BatchMatMulOptions::new,
                    (table, where) -> new OperatorOptions.BatchMatMulOptions(table.adjX(), table.adjY()),
                    (options, builder) -> BatchMatMulOptions.createBatchMatMulOptions(
                            builder, options.transposeLeft(), options.transposeRight(), false)),
            new OptionsTable<>(
                    BuiltinOptions.CumsumOptions,
                    OperatorOptions.CumsumOptions.class,
                    TableLayout.ofScalars("CumsumOptions", 1, 1),
                    CumsumOptions::new,
                    (table, where) -> new OperatorOptions.CumsumOptions(table.exclusive(), table.reverse()),
                    (options, builder) ->
                            CumsumOptions.createCumsumOptions(builder, options.exclusive(), options.reverse())),
            new OptionsTable<>(
                    BuiltinOptions.CallOnceOptions,
                    OperatorOptions.CallOnceOptions.class,
                    TableLayout.ofScalars("CallOnceOptions", 4),
                    CallOnceOptions::new,
                    (table, where) -> new OperatorOptions.CallOnceOptions(table.initSubgraphIndex()),
                    (options, builder) -> CallOnceOptions.createCallOnceOptions(builder, options.initialGraph())),
            new OptionsTable<>(
                    BuiltinOptions.VarHandleOptions,
                    OperatorOptions.VarHandleOptions.class,
                    new TableLayout("VarHandleOptions").text(0).text(1),
                    VarHandleOptions::new,
                    (table, where) -> new OperatorOptions.VarHandleOptions(
                            ModelReader.text(table.containerAsByteBuffer()),
                            ModelReader.text(table.sharedNameAsByteBuffer())),
                    (options, builder) -> VarHandleOptions.createVarHandleOptions(
                            builder, builder.createString(options.container()), builder.createString(options.name()))));

    private OptionsTables() {}

    private static Activation activation(int code, String where) {
        return Activation.ofCode(code).orElseThrow(() -> unknown("activation function", code, where));
    }

    private static Padding padding(int code, String where) {
        return Padding.ofCode(code).orElseThrow(() -> unknown("padding", code, where));
    }

    private static TensorType tensorType(int code, String where) {
        return TensorType.ofCode(code).orElseThrow(() -> unknown("tensor type", code, where));
    }

    /** MirrorPadMode: REFLECT (0) leaves out the border, SYMMETRIC (1) repeats it. */
    private static boolean isSymmetric(int mode, String where) {
        if (mode != 0 && mode != 1) {
            throw unknown("mirror pad mode", mode, where);
        }
        return mode == 1;
    }

    private static SaguiError unknown(String what, int code, String where) {
        return new SaguiError(Code.MALFORMED_MODEL, where, "the format has no " + what + " with code " + code);
    }

    private static List<Integer> dimensions(int length, IntUnaryOperator element, String where) {
        if (length > MAX_DIMENSIONS) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, where, "a list of " + length + " dimensions in its options");
        }
        List<Integer> dimensions = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            dimensions.add(element.applyAsInt(i));
        }
        return dimensions;
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
