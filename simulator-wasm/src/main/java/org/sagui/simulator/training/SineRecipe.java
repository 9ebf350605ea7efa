package org.sagui.simulator.training;

import java.util.List;
import org.sagui.simulator.math.ElementaryFunctions;
import org.sagui.simulator.tensor.Shape;

/**
 * The model {@code sine}: a network that has seen noisy points of the curve y = sin x, for x in [0, 2π], and gives the
 * curve. Equal recipes give equal bytes on every platform.
 *
 * @param seed of the samples, the first weights and the order of learning
 * @param samples how many points it sees
 * @param noise the standard deviation of what is added to y
 * @param epochs how often it sees each point
 */
public record SineRecipe(long seed, int samples, double noise, int epochs) {
    /** The course's model. Of the seeds 1 to 12, all of which do, this one gives the most even int8 curve. */
    public static final SineRecipe STANDARD = new SineRecipe(6, 2000, 0.1, 300);

    /** The numbers going in, those of each hidden layer, and the numbers coming out. */
    public static final List<Integer> LAYERS = List.of(1, 16, 16, 1);

    private static final String DESCRIPTION = "Sagui: y = sin x, for x from 0 to 2 pi";
    private static final double PERIOD = 2 * Math.PI;
    private static final int BATCH = 32;
    private static final double FIRST_LEARNING_RATE = 0.01;
    /** Without it a few weights and activations grow so large that int8 has too few marks for the rest. */
    private static final double WEIGHT_DECAY = 0.06;

    /** Trains the network and writes it twice: as it is, and quantised. It takes less than a second on the JVM. */
    public TrainedModel train() {
        Xoshiro128 random = new Xoshiro128(seed);
        Samples data = draw(random);
        Network network = network(random);
        TrainingPlan plan = new TrainingPlan(
                        Loss.MEAN_SQUARED_ERROR,
                        Optimizer.adam(WEIGHT_DECAY),
                        LearningRate.linear(FIRST_LEARNING_RATE),
                        epochs)
                .withBatches(BATCH, BATCH);
        new Trainer(network, plan, data, random).run();
        return new TrainedModel(
                ModelExport.float32(network, DESCRIPTION),
                ModelExport.int8(Quantizer.MIN_MAX.quantize(network, data), DESCRIPTION));
    }

    private static Network network(Xoshiro128 random) {
        NetworkBuilder builder = new NetworkBuilder(Shape.of(LAYERS.get(0)), random);
        for (int units : LAYERS.subList(1, LAYERS.size() - 1)) {
            builder.denseWithSpreadBiases(units).relu();
        }
        return builder.denseWithSpreadBiases(LAYERS.get(LAYERS.size() - 1)).build();
    }

    private Samples draw(Xoshiro128 random) {
        Matrix inputs = Matrix.zeros(samples, 1);
        Matrix targets = Matrix.zeros(samples, 1);
        for (int i = 0; i < samples; i++) {
            double x = random.nextUniform(0, PERIOD);
            inputs.values()[i] = x;
            targets.values()[i] = ElementaryFunctions.sin(x) + noise * random.nextNormal();
        }
        return new MatrixSamples(inputs, targets);
    }
}
