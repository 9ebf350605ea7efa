package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * BATCH_MATMUL (micro/kernels/batch_matmul.cc, reference/batch_matmul.h): products of matrices, [… rows, depth] times […
 * depth, columns]. Dimensions before the last two are repeated where one side has but one element.
 */
public final class BatchMatMul implements Kernel {
    private static final int MAX_RANK = 5;

    private final boolean transposeLeft;
    private final boolean transposeRight;

    /**
     * @param transposeLeft whether the left matrices stand there as [depth, rows]
     * @param transposeRight whether the right matrices stand there as [columns, depth]
     */
    public BatchMatMul(boolean transposeLeft, boolean transposeRight) {
        this.transposeLeft = transposeLeft;
        this.transposeRight = transposeRight;
    }

    /**
     * @param output its shape
     * @param left the shape of the left matrices, and how far apart their rows and columns are
     * @param right likewise
     */
    private record Sizes(Shape output, Matrices left, Matrices right, int depth) {
        /** Called for each element of the output, in order, with the first elements that it is made of. */
        interface Element {
            void at(int output, int left, int right);
        }

        void forEach(Element element) {
            int rows = output.fromEnd(1);
            int columns = output.fromEnd(0);
            int index = 0;
            for (int batch = 0; batch < output.product(0, output.rank() - 2); batch++) {
                int leftStart = left.start(batch, output);
                int rightStart = right.start(batch, output);
                for (int row = 0; row < rows; row++) {
                    for (int column = 0; column < columns; column++) {
                        element.at(index++, leftStart + row * left.rowStride, rightStart + column * right.columnStride);
                    }
                }
            }
        }
    }

    private record Matrices(Shape shape, int rowStride, int columnStride) {
        static Matrices of(Shape shape, boolean transposed) {
            int width = shape.fromEnd(0);
            return transposed ? new Matrices(shape, 1, width) : new Matrices(shape, width, 1);
        }

        /** The first element of the matrix that belongs to this one of the output. */
        int start(int batch, Shape output) {
            int start = 0;
            int stride = shape.fromEnd(0) * shape.fromEnd(1);
            int rest = batch;
            for (int d = 2; d < output.rank(); d++) {
                start += shape.fromEnd(d) == 1 ? 0 : rest % output.fromEnd(d) * stride;
                rest /= output.fromEnd(d);
                stride *= shape.fromEnd(d);
            }
            return start;
        }
    }

    @Override
    public Prepared prepare(Node node) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor left = node.input(0);
        Tensor right = node.input(1);
        Tensor output = node.output(0);
        node.requireType(left, TensorType.INT8, TensorType.INT16, TensorType.FLOAT32);
        node.requireSameType(right, left);
        node.requireSameType(output, left);
        Sizes sizes = sizes(node, left, right, output);
        node.addWork((long) output.elementCount() * sizes.depth);
        return switch (left.type()) {
            case INT8 -> prepareInt8(node, sizes);
            case INT16 -> prepareInt16(node, sizes);
            default -> prepareFloat(node, sizes);
        };
    }

    private Sizes sizes(Node node, Tensor left, Tensor right, Tensor output) {
        node.requireRank(left, 2, MAX_RANK);
        node.requireRank(right, 2, MAX_RANK);
        Shape one = left.shape();
        Shape two = right.shape();
        int depth = one.fromEnd(transposeLeft ? 1 : 0);
        node.check(
                depth == two.fromEnd(transposeRight ? 0 : 1),
                right,
                "has shape " + two + ", which does not fit the " + one + " of '" + left.name() + "'");
        int rank = Math.max(one.rank(), two.rank());
        int[] dimensions = new int[rank];
        for (int d = 2; d < rank; d++) {
            int size = one.fromEnd(d) == 1 ? two.fromEnd(d) : one.fromEnd(d);
            node.check(
                    two.fromEnd(d) == size || two.fromEnd(d) == 1,
                    right,
                    "has shape " + two + ", which does not fit the " + one + " of '" + left.name() + "'");
            dimensions[rank - 1 - d] = size;
        }
        dimensions[rank - 2] = one.fromEnd(transposeLeft ? 0 : 1);
        dimensions[rank - 1] = two.fromEnd(transposeRight ? 1 : 0);
        Shape expected = Shape.of(dimensions);
        node.check(
                output.shape().equals(expected),
                output,
                "has shape " + output.shape() + ", but the product has " + expected);
        return new Sizes(expected, Matrices.of(one, transposeLeft), Matrices.of(two, transposeRight), depth);
    }

    private static Prepared prepareFloat(Node node, Sizes sizes) {
        float[] left = node.input(0).float32();
        float[] right = node.input(1).float32();
        float[] output = node.output(0).float32();
        int leftStep = sizes.left.columnStride;
        int rightStep = sizes.right.rowStride;
        return () -> sizes.forEach((index, leftStart, rightStart) -> {
            float sum = 0;
            for (int i = 0; i < sizes.depth; i++) {
                sum = Float32.round(
                        sum + Float32.round(left[leftStart + i * leftStep] * right[rightStart + i * rightStep]));
            }
            output[index] = sum;
        });
    }

    private static Prepared prepareInt8(Node node, Sizes sizes) {
        QuantizedMultiplier multiplier = multiplier(node);
        byte[] left = node.input(0).int8();
        byte[] right = node.input(1).int8();
        byte[] output = node.output(0).int8();
        int leftZero = node.input(0).quantization().zeroPoint();
        int rightZero = node.input(1).quantization().zeroPoint();
        int outputZero = node.output(0).quantization().zeroPoint();
        ActivationRange.Quantized range = new ActivationRange.Quantized(Byte.MIN_VALUE, Byte.MAX_VALUE);
        int leftStep = sizes.left.columnStride;
        int rightStep = sizes.right.rowStride;
        return () -> sizes.forEach((index, leftStart, rightStart) -> {
            int sum = 0;
            for (int i = 0; i < sizes.depth; i++) {
                sum += (left[leftStart + i * leftStep] - leftZero) * (right[rightStart + i * rightStep] - rightZero);
            }
            output[index] = (byte) range.clamp(multiplier.multiply(sum) + outputZero);
        });
    }

    /** With 64-bit sums, which are rounded in another way. */
    private static Prepared prepareInt16(Node node, Sizes sizes) {
        QuantizedMultiplier multiplier = multiplier(node);
        multiplier.requireFor64Bits(node);
        for (Tensor tensor : new Tensor[] {node.input(0), node.input(1), node.output(0)}) {
            node.check(
                    tensor.quantization().zeroPoint() == 0,
                    tensor,
                    "has zero point " + tensor.quantization().zeroPoint() + "; INT16 needs 0");
        }
        short[] left = node.input(0).int16();
        short[] right = node.input(1).int16();
        short[] output = node.output(0).int16();
        ActivationRange.Quantized range = new ActivationRange.Quantized(Short.MIN_VALUE, Short.MAX_VALUE);
        int leftStep = sizes.left.columnStride;
        int rightStep = sizes.right.rowStride;
        return () -> sizes.forEach((index, leftStart, rightStart) -> {
            long sum = 0;
            for (int i = 0; i < sizes.depth; i++) {
                sum += left[leftStart + i * leftStep] * right[rightStart + i * rightStep];
            }
            output[index] = (short) range.clamp(multiplier.multiply64(sum));
        });
    }

    private static QuantizedMultiplier multiplier(Node node) {
        node.requirePerTensor(node.input(0));
        node.requirePerTensor(node.input(1));
        node.requirePerTensor(node.output(0));
        return QuantizedMultiplier.ofFloatProduct(
                node.input(0).quantization().scale(),
                node.input(1).quantization().scale(),
                node.output(0).quantization().scale(),
                node);
    }
}
