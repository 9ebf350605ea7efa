package org.sagui.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Model;

/** The models of {@code models.txt}, by their names. The repository is the working directory. */
final class ModelFiles {
    /** The system property that names the folder of public models. */
    static final String FOLDER_PROPERTY = "sagui.models";

    private static final Path REPOSITORY = Path.of("");
    private static final Path FOLDER = Path.of(System.getProperty(FOLDER_PROPERTY, "../shared/tflite/models"));
    private static final Map<String, String> PATHS = readPaths();

    private ModelFiles() {}

    static List<String> names() {
        return List.copyOf(PATHS.keySet());
    }

    static Path folder() {
        return FOLDER.toAbsolutePath().normalize();
    }

    /**
     * A model ready to run, its inputs filled with a fixed pattern.
     *
     * @throws NoSuchFileException if the model is not at hand
     * @throws org.sagui.simulator.SaguiError UNSUPPORTED_OPERATOR if the interpreter lacks an operator of it
     */
    static Interpreter open(String name) throws IOException {
        Interpreter interpreter = new Interpreter(Model.read(Files.readAllBytes(file(name))));
        for (Tensor input : interpreter.inputs()) {
            input.write(pattern(input.byteCount()));
        }
        return interpreter;
    }

    private static Path file(String name) throws IOException {
        String path = PATHS.get(name);
        if (path == null) {
            throw new IllegalArgumentException("models.txt has no model '" + name + "', but " + names());
        }
        return Stream.of(REPOSITORY, FOLDER)
                .map(folder -> folder.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException(path));
    }

    /** Bytes of both signs in no simple order: the page's benchmark uses the same. */
    private static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 37);
        }
        return bytes;
    }

    private static Map<String, String> readPaths() {
        try (InputStream in = ModelFiles.class.getResourceAsStream("models.txt")) {
            Map<String, String> paths = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(columns -> paths.put(columns[0], columns[1]));
            return paths;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
