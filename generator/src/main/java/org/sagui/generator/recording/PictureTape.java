package org.sagui.generator.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Scenes;

/**
 * Pictures of generated scenes that no model was trained on, one after the other.
 *
 * @param milliseconds that each stays
 */
record PictureTape(int milliseconds, List<Take> takes) implements Making {
    private static final int HEADER_BYTES = 3 * Short.BYTES;

    /**
     * @param label an index into {@link Scenes#LABELS}
     * @param number of the place, which is shown both with a figure and without
     */
    record Take(int label, int number) {
        int index() {
            return number * Scenes.LABELS.size() + label;
        }
    }

    @Override
    public Recording.Kind kind() {
        return Recording.Kind.PICTURES;
    }

    @Override
    public byte[] bytes() {
        Scenes scenes = new Scenes(Scenes.Settings.STANDARD);
        int size = Scenes.Settings.STANDARD.size();
        ByteBuffer bytes =
                ByteBuffer.allocate(HEADER_BYTES + takes.size() * size * size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) size).putShort((short) size).putShort((short) milliseconds);
        takes.forEach(take -> bytes.put(scenes.sample(Part.TEST, take.index()).pixels()));
        return bytes.array();
    }
}
