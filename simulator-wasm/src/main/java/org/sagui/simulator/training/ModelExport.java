package org.sagui.simulator.training;

import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Quantization;

/** Writes trained networks as {@code .tflite} files. Equal networks give equal bytes. */
public final class ModelExport {
    private ModelExport() {}

    /**
     * A file of 32-bit floats.
     *
     * @param description stands in the file for people to read
     */
    public static byte[] float32(Network network, String description) {
        return new GraphWriter(description, new FloatEncoding()).write(Folding.of(network), Quantization.NONE);
    }

    /**
     * A file of 8-bit integers from input to output.
     *
     * @param quantized from a {@link Quantizer}
     * @param description stands in the file for people to read
     * @throws SaguiError INVALID_ARGUMENT if the network has not been quantised
     */
    public static byte[] int8(Network quantized, String description) {
        if (quantized.layers().layers().get(0) instanceof FakeQuantization input) {
            return new GraphWriter(description, new Int8Encoding())
                    .write(quantized, input.scale().quantization());
        }
        throw new SaguiError(
                Code.INVALID_ARGUMENT,
                "network",
                "It has not been quantised: nothing is known of the ranges of its numbers.");
    }
}
