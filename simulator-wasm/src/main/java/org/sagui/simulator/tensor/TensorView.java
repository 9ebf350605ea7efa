package org.sagui.simulator.tensor;

/** The elements of a tensor, as they are stored and as what they stand for. It shows what is in the tensor at the moment. */
public final class TensorView {
    private final Tensor tensor;
    private final Quantization quantization;

    /** Elements that have the same scale, one after the other; 0 if all have the same. */
    private final int elementsPerScale;

    private TensorView(Tensor tensor) {
        this.tensor = tensor;
        this.quantization = tensor.quantization();
        this.elementsPerScale = quantization.isPerChannel() ? elementsPerScale(tensor.shape(), quantization) : 0;
    }

    /** A view of any tensor. */
    public static TensorView of(Tensor tensor) {
        return new TensorView(tensor);
    }

    /**
     * Element {@code i}, row-major, as it is stored. Of numbers with 64 bits a {@code double} holds 53; unsigned ones are not
     * negative.
     */
    public double raw(int i) {
        return switch (tensor.type()) {
            case INT8, BOOL, INT4 -> tensor.int8()[i];
            case UINT8 -> tensor.uint8()[i] & 255;
            case INT16 -> tensor.int16()[i];
            case UINT32 -> tensor.int32()[i] & 0xFFFFFFFFL;
            case INT64 -> tensor.int64()[i];
            case UINT64 -> unsigned(tensor.int64()[i]);
            case FLOAT32 -> tensor.float32()[i];
            default -> tensor.int32()[i];
        };
    }

    private static double unsigned(long number) {
        return (number >>> 1) * 2.0 + (number & 1);
    }

    /** What element {@code i} stands for: {@code scale · (raw − zeroPoint)}, not rounded; itself if it is not quantised. */
    public double real(int i) {
        if (!quantization.isQuantized()) {
            return raw(i);
        }
        int channel = elementsPerScale == 0 ? 0 : i / elementsPerScale % quantization.count();
        return quantization.scale(channel) * (raw(i) - quantization.zeroPoint(channel));
    }

    /**
     * How many quantised numbers are the smallest of their type. What they stand for may have been smaller; where that is
     * zero, as after many activations, it is the activation that has cut them off.
     */
    public int saturatedLow() {
        return count(tensor.type().min());
    }

    /** How many quantised numbers are the largest of their type. */
    public int saturatedHigh() {
        return count(tensor.type().max());
    }

    private int count(int limit) {
        int count = 0;
        if (quantization.isQuantized() && tensor.type().isInteger()) {
            for (int i = 0; i < tensor.elementCount(); i++) {
                count += raw(i) == limit ? 1 : 0;
            }
        }
        return count;
    }

    /**
     * The scales run along the dimension that the file names, if it has as many indices as there are scales, otherwise along
     * the innermost one that has: some files name a wrong one.
     */
    private static int elementsPerScale(Shape shape, Quantization quantization) {
        int dimension = quantization.dimension();
        if (dimension < 0 || dimension >= shape.rank() || shape.dimension(dimension) != quantization.count()) {
            dimension = shape.rank() - 1;
            while (dimension >= 0 && shape.dimension(dimension) != quantization.count()) {
                dimension--;
            }
        }
        return dimension < 0 ? 0 : shape.product(dimension + 1, shape.rank());
    }
}
