package org.sagui.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.sagui.generator.model.ModelFolder;
import org.sagui.generator.model.ParallelParts;
import org.sagui.generator.model.TrainableModel;
import org.sagui.generator.model.Workshop;
import org.sagui.generator.model.Workshop.Progress;
import org.sagui.simulator.training.LearningCurve.Epoch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sagui model train NAME}. */
@Command(
        name = "train",
        description = "Trains one of the course's own models and writes its files and its card.",
        mixinStandardHelpOptions = true)
final class ModelTrain implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "One of: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private String name;

    @Option(names = "--content", paramLabel = "DIR", description = "The course's content (default: ${DEFAULT-VALUE}).")
    private Path content = Path.of("content");

    @Override
    public Integer call() {
        TrainableModel model = TrainableModel.named(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no recipe for a model '" + name + "'; there is one for: "
                                + String.join(", ", TrainableModel.ids())));
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ModelFolder trained;
        try (ParallelParts parts = ParallelParts.onAllCores()) {
            trained = model.train(new Workshop(Path.of(""), parts, progress(err)));
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        }
        try {
            Path folder = trained.writeTo(content);
            out.println("Trained " + model.id() + " into " + folder + ":");
        } catch (IOException e) {
            err.println(ModelCommand.message(content, e));
            return 1;
        }
        trained.files().forEach((file, bytes) -> out.println("  " + file + " (" + bytes.length + " bytes)"));
        return 0;
    }

    /** Tells people how far it is; a pipe gets the result alone. */
    private static Progress progress(PrintWriter err) {
        if (System.console() == null) {
            return Progress.NONE;
        }
        return (curve, share) -> {
            Epoch epoch = curve.epochs().get(curve.epochs().size() - 1);
            err.println(Math.round(100 * share) + " %, loss "
                    + rounded(epoch.training().loss()) + " in training, "
                    + rounded(epoch.validation().loss()) + " in validation");
            err.flush();
        };
    }

    private static double rounded(double loss) {
        return Math.round(10_000 * loss) / 10_000.0;
    }

    /** For the help text. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return TrainableModel.ids().iterator();
        }
    }
}
