package org.sagui.simulator.kernel;

import static org.sagui.simulator.kernel.UnidirectionalSequenceLstm.*;

import org.sagui.simulator.kernel.UnidirectionalSequenceLstm.Sizes;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * {@link UnidirectionalSequenceLstm} of whole numbers: data of 8 or 16 bits, weights of 8, and cells and gates of 16. What
 * goes into a gate is in Q3.12, what comes out in Q0.15.
 */
final class IntegerLstm implements Prepared {
    private static final float GATE_INPUT_SCALE = 1f / (1 << 12);
    private static final double GATE_OUTPUT_SCALE = 1.0 / (1 << 15);

    /** Of numbers in Q3.12. */
    private static final SigmoidTable GATE_FUNCTIONS = new SigmoidTable(3, 0);

    private static final ActivationRange.Quantized INT16 =
            new ActivationRange.Quantized(Short.MIN_VALUE, Short.MAX_VALUE);

    /** Data of 8 or 16 bits, of which sums of products with weights are made. */
    private interface Row {
        /** The sum and the bias, scaled. */
        int product(int start, byte[] weights, int weightStart, int length, long bias, QuantizedMultiplier multiplier);

        static Row of(Tensor tensor) {
            if (tensor.type() == TensorType.INT8) {
                return new Row8(tensor.int8(), tensor.quantization().zeroPoint());
            }
            return new Row16(tensor.int16());
        }
    }

    private record Row8(byte[] numbers, int zero) implements Row {
        @Override
        public int product(
                int start, byte[] weights, int weightStart, int length, long bias, QuantizedMultiplier multiplier) {
            return multiplier.multiply(
                    (int) bias + DotProduct.int8(numbers, start, zero, weights, weightStart, length));
        }
    }

    /** With 64-bit sums, and zero points taken for 0. */
    private record Row16(short[] numbers) implements Row {
        @Override
        public int product(
                int start, byte[] weights, int weightStart, int length, long bias, QuantizedMultiplier multiplier) {
            return multiplier.multiply64(bias + DotProduct.int16(numbers, start, weights, weightStart, length));
        }
    }

    /** One gate, before its activation. */
    private record Gate(
            byte[] inputWeights,
            byte[] hiddenWeights,
            long[] bias,
            QuantizedMultiplier inputMultiplier,
            QuantizedMultiplier hiddenMultiplier) {

        static Gate of(Node node, int gate, int cells) {
            Tensor inputWeights = node.input(INPUT_WEIGHTS + gate);
            Tensor hiddenWeights = node.input(HIDDEN_WEIGHTS + gate);
            return new Gate(
                    inputWeights.int8(),
                    hiddenWeights.int8(),
                    Bias.int64(node, BIASES + gate, cells, TensorType.INT32, TensorType.INT64),
                    multiplier(node, node.input(0), inputWeights),
                    multiplier(node, node.input(HIDDEN_STATE), hiddenWeights));
        }

        private static QuantizedMultiplier multiplier(Node node, Tensor data, Tensor weights) {
            node.requirePerTensor(data);
            node.requirePerTensor(weights);
            QuantizedMultiplier multiplier = QuantizedMultiplier.ofFloatProduct(
                    data.quantization().scale(), weights.quantization().scale(), GATE_INPUT_SCALE, node);
            if (data.type() == TensorType.INT16) {
                multiplier.requireFor64Bits(node);
            }
            return multiplier;
        }
    }

    private final Sizes sizes;
    private final Tensor output;
    private final Tensor hiddenState;
    private final Row input;
    private final Row hidden;
    private final IntegerElements hiddenElements;
    private final short[] cells;
    private final Gate[] gates = new Gate[GATES];
    private final int[][] opened;
    private final QuantizedMultiplier kept;
    private final QuantizedMultiplier added;
    private final QuantizedMultiplier shown;
    private final ActivationRange.Quantized cellRange;
    private final ActivationRange.Quantized hiddenRange;
    private final int hiddenZero;
    private final SigmoidTable cellFunctions;

    IntegerLstm(Node node, Sizes sizes, float cellClip) {
        this.sizes = sizes;
        output = node.output(0);
        hiddenState = node.input(HIDDEN_STATE);
        input = Row.of(node.input(0));
        hidden = Row.of(hiddenState);
        hiddenElements = IntegerElements.of(hiddenState);
        Tensor cellState = node.input(CELL_STATE);
        cells = cellState.int16();
        node.requirePerTensor(cellState);
        for (int gate = 0; gate < gates.length; gate++) {
            gates[gate] = Gate.of(node, gate, sizes.cells());
        }
        opened = new int[gates.length][sizes.cells()];
        double cellScale = cellState.quantization().scale();
        kept = QuantizedMultiplier.of(GATE_OUTPUT_SCALE * cellScale / cellScale, node);
        added = QuantizedMultiplier.of(GATE_OUTPUT_SCALE * GATE_OUTPUT_SCALE / cellScale, node);
        shown = QuantizedMultiplier.of(
                GATE_OUTPUT_SCALE
                        * GATE_OUTPUT_SCALE
                        / hiddenState.quantization().scale(),
                node);
        cellRange = cellRange(cellClip, cellScale);
        hiddenRange = new ActivationRange.Quantized(
                hiddenState.type().min(), hiddenState.type().max());
        hiddenZero = hiddenState.quantization().zeroPoint();
        cellFunctions = cellFunctions(node, cellState);
    }

    /** For the power of two that is nearest to the cells' scale, as TFLM takes it (quantization_util.cc, CheckedLog2). */
    private static SigmoidTable cellFunctions(Node node, Tensor cellState) {
        float scale = cellState.quantization().scale();
        double power = ElementaryFunctions.log(scale) / ElementaryFunctions.log(2);
        int shift = 12 + (int) Float32.roundHalfAway(power);
        node.check(shift >= -30 && shift <= 14, cellState, () -> "has scale " + scale + ", which is out of range");
        return shift >= 0 ? new SigmoidTable(3 << shift, 0) : new SigmoidTable(3, -shift);
    }

    private static ActivationRange.Quantized cellRange(float clip, double scale) {
        if (clip == 0) {
            return INT16;
        }
        int bound = (int) Math.min(clip / scale, Short.MAX_VALUE);
        return new ActivationRange.Quantized(-bound, bound);
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
        for (int gate = 0; gate < gates.length; gate++) {
            for (int cell = 0; cell < sizes.cells(); cell++) {
                int sum = gateSum(gates[gate], cell, sizes.input(batch, step), state);
                opened[gate][cell] = gate == CELL_GATE ? GATE_FUNCTIONS.tanh(sum) : GATE_FUNCTIONS.logistic(sum);
            }
        }
        for (int cell = 0; cell < sizes.cells(); cell++) {
            updateCell(cell, state + cell);
        }
        output.copyFrom(hiddenState, state, sizes.output(batch, step), sizes.cells());
    }

    private int gateSum(Gate gate, int cell, int from, int state) {
        int seen = input.product(
                from, gate.inputWeights, cell * sizes.inputs(), sizes.inputs(), gate.bias[cell], gate.inputMultiplier);
        int remembered = hidden.product(
                state, gate.hiddenWeights, cell * sizes.cells(), sizes.cells(), 0, gate.hiddenMultiplier);
        return INT16.clamp(INT16.clamp(seen) + INT16.clamp(remembered));
    }

    private void updateCell(int cell, int index) {
        int old = kept.multiply(opened[FORGET_GATE][cell] * cells[index]);
        int fresh = added.multiply(opened[INPUT_GATE][cell] * opened[CELL_GATE][cell]);
        int sum = INT16.clamp(INT16.clamp(old) + INT16.clamp(fresh));
        cells[index] = (short) cellRange.clamp(sum);
        int product = cellFunctions.tanh(cells[index]) * opened[OUTPUT_GATE][cell];
        hiddenElements.set(index, hiddenRange.clamp(shown.multiply(product) + hiddenZero));
    }
}
