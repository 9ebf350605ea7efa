package org.sagui.simulator.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sagui.simulator.tensor.Shape;

class TrainerTest {
    private static final Samples PICTURES = ToyPictures.draw(120, 1);
    private static final Samples OTHERS = ToyPictures.draw(60, 2);

    /** Exclusive or needs a hidden layer; four samples in batches of three also leave a smaller last batch. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void learnsExclusiveOr(Optimizer.Kind optimizer) {
        Xoshiro128 random = new Xoshiro128(5);
        Network network =
                new NetworkBuilder(Shape.of(2), random).dense(8).relu().dense(1).build();
        Matrix inputs = new Matrix(4, 2, new double[] {0, 0, 0, 1, 1, 0, 1, 1});
        Samples samples = new MatrixSamples(inputs, new Matrix(4, 1, new double[] {0, 1, 1, 0}));
        TrainingPlan plan = new TrainingPlan(Loss.MEAN_SQUARED_ERROR, optimizer, LearningRate.constant(0.02), 800)
                .withBatches(3, 3);

        List<LearningCurve.Epoch> epochs =
                new Trainer(network, plan, samples, random).run().epochs();

        assertThat(epochs).hasSize(800);
        assertThat(epochs.get(0).training().loss()).isGreaterThan(0.1);
        assertThat(network.score(samples, Loss.MEAN_SQUARED_ERROR, Parts.IN_ORDER)
                        .loss())
                .isLessThan(1e-3);
    }

    static List<Optimizer.Kind> optimizers() {
        return List.of(Optimizer.adam(0), Optimizer.sgd(0.9, 0));
    }

    @Test
    void learnsToTellPictures() {
        Network network = ToyPictures.network(new Xoshiro128(1));

        LearningCurve curve = new Trainer(network, ToyPictures.plan(10), PICTURES, new Xoshiro128(2))
                .validateOn(OTHERS)
                .run();

        LearningCurve.Epoch last = curve.epochs().get(9);
        assertThat(curve.epochs().get(0).training().accuracy()).isLessThan(0.8);
        assertThat(last.training().loss())
                .isLessThan(curve.epochs().get(0).training().loss());
        assertThat(last.validation().accuracy()).isGreaterThan(0.95);
    }

    @Test
    void equalSeedsGiveEqualNetworks() {
        assertThat(trained(3, Parts.IN_ORDER)).isEqualTo(trained(3, Parts.IN_ORDER));
        assertThat(trained(4, Parts.IN_ORDER)).isNotEqualTo(trained(3, Parts.IN_ORDER));
    }

    @Test
    void orderInWhichPartsAreComputedDoesNotMatter() {
        Parts backwards = (count, part) -> {
            for (int i = count - 1; i >= 0; i--) {
                part.accept(i);
            }
        };

        assertThat(trained(3, backwards)).isEqualTo(trained(3, Parts.IN_ORDER));
    }

    private static byte[] trained(long seed, Parts parts) {
        Xoshiro128 random = new Xoshiro128(seed);
        Network network = ToyPictures.network(random);
        new Trainer(network, ToyPictures.plan(2).withBatches(32, 8), PICTURES, random)
                .withParts(parts)
                .validateOn(OTHERS)
                .run();
        return ModelExport.float32(network, "");
    }

    @Test
    void stopsWhenTheValidationLossNoLongerFallsAndKeepsTheBestNetwork() {
        Samples opposite = relabelled(OTHERS);
        Network network = ToyPictures.network(new Xoshiro128(1));

        LearningCurve curve = new Trainer(network, ToyPictures.plan(50).withPatience(3), PICTURES, new Xoshiro128(2))
                .validateOn(opposite)
                .run();

        assertThat(curve.epochs()).hasSize(curve.best() + 1 + 3);
        assertThat(network.score(opposite, Loss.SOFTMAX_CROSS_ENTROPY, Parts.IN_ORDER))
                .isEqualTo(curve.epochs().get(curve.best()).validation());
    }

    /** The more the network learns, the worse it does on these. */
    private static Samples relabelled(Samples samples) {
        LabelledSamples result = new LabelledSamples(ToyPictures.SHAPE, List.of("a", "b", "c"));
        for (int i = 0; i < samples.count(); i++) {
            double[] input = new double[64];
            samples.input(i, input, 0);
            float[] copy = new float[64];
            for (int j = 0; j < 64; j++) {
                copy[j] = (float) input[j];
            }
            result.add(copy, (i + 1) % 3);
        }
        return result;
    }

    @Test
    void canBeWatchedAndStoppedAfterEachBatch() {
        Trainer trainer = new Trainer(
                ToyPictures.network(new Xoshiro128(1)),
                ToyPictures.plan(2).withBatches(50, 16),
                PICTURES,
                new Xoshiro128(2));

        assertThat(trainer.step()).isTrue();
        assertThat(trainer.progress()).isEqualTo(50 / 240.0);
        assertThat(trainer.step()).isTrue();
        assertThat(trainer.curve().epochs()).isEmpty();
        assertThat(trainer.step()).isTrue();
        assertThat(trainer.curve().epochs()).hasSize(1);

        trainer.finish();

        assertThat(trainer.step()).isFalse();
        assertThat(trainer.curve().epochs()).hasSize(1);
    }

    @Test
    void lossThatIsNoNumberIsAnError() {
        Xoshiro128 random = new Xoshiro128(1);
        Network network = new NetworkBuilder(ToyPictures.SHAPE, random)
                .flatten()
                .dense(20)
                .relu()
                .dense(3)
                .softmax();
        TrainingPlan plan =
                new TrainingPlan(Loss.SOFTMAX_CROSS_ENTROPY, Optimizer.sgd(0.9, 0), LearningRate.constant(1e200), 5);
        Trainer trainer = new Trainer(network, plan, PICTURES, random);

        assertThatThrownBy(trainer::run)
                .hasToString("epoch 0: The loss is NaN: the learning rate is too high for this network, or the samples "
                        + "hold numbers that are far too large. [training-diverged]");
    }

    @Test
    void samplesAndLossMustFitTheNetwork() {
        Network network = new NetworkBuilder(Shape.of(8, 8, 2), new Xoshiro128(1))
                .flatten()
                .dense(3)
                .softmax();
        TrainingPlan plan = ToyPictures.plan(1);
        LabelledSamples none = new LabelledSamples(network.inputShape(), List.of("a", "b", "c"));
        TrainingPlan wrongLoss =
                new TrainingPlan(Loss.MEAN_SQUARED_ERROR, Optimizer.adam(0), LearningRate.constant(1), 1);
        Network toys = ToyPictures.network(new Xoshiro128(1));

        assertThatThrownBy(() -> new Trainer(network, plan, PICTURES, new Xoshiro128(1)))
                .hasToString("training samples: Their inputs have shape 8×8×1; the network takes 8×8×2. "
                        + "[invalid-argument]");
        assertThatThrownBy(() -> new Trainer(network, plan, none, new Xoshiro128(1)))
                .hasToString("training samples: There are none. [invalid-argument]");
        assertThatThrownBy(() -> new Trainer(toys, wrongLoss, PICTURES, new Xoshiro128(1)))
                .hasToString("loss: The network ends with soft-max, so its loss must be SOFTMAX_CROSS_ENTROPY. "
                        + "[invalid-argument]");
    }
}
