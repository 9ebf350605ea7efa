package org.sagui.simulator.interpreter;

import java.util.ArrayList;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.kernel.Environment;
import org.sagui.simulator.kernel.ResourceVariables;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tflite.Limits;
import org.sagui.simulator.tflite.Model;
import org.sagui.simulator.tflite.Operator;

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
 * Every tensor keeps its own memory, so that each can be looked at, and changed, at any time: between {@linkplain #step()
 * steps}, or by a {@linkplain RunListener listener} in the midst of a run. Not thread-safe.
 */
public final class Interpreter {
    private final List<Operator> operators;
    private final List<RunningGraph> graphs = new ArrayList<>();
    private final ResourceVariables variables = new ResourceVariables();
    private final WorkBudget budget;
    private int next;

    /** As {@link #Interpreter(Model, Limits)} with {@link Limits#DEFAULT}. */
    public Interpreter(Model model) {
        this(model, Limits.DEFAULT);
    }

    /**
     * Allocates the tensors and prepares the operators of all graphs.
     *
     * @param limits of which those count that concern running
     * @throws SaguiError if an operator is not implemented, or does not fit its tensors
     */
    public Interpreter(Model model, Limits limits) {
        this.operators = model.main().operators();
        this.budget = new WorkBudget(limits.work());
        model.subgraphs().forEach(graph -> graphs.add(new RunningGraph(graph, graphs.size(), budget)));
        Environment environment = new Environment(List.copyOf(graphs), variables);
        graphs.forEach(graph -> graph.prepare(environment));
        reset();
    }

    private RunningGraph main() {
        return graphs.get(0);
    }

    /** The tensors to fill before a run. */
    public List<Tensor> inputs() {
        return main().inputs();
    }

    /** The tensors that hold the results after a run. */
    public List<Tensor> outputs() {
        return main().outputs();
    }

    /** The tensor with this index in the model's first graph. */
    public Tensor tensor(int index) {
        return main().tensor(index);
    }

    /** The index of a tensor in the model's first graph. */
    public int indexOf(Tensor tensor) {
        return main().indexOf(tensor);
    }

    /** The operators of the first graph as they have been prepared, in the order of execution. */
    public List<PreparedOperator> prepared() {
        return main().prepared();
    }

    /** The operators of the first graph in the order of execution. */
    public List<Operator> operators() {
        return operators;
    }

    /**
     * Runs all operators from the first.
     *
     * @throws SaguiError LIMIT_EXCEEDED if that takes too many steps, INVALID_OPERATOR if an operator meets contents that
     *     it cannot use, such as an index out of range
     */
    public void invoke() {
        next = 0;
        budget.restart();
        main().run();
    }

    /**
     * As {@link #invoke()}, with someone who looks on. Whoever stops the run leaves the tensors as they are then.
     *
     * @return whether the run came to its end; false if the listener stopped it
     */
    public boolean invoke(RunListener listener) {
        graphs.forEach(graph -> graph.observe(listener));
        try {
            invoke();
            return true;
        } catch (OperatorRun.Stopped stop) {
            return false;
        } finally {
            graphs.forEach(graph -> graph.observe(null));
        }
    }

    /**
     * Runs the next operator: the first one to begin with and after the last one.
     *
     * @return its index; −1 if the model has no operators
     * @throws SaguiError as {@link #invoke()}
     */
    public int step() {
        if (operators.isEmpty()) {
            return -1;
        }
        int index = next;
        budget.restart();
        main().runOperator(index);
        next = (index + 1) % operators.size();
        return index;
    }

    /**
     * Runs one operator alone, on what its inputs hold; the one after it is next. Operators that are run in their order share
     * the limit of one run.
     *
     * @throws SaguiError as {@link #invoke()}
     */
    public void run(int operator) {
        if (next == 0 || operator < next) {
            budget.restart();
        }
        next = (operator + 1) % operators.size();
        main().runOperator(operator);
    }

    /**
     * For who runs the operators in another way: a run may take no more than here.
     *
     * @throws SaguiError LIMIT_EXCEEDED if it takes too many steps, as far as that is known before it
     */
    public void requireWithinLimit() {
        budget.restart();
        main().spendWork();
    }

    /** Back to the beginning: everything but constants is cleared, and the first operator is next. */
    public void reset() {
        next = 0;
        graphs.forEach(RunningGraph::reset);
        variables.reset();
    }
}
