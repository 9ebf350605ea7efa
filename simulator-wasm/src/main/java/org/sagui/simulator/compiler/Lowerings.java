package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sagui.simulator.kernel.Abs;
import org.sagui.simulator.kernel.Add;
import org.sagui.simulator.kernel.BatchToSpaceNd;
import org.sagui.simulator.kernel.BroadcastTo;
import org.sagui.simulator.kernel.Cast;
import org.sagui.simulator.kernel.Concatenation;
import org.sagui.simulator.kernel.Conv2D;
import org.sagui.simulator.kernel.DepthToSpace;
import org.sagui.simulator.kernel.DepthwiseConv2D;
import org.sagui.simulator.kernel.Dequantize;
import org.sagui.simulator.kernel.DynamicUpdateSlice;
import org.sagui.simulator.kernel.Elu;
import org.sagui.simulator.kernel.EmbeddingLookup;
import org.sagui.simulator.kernel.ExpandDims;
import org.sagui.simulator.kernel.FullyConnected;
import org.sagui.simulator.kernel.Gather;
import org.sagui.simulator.kernel.GatherNd;
import org.sagui.simulator.kernel.HardSwish;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.LeakyRelu;
import org.sagui.simulator.kernel.LogicalNot;
import org.sagui.simulator.kernel.Logistic;
import org.sagui.simulator.kernel.MeanOrSum;
import org.sagui.simulator.kernel.MirrorPad;
import org.sagui.simulator.kernel.Mul;
import org.sagui.simulator.kernel.Pack;
import org.sagui.simulator.kernel.Pad;
import org.sagui.simulator.kernel.Pool2D;
import org.sagui.simulator.kernel.Prelu;
import org.sagui.simulator.kernel.Quantize;
import org.sagui.simulator.kernel.Relu;
import org.sagui.simulator.kernel.Reshape;
import org.sagui.simulator.kernel.ResizeNearestNeighbor;
import org.sagui.simulator.kernel.Reverse;
import org.sagui.simulator.kernel.Rsqrt;
import org.sagui.simulator.kernel.Slice;
import org.sagui.simulator.kernel.Softmax;
import org.sagui.simulator.kernel.Split;
import org.sagui.simulator.kernel.Squeeze;
import org.sagui.simulator.kernel.StridedSlice;
import org.sagui.simulator.kernel.Sub;
import org.sagui.simulator.kernel.Tanh;
import org.sagui.simulator.kernel.Transpose;
import org.sagui.simulator.kernel.Unpack;

/** Which families turn the operators of which kernel into code. */
final class Lowerings {
    private static final Map<Class<? extends Kernel>, List<Lowering<?>>> BY_KERNEL = new HashMap<>();

    static {
        add(Conv2D.class, new ConvolutionLowering());
        add(DepthwiseConv2D.class, new ConvolutionLowering());
        add(FullyConnected.class, new ConvolutionLowering());
        addMovers();
        addTables();
        addFloatFunctions();
        add(Add.class, new PairLowering());
        add(Sub.class, new PairLowering());
        add(Mul.class, new PairLowering());
        add(Prelu.class, new PairLowering());
        add(Pool2D.class, new PoolLowering());
        add(Softmax.class, new SoftmaxLowering());
        add(Quantize.class, new ByteTableLowering());
        add(Quantize.class, new QuantizeLowering());
        add(Dequantize.class, new DequantizeLowering());
        add(MeanOrSum.class, new ReductionLowering());
    }

    private static void addTables() {
        Lowering<Kernel> table = new ByteTableLowering();
        add(Abs.class, table);
        add(Cast.class, table);
        add(Elu.class, table);
        add(HardSwish.class, table);
        add(LeakyRelu.class, table);
        add(LogicalNot.class, table);
        add(Logistic.class, table);
        add(Relu.class, table);
        add(Rsqrt.class, table);
        add(Tanh.class, table);
    }

    private static void addFloatFunctions() {
        Lowering<Kernel> function = new FloatFunctionLowering();
        add(Elu.class, function);
        add(HardSwish.class, function);
        add(LeakyRelu.class, function);
        add(Logistic.class, function);
        add(Relu.class, function);
        add(Tanh.class, function);
    }

    private static void addMovers() {
        Lowering<Kernel> copy = (kernel, workspace) -> Optional.of(new CopyCode(workspace));
        add(Reshape.class, copy);
        add(Squeeze.class, copy);
        add(ExpandDims.class, copy);
        Lowering<Kernel> ofFirst = new MoveLowering(i -> i == 0);
        add(BatchToSpaceNd.class, ofFirst);
        add(BroadcastTo.class, ofFirst);
        add(DepthToSpace.class, ofFirst);
        add(Gather.class, ofFirst);
        add(GatherNd.class, ofFirst);
        add(MirrorPad.class, ofFirst);
        add(ResizeNearestNeighbor.class, ofFirst);
        add(Reverse.class, ofFirst);
        add(Slice.class, ofFirst);
        add(StridedSlice.class, ofFirst);
        add(Transpose.class, ofFirst);
        add(Unpack.class, ofFirst);
        Lowering<Kernel> ofAll = new MoveLowering(i -> true);
        add(Concatenation.class, ofAll);
        add(Pack.class, ofAll);
        add(DynamicUpdateSlice.class, new MoveLowering(i -> i < 2));
        add(EmbeddingLookup.class, new MoveLowering(i -> i == 1));
        add(Pad.class, new MoveLowering(i -> i != 1));
        add(Split.class, (split, workspace) -> new MoveLowering(i -> i == split.dataInput()).lower(split, workspace));
    }

    private Lowerings() {}

    /** Families of the same kernel, for different types, are asked in the order in which they are added. */
    private static <K extends Kernel> void add(Class<K> kernel, Lowering<? super K> lowering) {
        BY_KERNEL.computeIfAbsent(kernel, none -> new ArrayList<>()).add(lowering);
    }

    @SuppressWarnings("unchecked")
    static Optional<OperatorCode> lower(Kernel kernel, Workspace workspace) {
        for (Lowering<?> lowering : BY_KERNEL.getOrDefault(kernel.getClass(), List.of())) {
            Optional<OperatorCode> code = ((Lowering<Kernel>) lowering).lower(kernel, workspace);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }
}
