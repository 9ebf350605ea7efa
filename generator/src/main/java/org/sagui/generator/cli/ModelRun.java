package org.sagui.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sagui.generator.conformance.BoundedFile;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sagui model run FILE IN… --out DIR}. */
@Command(
        name = "run",
        description = "Runs a model once. Inputs and outputs are raw little-endian bytes.",
        mixinStandardHelpOptions = true)
final class ModelRun implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The .tflite file.")
    private Path file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "IN", description = "One file for each input.")
    private List<Path> inputs = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Gets out-0.bin, out-1.bin, …")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Path current = file;
        try {
            Interpreter interpreter = new Interpreter(ModelCommand.read(file));
            if (inputs.size() != interpreter.inputs().size()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the model takes " + interpreter.inputs().size() + " inputs, got " + inputs.size());
            }
            for (int i = 0; i < inputs.size(); i++) {
                current = inputs.get(i);
                Tensor input = interpreter.inputs().get(i);
                input.write(BoundedFile.read(current, input.byteCount()));
            }
            interpreter.invoke();
            current = out;
            Files.createDirectories(out);
            for (int i = 0; i < interpreter.outputs().size(); i++) {
                Files.write(
                        out.resolve("out-" + i + ".bin"),
                        interpreter.outputs().get(i).read());
            }
            return 0;
        } catch (IOException e) {
            err.println(ModelCommand.message(current, e));
        } catch (SaguiError e) {
            err.println(ModelCommand.message(current, e));
        }
        return 1;
    }
}
