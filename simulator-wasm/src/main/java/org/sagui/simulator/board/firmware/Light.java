package org.sagui.simulator.board.firmware;

/** The lights that a program can drive. How a board wires them, active low or not, is the board's. */
public enum Light {
    LED("led"),
    RED("red"),
    GREEN("green"),
    BLUE("blue");

    private final String id;

    Light(String id) {
        this.id = id;
    }

    /** Its name in JSON. */
    public String id() {
        return id;
    }
}
