package org.sagui.generator.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * The generated files of one model; its words stand beside them and are not touched.
 *
 * @param name of the folder under {@code content/models}
 * @param files contents by file name
 */
public record ModelFolder(String name, SortedMap<String, byte[]> files) {
    /** Writes the files into {@code content/models/<name>}, over those of an earlier training. */
    public Path writeTo(Path content) throws IOException {
        Path folder = content.resolve("models").resolve(name);
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
