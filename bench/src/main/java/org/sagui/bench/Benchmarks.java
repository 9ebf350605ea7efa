package org.sagui.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;

/**
 * Runs the benchmarks on all models that can run, and prints a table at the end. Takes JMH's options for a run.
 */
public final class Benchmarks {
    private static final String MODEL = "model";

    private Benchmarks() {}

    public static void main(String[] args) throws CommandLineOptionException, IOException, RunnerException {
        CommandLineOptions commandLine = new CommandLineOptions(args);
        if (commandLine.shouldHelp()) {
            commandLine.showHelp();
            return;
        }
        Collection<String> asked = commandLine.getParameter(MODEL).orElse(ModelFiles.names());
        String[] models = asked.stream().filter(Benchmarks::runs).toArray(String[]::new);
        Options options = new OptionsBuilder()
                .parent(commandLine)
                .param(MODEL, models)
                .jvmArgsAppend("-D" + ModelFiles.FOLDER_PROPERTY + "=" + ModelFiles.folder())
                .build();
        printTable(new Runner(options).run());
    }

    /** Whether a model is there and its operators are implemented; if not, says so. */
    private static boolean runs(String name) {
        try {
            ModelFiles.open(name).invoke();
            return true;
        } catch (NoSuchFileException e) {
            System.out.println("skipped " + name + ": no " + e.getFile() + " in " + ModelFiles.folder());
        } catch (SaguiError e) {
            if (e.code() != Code.UNSUPPORTED_OPERATOR) {
                throw e;
            }
            System.out.println("skipped " + name + ": " + e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return false;
    }

    private static void printTable(Collection<RunResult> results) {
        System.out.printf("%n%-14s %12s %12s %12s%n", "", "ms", "± 99.9 %", "÷ yardstick");
        OptionalDouble yardstick = results.stream()
                .filter(result -> result.getParams().getParam(MODEL) == null)
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst();
        for (RunResult result : results) {
            System.out.println(row(result, yardstick));
        }
    }

    private static String row(RunResult benchmark, OptionalDouble yardstick) {
        String model = benchmark.getParams().getParam(MODEL);
        Result<?> time = benchmark.getPrimaryResult();
        // JMH gives no error for two samples or fewer.
        String error = Double.isNaN(time.getScoreError())
                ? ""
                : String.format(Locale.ROOT, "%.1f %%", 100 * time.getScoreError() / time.getScore());
        String ratio = yardstick.isPresent()
                ? String.format(Locale.ROOT, "%.4f", time.getScore() / yardstick.getAsDouble())
                : "";
        return String.format(
                Locale.ROOT,
                "%-14s %12.5f %12s %12s",
                model == null ? "yardstick" : model,
                time.getScore() / 1000,
                error,
                ratio);
    }
}
