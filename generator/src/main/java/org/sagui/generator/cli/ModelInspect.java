package org.sagui.generator.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sagui.generator.cli.ModelReport.OperatorReport;
import org.sagui.generator.cli.ModelReport.TensorReport;
import org.sagui.simulator.SaguiError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sagui model inspect FILE [--json]}. */
@Command(
        name = "inspect",
        description = "Shows what is in a model and what memory it needs.",
        mixinStandardHelpOptions = true)
final class ModelInspect implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The .tflite file.")
    private Path file;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            ModelReport report = ModelReport.of(ModelCommand.read(file));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(report));
            } else {
                print(report, out);
            }
            out.flush();
            return 0;
        } catch (IOException | SaguiError e) {
            spec.commandLine().getErr().println(ModelCommand.message(file, e));
            return 1;
        }
    }

    private static void print(ModelReport report, PrintWriter out) {
        out.println(report.description());
        line(out, "%,d bytes, %,d parameters, %,d MACs", report.bytes(), report.parameters(), report.macs());
        line(
                out,
                "arena: %,d bytes used (head %,d, tail %,d), smallest %,d, %s",
                report.arena().used(),
                report.arena().head(),
                report.arena().tail(),
                report.arena().smallest(),
                report.arena().exact() ? "exact" : "estimated");
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
