package org.sagui.simulator.training.data;

/** What may be wrong with a generated machine. */
public enum Wear {
    NONE("healthy"),
    /** A damaged track: each passing ball strikes it and the housing rings. */
    BEARING("bearing"),
    /** Weight on one side: strong low harmonics, and all sound swells once a turn. */
    IMBALANCE("imbalance"),
    /** A slipping belt squeals, on and off. */
    BELT("belt"),
    /** A loose part rattles, not quite once a turn. */
    LOOSE("loose");

    private final String id;

    Wear(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
