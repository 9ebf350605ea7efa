package org.sagui.simulator.training;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Answers for many samples, a small batch at a time, in slices that can be computed at the same time. */
final class Slices {
    private static final int SLICES = 8;
    private static final int BATCH = 16;

    private Slices() {}

    /**
     * @param width of an answer
     * @param worker makes, for a slice, what gives answers for a batch; called from the thread of the slice
     */
    static Matrix predict(Samples samples, int width, Parts parts, Supplier<UnaryOperator<Matrix>> worker) {
        int count = samples.count();
        int inputs = (int) samples.inputShape().elementCount();
        Matrix answers = Matrix.zeros(count, width);
        parts.run(SLICES, slice -> {
            int end = (int) ((long) count * (slice + 1) / SLICES);
            UnaryOperator<Matrix> predictor = worker.get();
            Scratch memory = new Scratch();
            for (int from = (int) ((long) count * slice / SLICES); from < end; from += BATCH) {
                int rows = Math.min(BATCH, end - from);
                Matrix batch = memory.matrix(rows, inputs);
                for (int i = 0; i < rows; i++) {
                    samples.input(from + i, batch.values(), i * inputs);
                }
                System.arraycopy(predictor.apply(batch).values(), 0, answers.values(), from * width, rows * width);
            }
        });
        return answers;
    }
}
