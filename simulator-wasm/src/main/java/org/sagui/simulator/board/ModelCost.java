package org.sagui.simulator.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sagui.simulator.interpreter.KernelLibrary;
import org.sagui.simulator.interpreter.ModelStatistics;
import org.sagui.simulator.tflite.BuiltinOperator;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;

/**
 * What one inference costs on a board: predicted from the model file alone, with the tables beside this class, which tell
 * where their numbers are from. Instructions are a linear formula for each operator; cycles, time and energy follow from the
 * board. Only the first graph is counted, each of its operators once.
 *
 * <p>The bands are those within which measurements of whole models lay. A model has a narrower one than its operators. It is
 * open upwards, to infinity, if some of the operators are unmeasured.
 *
 * @param macs multiplications with addition: exact
 * @param parameters trained numbers: exact
 * @param instructions empty for processors whose instructions were not counted
 * @param energyMicrojoules empty where nothing is known of the board's power
 * @param operators in the order of execution
 * @param unmeasured the operators that are not in the figures, since nothing like them was measured
 */
public record ModelCost(
        BoardType board,
        KernelLibrary kernels,
        long macs,
        long parameters,
        Optional<Figure> instructions,
        Figure cycles,
        Figure latencyMilliseconds,
        Optional<Figure> energyMicrojoules,
        List<OperatorCost> operators,
        List<String> unmeasured) {

    /** The share of instructions that may be stood in for before the whole is no more than illustrative. */
    private static final double MOST_STOOD_IN = 0.05;

    /**
     * Where calling the operators takes longer than what they do: a model of 288 MACs ran up to 2.7 times as long as
     * predicted.
     */
    private static final long FEW_MACS = 10_000;

    private static final double FEW_MACS_HIGH = 2.7;

    /** Cycles of an instruction were measured on integers only: a guess for floats. */
    private static final Figure FLOATS = new Figure(1, 0.5, 2, Label.ILLUSTRATIVE);

    public ModelCost {
        operators = List.copyOf(operators);
        unmeasured = List.copyOf(unmeasured);
    }

    /** With each library of kernels for which there are measurements of the board's processor. */
    public static List<ModelCost> all(Model model, BoardType board) {
        List<ModelCost> costs = new ArrayList<>();
        for (KernelLibrary kernels : KernelLibrary.values()) {
            of(model, board, kernels).ifPresent(costs::add);
        }
        return costs;
    }

    /** The libraries of kernels for which there are measurements of a board's processor. */
    public static List<KernelLibrary> libraries(BoardType board) {
        List<KernelLibrary> libraries = new ArrayList<>();
        for (KernelLibrary kernels : KernelLibrary.values()) {
            if (Table.rows("cycles.csv").stream()
                    .anyMatch(row -> row.text("core").equals(board.coreUsed())
                            && row.text("kernels").equals(kernels.id()))) {
                libraries.add(kernels);
            }
        }
        return libraries;
    }

    /** Empty if there are no measurements of that library on the board's processor, or none of any operator of the model. */
    public static Optional<ModelCost> of(Model model, BoardType board, KernelLibrary kernels) {
        return Table.rows("cycles.csv").stream()
                .filter(row -> row.text("core").equals(board.coreUsed())
                        && row.text("kernels").equals(kernels.id()))
                .findFirst()
                .map(row -> new Prediction(model, board, kernels, row).cost())
                .filter(cost -> cost.cycles().value() > 0);
    }

    /** One model on one board. */
    private static final class Prediction {
        private final Subgraph graph;
        private final ModelStatistics statistics;
        private final BoardType board;
        private final KernelLibrary kernels;
        private final Table.Row row;
        private final InstructionTable instructions;

        /** @param row of cycles.csv */
        Prediction(Model model, BoardType board, KernelLibrary kernels, Table.Row row) {
            this.graph = model.main();
            this.statistics = ModelStatistics.of(model);
            this.board = board;
            this.kernels = kernels;
            this.row = row;
            this.instructions = new InstructionTable(kernels.id(), row.text("isa"));
        }

        ModelCost cost() {
            List<OperatorCost> operators =
                    graph.operators().stream().map(this::operator).toList();
            List<String> unmeasured = operators.stream()
                    .filter(operator -> operator.cycles().isEmpty())
                    .map(operator -> operator.operator().name())
                    .distinct()
                    .toList();
            Figure band = band(operators, statistics.macs(), unmeasured.isEmpty());
            double counted = operators.stream()
                    .flatMap(operator -> operator.instructions().stream())
                    .mapToDouble(Figure::value)
                    .sum();
            Optional<Figure> total = countsInstructions()
                    ? Optional.of(
                            instructionBand(operators, unmeasured.isEmpty()).times(counted))
                    : Optional.empty();
            Figure cycles = band.times(operators.stream()
                    .flatMap(operator -> operator.cycles().stream())
                    .mapToDouble(Figure::value)
                    .sum());
            return new ModelCost(
                    board,
                    kernels,
                    statistics.macs(),
                    statistics.parameters(),
                    total,
                    cycles,
                    milliseconds(cycles),
                    energy(milliseconds(cycles)),
                    operators,
                    unmeasured);
        }

        private OperatorCost operator(Operator operator) {
            Work work = Work.of(operator, graph);
            Optional<Figure> count = countsInstructions() ? instructions.instructions(work) : Optional.empty();
            Optional<Figure> cycles =
                    countsInstructions() ? count.map(figure -> cyclesOf(figure, work)) : cyclesOf(work);
            return new OperatorCost(
                    operator,
                    work.macs(),
                    ModelStatistics.parameters(operator, graph),
                    count,
                    cycles,
                    cycles.map(this::milliseconds),
                    cycles.map(this::milliseconds).flatMap(this::energy));
        }

        private Figure cyclesOf(Figure count, Work work) {
            Figure cycles = count.times(factor("per_instruction"));
            return work.isReal() ? cycles.times(FLOATS) : cycles;
        }

        /** In a number of cycles for each MAC, everything else is in. There is none for real numbers. */
        private Optional<Figure> cyclesOf(Work work) {
            return work.isReal()
                    ? Optional.empty()
                    : Optional.of(factor("per_mac").times(work.macs()));
        }

        /** For some processors there is only a number of cycles for each MAC. */
        private boolean countsInstructions() {
            return row.number("per_instruction") > 0;
        }

        private Figure factor(String column) {
            return range().times(row.number(column));
        }

        private Figure range() {
            return new Figure(1, row.number("low"), row.number("high"), labelOf(row));
        }

        private Label labelOf(Table.Row row) {
            Label label = Label.of(row.text("label"));
            return statistics.macs() < FEW_MACS ? label.and(Label.ILLUSTRATIVE) : label;
        }

        /** Of the whole model's cycles, as a factor: what measured models kept to. */
        private Figure band(List<OperatorCost> operators, long macs, boolean complete) {
            Figure band = range();
            if (isRecurrent() && countsInstructions()) {
                band = band.times(errorBand("recurrent"));
            }
            if (macs < FEW_MACS) {
                band = new Figure(1, band.low(), Math.max(band.high(), FEW_MACS_HIGH), band.label());
            }
            boolean real = graph.operators().stream()
                    .map(operator -> Work.of(operator, graph))
                    .anyMatch(work -> work.isReal() && work.macs() > 0);
            band = real && countsInstructions() ? band.times(FLOATS) : band;
            return weakened(band, operators, complete);
        }

        private Figure instructionBand(List<OperatorCost> operators, boolean complete) {
            return weakened(errorBand(isRecurrent() ? "recurrent" : "plain"), operators, complete);
        }

        private Figure errorBand(String column) {
            return Table.rows("instruction-errors.csv").stream()
                    .filter(errors -> errors.text("kernels").equals(kernels.id())
                            && errors.text("isa").equals(row.text("isa")))
                    .map(errors -> Figure.withError(1, errors.number(column) / 100))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean isRecurrent() {
            return graph.operators().stream()
                    .anyMatch(operator -> operator.code() == BuiltinOperator.SVDF
                            || operator.code() == BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_LSTM);
        }

        /** Wider where other operators stand in for a part of it, and without an end where a part is not known. */
        private static Figure weakened(Figure band, List<OperatorCost> operators, boolean complete) {
            double all = 0;
            double stoodIn = 0;
            for (OperatorCost operator : operators) {
                if (operator.instructions().isPresent()) {
                    Figure count = operator.instructions().get();
                    all += count.value();
                    stoodIn += count.label() == Label.ILLUSTRATIVE ? count.value() : 0;
                }
            }
            Figure weak = stoodIn > MOST_STOOD_IN * all ? band.times(InstructionTable.STAND_IN) : band;
            return complete ? weak : new Figure(weak.value(), weak.low(), Double.POSITIVE_INFINITY, Label.ILLUSTRATIVE);
        }

        private Figure milliseconds(Figure cycles) {
            return cycles.times(1 / (board.clockMegahertz() * 1000.0));
        }

        private Optional<Figure> energy(Figure milliseconds) {
            return board.milliwatts().map(milliseconds::times);
        }
    }
}
