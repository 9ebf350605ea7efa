package org.sagui.generator.model;

import java.util.Map;
import java.util.Optional;
import org.sagui.simulator.training.Samples;

/**
 * What the card of a classifier tells besides.
 *
 * @param frontEnd what computes the model's input on a board
 * @param training more numbers of how it was made, by name
 * @param groups samples whose share of right answers is told, by the name of the detail
 */
record CardNotes(Optional<String> frontEnd, Map<String, Integer> training, Map<String, Samples> groups) {
    static final CardNotes NONE = new CardNotes(Optional.empty(), Map.of(), Map.of());
}
