package org.sagui.simulator.interpreter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.kernel.Environment;
import org.sagui.simulator.kernel.Graph;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.kernel.Prepared;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.tflite.Operator;
import org.sagui.simulator.tflite.Subgraph;
import org.sagui.simulator.tflite.TensorInfo;

/** One graph of a model with its memory: tensors, and operators once they are prepared. */
final class RunningGraph implements Graph {
    /** What it takes to call an operator or a graph: so much that calls alone meet the limit within a second. */
    private static final long STEPS_PER_CALL = 4096;

    private final Subgraph graph;
    private final int index;
    private final WorkBudget budget;
    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Tensor> inputs;
    private final List<Tensor> outputs;
    private final List<PreparedOperator> prepared = new ArrayList<>();
    private final Prepared[] steps;
    private final long[] work;

    /** What it takes to copy inputs and outputs. */
    private final long copying;

    private boolean running;
    private RunListener listener;

    RunningGraph(Subgraph graph, int index, WorkBudget budget) {
        this.graph = graph;
        this.index = index;
        this.budget = budget;
        graph.tensors().forEach(info -> tensors.add(tensor(info)));
        inputs = List.of(pick(graph.inputs()));
        outputs = List.of(pick(graph.outputs()));
        steps = new Prepared[graph.operators().size()];
        work = new long[steps.length];
        copying = Node.workOn(pick(graph.inputs())) + Node.workOn(pick(graph.outputs()));
    }

    private static Tensor tensor(TensorInfo info) {
        Tensor.Kind kind = info.isConstant()
                ? Tensor.Kind.CONSTANT
                : info.variable() ? Tensor.Kind.VARIABLE : Tensor.Kind.COMPUTED;
        Tensor tensor = new Tensor(info.name(), info.type(), info.shape(), info.quantization(), kind);
        info.data().ifPresent(tensor::write);
        return tensor;
    }

    /** Prepares all operators. By now the tensors of all graphs are there, but not necessarily their operators. */
    void prepare(Environment environment) {
        for (Operator operator : graph.operators()) {
            Kernel kernel = OperatorRegistry.kernel(operator);
            Tensor[] written = pick(operator.outputs());
            for (Tensor output : written) {
                requireElements(output, operator);
            }
            Node node = new Node(operator.where(), pick(operator.inputs()), written, environment);
            prepared.add(new PreparedOperator(operator, kernel, node));
            steps[operator.index()] = kernel.prepare(node);
            work[operator.index()] = STEPS_PER_CALL + node.work();
        }
    }

    /**
     * TFLM takes a dimension of zero for one that is not known yet, and the shape 0 for an old way to write a scalar
     * (micro_interpreter_graph.cc, CheckDynamicTensors).
     */
    private static void requireElements(Tensor output, Operator operator) {
        if (output.elementCount() == 0 && output.shape().rank() > 1) {
            throw new SaguiError(
                    Code.INVALID_OPERATOR,
                    operator.where(),
                    "its output '" + output.name() + "' has no elements: shape " + output.shape());
        }
    }

    @Override
    public List<Tensor> inputs() {
        return inputs;
    }

    @Override
    public List<Tensor> outputs() {
        return outputs;
    }

    List<PreparedOperator> prepared() {
        return Collections.unmodifiableList(prepared);
    }

    /** The index of a tensor of this graph. */
    int indexOf(Tensor tensor) {
        return tensors.indexOf(tensor);
    }

    /** Its place in the model. */
    int index() {
        return index;
    }

    Tensor tensor(int i) {
        return tensors.get(i);
    }

    @Override
    public void run() {
        if (running) {
            throw new SaguiError(Code.LIMIT_EXCEEDED, "graph " + index, "it runs itself");
        }
        spendCopying();
        running = true;
        try {
            for (int i = 0; i < steps.length; i++) {
                if (listener == null) {
                    runOperator(i);
                } else {
                    runObserved(i);
                }
            }
        } finally {
            running = false;
        }
    }

    /** @param listener null for none */
    void observe(RunListener listener) {
        this.listener = listener;
    }

    private void runObserved(int i) {
        OperatorRun run = new OperatorRun(this, graph.operators().get(i));
        listener.before(run);
        run.endIfStopped();
        runOperator(i);
        listener.after(run);
        run.endIfStopped();
    }

    void runOperator(int i) {
        spendWork(i);
        steps[i].run();
    }

    /** Takes from the budget what a run takes, but for graphs that operators call. */
    void spendWork() {
        spendCopying();
        for (int i = 0; i < steps.length; i++) {
            spendWork(i);
        }
    }

    private void spendWork(int i) {
        budget.spend(work[i], graph.operators().get(i).where());
    }

    /** Graphs without operators, too, may be run without end. */
    private void spendCopying() {
        budget.spend(STEPS_PER_CALL + copying, "graph " + index);
    }

    /** Clears everything but constants. */
    void reset() {
        for (Tensor tensor : tensors) {
            if (!tensor.isConstant()) {
                tensor.clear();
                // INT8 variables alone start at the number that stands for zero (ResetVariableTensors).
                if (tensor.isVariable() && tensor.type() == TensorType.INT8) {
                    Arrays.fill(tensor.int8(), (byte) tensor.quantization().zeroPoint());
                }
            }
        }
        for (Prepared step : steps) {
            step.reset();
        }
    }

    private Tensor[] pick(List<Integer> indices) {
        return indices.stream()
                .map(i -> i == Operator.ABSENT ? null : tensors.get(i))
                .toArray(Tensor[]::new);
    }
}
