package org.sagui.generator.render;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.generator.content.Language;
import org.sagui.generator.content.ModelCard;
import org.sagui.generator.content.ModelCard.Variant;
import org.sagui.generator.recording.Recording;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.firmware.FirmwareKind;
import org.sagui.simulator.board.sensor.Sensor;
import org.sagui.simulator.interpreter.Interpreter;
import org.sagui.simulator.tflite.Model;

/** What {@code <sagui-board>} is told where it offers all boards and models: see {@code config.js}. */
record BenchConfig(String language, boolean free, List<Choice> models, List<BoardRecording> recordings) {

    /**
     * @param labels of its classes; none where it has none
     * @param firmware the program that it is made for
     */
    record Choice(String id, String label, List<String> labels, String firmware) {}

    static String json(LinkedCourse course, Language language) {
        List<Choice> models = new ArrayList<>();
        for (ModelCard card : course.content().models().values()) {
            String title = card.article().text(language).front().title();
            for (Variant variant : card.variants().values()) {
                models.add(new Choice(variant.id(), variant.id() + " · " + title, card.classes(), firmware(variant)));
            }
        }
        return new Gson().toJson(new BenchConfig(language.tag(), true, models, recordings(course, language)));
    }

    private static List<BoardRecording> recordings(LinkedCourse course, Language language) {
        Map<String, List<Recording>> bySensor = new TreeMap<>();
        for (Recording recording : course.recordings().values()) {
            String sensor = switch (recording.kind()) {
                case SOUND -> Sensor.MICROPHONE.id();
                case MOTION -> Sensor.MOTION.id();
                case PICTURES -> Sensor.CAMERA.id();
            };
            bySensor.computeIfAbsent(sensor, s -> new ArrayList<>()).add(recording);
        }
        return BoardRecording.all(bySensor, course.messages().get(language));
    }

    private static String firmware(Variant variant) {
        Interpreter interpreter = new Interpreter(Model.read(variant.bytes()));
        return FirmwareKind.suiting(interpreter, BoardType.all().get(0)).id();
    }
}
