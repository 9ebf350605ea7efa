package org.sagui.generator.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.sagui.generator.conformance.BoundedFile;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sagui model …}: what can be done with a {@code .tflite} file. */
@Command(
        name = "model",
        description = "Inspects, runs and checks models.",
        mixinStandardHelpOptions = true,
        subcommands = {ModelInspect.class, ModelRun.class, ModelConformance.class})
final class ModelCommand implements Runnable {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing subcommand: inspect, run or conformance");
    }

    static Model read(Path file) throws IOException {
        return Model.read(BoundedFile.read(file, Limits.DEFAULT.fileBytes()));
    }

    /** One line that says what is wrong with which file. */
    static String message(Path file, Exception e) {
        if (e instanceof SaguiError) {
            return file + ": " + e;
        }
        return file + ": cannot be read or written: " + e.getMessage();
    }
}
