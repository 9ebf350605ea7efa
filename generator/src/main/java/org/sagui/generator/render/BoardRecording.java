package org.sagui.generator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sagui.generator.i18n.Messages;
import org.sagui.generator.recording.Recording;

/** A recording that {@code <sagui-board>} offers for a sensor. */
record BoardRecording(String sensor, String id, String label) {
    /** @param recordings by the sensors that they are for */
    static List<BoardRecording> all(Map<String, List<Recording>> recordings, Messages messages) {
        List<BoardRecording> all = new ArrayList<>();
        recordings.forEach((sensor, ones) -> ones.forEach(
                one -> all.add(new BoardRecording(sensor, one.id(), messages.text("board.recording." + one.id())))));
        return all;
    }
}
