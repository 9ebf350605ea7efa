package org.sagui.simulator.compiler;

import java.util.Optional;
import java.util.function.Function;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.kernel.Node;
import org.sagui.simulator.kernel.PairKernel;
import org.sagui.simulator.kernel.PairKernel.Combination;
import org.sagui.simulator.kernel.QuantizedPair;
import org.sagui.simulator.tensor.TensorType;

/**
 * Sums, differences and products of bytes, of numbers of 16 bits, and of real numbers, and PRELU where both inputs are of
 * one type: of 16 bits it has bytes for slopes.
 */
final class PairLowering implements Lowering<PairKernel> {
    @Override
    public Optional<OperatorCode> lower(PairKernel kernel, Workspace workspace) {
        Node node = workspace.node();
        TensorType type = node.output(0).type();
        if (node.input(1).type() != type) {
            return Optional.empty();
        }
        return switch (type) {
            case INT8, INT16 -> Optional.of(new PairCode(workspace, kernel, quantized(kernel, workspace, type)));
            case FLOAT32 -> Optional.of(new PairCode(workspace, kernel, real(kernel, workspace)));
            default -> Optional.empty();
        };
    }

    private static Function<Code, PairCode.Lanes> quantized(PairKernel kernel, Workspace workspace, TensorType type) {
        Combination combination = kernel.combination();
        QuantizedPair pair = kernel.quantized(workspace.node());
        boolean vectors = workspace.hasVectors();
        return code -> vectors
                ? new VectorPairs(code, type, combination, pair)
                : new ScalarPairs(code, type, combination, pair);
    }

    private static Function<Code, PairCode.Lanes> real(PairKernel kernel, Workspace workspace) {
        Combination combination = kernel.combination();
        RealRange range = new RealRange(kernel.real(workspace.node()));
        boolean vectors = workspace.hasVectors();
        return code -> vectors
                ? new VectorFloatPairs(code, combination, range)
                : new ScalarFloatPairs(code, combination, range);
    }
}
