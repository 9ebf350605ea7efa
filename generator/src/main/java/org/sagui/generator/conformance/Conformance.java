package org.sagui.generator.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sagui.simulator.SaguiError;

/**
 * Compares the interpreter with golden data from TensorFlow Lite Micro.
 *
 * <pre>{@code
 * Conformance.run(Path.of("goldens"), result -> System.out.println(result));
 * }</pre>
 */
public final class Conformance {
    private static final int MAX_DEPTH = 8;

    private Conformance() {}

    /** Runs all cases in all folders with a {@code manifest.json} at or below {@code root}, in the order of their names. */
    public static void run(Path root, Consumer<Result> results) {
        List<Path> manifests;
        // A path may be a link; links below it, which could lead in circles, are not followed.
        try (Stream<Path> files = Files.find(
                root.toRealPath(),
                MAX_DEPTH,
                (file, attributes) -> file.getFileName().toString().equals("manifest.json"))) {
            manifests = files.sorted().toList();
        } catch (IOException e) {
            results.accept(Result.unreadable(root.toString(), BoundedFile.reason(e)));
            return;
        } catch (UncheckedIOException e) {
            results.accept(Result.unreadable(root.toString(), BoundedFile.reason(e.getCause())));
            return;
        }
        if (manifests.isEmpty()) {
            results.accept(Result.unreadable(root.toString(), "there is no manifest.json in it"));
        }
        for (Path manifest : manifests) {
            runFolder(manifest, results);
        }
    }

    private static void runFolder(Path file, Consumer<Result> results) {
        Manifest manifest;
        try {
            manifest = Manifest.read(file);
        } catch (IOException e) {
            results.accept(Result.unreadable(file.toString(), BoundedFile.reason(e)));
            return;
        }
        CaseRunner runner = new CaseRunner(file.getParent());
        if (manifest.models() != null) {
            manifest.models().forEach(model -> run(runner.name(model.name()), () -> runner.run(model), results));
        } else if (manifest.file() != null) {
            manifest.cases()
                    .forEach(golden -> run(runner.name(golden.name()), () -> runner.run(manifest, golden), results));
        } else {
            manifest.cases().forEach(golden -> run(runner.name(golden.file()), () -> runner.refuse(golden), results));
        }
    }

    private interface Run {
        Result run() throws IOException;
    }

    /** Anything but a result or a refusal is a failure of the interpreter. */
    private static void run(String name, Run run, Consumer<Result> results) {
        Result result;
        try {
            result = run.run();
        } catch (IOException e) {
            result = Result.unreadable(name, e.getMessage());
        } catch (SaguiError error) {
            boolean notImplemented = error.code() == SaguiError.Code.UNSUPPORTED_OPERATOR
                    || error.code() == SaguiError.Code.UNSUPPORTED_TYPE;
            result = notImplemented
                    ? new Result(name, Result.Outcome.NOT_IMPLEMENTED, error.toString())
                    : Result.failed(name, "refused: " + error);
        } catch (RuntimeException | StackOverflowError e) {
            result = Result.failed(name, "threw " + e);
        }
        results.accept(result);
    }
}
