package org.sagui.generator.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sagui.generator.cli.ModelReport.BoardReport;
import org.sagui.generator.cli.ModelReport.OperatorReport;
import org.sagui.generator.cli.ModelReport.TensorReport;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.tflite.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sagui model inspect FILE [--board ID] [--json]}. */
@Command(
        name = "inspect",
        description = "Shows what is in a model, what memory it needs and whether a board has room for it.",
        mixinStandardHelpOptions = true)
final class ModelInspect implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The .tflite file.")
    private Path file;

    @Option(names = "--board", paramLabel = "ID", description = "A board, such as arduino-nano-33-ble-sense.")
    private String board;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        BoardType type = board == null ? null : board();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Model model = ModelCommand.read(file);
            print(ModelReport.of(model, type == null ? null : MemoryUse.withSmallestArena(type, model)));
            return 0;
        } catch (IOException e) {
            err.println(ModelCommand.message(file, e));
        } catch (SaguiError e) {
            err.println(ModelCommand.message(file, e));
        }
        return 1;
    }

    private BoardType board() {
        try {
            return BoardType.of(board);
        } catch (SaguiError e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void print(ModelReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Gson gson =
                    new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
            out.println(gson.toJson(report));
        } else {
            print(report, out);
        }
        out.flush();
    }

    private static void print(ModelReport report, PrintWriter out) {
        if (!report.description().isEmpty()) {
            out.println(report.description());
        }
        line(out, "%,d bytes, %,d parameters, %,d MACs", report.bytes(), report.parameters(), report.macs());
        line(
                out,
                "arena: %,d bytes used (head %,d, tail %,d), smallest %,d, %s",
                report.arena().used(),
                report.arena().head(),
                report.arena().tail(),
                report.arena().smallest(),
                exact(report.arena().exact()));
        if (report.board() != null) {
            print(report.board(), out);
        }
        out.println();
        line(out, "%4s  %-28s %-16s %-10s %12s", "", "operator", "inputs", "outputs", "MACs");
        for (OperatorReport operator : report.operators()) {
            line(
                    out,
                    "%4d  %-28s %-16s %-10s %,12d",
                    operator.index(),
                    operator.name() + (operator.supported() ? "" : " (not implemented)"),
                    join(operator.inputs()),
                    join(operator.outputs()),
                    operator.macs());
        }
        out.println();
        line(out, "%4s  %-8s %-16s %12s %12s %6s  %s", "", "type", "shape", "bytes", "scale", "zero", "tensor");
        for (TensorReport tensor : report.tensors()) {
            line(
                    out,
                    "%4d  %-8s %-16s %,12d %12s %6s  %s",
                    tensor.index(),
                    tensor.type(),
                    shape(tensor),
                    tensor.bytes(),
                    scale(tensor),
                    tensor.zeroPoints().size() == 1 ? tensor.zeroPoints().get(0) : "",
                    tensor.name() + role(tensor, report));
        }
    }

    private static void print(BoardReport board, PrintWriter out) {
        line(out, "%s: the model %s", board.name(), board.fits() ? "fits" : "does not fit");
        print("flash", board.flash(), board.flashBytes(), out);
        print("RAM", board.ram(), board.ramBytes(), out);
        if (!board.unmeasured().isEmpty()) {
            line(out, "  without the code of %s, whose size is not known", String.join(", ", board.unmeasured()));
        }
    }

    private static void print(String memory, List<MemoryUse.Part> parts, int size, PrintWriter out) {
        long used = parts.stream().mapToLong(MemoryUse.Part::bytes).sum();
        line(out, "  %-5s %,d of %,d bytes", memory, used, size);
        for (MemoryUse.Part part : parts) {
            line(out, "    %-12s %,12d, %s", part.name(), part.bytes(), exact(part.exact()));
        }
    }

    private static String exact(boolean exact) {
        return exact ? "exact" : "modelled";
    }

    private static String shape(TensorReport tensor) {
        return tensor.shape().length == 0
                ? "scalar"
                : join(Arrays.stream(tensor.shape()).boxed().toList(), "×");
    }

    private static String scale(TensorReport tensor) {
        return switch (tensor.scales().size()) {
            case 0 -> "";
            case 1 -> tensor.scales().get(0).toString();
            default -> tensor.scales().size() + " scales";
        };
    }

    private static String role(TensorReport tensor, ModelReport report) {
        if (report.inputs().contains(tensor.index())) {
            return " (input)";
        } else if (report.outputs().contains(tensor.index())) {
            return " (output)";
        }
        return tensor.constant() ? " (constant)" : "";
    }

    private static String join(List<Integer> numbers) {
        return join(numbers, " ");
    }

    private static String join(List<Integer> numbers, String separator) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
