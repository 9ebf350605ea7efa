package org.sagui.simulator.board;

/** How far a number can be trusted. */
public enum Label {
    /** Counted, or shown to be what a real system reports. */
    EXACT("exact"),
    /** Predicted from measurements of the like, within a band that measurements kept to. */
    MODELLED("modelled"),
    /** For orientation: something that it rests on was not measured. The band is a guess. */
    ILLUSTRATIVE("illustrative");

    private final String id;

    Label(String id) {
        this.id = id;
    }

    /** Its name in JSON and tables. */
    public String id() {
        return id;
    }

    static Label of(String id) {
        for (Label label : values()) {
            if (label.id.equals(id)) {
                return label;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** The label of what is computed from both. */
    Label and(Label other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
