package org.sagui.generator.cli;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.interpreter.OperatorRegistry;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * What {@code model inspect} tells of a model; the names of the components are the keys of {@code --json}.
 *
 * @param board null unless one was named
 */
record ModelReport(
        int bytes,
        String description,
        long parameters,
        long macs,
        Arena arena,
        BoardReport board,
        List<Integer> inputs,
        List<Integer> outputs,
        List<OperatorReport> operators,
        List<TensorReport> tensors) {

    record Arena(int used, int head, int tail, int smallest, boolean exact) {}

    /** A board with the model, its code and the smallest arena that works. */
    record BoardReport(
            String id,
            String name,
            boolean fits,
            int flashBytes,
            int ramBytes,
            List<MemoryUse.Part> flash,
            List<MemoryUse.Part> ram,
            List<String> unmeasured) {}

    record OperatorReport(
            int index, String name, boolean supported, List<Integer> inputs, List<Integer> outputs, long macs) {}

    record TensorReport(
            int index,
            String name,
            String type,
            int[] shape,
            long bytes,
            boolean constant,
            List<Float> scales,
            List<Integer> zeroPoints,
            int dimension) {}

    /** @param use null for no board */
    static ModelReport of(Model model, MemoryUse use) {
        Subgraph graph = model.main();
        MemoryPlan plan = MemoryPlan.of(model);
        ModelStatistics statistics = ModelStatistics.of(model);
        return new ModelReport(
                model.fileBytes(),
                model.description(),
                statistics.parameters(),
                statistics.macs(),
                new Arena(
                        plan.usedBytes(), plan.headBytes(), plan.tailBytes(), plan.smallestArenaBytes(), plan.exact()),
                use == null ? null : board(use),
                graph.inputs(),
                graph.outputs(),
                graph.operators().stream()
                        .map(operator -> operator(operator, graph))
                        .toList(),
                graph.tensors().stream().map(ModelReport::tensor).toList());
    }

    private static BoardReport board(MemoryUse use) {
        BoardType type = use.board();
        return new BoardReport(
                type.id(),
                type.name(),
                use.fits(),
                type.flashBytes(),
                type.ramBytes(),
                use.flash(),
                use.ram(),
                use.unmeasured());
    }

    private static OperatorReport operator(Operator operator, Subgraph graph) {
        return new OperatorReport(
                operator.index(),
                operator.name(),
                OperatorRegistry.supports(operator),
                operator.inputs(),
                operator.outputs(),
                ModelStatistics.macs(operator, graph));
    }

    private static TensorReport tensor(TensorInfo tensor) {
        Quantization quantization = tensor.quantization();
        List<Float> scales = new ArrayList<>();
        List<Integer> zeroPoints = new ArrayList<>();
        for (int i = 0; i < quantization.count(); i++) {
            scales.add(quantization.scale(i));
            zeroPoints.add(quantization.zeroPoint(i));
        }
        return new TensorReport(
                tensor.index(),
                tensor.name(),
                tensor.type().name(),
                tensor.shape().toArray(),
                tensor.byteCount(),
                tensor.isConstant(),
                scales,
                zeroPoints,
                quantization.dimension());
    }
}
