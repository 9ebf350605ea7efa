package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Elements that are copied: a run of neighbours, and loops around it. All numbers are of elements.
 *
 * @param source which tensor they come from
 * @param from where the first run begins there
 * @param to where it begins in the output
 * @param count elements of a run
 * @param loops from the outermost in
 */
record Move(int source, int from, int to, int count, List<Loop> loops) {
    /** No tensor: what is put around data. */
    static final int PADDING = -1;

    /** How far apart the runs of one iteration and the next begin. */
    record Loop(int count, int fromStep, int toStep) {}

    /** What moves must have in common to be iterations of one loop. */
    private record Form(int source, int count, List<Loop> loops) {}

    Move {
        loops = List.copyOf(loops);
    }

    static Move run(int source, int from, int to, int count) {
        return new Move(source, from, to, count, List.of());
    }

    private Form form() {
        return new Form(source, count, loops);
    }

    private Move repeated(Loop loop) {
        List<Loop> outward = new ArrayList<>();
        outward.add(loop);
        outward.addAll(loops);
        return new Move(source, from, to, count, outward);
    }

    /**
     * The same moves, in as few loops as are found: moves of the same form at equal distances become one move with a loop
     * more, level by level. Where they go is distinct, so they may change places.
     *
     * @param moves by where they go
     */
    static List<Move> folded(List<Move> moves) {
        List<Move> result = moves;
        int before;
        do {
            before = result.size();
            result = foldedOnce(result);
        } while (result.size() < before);
        return result;
    }

    private static List<Move> foldedOnce(List<Move> moves) {
        Map<Form, List<Move>> alike = new LinkedHashMap<>();
        for (Move move : moves) {
            alike.computeIfAbsent(move.form(), form -> new ArrayList<>()).add(move);
        }
        List<Move> result = new ArrayList<>();
        for (List<Move> group : alike.values()) {
            int start = 0;
            while (start < group.size()) {
                int end = endOfProgression(group, start);
                Move first = group.get(start);
                result.add(end == start + 1 ? first : first.repeated(loop(first, group.get(start + 1), end - start)));
                start = end;
            }
        }
        return result;
    }

    private static Loop loop(Move first, Move second, int count) {
        return new Loop(count, second.from - first.from, second.to - first.to);
    }

    private static int endOfProgression(List<Move> moves, int start) {
        int end = start + 1;
        if (end == moves.size()) {
            return end;
        }
        Loop step = loop(moves.get(start), moves.get(end), 2);
        do {
            end++;
        } while (end < moves.size()
                && loop(moves.get(end - 1), moves.get(end), 2).equals(step));
        return end;
    }
}
