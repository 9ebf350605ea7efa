package org.sagui.simulator.kernel;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.kernel.Offsets.Along;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * STRIDED_SLICE (micro/kernels/strided_slice_common.cc, internal/strided_slice_logic.h): every so-manieth element from a
 * begin to before an end, along each dimension. Inputs: data, begins, ends, strides. TensorFlow Lite Micro knows neither
 * ellipses nor new dimensions nor ends that count from the begin, and neither does this.
 */
public final class StridedSlice implements Kernel {
    private static final int MAX_RANK = 4;

    private final int beginMask;
    private final int endMask;
    private final int shrinkAxisMask;

    /**
     * @param beginMask bit d: dimension d begins where it begins, whatever the input says
     * @param endMask bit d: likewise for the end
     * @param shrinkAxisMask bit d: of dimension d one element is taken, and the dimension goes
     */
    public StridedSlice(int beginMask, int endMask, int shrinkAxisMask) {
        this.beginMask = beginMask;
        this.endMask = endMask;
        this.shrinkAxisMask = shrinkAxisMask;
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(4, 4);
        node.requireOutputs(1);
        Tensor input = node.input(0);
        Tensor output = node.output(0);
        node.requireType(
                output, TensorType.FLOAT32, TensorType.INT8, TensorType.INT16, TensorType.INT32, TensorType.BOOL);
        node.requireSameType(input, output);
        Shape shape = input.shape();
        node.requireRank(input, 0, MAX_RANK);
        int[] begins = list(node, node.input(1), shape);
        int[] ends = list(node, node.input(2), shape);
        int[] steps = list(node, node.input(3), shape);
        Along[] places = new Along[shape.rank()];
        List<Integer> sizes = new ArrayList<>();
        for (int d = 0; d < places.length; d++) {
            int size = shape.dimension(d);
            int step = steps[d];
            node.check(step != 0, node.input(3), "has stride 0 for dimension " + d);
            int begin = isSet(beginMask, d) ? first(step, size) : bound(begins[d], step, size);
            int end = isSet(endMask, d) ? behindLast(step, size) : bound(ends[d], step, size);
            int count = count(begin, end, step);
            if (isSet(shrinkAxisMask, d)) {
                node.check(
                        begin >= 0 && begin < size && step > 0,
                        node.input(1),
                        "takes index " + begins[d] + " with stride " + step + " of dimension " + d + " of " + shape);
                count = 1;
            } else {
                sizes.add(count);
            }
            int stride = Offsets.stride(shape, d);
            places[d] = Along.steps(begin * stride, count, step * stride);
        }
        node.requireShape(output, Shape.of(sizes.stream().mapToInt(i -> i).toArray()));
        Offsets offsets = new Offsets(places);
        return () -> offsets.gather(input, output);
    }

    private static int[] list(Node node, Tensor tensor, Shape shape) {
        int[] values = node.constantInts(tensor);
        node.check(
                values.length >= shape.rank(), tensor, "has " + values.length + " elements for an input of " + shape);
        return values;
    }

    private static boolean isSet(int mask, int bit) {
        return (mask >> bit & 1) != 0;
    }

    /** Negative indices count from the end; then what is outside goes to the border, or one before or behind it. */
    private static int bound(int index, int step, int size) {
        int fromStart = index < 0 ? index + size : index;
        return step > 0 ? Math.min(Math.max(fromStart, 0), size) : Math.min(Math.max(fromStart, -1), size - 1);
    }

    private static int first(int step, int size) {
        return step > 0 ? 0 : size - 1;
    }

    private static int behindLast(int step, int size) {
        return step > 0 ? size : -1;
    }

    private static int count(int begin, int end, int step) {
        long span = step > 0 ? (long) end - begin : (long) begin - end;
        long stride = Math.abs((long) step);
        return span <= 0 ? 0 : (int) ((span + stride - 1) / stride);
    }
}
