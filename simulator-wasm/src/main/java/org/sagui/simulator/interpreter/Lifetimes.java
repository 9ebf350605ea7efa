package org.sagui.simulator.interpreter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.OperatorOptions.CallOnceOptions;
import org.sagui.simulator.tflite.OperatorOptions.IfOptions;
import org.sagui.simulator.tflite.OperatorOptions.WhileOptions;
import org.sagui.simulator.tflite.Subgraph;

/**
 * From when to when each tensor is in use, and each operator runs (micro_allocation_info.cc, MarkAllocationLifetimes). The
 * moments are counted on through the graphs that operators run.
 */
final class Lifetimes {
    private static final int NEVER = MemoryPlan.Buffer.NONE;

    /** Operators and their operands, those of a graph as often as it is run. */
    private static final int MAX_STEPS = 1 << 22;

    private final List<Subgraph> graphs;
    private final int[][] firstUse;
    private final int[][] lastUse;
    private final int[][] start;
    private final int[][] end;
    private final boolean[] running;
    private int moment;
    private int steps;

    private Lifetimes(List<Subgraph> graphs) {
        this.graphs = graphs;
        firstUse = never(graphs.stream().mapToInt(graph -> graph.tensors().size()));
        lastUse = never(graphs.stream().mapToInt(graph -> graph.tensors().size()));
        start = never(graphs.stream().mapToInt(graph -> graph.operators().size()));
        end = never(graphs.stream().mapToInt(graph -> graph.operators().size()));
        running = new boolean[graphs.size()];
    }

    private static int[][] never(IntStream sizes) {
        return sizes.mapToObj(size -> {
                    int[] moments = new int[size];
                    Arrays.fill(moments, NEVER);
                    return moments;
                })
                .toArray(int[][]::new);
    }

    /** @throws SaguiError if the graphs cannot be followed */
    static Lifetimes of(Model model) {
        Lifetimes lifetimes = new Lifetimes(model.subgraphs());
        lifetimes.run(0, "graph 0");
        return lifetimes;
    }

    int firstUse(int graph, int tensor) {
        return firstUse[graph][tensor];
    }

    int lastUse(int graph, int tensor) {
        return lastUse[graph][tensor];
    }

    int start(int graph, int operator) {
        return start[graph][operator];
    }

    int end(int graph, int operator) {
        return end[graph][operator];
    }

    private void run(int index, String where) {
        if (running[index]) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, where, "graph " + index + " runs itself");
        }
        running[index] = true;
        Subgraph graph = graphs.get(index);
        int[] first = firstUse[index];
        int[] last = lastUse[index];
        for (int input : graph.inputs()) {
            create(first, input);
            last[input] = moment;
        }
        for (Operator operator : graph.operators()) {
            moment++;
            spend(1 + operator.inputs().size() + operator.outputs().size(), operator);
            operator.outputs().forEach(output -> create(first, output));
            create(start[index], operator.index());
            for (int called : graphsOf(operator)) {
                moment++;
                run(called, operator.where());
            }
            for (int input : operator.inputs()) {
                if (input != Operator.ABSENT) {
                    last[input] = moment;
                }
            }
            operator.outputs().forEach(output -> last[output] = moment);
            end[index][operator.index()] = moment;
        }
        graph.outputs().forEach(output -> last[output] = moment);
        running[index] = false;
    }

    /** A graph that is run again does not begin anew. */
    private void create(int[] first, int i) {
        first[i] = first[i] == NEVER ? moment : first[i];
    }

    private int[] graphsOf(Operator operator) {
        int[] called;
        if (operator.options() instanceof IfOptions options) {
            called = new int[] {options.thenGraph(), options.elseGraph()};
        } else if (operator.options() instanceof WhileOptions options) {
            called = new int[] {options.conditionGraph(), options.bodyGraph()};
        } else if (operator.options() instanceof CallOnceOptions options) {
            called = new int[] {options.initialGraph()};
        } else {
            called = new int[0];
        }
        for (int graph : called) {
            if (graph < 0 || graph >= graphs.size()) {
                throw new SaguiError(
                        Code.INVALID_OPERATOR, operator.where(), "names graph " + graph + " of " + graphs.size());
            }
        }
        return called;
    }

    private void spend(int more, Operator operator) {
        steps += more;
        if (steps > MAX_STEPS) {
            throw new SaguiError(
                    Code.LIMIT_EXCEEDED, operator.where(), "graphs run each other too often to plan their memory");
        }
    }
}
