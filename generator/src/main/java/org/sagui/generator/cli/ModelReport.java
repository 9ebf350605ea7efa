package org.sagui.generator.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.Figure;
import org.sagui.simulator.board.FrontEnd;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.board.ModelCost;
import org.sagui.simulator.board.OperatorCost;
import org.sagui.simulator.interpreter.MemoryPlan;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.interpreter.OperatorRegistry;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * What {@code model inspect} tells of a model. The names of the components are the keys of {@code --json}, which
 * docs/model-inspect.md explains; what is null is left out there.
 */
record ModelReport(
        int bytes,
        String description,
        long parameters,
        long macs,
        ArenaReport arena,
        List<MemoryPlan.Buffer> buffers,
        String frontEnd,
        List<BoardReport> boards,
        List<Integer> inputs,
        List<Integer> outputs,
        List<OperatorReport> operators,
        List<TensorReport> tensors) {

    record ArenaReport(int used, int head, int tail, int smallest, boolean exact) {
        private static ArenaReport of(MemoryPlan plan, boolean measured) {
            return new ArenaReport(
                    plan.usedBytes(),
                    plan.headBytes(),
                    plan.tailBytes(),
                    plan.smallestArenaBytes(),
                    plan.exact() && measured);
        }
    }

    /**
     * A board with the model, its code, the smallest arena that works, all with the reference kernels, and the front end if
     * there is one.
     */
    record BoardReport(
            String id,
            String name,
            String specs,
            boolean fits,
            int flashBytes,
            int ramBytes,
            List<MemoryUse.Part> flash,
            List<MemoryUse.Part> ram,
            List<String> unmeasured,
            List<CostReport> costs) {}

    /** One inference with one library of kernels. */
    record CostReport(
            String kernels,
            ArenaReport arena,
            FigureReport instructions,
            FigureReport cycles,
            FigureReport latencyMilliseconds,
            FigureReport energyMicrojoules,
            List<String> unmeasured,
            List<OperatorCostReport> operators) {}

    record OperatorCostReport(
            int index,
            FigureReport instructions,
            FigureReport cycles,
            FigureReport latencyMilliseconds,
            FigureReport energyMicrojoules) {}

    /** @param high null if it is not known */
    record FigureReport(double value, double low, Double high, String label) {
        private static FigureReport of(Figure figure) {
            Double high = Double.isInfinite(figure.high()) ? null : figure.high();
            return new FigureReport(
                    figure.value(), figure.low(), high, figure.label().id());
        }

        private static FigureReport of(Optional<Figure> figure) {
            return figure.map(FigureReport::of).orElse(null);
        }
    }

    record OperatorReport(
            int index,
            String name,
            boolean supported,
            List<Integer> inputs,
            List<Integer> outputs,
            long parameters,
            long macs) {}

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

    static ModelReport of(Model model, Optional<FrontEnd> frontEnd, List<BoardType> boards) {
        Subgraph graph = model.main();
        MemoryPlan plan = MemoryPlan.of(model);
        ModelStatistics statistics = ModelStatistics.of(model);
        return new ModelReport(
                model.fileBytes(),
                model.description(),
                statistics.parameters(),
                statistics.macs(),
                ArenaReport.of(plan, true),
                plan.buffers(),
                frontEnd.map(FrontEnd::id).orElse(null),
                boards.stream().map(board -> board(board, model, frontEnd)).toList(),
                graph.inputs(),
                graph.outputs(),
                graph.operators().stream()
                        .map(operator -> operator(operator, graph))
                        .toList(),
                graph.tensors().stream().map(ModelReport::tensor).toList());
    }

    private static BoardReport board(BoardType board, Model model, Optional<FrontEnd> frontEnd) {
        MemoryUse use = MemoryUse.withSmallestArena(board, model, frontEnd);
        return new BoardReport(
                board.id(),
                board.name(),
                board.specs().id(),
                use.fits(),
                board.flashBytes(),
                board.ramBytes(),
                use.flash(),
                use.ram(),
                use.unmeasured(),
                ModelCost.all(model, board).stream()
                        .map(cost -> cost(cost, MemoryPlan.of(model, cost.kernels())))
                        .toList());
    }

    private static CostReport cost(ModelCost cost, MemoryPlan plan) {
        return new CostReport(
                cost.kernels().id(),
                ArenaReport.of(plan, cost.board().hasMeasuredArenas(cost.kernels())),
                FigureReport.of(cost.instructions()),
                FigureReport.of(cost.cycles()),
                FigureReport.of(cost.latencyMilliseconds()),
                FigureReport.of(cost.energyMicrojoules()),
                cost.unmeasured(),
                cost.operators().stream().map(ModelReport::cost).toList());
    }

    private static OperatorCostReport cost(OperatorCost cost) {
        return new OperatorCostReport(
                cost.operator().index(),
                FigureReport.of(cost.instructions()),
                FigureReport.of(cost.cycles()),
                FigureReport.of(cost.latencyMilliseconds()),
                FigureReport.of(cost.energyMicrojoules()));
    }

    private static OperatorReport operator(Operator operator, Subgraph graph) {
        return new OperatorReport(
                operator.index(),
                operator.name(),
                OperatorRegistry.supports(operator),
                operator.inputs(),
                operator.outputs(),
                ModelStatistics.parameters(operator, graph),
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
