package org.sagui.simulator.board;

import java.util.Optional;
import org.sagui.simulator.tflite.Operator;

/**
 * What one operator of a model costs on a board. Figures are empty where nothing like it was measured.
 *
 * @param macs multiplications with addition: exact
 * @param parameters trained numbers among its inputs: exact
 * @param instructions also empty for processors whose instructions were not counted
 */
public record OperatorCost(
        Operator operator,
        long macs,
        long parameters,
        Optional<Figure> instructions,
        Optional<Figure> cycles,
        Optional<Figure> latencyMilliseconds,
        Optional<Figure> energyMicrojoules) {}
