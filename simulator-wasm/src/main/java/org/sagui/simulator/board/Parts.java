package org.sagui.simulator.board;

import java.util.ArrayList;
import java.util.List;

/** Splits text. {@code String.split} would bring all of regular expressions into the page. */
public final class Parts {
    private Parts() {}

    /** The parts between separators; a separator at the end makes no empty part. */
    public static List<String> of(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }
}
