package org.sagui.generator.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sagui.generator.cli.ModelReport.ArenaReport;
import org.sagui.generator.cli.ModelReport.BoardReport;
import org.sagui.generator.cli.ModelReport.CostReport;
import org.sagui.generator.cli.ModelReport.FigureReport;
import org.sagui.generator.cli.ModelReport.OperatorReport;
import org.sagui.generator.cli.ModelReport.TensorReport;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.tflite.Operator;

/** A {@link ModelReport} as tables for a terminal. */
final class ModelReportText {
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final ModelReport report;
    private final PrintWriter out;

    ModelReportText(ModelReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print() {
        if (!report.description().isEmpty()) {
            out.println(report.description());
        }
        line("%,d bytes, %,d parameters, %,d MACs", report.bytes(), report.parameters(), report.macs());
        ArenaReport arena = report.arena();
        line(
                "arena: %,d bytes used (head %,d, tail %,d), smallest %,d, %s",
                arena.used(), arena.head(), arena.tail(), arena.smallest(), exact(arena.exact()));
        operators();
        tensors();
        if (!report.boards().isEmpty()) {
            costs();
            report.boards().forEach(this::memory);
        }
    }

    private void operators() {
        out.println();
        line("%4s  %-28s %-22s %-10s %10s %12s", "", "operator", "shape", "type", "parameters", "MACs");
        for (OperatorReport operator : report.operators()) {
            line(
                    "%4d  %-28s %-22s %-10s %,10d %,12d",
                    operator.index(),
                    operator.name() + (operator.supported() ? "" : " (not implemented)"),
                    shapes(operator.inputs(), 1) + " → " + shapes(operator.outputs(), Integer.MAX_VALUE),
                    types(operator),
                    operator.parameters(),
                    operator.macs());
        }
    }

    /** Of the tensors that are computed or given, so many of them at most. */
    private String shapes(List<Integer> tensors, int most) {
        return tensors.stream()
                .filter(index -> index != Operator.ABSENT)
                .map(index -> report.tensors().get(index))
                .filter(tensor -> !tensor.constant())
                .limit(most)
                .map(ModelReportText::shape)
                .collect(Collectors.joining(" "));
    }

    private String types(OperatorReport operator) {
        List<String> types = Stream.of(operator.inputs(), operator.outputs())
                .flatMap(tensors -> tensors.stream().limit(1))
                .filter(index -> index != Operator.ABSENT)
                .map(index -> report.tensors().get(index).type())
                .distinct()
                .toList();
        return String.join("→", types);
    }

    private void tensors() {
        out.println();
        line("%4s  %-8s %-16s %12s %12s %6s  %s", "", "type", "shape", "bytes", "scale", "zero", "tensor");
        for (TensorReport tensor : report.tensors()) {
            line(
                    "%4d  %-8s %-16s %,12d %12s %6s  %s",
                    tensor.index(),
                    tensor.type(),
                    shape(tensor),
                    tensor.bytes(),
                    scale(tensor),
                    tensor.zeroPoints().size() == 1 ? tensor.zeroPoints().get(0) : "",
                    tensor.name() + role(tensor));
        }
    }

    private void costs() {
        out.println();
        line("%-30s %-5s %-10s %9s  %-38s %s", "board", "fits", "kernels", "arena", "latency", "energy");
        for (BoardReport board : report.boards()) {
            String name = board.name();
            String fits = board.fits() ? "yes" : "no";
            for (CostReport cost : board.costs()) {
                line(
                        "%-30s %-5s %-10s %,9d  %-38s %s",
                        name,
                        fits,
                        cost.kernels(),
                        cost.arena().smallest(),
                        figure(cost.latencyMilliseconds(), "ms"),
                        figure(cost.energyMicrojoules(), "µJ"));
                name = "";
                fits = "";
            }
            if (board.costs().isEmpty()) {
                line("%-30s %-5s %s", name, fits, "nothing is known of the time that such a model takes");
            }
        }
        report.boards().stream()
                .flatMap(board -> board.costs().stream())
                .filter(cost -> !cost.unmeasured().isEmpty())
                .findFirst()
                .ifPresent(cost -> line("  without the time of %s, which is not known", names(cost.unmeasured())));
    }

    /** Such as {@code 0.132 ms (0.066–0.528) illustrative}. */
    private static String figure(FigureReport figure, String unit) {
        if (figure == null) {
            return "not known";
        }
        String value = number(figure.value()) + " " + unit;
        return figure.high() == null
                ? "at least " + number(figure.low()) + " " + unit + " " + figure.label()
                : value + " (" + number(figure.low()) + "–" + number(figure.high()) + ") " + figure.label();
    }

    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        return String.format(
                Locale.ROOT, "%,." + Math.max(rounded.stripTrailingZeros().scale(), 0) + "f", rounded);
    }

    private void memory(BoardReport board) {
        out.println();
        String what =
                report.frontEnd() == null ? "the model" : "the model with its front end “" + report.frontEnd() + "”";
        line("%s: %s %s", board.name(), what, board.fits() ? "fits" : "does not fit");
        memory("flash", board.flash(), board.flashBytes());
        memory("RAM", board.ram(), board.ramBytes());
        if (!board.unmeasured().isEmpty()) {
            line("  without the code of %s, whose size is not known", names(board.unmeasured()));
        }
        if (!board.specs().equals("read")) {
            line("  The board's clock and memory are %s: check them in its data sheet.", board.specs());
        }
    }

    private void memory(String name, List<MemoryUse.Part> parts, int size) {
        long used = parts.stream().mapToLong(MemoryUse.Part::bytes).sum();
        line("  %-5s %,d of %,d bytes", name, used, size);
        for (MemoryUse.Part part : parts) {
            line("    %-12s %,12d, %s", part.name(), part.bytes(), exact(part.exact()));
        }
    }

    private static String exact(boolean exact) {
        return exact ? "exact" : "modelled";
    }

    private static String shape(TensorReport tensor) {
        return tensor.shape().length == 0
                ? "scalar"
                : Arrays.stream(tensor.shape()).mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }

    private static String scale(TensorReport tensor) {
        return switch (tensor.scales().size()) {
            case 0 -> "";
            case 1 -> tensor.scales().get(0).toString();
            default -> tensor.scales().size() + " scales";
        };
    }

    private String role(TensorReport tensor) {
        if (report.inputs().contains(tensor.index())) {
            return " (input)";
        } else if (report.outputs().contains(tensor.index())) {
            return " (output)";
        }
        return tensor.constant() ? " (constant)" : "";
    }

    private static String names(List<String> operators) {
        return String.join(", ", operators);
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
