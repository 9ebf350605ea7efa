package org.sagui.simulator.training;

/**
 * A trained network as files.
 *
 * @param float32 a {@code .tflite} file of floats
 * @param int8 the same network quantised
 * @param parameters how many weights and biases it has
 * @param macs how many multiplications, each with an addition, one answer takes
 */
public record TrainedModel(byte[] float32, byte[] int8, int parameters, int macs) {
    static TrainedModel of(Network network, Matrix calibration, String description) {
        int parameters = 0;
        for (Parameter parameter : network.parameters()) {
            parameters += parameter.count();
        }
        int macs = 0;
        for (Stage stage : Stage.of(network)) {
            macs += stage.dense().weights().length;
        }
        return new TrainedModel(
                FloatExport.write(network, description),
                Int8Export.write(network, calibration, description),
                parameters,
                macs);
    }
}
