package org.sagui.simulator.interpreter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.kernel.Prepared;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/**
 * Runs a model, one operator after another, with the bytes that TensorFlow Lite Micro's reference kernels give.
 *
 * <pre>{@code
 * Interpreter interpreter = new Interpreter(Model.read(file));
 * interpreter.inputs().get(0).write(bytes);
 * interpreter.invoke();
 * byte[] result = interpreter.outputs().get(0).read();
 * }</pre>
 *
 * Every tensor keeps its own memory, so that each can be looked at, and changed, at any time. Not thread-safe.
 */
public final class Interpreter {
    private final Subgraph graph;
    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Prepared> steps = new ArrayList<>();
    private int next;

    /**
     * Allocates the tensors and prepares the operators of the model's first graph.
     *
     * @throws SaguiError if an operator is not implemented, or does not fit its tensors
     */
    public Interpreter(Model model) {
        this.graph = model.main();
        for (TensorInfo info : graph.tensors()) {
            Tensor tensor = new Tensor(info.name(), info.type(), info.shape(), info.quantization());
            info.data().ifPresent(tensor::write);
            tensors.add(tensor);
        }
        for (Operator operator : graph.operators()) {
            steps.add(prepare(operator));
        }
        reset();
    }

    private Prepared prepare(Operator operator) {
        Kernel kernel = OperatorRegistry.kernel(operator);
        Tensor[] outputs = pick(operator.outputs());
        for (Tensor output : outputs) {
            // TFLM takes a dimension of zero for one that is not known yet, and the shape 0 for an old way to write a
            // scalar (micro_interpreter_graph.cc, CheckDynamicTensors).
            if (output.elementCount() == 0 && output.shape().rank() > 1) {
                throw new SaguiError(
                        Code.INVALID_OPERATOR,
                        operator.where(),
                        "its output '" + output.name() + "' has no elements: shape " + output.shape());
            }
        }
        return kernel.prepare(new Node(operator.where(), pick(operator.inputs()), outputs));
    }

    /** The tensors to fill before a run. */
    public List<Tensor> inputs() {
        return graph.inputs().stream().map(tensors::get).toList();
    }

    /** The tensors that hold the results after a run. */
    public List<Tensor> outputs() {
        return graph.outputs().stream().map(tensors::get).toList();
    }

    /** The tensor with this index in the model's first graph. */
    public Tensor tensor(int index) {
        return tensors.get(index);
    }

    /** The operators in the order of execution. */
    public List<Operator> operators() {
        return graph.operators();
    }

    /** Runs all operators from the first. */
    public void invoke() {
        next = 0;
        for (Prepared step : steps) {
            step.run();
        }
    }

    /**
     * Runs the next operator: the first one to begin with and after the last one.
     *
     * @return its index; −1 if the model has no operators
     */
    public int step() {
        if (steps.isEmpty()) {
            return -1;
        }
        int index = next;
        steps.get(index).run();
        next = (index + 1) % steps.size();
        return index;
    }

    /** Back to the beginning: everything but constants is cleared, and the first operator is next. */
    public void reset() {
        next = 0;
        for (TensorInfo info : graph.tensors()) {
            if (info.isConstant()) {
                continue;
            }
            Tensor tensor = tensors.get(info.index());
            tensor.clear();
            // INT8 variables alone start at the number that stands for zero (ResetVariableTensors).
            if (info.variable() && info.type() == TensorType.INT8) {
                Arrays.fill(tensor.int8(), (byte) info.quantization().zeroPoint());
            }
        }
    }

    private Tensor[] pick(List<Integer> indices) {
        Tensor[] picked = new Tensor[indices.size()];
        for (int i = 0; i < picked.length; i++) {
            int index = indices.get(i);
            picked[i] = index == Operator.ABSENT ? null : tensors.get(index);
        }
        return picked;
    }
}
