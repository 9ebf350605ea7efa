package org.sagui.generator.lab;

import java.util.List;
import java.util.Optional;
import org.sagui.simulator.board.BoardType;
import org.sagui.simulator.board.FrontEnd;
import org.sagui.simulator.board.MemoryUse;
import org.sagui.simulator.board.ModelCost;
import org.sagui.simulator.tflite.Model;

/**
 * A model on a board, behind its front end if it has one.
 *
 * @param costs of one run, with each library of kernels that was measured on the board's processor
 */
public record BoardFit(BoardType board, MemoryUse memory, List<ModelCost> costs) {
    static BoardFit of(BoardType board, Model model, Optional<FrontEnd> frontEnd) {
        return new BoardFit(board, MemoryUse.withSmallestArena(board, model, frontEnd), ModelCost.all(model, board));
    }
}
