package org.sagui.generator.conformance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.sagui.generator.conformance.Manifest.Case;
import org.sagui.generator.conformance.Manifest.SmallModel;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;

/** Runs the cases of one folder: each in a fresh interpreter, its calls one after another without a reset. */
final class CaseRunner {
    private static final int MAX_DATA_BYTES = 256 << 20;

    private final Path folder;

    CaseRunner(Path folder) {
        this.folder = folder;
    }

    String name(String caseName) {
        return folder.getFileName() + "/" + caseName;
    }

    /** A case of a folder with one model. */
    Result run(Manifest manifest, Case golden) throws IOException {
        Model model = Model.read(file(manifest.file(), Limits.DEFAULT.fileBytes()));
        ByteBuffer in = data(golden.in(), golden.calls(), manifest.inputBytes());
        ByteBuffer out = data(golden.out(), golden.calls(), manifest.outputBytes());
        Tolerance tolerance = Tolerance.ofNetwork();
        Optional<String> difference = run(model, golden.calls(), in, out, tolerance);
        return difference
                .map(text -> Result.failed(name(golden.name()), text + firstDifference(manifest, golden, model)))
                .orElse(Result.passed(name(golden.name())));
    }

    /** A model of a folder with many. */
    Result run(SmallModel golden) throws IOException {
        byte[] file = file(golden.file(), Limits.DEFAULT.fileBytes());
        if ("refused".equals(golden.expect())) {
            return refuseAsTflmDoes(golden, file);
        }
        ByteBuffer io = data(golden.io(), golden.calls(), (long) golden.inputBytes() + golden.outputBytes());
        Model model = Model.read(file);
        return run(model, golden.calls(), io, io, Tolerance.of(model))
                .map(text -> Result.failed(name(golden.name()), text))
                .orElse(Result.passed(name(golden.name())));
    }

    /** A file that must be refused, or, if its manifest says so, may run. */
    Result refuse(Case golden) throws IOException {
        byte[] file = file(golden.file(), Limits.DEFAULT.fileBytes());
        try {
            new Interpreter(Model.read(file)).invoke();
        } catch (SaguiError expected) {
            return Result.passed(name(golden.file()));
        }
        return "error_or_run".equals(golden.expect())
                ? Result.passed(name(golden.file()))
                : Result.failed(name(golden.file()), "ran, but must be refused");
    }

    /** What TFLM refuses for its types may be refused for them here; a missing operator proves nothing. */
    private Result refuseAsTflmDoes(SmallModel golden, byte[] file) {
        try {
            new Interpreter(Model.read(file)).invoke();
        } catch (SaguiError error) {
            if (error.code() == Code.UNSUPPORTED_OPERATOR) {
                throw error;
            }
            return Result.passed(name(golden.name()));
        }
        return Result.failed(name(golden.name()), "ran, but TensorFlow Lite Micro refuses it");
    }

    /** Runs all calls; says what differs first, if anything does. */
    private static Optional<String> run(Model model, int calls, ByteBuffer in, ByteBuffer out, Tolerance tolerance)
            throws IOException {
        Interpreter interpreter = new Interpreter(model);
        for (int call = 0; call < calls; call++) {
            for (Tensor input : interpreter.inputs()) {
                input.write(next(in, input));
            }
            interpreter.invoke();
            for (Tensor output : interpreter.outputs()) {
                Optional<String> difference = tolerance.difference(output, next(out, output));
                if (difference.isPresent()) {
                    return Optional.of("call " + call + ", output '" + output.name() + "', " + difference.get());
                }
            }
        }
        if (in.hasRemaining() || out.hasRemaining()) {
            throw new IOException("its data is longer than the model's inputs and outputs");
        }
        return Optional.empty();
    }

    private String firstDifference(Manifest manifest, Case golden, Model model) {
        boolean known = manifest.checksums() != null
                && golden.name().equals(manifest.checksums().caseName());
        try {
            ByteBuffer in = data(golden.in(), golden.calls(), manifest.inputBytes());
            return known ? OperatorTrace.firstDifference(model, in, manifest.checksums()) : "";
        } catch (IOException e) {
            return "";
        }
    }

    static byte[] next(ByteBuffer data, Tensor tensor) throws IOException {
        if (data.remaining() < tensor.byteCount()) {
            throw new IOException("its data is too short for tensor '" + tensor.name() + "'");
        }
        byte[] bytes = new byte[tensor.byteCount()];
        data.get(bytes);
        return bytes;
    }

    private ByteBuffer data(String name, int calls, long bytesPerCall) throws IOException {
        byte[] bytes = file(name, MAX_DATA_BYTES);
        if (calls <= 0 || bytes.length != calls * bytesPerCall) {
            throw new IOException(name + " has " + bytes.length + " bytes, not " + calls + " calls of " + bytesPerCall);
        }
        return ByteBuffer.wrap(bytes);
    }

    /** A file beside the manifest; names that lead elsewhere are refused. */
    private byte[] file(String name, int maxBytes) throws IOException {
        if (name == null || name.isEmpty() || name.contains("/") || name.contains("\\") || name.contains("..")) {
            throw new IOException("its manifest names no file beside it: " + name);
        }
        try {
            return BoundedFile.read(folder.resolve(name), maxBytes);
        } catch (IOException e) {
            throw new IOException(name + ": " + BoundedFile.reason(e), e);
        }
    }
}
