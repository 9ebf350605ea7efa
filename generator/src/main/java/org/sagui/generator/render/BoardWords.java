package org.sagui.generator.render;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Language;
import org.sagui.generator.i18n.Messages;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.ModelCost;
import org.sagui.simulator.interpreter.KernelLibrary;

/** The words of {@code <sagui-board>} in one language, as a script: any page may show a board, also one that is not ours. */
public final class BoardWords {
    private record Words(Map<String, String> strings, Map<String, Board> boards) {}

    /** @param kernels the libraries of which something is known on its processor */
    private record Board(String name, List<String> kernels) {}

    private BoardWords() {}

    /** Its path below the site's folder. */
    public static String path(Language language) {
        return "assets/sagui-board-" + language.folder() + ".js";
    }

    public static String script(Language language, Messages messages) {
        Map<String, Board> boards = new LinkedHashMap<>();
        for (BoardType board : BoardType.all()) {
            List<String> kernels =
                    ModelCost.libraries(board).stream().map(KernelLibrary::id).toList();
            boards.put(board.id(), new Board(board.name(), kernels));
        }
        Gson gson = new Gson();
        return "(globalThis.SaguiBoardWords ??= {})[" + gson.toJson(language.folder()) + "] = "
                + gson.toJson(new Words(messages.startingWith("board."), boards)) + ";\n";
    }
}
