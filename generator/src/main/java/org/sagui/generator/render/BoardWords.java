package org.sagui.generator.render;

import com.google.gson.Gson;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.content.Language;
import org.sagui.generator.i18n.Messages;
import org.sagui.simulator.board.BoardType;

/** The words of {@code <sagui-board>} in one language, as a script: any page may show a board, also one that is not ours. */
public final class BoardWords {
    private record Words(Map<String, String> strings, Map<String, String> boards) {}

    private BoardWords() {}

    /** Its path below the site's folder. */
    public static String path(Language language) {
        return "assets/sagui-board-" + language.folder() + ".js";
    }

    public static String script(Language language, Messages messages) {
        Map<String, String> boards = new TreeMap<>();
        BoardType.all().forEach(board -> boards.put(board.id(), board.name()));
        Gson gson = new Gson();
        return "(globalThis.SaguiBoardWords ??= {})[" + gson.toJson(language.folder()) + "] = "
                + gson.toJson(new Words(messages.startingWith("board."), boards)) + ";\n";
    }
}
