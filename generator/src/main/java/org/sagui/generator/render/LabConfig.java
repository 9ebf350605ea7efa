package org.sagui.generator.render;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Language;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.markdown.LabText;

/** What {@code <sagui-board>} is told of its lab: see {@code element.js}. The components' names are the keys of the JSON. */
record LabConfig(
        String language,
        Map<String, String> strings,
        String simulator,
        Board board,
        String sketch,
        List<Model> models,
        Lab.ArenaRange arena,
        Lab.Choice start,
        List<Criterion> criteria) {

    record Board(String id, String name) {}

    record Model(String id, String label, String script) {}

    record Criterion(String words, String test, int digits) {}

    private static final String SIMULATOR = "../assets/sagui-simulator.js";

    /** JSON in which no tag can end, as Gson writes {@code <} as an escape. */
    static String json(Lab lab, LabText text, PlainText plainText, Messages messages, Language language) {
        return new Gson()
                .toJson(new LabConfig(
                        language.tag(),
                        messages.startingWith("board."),
                        SIMULATOR,
                        new Board(lab.board().id(), lab.board().name()),
                        lab.sketch(),
                        lab.models().stream()
                                .map(model -> new Model(
                                        model.id(),
                                        plainText.of(text.labels().get(model.id())),
                                        "../" + SiteRenderer.modelScript(model)))
                                .toList(),
                        lab.arena(),
                        lab.start(),
                        lab.criteria().stream()
                                .map(criterion -> new Criterion(
                                        plainText.of(text.labels().get(criterion.id())),
                                        criterion.test(),
                                        criterion.digits()))
                                .toList()));
    }
}
