package org.sagui.simulator.training;

import java.util.List;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Shape;

/** Pictures of bars in noise, for tests that need something to learn: lying, standing and sloping ones. */
final class ToyPictures {
    static final Shape SHAPE = Shape.of(8, 8, 1);

    private ToyPictures() {}

    static LabelledSamples draw(int count, long seed) {
        Xoshiro128 random = new Xoshiro128(seed);
        LabelledSamples samples = new LabelledSamples(SHAPE, List.of("lying", "standing", "sloping"));
        for (int i = 0; i < count; i++) {
            int label = i % 3;
            int place = 1 + (int) (random.nextUniform() * 6);
            float[] picture = new float[64];
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 8; x++) {
                    boolean bar = label == 0 ? y == place : label == 1 ? x == place : (x + y) % 8 == place;
                    picture[8 * y + x] = (float) ((bar ? 1 : 0) + 0.3 * random.nextNormal());
                }
            }
            samples.add(picture, label);
        }
        return samples;
    }

    /** All kinds of layers. */
    static Network network(Xoshiro128 random) {
        return new NetworkBuilder(SHAPE, random)
                .conv2D(8, 3, 3, 1, Padding.SAME)
                .batchNorm()
                .relu6()
                .residual(body -> body.depthwiseConv2D(3, 3, 1, Padding.SAME)
                        .batchNorm()
                        .relu()
                        .conv2D(8, 1, 1, 1, Padding.VALID)
                        .batchNorm())
                .relu()
                .maxPool(2, 2, 2, Padding.VALID)
                .residual(
                        body -> body.conv2D(12, 3, 3, 2, Padding.SAME).batchNorm(),
                        shortcut -> shortcut.averagePool(2, 2, 2, Padding.SAME).conv2D(12, 1, 1, 1, Padding.SAME))
                .relu()
                .dropout(0.1)
                .globalAveragePool()
                .dense(3)
                .softmax();
    }

    static TrainingPlan plan(int epochs) {
        return new TrainingPlan(Loss.SOFTMAX_CROSS_ENTROPY, Optimizer.adam(0.01), LearningRate.cosine(0.01), epochs);
    }
}
