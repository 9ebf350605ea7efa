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
 * The tables that stand beside this class as resources: comma-separated, without quotes. Lines that begin with # tell where
 * the numbers are from; then comes one line of names.
 *
 * <p>Compiled for the page there are no resources, so the page {@linkplain #supply supplies} their texts.
 */
public final class Table {
    private static final String FOLDER = "org/sagui/simulator/board/";
    private static final Map<String, String> TEXTS = new HashMap<>();

    private Table() {}

    /** One line, by the names of its columns. */
    record Row(List<String> names, List<String> cells) {
        String text(String column) {
            return cells.get(names.indexOf(column));
        }

        int integer(String column) {
            return Integer.parseInt(text(column));
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    /** Gives the text of a table, such as {@code boards.csv}, where it cannot be read as a resource. */
    public static void supply(String name, String text) {
        TEXTS.put(name, text);
    }

    /** The rows of a table. */
    static List<Row> rows(String name) {
        String text = TEXTS.get(name);
        List<String> names = null;
        List<Row> rows = new ArrayList<>();
        for (String line : Parts.of(text == null ? resource(name) : text, '\n')) {
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = Parts.of(line, ',');
            if (names == null) {
                names = cells;
            } else {
                rows.add(new Row(names, cells));
            }
        }
        return rows;
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
