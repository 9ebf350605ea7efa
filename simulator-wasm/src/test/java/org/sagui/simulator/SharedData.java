package org.sagui.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's larger golden data, in the folder {@code shared} beside the repository; tests without it are skipped. */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of it, by its path such as {@code tflite/malformed}. */
    public static Path path(String path) {
        Path file = Path.of("../../shared", path);
        assumeTrue(Files.exists(file), () -> "skipped: " + file.toAbsolutePath().normalize() + " is not there");
        return file;
    }
}
