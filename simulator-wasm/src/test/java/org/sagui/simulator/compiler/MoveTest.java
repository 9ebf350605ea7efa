package org.sagui.simulator.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.compiler.Move.Loop;

/** Many moves become few loops. */
class MoveTest {
    private static List<Move> folded(int count, int... from) {
        List<Move> runs = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            runs.add(Move.run(0, from[i], i * count, count));
        }
        return Move.folded(runs);
    }

    @Test
    void oneRunStaysAsItIs() {
        assertThat(folded(6, 2)).containsExactly(Move.run(0, 2, 0, 6));
    }

    /** 2×3, transposed. */
    @Test
    void transposition() {
        assertThat(folded(1, 0, 3, 1, 4, 2, 5))
                .containsExactly(new Move(0, 0, 0, 1, List.of(new Loop(3, 1, 2), new Loop(2, 3, 1))));
    }

    /** Rows of three elements out of rows of eight. */
    @Test
    void slice() {
        assertThat(folded(3, 10, 18, 26)).containsExactly(new Move(0, 10, 0, 3, List.of(new Loop(3, 8, 3))));
    }

    @Test
    void reversal() {
        assertThat(folded(1, 3, 2, 1, 0)).containsExactly(new Move(0, 3, 0, 1, List.of(new Loop(4, -1, 1))));
    }

    @Test
    void repetition() {
        assertThat(folded(2, 0, 0, 0)).containsExactly(new Move(0, 0, 0, 2, List.of(new Loop(3, 0, 2))));
    }

    /** Rows of two tensors in turn: each tensor has a loop of its own. */
    @Test
    void concatenationOfRows() {
        List<Move> runs =
                List.of(Move.run(0, 0, 0, 2), Move.run(1, 0, 2, 3), Move.run(0, 2, 5, 2), Move.run(1, 3, 7, 3));
        assertThat(Move.folded(runs))
                .containsExactly(
                        new Move(0, 0, 0, 2, List.of(new Loop(2, 2, 5))),
                        new Move(1, 0, 2, 3, List.of(new Loop(2, 3, 5))));
    }

    /** A border of one around rows of two: what is between two rows is one run of padding. */
    @Test
    void padding() {
        List<Move> runs = List.of(
                Move.run(Move.PADDING, 0, 0, 5),
                Move.run(0, 0, 5, 2),
                Move.run(Move.PADDING, 0, 7, 2),
                Move.run(0, 2, 9, 2),
                Move.run(Move.PADDING, 0, 11, 5));
        assertThat(Move.folded(runs))
                .containsExactly(
                        new Move(Move.PADDING, 0, 0, 5, List.of(new Loop(2, 0, 11))),
                        new Move(0, 0, 5, 2, List.of(new Loop(2, 2, 4))),
                        Move.run(Move.PADDING, 0, 7, 2));
    }
}
