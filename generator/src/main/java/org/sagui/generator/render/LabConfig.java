package org.sagui.generator.render;

import com.google.gson.Gson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.sagui.generator.content.Language;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.lab.Lab;
import org.sagui.generator.markdown.LabText;

/** What {@code <sagui-board>} is told of its lab: see {@code config.js}. The components' names are the keys of the JSON. */
record LabConfig(
        String language,
        String board,
        String firmware,
        List<Model> models,
        List<BoardRecording> recordings,
        List<Offer> offers,
        Map<String, String> fixed,
        Map<String, String> start,
        List<String> panels,
        List<String> criteria) {

    /** @param labels of its classes; none where it has none */
    record Model(String id, String label, List<String> labels) {}

    /** Words to choose from, or a range of numbers: the other is null, and left out. */
    record Offer(String id, List<String> words, Range range) {}

    record Range(BigDecimal least, BigDecimal most, BigDecimal step) {}

    /** JSON in which no tag can end, as Gson writes {@code <} as an escape. */
    static String json(Lab lab, LabText text, PlainText plainText, Messages messages, Language language) {
        return new Gson()
                .toJson(new LabConfig(
                        language.tag(),
                        lab.board().id(),
                        lab.firmware().id(),
                        lab.models().stream()
                                .map(model -> new Model(
                                        model.id(),
                                        plainText.of(text.labels().get(model.id())),
                                        lab.classes().getOrDefault(model.id(), List.of())))
                                .toList(),
                        BoardRecording.all(lab.recordings(), messages),
                        lab.offers().stream().map(LabConfig::offer).toList(),
                        lab.fixed(),
                        lab.start(),
                        lab.panels(),
                        lab.criteria().stream()
                                .map(criterion -> criterion.text())
                                .toList()));
    }

    private static Offer offer(Lab.Offer offer) {
        return offer instanceof Lab.Offer.Range range
                ? new Offer(range.id(), null, new Range(range.least(), range.most(), range.step()))
                : new Offer(offer.id(), ((Lab.Offer.Words) offer).words(), null);
    }
}
