package org.sagui.simulator.board.sensor;

/** What a board can have to sense with. */
public enum Sensor {
    KNOB("knob"),
    BUTTON("button"),
    TEMPERATURE("temperature"),
    MICROPHONE("microphone"),
    MOTION("motion"),
    CAMERA("camera");

    private final String id;

    Sensor(String id) {
        this.id = id;
    }

    /** Its name in JSON and settings. */
    public String id() {
        return id;
    }
}
