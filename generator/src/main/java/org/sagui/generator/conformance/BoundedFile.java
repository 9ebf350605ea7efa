package org.sagui.generator.conformance;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that someone else wrote without trusting their size. */
public final class BoundedFile {
    private BoundedFile() {}

    /** @throws IOException if the file cannot be read or has more than {@code maxBytes} bytes */
    public static byte[] read(Path file, int maxBytes) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new IOException("it has more than " + maxBytes + " bytes");
            }
            return bytes;
        }
    }

    /** Why a file could not be read or written, without its name, which is all that some of Java's messages say. */
    public static String reason(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return error instanceof AccessDeniedException ? "access is denied" : error.getMessage();
    }
}
