package org.sagui.generator.render;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import org.sagui.generator.content.Content;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.firmware.FirmwareKind;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Model;

/** What {@code <sagui-board>} is told where it offers all boards and models: see {@code config.js}. */
record BenchConfig(String language, boolean free, List<Choice> models) {

    /**
     * @param labels of its classes; none where it has none
     * @param firmware the program that it is made for
     */
    record Choice(String id, String label, List<String> labels, String firmware) {}

    static String json(Content content, Language language) {
        List<Choice> models = new ArrayList<>();
        for (ModelCard card : content.models().values()) {
            String title = card.article().text(language).front().title();
            for (Variant variant : card.variants().values()) {
                models.add(
                        new Choice(variant.id(), title + " (" + variant.id() + ")", card.classes(), firmware(variant)));
            }
        }
        return new Gson().toJson(new BenchConfig(language.tag(), true, models));
    }

    private static String firmware(Variant variant) {
        Interpreter interpreter = new Interpreter(Model.read(variant.bytes()));
        return FirmwareKind.suiting(interpreter, BoardType.all().get(0)).id();
    }
}
