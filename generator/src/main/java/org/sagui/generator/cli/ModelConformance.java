package org.sagui.generator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sagui.generator.conformance.Conformance;
import org.sagui.generator.conformance.Result;
import org.sagui.generator.conformance.Result.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sagui model conformance PATH…}. */
@Command(
        name = "conformance",
        description = "Compares the interpreter with golden data of TensorFlow Lite Micro.",
        mixinStandardHelpOptions = true)
final class ModelConformance implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A folder of golden cases, or a tree of them.")
    private List<Path> paths;

    @Spec
    private CommandSpec spec;

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Path path : paths) {
            Conformance.run(path, result -> {
                counts.merge(result.outcome(), 1, Integer::sum);
                print(result, out);
            });
        }
        if (count(Outcome.NOT_IMPLEMENTED) > 0) {
            out.println(count(Outcome.NOT_IMPLEMENTED) + " not implemented");
        }
        if (count(Outcome.UNREADABLE) > 0) {
            out.println(count(Outcome.UNREADABLE) + " unreadable");
        }
        out.println(count(Outcome.PASSED) + " passed, " + count(Outcome.FAILED) + " failed");
        out.flush();
        boolean noneRan = count(Outcome.PASSED) == 0;
        return noneRan || count(Outcome.FAILED) > 0 || count(Outcome.UNREADABLE) > 0 ? 1 : 0;
    }

    private static void print(Result result, PrintWriter out) {
        switch (result.outcome()) {
            case FAILED -> out.println("FAILED " + result.name() + ": " + result.detail());
            case UNREADABLE -> out.println("UNREADABLE " + result.name() + ": " + result.detail());
            default -> {}
        }
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
