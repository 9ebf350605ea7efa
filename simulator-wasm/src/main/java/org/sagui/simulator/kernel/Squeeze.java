package org.sagui.simulator.kernel;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;

/** SQUEEZE (micro/kernels/squeeze.cc): the same elements without dimensions of one. */
public final class Squeeze implements Kernel {
    private final List<Integer> dimensions;

    /** @param dimensions that go, each of one element; none for all such */
    public Squeeze(List<Integer> dimensions) {
        this.dimensions = List.copyOf(dimensions);
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(1, 1);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireSameType(output, input);
        Shape expected = squeezed(node, input);
        node.requireShape(output, expected);
        return () -> output.copyFrom(input);
    }

    private Shape squeezed(Node node, Tensor input) {
        Shape shape = input.shape();
        boolean[] goes = new boolean[shape.rank()];
        for (int d = 0; d < goes.length; d++) {
            goes[d] = dimensions.isEmpty() && shape.dimension(d) == 1;
        }
        for (int dimension : dimensions) {
            int d = node.axis(dimension, shape.rank());
            node.check(
                    shape.dimension(d) == 1, input, "has shape " + shape + ", of which dimension " + d + " is not 1");
            goes[d] = true;
        }
        List<Integer> stay = new ArrayList<>();
        for (int d = 0; d < goes.length; d++) {
            if (!goes[d]) {
                stay.add(shape.dimension(d));
            }
        }
        return Shape.of(stay.stream().mapToInt(i -> i).toArray());
    }
}
