package org.sagui.generator.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sagui.simulator.tensor.Padding.SAME;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.ModelExport;
import org.sagui.simulator.training.Network;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.Quantizer;
import org.sagui.simulator.training.Xoshiro128;

/**
 * The model {@code too-big}: random weights that nobody trained, in a file that is small enough for the flash of an Arduino
 * Nano 33 BLE Sense, and with tensors that are too large for its RAM.
 */
final class TooBigModel {
    private static final int SEED = 13;
    private static final Shape INPUT = Shape.of(160, 160, 1);
    private static final String FILE = "int8.tflite";

    ModelFolder folder() {
        Xoshiro128 random = new Xoshiro128(SEED);
        Network network = new NetworkBuilder(INPUT, random)
                .conv2D(16, 3, 3, 1, SAME)
                .relu6()
                .depthwiseConv2D(3, 3, 2, SAME)
                .relu6()
                .conv2D(32, 1, 1, 1, SAME)
                .relu6()
                .depthwiseConv2D(3, 3, 2, SAME)
                .relu6()
                .conv2D(64, 1, 1, 1, SAME)
                .relu6()
                .globalAveragePool()
                .dense(2)
                .softmax();
        LabelledSamples noise = new LabelledSamples(INPUT, List.of("a", "b"));
        noise.add(noise(random), 0);
        byte[] file = ModelExport.int8(
                Quantizer.MIN_MAX.withInputRange(0, 1).quantize(network, noise),
                "Random weights, not trained: too large for the RAM of small boards.");
        byte[] card = CardText.of("too-big", "none", SEED)
                .map("variants", variants -> variants.map("int8", variant -> CardText.variant(variant, FILE, file)))
                .toString()
                .getBytes(UTF_8);
        return new ModelFolder("too-big", new TreeMap<>(Map.of(FILE, file, "card.yaml", card)));
    }

    private static float[] noise(Xoshiro128 random) {
        float[] pixels = new float[(int) INPUT.elementCount()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextUniform();
        }
        return pixels;
    }
}
