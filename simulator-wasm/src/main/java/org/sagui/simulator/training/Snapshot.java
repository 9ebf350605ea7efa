package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;

/** A copy of all numbers that make up a trained network. */
final class Snapshot {
    private final List<double[]> originals;
    private final List<double[]> copies = new ArrayList<>();

    Snapshot(Network network) {
        originals = network.state();
        originals.forEach(values -> copies.add(values.clone()));
    }

    /** Makes the network what it was. */
    void restore() {
        for (int i = 0; i < originals.size(); i++) {
            System.arraycopy(copies.get(i), 0, originals.get(i), 0, copies.get(i).length);
        }
    }
}
