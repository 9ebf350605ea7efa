package org.sagui.generator.problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A text that somebody wrote, with the file it stands in. */
public record SourceFile(Path path, String text) {
    /** Far more than any text of a course, and little enough to read at once. */
    private static final long MOST_BYTES = 2_000_000;

    /** Reads a file of UTF-8; what cannot be read is a problem. */
    public static Optional<SourceFile> read(Path path, Problems problems) {
        return readBytes(path, problems).flatMap(bytes -> {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return Optional.of(new SourceFile(path, likeEverywhere(text)));
            } catch (CharacterCodingException e) {
                problems.add(Place.startOf(path), "This file is not UTF-8 text.", "Save it as UTF-8 in your editor.");
                return Optional.empty();
            }
        });
    }

    /** Reads the bytes of a file, up to 2 MB; what cannot be read is a problem. */
    public static Optional<byte[]> readBytes(Path path, Problems problems) {
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                problems.add(
                        Place.startOf(path),
                        "This file has " + size + " bytes, more than the " + MOST_BYTES + " that are read.",
                        "Split it into smaller files.");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(
                    Place.startOf(path),
                    Files.exists(path) ? "This file cannot be read." : "This file is missing.",
                    Files.exists(path) ? "Check its permissions." : "Create it, or mend its name.");
            return Optional.empty();
        }
    }

    /** Windows editors put a byte order mark in front, and two characters at the end of each line. */
    private static String likeEverywhere(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }
}
