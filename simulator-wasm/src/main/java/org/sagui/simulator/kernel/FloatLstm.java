package org.sagui.simulator.kernel;

import static org.sagui.simulator.kernel.UnidirectionalSequenceLstm.*;

import org.sagui.simulator.kernel.UnidirectionalSequenceLstm.Sizes;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;

/** {@link UnidirectionalSequenceLstm} of real numbers. */
final class FloatLstm implements Prepared {
    private final Sizes sizes;
    private final float cellClip;
    private final float[] input;
    private final float[] output;
    private final float[] hidden;
    private final float[] cells;
    private final float[][] inputWeights = new float[GATES][];
    private final float[][] hiddenWeights = new float[GATES][];
    private final float[][] biases = new float[GATES][];
    private final float[][] gates;

    FloatLstm(Node node, Sizes sizes, float cellClip) {
        this.sizes = sizes;
        this.cellClip = cellClip;
        input = node.input(0).float32();
        output = node.output(0).float32();
        hidden = node.input(HIDDEN_STATE).float32();
        cells = node.input(CELL_STATE).float32();
        for (int gate = 0; gate < GATES; gate++) {
            inputWeights[gate] = node.input(INPUT_WEIGHTS + gate).float32();
            hiddenWeights[gate] = node.input(HIDDEN_WEIGHTS + gate).float32();
            biases[gate] = node.input(BIASES + gate).float32();
        }
        gates = new float[GATES][sizes.cells()];
    }

    @Override
    public void run() {
        for (int batch = 0; batch < sizes.batches(); batch++) {
            for (int step = 0; step < sizes.steps(); step++) {
                step(batch, step);
            }
        }
    }

    private void step(int batch, int step) {
        int state = batch * sizes.cells();
        for (int gate = 0; gate < GATES; gate++) {
            for (int cell = 0; cell < sizes.cells(); cell++) {
                float sum = gateSum(gate, cell, sizes.input(batch, step), state);
                gates[gate][cell] = gate == CELL_GATE ? tanh(sum) : Logistic.logistic(sum);
            }
        }
        for (int cell = 0; cell < sizes.cells(); cell++) {
            float kept = Float32.round(gates[FORGET_GATE][cell] * cells[state + cell]);
            float added = Float32.round(gates[INPUT_GATE][cell] * gates[CELL_GATE][cell]);
            cells[state + cell] = clipped(Float32.round(kept + added));
            hidden[state + cell] = tanh(cells[state + cell]) * gates[OUTPUT_GATE][cell];
        }
        System.arraycopy(hidden, state, output, sizes.output(batch, step), sizes.cells());
    }

    private float gateSum(int gate, int cell, int from, int state) {
        float seen = DotProduct.float32(0, input, from, inputWeights[gate], cell * sizes.inputs(), sizes.inputs());
        float remembered =
                DotProduct.float32(0, hidden, state, hiddenWeights[gate], cell * sizes.cells(), sizes.cells());
        return Float32.round(Float32.round(seen + biases[gate][cell]) + remembered);
    }

    private static float tanh(float x) {
        return Float32.round((float) ElementaryFunctions.tanh(x));
    }

    private float clipped(float x) {
        return cellClip > 0 ? Math.max(Math.min(x, cellClip), -cellClip) : x;
    }
}
