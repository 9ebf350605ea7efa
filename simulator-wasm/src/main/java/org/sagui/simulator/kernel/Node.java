package org.sagui.simulator.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** One use of an operator in a graph: its tensors, and how to refuse it. */
public final class Node {
    /** Most operators take longer for an element than for a multiplication with addition; a sine, 16 times as long. */
    private static final long STEPS_PER_ELEMENT = 16;

    private final String name;
    private final Tensor[] inputs;
    private final Tensor[] outputs;
    private final Environment environment;
    private long work;

    /**
     * @param name how errors call it, such as {@code "operator 3 (SOFTMAX)"}
     * @param inputs null where an optional input is left out
     */
    public Node(String name, Tensor[] inputs, Tensor[] outputs, Environment environment) {
        this.name = name;
        this.inputs = inputs.clone();
        this.outputs = outputs.clone();
        this.environment = environment;
        this.work = workOn(this.inputs) + workOn(this.outputs);
    }

    /** What it takes to read or write each element of these tensors once, in steps. */
    public static long workOn(Tensor... tensors) {
        long count = 0;
        for (Tensor tensor : tensors) {
            count += tensor == null ? 0 : tensor.elementCount();
        }
        return STEPS_PER_ELEMENT * count;
    }

    /** The steps that one run takes, for the limit on them: those for its tensors' elements, and those that were added. */
    public long work() {
        return work;
    }

    /** For operators that take more steps than their tensors have elements: multiplications, elements looked at again. */
    void addWork(long steps) {
        work += steps;
    }

    Environment environment() {
        return environment;
    }

    /** The same use with other tensors, for who wants to see what the operator does with them. */
    public Node with(Tensor[] otherInputs, Tensor[] otherOutputs) {
        return new Node(name, otherInputs, otherOutputs, environment);
    }

    public boolean hasInput(int i) {
        return i < inputs.length && inputs[i] != null;
    }

    public Tensor input(int i) {
        return inputs[i];
    }

    public Tensor output(int i) {
        return outputs[i];
    }

    /** All inputs, for operators that take any number of them: see {@link #requireAllInputs()}. */
    public List<Tensor> inputs() {
        return Collections.unmodifiableList(Arrays.asList(inputs));
    }

    public List<Tensor> outputs() {
        return List.of(outputs);
    }

    /** The first {@code required} inputs must be there, the others up to {@code most} may be. */
    void requireInputs(int required, int most) {
        check(
                inputs.length >= required && inputs.length <= most,
                "takes " + (required == most ? "" + most : required + " to " + most) + " inputs, has " + inputs.length);
        for (int i = 0; i < required; i++) {
            requireInput(i);
        }
    }

    /** No input may be left out. */
    void requireAllInputs() {
        for (int i = 0; i < inputs.length; i++) {
            requireInput(i);
        }
    }

    private void requireInput(int i) {
        check(inputs[i] != null, "input " + i + " is required, but left out");
    }

    void requireOutputs(int count) {
        check(outputs.length == count, "gives " + count + " outputs, has " + outputs.length);
    }

    void requireType(Tensor tensor, TensorType... allowed) {
        if (!Arrays.asList(allowed).contains(tensor.type())) {
            throw unsupportedType(tensor, "is " + tensor.type() + "; supported here: " + Arrays.toString(allowed));
        }
    }

    void requireSameType(Tensor tensor, Tensor other) {
        if (tensor.type() != other.type()) {
            throw unsupportedType(tensor, "is " + tensor.type() + ", but '" + other.name() + "' is " + other.type());
        }
    }

    void requireSameShape(Tensor tensor, Tensor other) {
        check(
                tensor.shape().equals(other.shape()),
                tensor,
                () -> "has shape " + tensor.shape() + ", but '" + other.name() + "' has " + other.shape());
    }

    void requireShape(Tensor tensor, Shape expected) {
        check(tensor.shape().equals(expected), tensor, () -> "has shape " + tensor.shape() + ", must have " + expected);
    }

    void requireSameCount(Tensor tensor, Tensor other) {
        check(
                tensor.elementCount() == other.elementCount(),
                tensor,
                () -> "has shape " + tensor.shape() + ", but '" + other.name() + "' has " + other.shape());
    }

    void requireRank(Tensor tensor, int min, int max) {
        int rank = tensor.shape().rank();
        check(
                rank >= min && rank <= max,
                tensor,
                "has " + rank + " dimensions; supported here: " + (min == max ? "" + min : min + " to " + max));
    }

    /** The contents must stand in the file: what they decide, such as the output's shape, is decided before running. */
    void requireConstant(Tensor tensor) {
        check(isKnown(tensor), tensor, "must be a constant");
    }

    /** The tensor must keep its contents from one run to the next. */
    void requireVariable(Tensor tensor) {
        check(tensor.isVariable(), tensor, "must be a variable");
    }

    /** The elements of a constant of INT32 or INT64: dimensions, axes, amounts. Larger ones are cut to 32 bits' range. */
    int[] constantInts(Tensor tensor) {
        requireType(tensor, TensorType.INT32, TensorType.INT64);
        requireConstant(tensor);
        return ints(tensor);
    }

    /** The only element of a constant of INT32 or INT64. */
    int constantInt(Tensor tensor) {
        check(tensor.elementCount() == 1, tensor, () -> "must have one element, has shape " + tensor.shape());
        return constantInts(tensor)[0];
    }

    /** The elements that a tensor of whole numbers has now. Larger ones are cut to 32 bits' range. */
    static int[] ints(Tensor tensor) {
        int[] values = new int[tensor.elementCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.type() == TensorType.INT64
                    ? (int) Math.min(Math.max(tensor.int64()[i], Integer.MIN_VALUE), Integer.MAX_VALUE)
                    : IntegerElements.of(tensor).get(i);
        }
        return values;
    }

    /** Element {@code i} of a tensor of INT32, which must be an index of one of {@code size} elements. */
    int index(Tensor indices, int i, int size) {
        int index = indices.int32()[i];
        if (index < 0 || index >= size) {
            throw refusal(indices, "index " + index + " of " + size);
        }
        return index;
    }

    /**
     * For contents that decide how to run, such as where a slice begins: plans once if they stand in the file, anew for
     * each run if they are computed.
     */
    static Prepared planned(Supplier<Prepared> plan, Tensor... deciding) {
        if (Arrays.stream(deciding).allMatch(Node::isKnown)) {
            return plan.get();
        }
        return () -> plan.get().run();
    }

    /** A tensor without elements is as good as a constant. */
    private static boolean isKnown(Tensor tensor) {
        return tensor.isConstant() || tensor.elementCount() == 0;
    }

    /** The dimension that {@code axis} means among {@code rank} of them; negative ones count from the end. */
    int axis(int axis, int rank) {
        check(axis >= -rank && axis < rank, "axis " + axis + " of " + rank + " dimensions");
        return axis < 0 ? axis + rank : axis;
    }

    /** The tensor must have one scale and zero point. */
    void requirePerTensor(Tensor tensor) {
        check(tensor.quantization().count() == 1, tensor, () -> "needs one scale, has " + tensor.quantization());
    }

    void requireUnquantized(Tensor tensor) {
        check(
                !tensor.quantization().isQuantized(),
                tensor,
                () -> "must not be quantised, has " + tensor.quantization());
    }

    /** The zero point of INT16 numbers must be 0. */
    void requireSymmetricInt16(Tensor tensor) {
        int zeroPoint = tensor.quantization().zeroPoint();
        check(
                tensor.type() != TensorType.INT16 || zeroPoint == 0,
                tensor,
                "has zero point " + zeroPoint + "; INT16 needs 0");
    }

    /** Both must have the same scale and zero point. */
    void requireSameQuantization(Tensor tensor, Tensor other) {
        Quantization one = tensor.quantization();
        Quantization two = other.quantization();
        check(
                one.scale() == two.scale() && one.zeroPoint() == two.zeroPoint(),
                tensor,
                () -> "has " + one + ", but '" + other.name() + "' has " + two);
    }

    void check(boolean condition, String message) {
        if (!condition) {
            throw refusal(message);
        }
    }

    /** For messages that take long to put together: numbers with fractions, shapes and scales. */
    void check(boolean condition, Supplier<String> message) {
        if (!condition) {
            throw refusal(message.get());
        }
    }

    SaguiError refusal(String message) {
        return new SaguiError(Code.INVALID_OPERATOR, name, message);
    }

    void check(boolean condition, Tensor tensor, String message) {
        if (!condition) {
            throw refusal(tensor, message);
        }
    }

    void check(boolean condition, Tensor tensor, Supplier<String> message) {
        if (!condition) {
            throw refusal(tensor, message.get());
        }
    }

    SaguiError refusal(Tensor tensor, String message) {
        return new SaguiError(Code.INVALID_OPERATOR, where(tensor), message);
    }

    private SaguiError unsupportedType(Tensor tensor, String message) {
        return new SaguiError(Code.UNSUPPORTED_TYPE, where(tensor), message);
    }

    private String where(Tensor tensor) {
        int input = Arrays.asList(inputs).indexOf(tensor);
        String role = input >= 0
                ? "input " + input
                : "output " + Arrays.asList(outputs).indexOf(tensor);
        return name + ", " + role + " '" + tensor.name() + "'";
    }
}
