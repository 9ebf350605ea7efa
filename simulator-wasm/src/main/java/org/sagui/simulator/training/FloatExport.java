package org.sagui.simulator.training;

import java.util.List;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;
import org.sagui.simulator.training.EncodedStage.Constant;

/** A network as a file of 32-bit floats. */
final class FloatExport {
    private static final int OPERATOR_VERSION = 1;

    private FloatExport() {}

    static byte[] write(Network network, String description) {
        List<EncodedStage> stages =
                Stage.of(network).stream().map(FloatExport::encode).toList();
        return new DenseModel(description, TensorType.FLOAT32, OPERATOR_VERSION, Quantization.NONE, stages).write();
    }

    private static EncodedStage encode(Stage stage) {
        return new EncodedStage(
                stage, constant(stage.dense().weights()), constant(stage.dense().biases()), Quantization.NONE);
    }

    private static Constant constant(double[] values) {
        return new Constant(TensorType.FLOAT32, Quantization.NONE, LittleEndian.floats(values));
    }
}
