package org.sagui.simulator.tflite;

/**
 * What a model may cost before it is refused. Nothing is allocated in proportion to a number in a file that has not been
 * held against these.
 *
 * @param fileBytes size of the file
 * @param tables FlatBuffers tables in the file, each reference counted
 * @param vectorBytes bytes of all FlatBuffers vectors and strings together, each reference counted
 * @param subgraphs graphs in the model
 * @param tensors tensors of all graphs together
 * @param operators operators of all graphs together
 * @param operands inputs and outputs of all operators and graphs together
 * @param rank dimensions of a tensor
 * @param tensorBytes bytes of one tensor
 * @param modelBytes bytes of all tensors of all graphs together, constants too
 * @param work steps of one run: one for each multiplication with addition, more for each element read or written, and many
 *     for each call of an operator or graph. A run takes no longer than about a second
 */
public record Limits(
        int fileBytes,
        int tables,
        int vectorBytes,
        int subgraphs,
        int tensors,
        int operators,
        int operands,
        int rank,
        int tensorBytes,
        int modelBytes,
        long work) {

    /** Room for every model that fits a microcontroller, and for a phone that shows it. */
    public static final Limits DEFAULT =
            new Limits(16 << 20, 100_000, 32 << 20, 64, 20_000, 20_000, 100_000, 8, 16 << 20, 32 << 20, 1 << 28);

    public Limits withFileBytes(int bytes) {
        return new Limits(
                bytes,
                tables,
                vectorBytes,
                subgraphs,
                tensors,
                operators,
                operands,
                rank,
                tensorBytes,
                modelBytes,
                work);
    }

    public Limits withTensorBytes(int bytes) {
        return new Limits(
                fileBytes, tables, vectorBytes, subgraphs, tensors, operators, operands, rank, bytes, modelBytes, work);
    }

    public Limits withModelBytes(int bytes) {
        return new Limits(
                fileBytes,
                tables,
                vectorBytes,
                subgraphs,
                tensors,
                operators,
                operands,
                rank,
                tensorBytes,
                bytes,
                work);
    }

    public Limits withWork(long steps) {
        return new Limits(
                fileBytes,
                tables,
                vectorBytes,
                subgraphs,
                tensors,
                operators,
                operands,
                rank,
                tensorBytes,
                modelBytes,
                steps);
    }
}
