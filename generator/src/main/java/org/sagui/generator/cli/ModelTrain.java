package org.sagui.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.sagui.generator.model.ModelFolder;
import org.sagui.generator.model.TrainableModel;
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
        ModelFolder trained = model.train();
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path folder = trained.writeTo(content);
            out.println("Trained " + model.id() + " into " + folder + ":");
        } catch (IOException e) {
            spec.commandLine().getErr().println(ModelCommand.message(content, e));
            return 1;
        }
        trained.files().forEach((file, bytes) -> out.println("  " + file + " (" + bytes.length + " bytes)"));
        return 0;
    }

    /** For the help text. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return TrainableModel.ids().iterator();
        }
    }
}
