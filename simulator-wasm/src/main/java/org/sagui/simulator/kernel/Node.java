package org.sagui.simulator.kernel;

import java.util.Arrays;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/** One use of an operator in a graph: its tensors, and how to refuse it. */
public final class Node {
    private final String name;
    private final Tensor[] inputs;
    private final Tensor[] outputs;

    /**
     * @param name how errors call it, such as {@code "operator 3 (SOFTMAX)"}
     * @param inputs null where an optional input is left out
     */
    public Node(String name, Tensor[] inputs, Tensor[] outputs) {
        this.name = name;
        this.inputs = inputs.clone();
        this.outputs = outputs.clone();
    }

    boolean hasInput(int i) {
        return i < inputs.length && inputs[i] != null;
    }

    Tensor input(int i) {
        return inputs[i];
    }

    Tensor output(int i) {
        return outputs[i];
    }

    /** The first {@code required} inputs must be there, the others up to {@code most} may be. */
    void requireInputs(int required, int most) {
        check(
                inputs.length >= required && inputs.length <= most,
                "takes " + (required == most ? "" + most : required + " to " + most) + " inputs, has " + inputs.length);
        for (int i = 0; i < required; i++) {
            check(inputs[i] != null, "input " + i + " is required, but left out");
        }
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
                "has shape " + tensor.shape() + ", but '" + other.name() + "' has " + other.shape());
    }

    /** The tensor must have one scale and zero point. */
    void requirePerTensor(Tensor tensor) {
        check(tensor.quantization().count() == 1, tensor, "needs one scale, has " + tensor.quantization());
    }

    void check(boolean condition, String message) {
        if (!condition) {
            throw refusal(message);
        }
    }

    SaguiError refusal(String message) {
        return new SaguiError(Code.INVALID_OPERATOR, name, message);
    }

    void check(boolean condition, Tensor tensor, String message) {
        if (!condition) {
            throw new SaguiError(Code.INVALID_OPERATOR, where(tensor), message);
        }
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
