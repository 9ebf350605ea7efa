package org.sagui.simulator.board.firmware;

import java.util.List;
import org.sagui.simulator.board.sensor.Sensor;

/** A program for the board. It keeps its state; the device is handed to it in each turn. */
public interface Firmware {
    /** The sensors that it reads. */
    List<Sensor> sensors();

    /** Whether the sensors have read all that the next turn needs: what is live may still have to come. */
    default boolean isReady(Device device) {
        return true;
    }

    /** What {@code setup()} does on a real board. */
    default void setup(Device device) {}

    /** One turn of {@code loop()}, with the sleep to the next one. */
    void loop(Device device);
}
