package org.sagui.simulator.interpreter;

import static org.sagui.simulator.tflite.BuiltinOperator.*;

import java.util.List;
import org.sagui.simulator.kernel.BatchToSpaceNd;
import org.sagui.simulator.kernel.BroadcastArgs;
import org.sagui.simulator.kernel.BroadcastTo;
import org.sagui.simulator.kernel.Concatenation;
import org.sagui.simulator.kernel.DepthToSpace;
import org.sagui.simulator.kernel.DynamicUpdateSlice;
import org.sagui.simulator.kernel.EmbeddingLookup;
import org.sagui.simulator.kernel.ExpandDims;
import org.sagui.simulator.kernel.Fill;
import org.sagui.simulator.kernel.Gather;
import org.sagui.simulator.kernel.GatherNd;
import org.sagui.simulator.kernel.MirrorPad;
import org.sagui.simulator.kernel.Pack;
import org.sagui.simulator.kernel.Pad;
import org.sagui.simulator.kernel.Reshape;
import org.sagui.simulator.kernel.Reverse;
import org.sagui.simulator.kernel.ShapeOf;
import org.sagui.simulator.kernel.Slice;
import org.sagui.simulator.kernel.Split;
import org.sagui.simulator.kernel.Squeeze;
import org.sagui.simulator.kernel.StridedSlice;
import org.sagui.simulator.kernel.Transpose;
import org.sagui.simulator.kernel.Unpack;
import org.sagui.simulator.kernel.ZerosLike;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tflite.OperatorOptions.ConcatenationOptions;
import org.sagui.simulator.tflite.OperatorOptions.DepthToSpaceOptions;
import org.sagui.simulator.tflite.OperatorOptions.GatherOptions;
import org.sagui.simulator.tflite.OperatorOptions.MirrorPadOptions;
import org.sagui.simulator.tflite.OperatorOptions.PackOptions;
import org.sagui.simulator.tflite.OperatorOptions.SpaceToDepthOptions;
import org.sagui.simulator.tflite.OperatorOptions.SqueezeOptions;
import org.sagui.simulator.tflite.OperatorOptions.StridedSliceOptions;
import org.sagui.simulator.tflite.OperatorOptions.UnpackOptions;

/** Movers: the same elements in other places. */
final class ShapeKernels {
    private ShapeKernels() {}

    static void register(KernelTable kernels) {
        kernels.add(BATCH_TO_SPACE_ND, BatchToSpaceNd::forth);
        kernels.add(BROADCAST_ARGS, BroadcastArgs::new);
        kernels.add(BROADCAST_TO, BroadcastTo::new);
        kernels.add(
                CONCATENATION,
                new ConcatenationOptions(0, Activation.NONE),
                o -> new Concatenation(o.axis(), o.activation()));
        kernels.add(DEPTH_TO_SPACE, new DepthToSpaceOptions(0), o -> DepthToSpace.forth(o.blockSize()));
        kernels.add(DYNAMIC_UPDATE_SLICE, DynamicUpdateSlice::new);
        kernels.add(EMBEDDING_LOOKUP, EmbeddingLookup::new);
        kernels.add(EXPAND_DIMS, ExpandDims::new);
        kernels.add(FILL, Fill::new);
        kernels.add(GATHER, new GatherOptions(0, 0), o -> new Gather(o.axis(), o.batchDimensions()));
        kernels.add(GATHER_ND, GatherNd::new);
        kernels.add(MIRROR_PAD, new MirrorPadOptions(false), o -> new MirrorPad(o.symmetric()));
        kernels.add(PACK, new PackOptions(0, 0), o -> new Pack(o.count(), o.axis()));
        kernels.add(PAD, Pad::new);
        kernels.add(PADV2, Pad::new);
        kernels.add(RESHAPE, Reshape::new);
        kernels.add(REVERSE_V2, Reverse::new);
        kernels.add(SHAPE, ShapeOf::new);
        kernels.add(SLICE, Slice::new);
        kernels.add(SPACE_TO_BATCH_ND, BatchToSpaceNd::back);
        kernels.add(SPACE_TO_DEPTH, new SpaceToDepthOptions(0), o -> DepthToSpace.back(o.blockSize()));
        kernels.add(SPLIT, Split::intoEqual);
        kernels.add(SPLIT_V, Split::intoSizes);
        kernels.add(SQUEEZE, new SqueezeOptions(List.of()), o -> new Squeeze(o.dimensions()));
        kernels.add(
                STRIDED_SLICE,
                new StridedSliceOptions(0, 0, 0, 0, 0, false),
                o -> new StridedSlice(o.beginMask(), o.endMask(), o.shrinkAxisMask()));
        kernels.add(TRANSPOSE, Transpose::new);
        kernels.add(UNPACK, new UnpackOptions(0, 0), o -> new Unpack(o.count(), o.axis()));
        kernels.add(ZEROS_LIKE, ZerosLike::new);
    }
}
