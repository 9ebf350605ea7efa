package org.sagui.generator.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.sagui.generator.conformance.BoundedFile;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;
import picocli.CommandLine.Command;

/** {@code sagui model …}: what can be done with a {@code .tflite} file. */
@Command(
        name = "model",
        description = "Inspects, runs, checks and trains models.",
        mixinStandardHelpOptions = true,
        subcommands = {ModelInspect.class, ModelRun.class, ModelConformance.class, ModelTrain.class})
final class ModelCommand {
    static Model read(Path file) throws IOException {
        return Model.read(BoundedFile.read(file, Limits.DEFAULT.fileBytes()));
    }

    /** One line that says what is wrong with which file. */
    static String message(Path file, SaguiError error) {
        return file + ": " + error;
    }

    /** As {@link #message(Path, SaguiError)}, for a file that cannot be read or written. */
    static String message(Path file, IOException error) {
        return file + ": " + BoundedFile.reason(error);
    }
}
