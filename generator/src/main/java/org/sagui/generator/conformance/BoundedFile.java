package org.sagui.generator.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that someone else wrote without trusting their size. */
public final class BoundedFile {
    private BoundedFile() {}

    /** @throws IOException if the file cannot be read or has more than {@code maxBytes} bytes */
    public static byte[] read(Path file, int maxBytes) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new IOException(file + " has more than " + maxBytes + " bytes");
            }
            return bytes;
        }
    }
}
