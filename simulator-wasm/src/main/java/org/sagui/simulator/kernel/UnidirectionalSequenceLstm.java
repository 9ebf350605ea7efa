package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * UNIDIRECTIONAL_SEQUENCE_LSTM (micro/kernels/unidirectional_sequence_lstm.cc, lstm_eval.cc, lstm_eval_common.cc): a layer
 * of cells that remember. Each has four gates: input, forget, cell and output. Inputs, by their places:
 *
 * <ul>
 *   <li>0: data [batch, steps, inputs], or [steps, batch, inputs] if the time comes first;
 *   <li>1 to 4: weights of the inputs for each gate [cells, inputs];
 *   <li>5 to 8: weights of the hidden state [cells, cells];
 *   <li>12 to 15: biases [cells];
 *   <li>18, 19: the hidden state and the cells' state, variables [batch, cells].
 * </ul>
 *
 * The others belong to peepholes, projection and layer normalisation, which TFLM has not. The output has the hidden state
 * after each step.
 */
public final class UnidirectionalSequenceLstm implements Kernel {
    static final int GATES = 4;
    static final int INPUT_GATE = 0;
    static final int FORGET_GATE = 1;
    static final int CELL_GATE = 2;
    static final int OUTPUT_GATE = 3;

    /** For the gates, from here on. */
    static final int INPUT_WEIGHTS = 1;

    static final int HIDDEN_WEIGHTS = 5;
    static final int BIASES = 12;
    static final int HIDDEN_STATE = 18;
    static final int CELL_STATE = 19;

    private static final int INPUTS = 24;
    private static final int[] VARIANTS = {9, 10, 11, 16, 17, 20, 21, 22, 23};

    private final Activation activation;
    private final float cellClip;
    private final boolean timeMajor;

    /**
     * @param activation of the cell gate
     * @param cellClip what the cells' state is kept within; 0 for no bounds
     * @param timeMajor whether the time comes before the batch
     */
    public UnidirectionalSequenceLstm(Activation activation, float cellClip, boolean timeMajor) {
        this.activation = activation;
        this.cellClip = cellClip;
        this.timeMajor = timeMajor;
    }

    /** How many of all there are, and where a batch's step begins in the data. */
    record Sizes(int batches, int steps, int inputs, int cells, boolean timeMajor) {
        int input(int batch, int step) {
            return index(batch, step) * inputs;
        }

        int output(int batch, int step) {
            return index(batch, step) * cells;
        }

        private int index(int batch, int step) {
            return timeMajor ? step * batches + batch : batch * steps + step;
        }
    }

    @Override
    public Prepared prepare(Node node) {
        requireOperands(node);
        requireTypes(node);
        Sizes sizes = sizes(node);
        node.check(activation == Activation.TANH, "the activation " + activation + " is not supported");
        node.check(cellClip >= 0, "has the cell clip " + cellClip);
        node.addWork((long) sizes.batches * sizes.steps * GATES * sizes.cells * (sizes.inputs + sizes.cells));
        return node.input(0).type() == TensorType.FLOAT32
                ? new FloatLstm(node, sizes, cellClip)
                : new IntegerLstm(node, sizes, cellClip);
    }

    private static void requireOperands(Node node) {
        node.requireInputs(HIDDEN_WEIGHTS + GATES, INPUTS);
        int count = node.inputs().size();
        node.check(count == INPUTS, "takes " + INPUTS + " inputs, has " + count);
        node.requireOutputs(1);
        for (int gate = 0; gate < GATES; gate++) {
            requireInput(node, BIASES + gate);
        }
        requireInput(node, HIDDEN_STATE);
        requireInput(node, CELL_STATE);
        for (int variant : VARIANTS) {
            node.check(
                    !node.hasInput(variant),
                    "has an input " + variant + ", but no peepholes, projection or layer normalisation are supported");
        }
        node.requireVariable(node.input(HIDDEN_STATE));
        node.requireVariable(node.input(CELL_STATE));
    }

    private static void requireInput(Node node, int input) {
        node.check(node.hasInput(input), "input " + input + " is required, but left out");
    }

    private static void requireTypes(Node node) {
        TensorType type = node.input(0).type();
        node.requireType(node.input(0), TensorType.FLOAT32, TensorType.INT8, TensorType.INT16);
        boolean real = type == TensorType.FLOAT32;
        for (int gate = 0; gate < GATES; gate++) {
            TensorType weights = real ? TensorType.FLOAT32 : TensorType.INT8;
            node.requireType(node.input(INPUT_WEIGHTS + gate), weights);
            node.requireType(node.input(HIDDEN_WEIGHTS + gate), weights);
            TensorType wide = type == TensorType.INT16 ? TensorType.INT64 : TensorType.INT32;
            node.requireType(node.input(BIASES + gate), real ? TensorType.FLOAT32 : wide);
        }
        node.requireSameType(node.input(HIDDEN_STATE), node.input(0));
        node.requireType(node.input(CELL_STATE), real ? TensorType.FLOAT32 : TensorType.INT16);
        node.requireSameType(node.output(0), node.input(0));
    }

    private Sizes sizes(Node node) {
        node.requireRank(node.input(0), 3, 3);
        node.requireRank(node.input(HIDDEN_STATE), 2, 2);
        Shape input = node.input(0).shape();
        Sizes sizes = new Sizes(
                input.dimension(timeMajor ? 1 : 0),
                input.dimension(timeMajor ? 0 : 1),
                input.dimension(2),
                node.input(HIDDEN_STATE).shape().dimension(1),
                timeMajor);
        for (int gate = 0; gate < GATES; gate++) {
            requireShape(node, node.input(INPUT_WEIGHTS + gate), sizes.cells, sizes.inputs);
            requireShape(node, node.input(HIDDEN_WEIGHTS + gate), sizes.cells, sizes.cells);
            requireShape(node, node.input(BIASES + gate), sizes.cells);
        }
        requireShape(node, node.input(HIDDEN_STATE), sizes.batches, sizes.cells);
        node.requireSameCount(node.input(CELL_STATE), node.input(HIDDEN_STATE));
        requireShape(node, node.output(0), input.dimension(0), input.dimension(1), sizes.cells);
        return sizes;
    }

    private static void requireShape(Node node, Tensor tensor, int... dimensions) {
        Shape expected = Shape.of(dimensions);
        node.check(tensor.shape().equals(expected), tensor, "has shape " + tensor.shape() + ", not " + expected);
    }
}
