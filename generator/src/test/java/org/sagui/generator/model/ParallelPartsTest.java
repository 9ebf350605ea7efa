package org.sagui.generator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.LearningRate;
import org.sagui.simulator.training.Loss;
import org.sagui.simulator.training.ModelExport;
import org.sagui.simulator.training.Network;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.Optimizer;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.Quantizer;
import org.sagui.simulator.training.Trainer;
import org.sagui.simulator.training.TrainingPlan;
import org.sagui.simulator.training.Xoshiro128;

class ParallelPartsTest {
    private static final LabelledSamples SAMPLES = samples();

    @Test
    void oneThreadAndTwoGiveTheSameModel() {
        byte[] expected = trained(Parts.IN_ORDER);

        try (ParallelParts one = new ParallelParts(1);
                ParallelParts two = new ParallelParts(2)) {
            assertThat(trained(one)).isEqualTo(expected);
            assertThat(trained(two)).isEqualTo(expected);
        }
    }

    @Test
    void everyPartIsDoneOnce() {
        AtomicIntegerArray calls = new AtomicIntegerArray(100);

        try (ParallelParts parts = new ParallelParts(2)) {
            parts.run(100, calls::incrementAndGet);
        }

        for (int i = 0; i < 100; i++) {
            assertThat(calls.get(i)).isEqualTo(1);
        }
    }

    @Test
    void failureOfAPartIsTheCallersToo() {
        try (ParallelParts parts = new ParallelParts(2)) {
            assertThatThrownBy(() -> parts.run(3, i -> {
                        throw new IllegalArgumentException("part " + i);
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("part 0");
        }
    }

    private static byte[] trained(Parts parts) {
        Xoshiro128 random = new Xoshiro128(1);
        Network network = new NetworkBuilder(SAMPLES.inputShape(), random)
                .conv2D(4, 3, 3, 2, Padding.SAME)
                .batchNorm()
                .relu()
                .depthwiseConv2D(3, 3, 1, Padding.SAME)
                .relu()
                .flatten()
                .dropout(0.1)
                .dense(2)
                .softmax();
        TrainingPlan plan = new TrainingPlan(
                        Loss.SOFTMAX_CROSS_ENTROPY, Optimizer.sgd(0.9, 0.001), LearningRate.linear(0.05), 3)
                .withBatches(32, 8);
        new Trainer(network, plan, SAMPLES, random)
                .withParts(parts)
                .validateOn(SAMPLES)
                .run();
        return ModelExport.int8(Quantizer.MIN_MAX.quantize(network, SAMPLES), "");
    }

    /** Ramps that rise to the right or to the left, in noise. */
    private static LabelledSamples samples() {
        Xoshiro128 random = new Xoshiro128(2);
        LabelledSamples samples = new LabelledSamples(Shape.of(6, 6, 1), List.of("right", "left"));
        for (int i = 0; i < 100; i++) {
            float[] picture = new float[36];
            for (int j = 0; j < 36; j++) {
                picture[j] = (float) ((i % 2 == 0 ? j % 6 : 5 - j % 6) + random.nextNormal());
            }
            samples.add(picture, i % 2);
        }
        return samples;
    }
}
