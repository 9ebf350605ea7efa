package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * EMBEDDING_LOOKUP (micro/kernels/embedding_lookup.cc): takes rows of the second input, at the indices that the first has
 * when it runs. Rows of INT8 may become real numbers.
 */
public final class EmbeddingLookup implements Kernel {
    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor indices = node.input(0);
        Tensor table = node.input(1);
        Tensor output = node.output(0);
        node.requireType(indices, TensorType.INT32);
        node.requireRank(indices, 1, 1);
        node.requireType(table, TensorType.FLOAT32, TensorType.INT8);
        node.requireRank(table, 2, Integer.MAX_VALUE);
        boolean dequantizes = table.type() == TensorType.INT8 && output.type() == TensorType.FLOAT32;
        if (dequantizes) {
            node.check(
                    table.quantization().zeroPoint() == 0,
                    table,
                    "has " + table.quantization() + "; needs zero point 0");
        } else {
            node.requireSameType(output, table);
        }
        Shape shape = table.shape();
        int[] expected = shape.toArray();
        expected[0] = indices.elementCount();
        node.requireShape(output, Shape.of(expected));
        int row = shape.product(1, shape.rank());
        return () -> {
            for (int i = 0; i < indices.elementCount(); i++) {
                int index = node.index(indices, i, shape.dimension(0));
                if (dequantizes) {
                    dequantize(table, index * row, output, i * row, row);
                } else {
                    output.copyFrom(table, index * row, i * row, row);
                }
            }
        };
    }

    private static void dequantize(Tensor table, int from, Tensor output, int to, int count) {
        float scale = table.quantization().scale();
        for (int i = 0; i < count; i++) {
            output.float32()[to + i] = table.int8()[from + i] * scale;
        }
    }
}
