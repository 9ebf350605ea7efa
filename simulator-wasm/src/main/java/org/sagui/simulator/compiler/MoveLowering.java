package org.sagui.simulator.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.kernel.Kernel;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * Operators that move elements without looking at them. Where each element of an output comes from is learnt from the
 * operator's own kernel: it is run once on real numbers that number the elements of its inputs, 1, 2, 3 and so on. Zeros
 * among its results are padding.
 */
final class MoveLowering implements Lowering<Kernel> {
    /** Whole numbers up to here are exact in single precision. */
    private static final int MAX_ELEMENTS = 1 << 24;

    /** As many moves as are worth their code, in one operator. */
    private static final int MAX_MOVES = 32;

    private final IntPredicate isData;

    /** @param isData which inputs have the elements; the others, which say what to do with them, must be constants */
    MoveLowering(IntPredicate isData) {
        this.isData = isData;
    }

    @Override
    public Optional<OperatorCode> lower(Kernel kernel, Workspace workspace) {
        Node node = workspace.node();
        TensorType type = node.output(0).type();
        List<Tensor> data = new ArrayList<>();
        List<Integer> firstNumbers = new ArrayList<>();
        Tensor[] numbered = new Tensor[node.inputs().size()];
        int next = 1;
        for (int i = 0; i < numbered.length; i++) {
            Tensor input = node.input(i);
            if (!isData.test(i)) {
                if (!input.isConstant()) {
                    return Optional.empty();
                }
                numbered[i] = input;
                continue;
            }
            if (input.type() != type || input.elementCount() > MAX_ELEMENTS - next) {
                return Optional.empty();
            }
            numbered[i] = numbered(input, next);
            data.add(input);
            firstNumbers.add(next);
            next += input.elementCount();
        }
        if (type.byteSize() == 0) {
            return Optional.empty();
        }
        Tensor[] outputs = node.outputs().stream().map(MoveLowering::ofReals).toArray(Tensor[]::new);
        try {
            kernel.prepare(node.with(numbered, outputs)).run();
        } catch (SaguiError refused) {
            return Optional.empty();
        }
        firstNumbers.add(next);
        List<List<Move>> moves = new ArrayList<>();
        int count = 0;
        for (Tensor output : outputs) {
            List<Move> folded = Move.folded(runs(output.float32(), firstNumbers));
            moves.add(folded);
            count += folded.size();
        }
        return count > MAX_MOVES ? Optional.empty() : Optional.of(new MoveCode(workspace, data, moves));
    }

    private static Tensor ofReals(Tensor tensor) {
        return new Tensor(tensor.name(), TensorType.FLOAT32, tensor.shape(), Quantization.NONE);
    }

    private static Tensor numbered(Tensor tensor, int first) {
        Tensor result = ofReals(tensor);
        for (int i = 0; i < tensor.elementCount(); i++) {
            result.float32()[i] = first + i;
        }
        return result;
    }

    /** @param firstNumbers of the sources, and one more than the last number of all */
    private static List<Move> runs(float[] numbers, List<Integer> firstNumbers) {
        List<Move> runs = new ArrayList<>();
        int start = 0;
        while (start < numbers.length) {
            int first = (int) numbers[start];
            int source = source(first, firstNumbers);
            int step = source == Move.PADDING ? 0 : 1;
            int end = start + 1;
            while (end < numbers.length
                    && numbers[end] == numbers[end - 1] + step
                    && source((int) numbers[end], firstNumbers) == source) {
                end++;
            }
            int from = source == Move.PADDING ? 0 : first - firstNumbers.get(source);
            runs.add(Move.run(source, from, start, end - start));
            start = end;
        }
        return runs;
    }

    private static int source(int number, List<Integer> firstNumbers) {
        int source = Move.PADDING;
        while (firstNumbers.get(source + 1) <= number) {
            source++;
        }
        return source;
    }
}
