package org.sagui.simulator.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables that stand beside this class as resources: comma-separated, one line of names, no quotes. */
final class Table {
    private static final String FOLDER = "org/sagui/simulator/board/";

    private Table() {}

    /** The rows of a resource, without the line of names. */
    static List<List<String>> rows(String resource) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Parts.of(text(resource), '\n')) {
            rows.add(Parts.of(line, ','));
        }
        return rows.subList(1, rows.size());
    }

    private static String text(String resource) {
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream(FOLDER + resource)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] part = new byte[1024];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                bytes.write(part, 0, n);
            }
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
