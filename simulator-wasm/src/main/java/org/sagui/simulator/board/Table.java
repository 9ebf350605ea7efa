package org.sagui.simulator.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that stand beside this class as resources: comma-separated, one line of names, no quotes.
 *
 * <p>Compiled for the page there are no resources, so the page {@linkplain #supply supplies} their texts.
 */
public final class Table {
    private static final String FOLDER = "org/sagui/simulator/board/";
    private static final Map<String, String> TEXTS = new HashMap<>();

    private Table() {}

    /** Gives the text of a table, such as {@code boards.csv}, where it cannot be read as a resource. */
    public static void supply(String name, String text) {
        TEXTS.put(name, text);
    }

    /** The rows of a table, without the line of names. */
    static List<List<String>> rows(String name) {
        String text = TEXTS.get(name);
        List<List<String>> rows = new ArrayList<>();
        for (String line : Parts.of(text == null ? resource(name) : text, '\n')) {
            rows.add(Parts.of(line, ','));
        }
        return rows.subList(1, rows.size());
    }

    private static String resource(String name) {
        try (InputStream in = Table.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] part = new byte[1024];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                bytes.write(part, 0, n);
            }
            return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
