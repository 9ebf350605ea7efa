package org.sagui.generator.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.InterpretedModel;
import org.sagui.simulator.training.LearningCurve;
import org.sagui.simulator.training.LearningRate;
import org.sagui.simulator.training.Loss;
import org.sagui.simulator.training.Matrix;
import org.sagui.simulator.training.MatrixSamples;
import org.sagui.simulator.training.ModelExport;
import org.sagui.simulator.training.Network;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.Optimizer;
import org.sagui.simulator.training.Quantizer;
import org.sagui.simulator.training.RocCurve;
import org.sagui.simulator.training.Trainer;
import org.sagui.simulator.training.TrainingPlan;
import org.sagui.simulator.training.Xoshiro128;
import org.sagui.simulator.training.data.Clip;
import org.sagui.simulator.training.data.MachineFeatures;
import org.sagui.simulator.training.data.MachineSounds;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Split;
import org.sagui.simulator.training.data.Wear;

/**
 * The model {@code machine}: an autoencoder that has heard healthy machines only. What it cannot draw again is unusual.
 *
 * @param counts samples of each part: those of the training and the validation are healthy, of the test every other one
 */
record MachineModel(Split counts, int epochs) {
    static final MachineModel STANDARD = new MachineModel(new Split(960, 240, 960), 60);

    private static final int SEED = 3;
    private static final int BATCH = 32;
    private static final double LEARNING_RATE = 0.003;
    private static final String DESCRIPTION =
            "Draws the sound of healthy machines again: 24 means and 24 deviations of mel channels.";
    private static final String FLOAT_FILE = "float.tflite";
    private static final String INT8_FILE = "int8.tflite";

    /** The share of healthy clips of the validation whose score is above the threshold. */
    private static final double FALSE_ALARMS = 0.05;

    /** Clips as a network sees them, and what is wrong with the machine in each. */
    record Heard(Matrix features, int[] wear) {
        static Heard of(int count, IntFunction<Clip> clips, Workshop workshop) {
            Matrix features = Matrix.zeros(count, MachineFeatures.COUNT);
            int[] wear = new int[count];
            workshop.parts().run(count, i -> {
                Clip clip = clips.apply(i);
                double[] row = MachineFeatures.of(clip.samples());
                System.arraycopy(row, 0, features.values(), i * row.length, row.length);
                wear[i] = clip.label();
            });
            return new Heard(features, wear);
        }

        /** To be answered with itself. */
        MatrixSamples samples() {
            return new MatrixSamples(features, features);
        }

        /** The mean squared difference between each clip and the file's drawing of it. */
        double[] scores(byte[] file, Workshop workshop) {
            Matrix drawn = new InterpretedModel(file).predict(samples(), workshop.parts());
            double[] scores = new double[wear.length];
            for (int i = 0; i < scores.length; i++) {
                double sum = 0;
                for (int j = 0; j < features.columns(); j++) {
                    double difference = drawn.at(i, j) - features.at(i, j);
                    sum += difference * difference;
                }
                scores[i] = sum / features.columns();
            }
            return scores;
        }

        /** How well scores tell healthy clips from those with this wear, or with any. */
        double area(double[] scores, Wear wear) {
            int[] chosen = IntStream.range(0, scores.length)
                    .filter(i -> wear == Wear.NONE || this.wear[i] == 0 || this.wear[i] == wear.ordinal())
                    .toArray();
            double[] values = new double[chosen.length];
            boolean[] worn = new boolean[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                values[i] = scores[chosen[i]];
                worn[i] = this.wear[chosen[i]] > 0;
            }
            return RocCurve.of(values, worn).area();
        }

        /** The share of the healthy clips, or of the worn, whose scores are above a threshold. */
        double shareAbove(double[] scores, double threshold, boolean worn) {
            int all = 0;
            int above = 0;
            for (int i = 0; i < scores.length; i++) {
                if (wear[i] > 0 == worn) {
                    all++;
                    above += scores[i] > threshold ? 1 : 0;
                }
            }
            return (double) above / all;
        }
    }

    /** All clips: {@code strangers} are of machines that are in no other part. */
    private record Data(Heard train, Heard validation, Heard test, Heard strangers) {}

    ModelFolder folder(Workshop workshop) {
        MachineSounds sounds = new MachineSounds(MachineSounds.Settings.STANDARD);
        Data data = new Data(
                Heard.of(counts.train(), i -> sounds.sampleOfKnownMachine(Part.TRAIN, 2 * i), workshop),
                Heard.of(counts.validation(), i -> sounds.sampleOfKnownMachine(Part.VALIDATION, 2 * i), workshop),
                Heard.of(counts.test(), i -> sounds.sampleOfKnownMachine(Part.TEST, i), workshop),
                Heard.of(counts.test() / 2, i -> sounds.sample(Part.TEST, i), workshop));
        Xoshiro128 random = new Xoshiro128(SEED);
        Network network = network(random);
        TrainingPlan plan = new TrainingPlan(
                        Loss.MEAN_SQUARED_ERROR, Optimizer.adam(0), LearningRate.cosine(LEARNING_RATE), epochs)
                .withBatches(BATCH, BATCH / 2);
        LearningCurve curve =
                workshop.run(new Trainer(network, plan, data.train().samples(), random)
                        .validateOn(data.validation().samples()));
        Network quantized = Quantizer.MIN_MAX
                .withInputRange(-1, 1)
                .quantize(network, data.train().samples());
        byte[] float32 = ModelExport.float32(network, DESCRIPTION);
        byte[] int8 = ModelExport.int8(quantized, DESCRIPTION);
        byte[] card = card(data, curve, float32, int8, workshop).getBytes(UTF_8);
        return new ModelFolder(
                "machine", new TreeMap<>(Map.of(FLOAT_FILE, float32, INT8_FILE, int8, "card.yaml", card)));
    }

    private static Network network(Xoshiro128 random) {
        return new NetworkBuilder(Shape.of(MachineFeatures.COUNT), random)
                .dense(64)
                .batchNorm()
                .relu()
                .dense(12)
                .batchNorm()
                .relu()
                .dense(64)
                .batchNorm()
                .relu()
                .dense(MachineFeatures.COUNT)
                .build();
    }

    private String card(Data data, LearningCurve curve, byte[] float32, byte[] int8, Workshop workshop) {
        return CardText.of("machine", "anomaly-detection", SEED)
                .map(
                        "data",
                        CardText.data(
                                "generated-machines",
                                counts.train(),
                                counts.validation(),
                                counts.test(),
                                List.of("examples")))
                .map(
                        "training",
                        training -> training.entry("epochs", epochs)
                                .entry("best-epoch", curve.best() + 1)
                                .entry("batch-size", BATCH)
                                .entry("learning-rate", LEARNING_RATE)
                                .entry("strangers", counts.test() / 2))
                .map("variants", variants -> {
                    variants.map("float", variant -> variant(variant, FLOAT_FILE, float32, data, workshop));
                    variants.map("int8", variant -> variant(variant, INT8_FILE, int8, data, workshop));
                })
                .toString();
    }

    private static void variant(YamlText variant, String file, byte[] bytes, Data data, Workshop workshop) {
        double[] scores = data.test().scores(bytes, workshop);
        double[] ofStrangers = data.strangers().scores(bytes, workshop);
        double[] healthy = data.validation().scores(bytes, workshop);
        Arrays.sort(healthy);
        double threshold = healthy[(int) ((1 - FALSE_ALARMS) * (healthy.length - 1))];
        CardText.variant(variant, file, bytes)
                .map(
                        "measured",
                        measured -> measured.entry(
                                        "auc", CardText.number(data.test().area(scores, Wear.NONE)))
                                .entry(
                                        "false-positive-rate",
                                        CardText.number(data.test().shareAbove(scores, threshold, false)))
                                .entry(
                                        "false-negative-rate",
                                        CardText.number(1 - data.test().shareAbove(scores, threshold, true))))
                .map("details", details -> {
                    details.entry("threshold", CardText.number(threshold));
                    for (Wear wear : Wear.values()) {
                        if (wear != Wear.NONE) {
                            details.entry(
                                    "auc-" + wear.id(),
                                    CardText.number(data.test().area(scores, wear)));
                        }
                    }
                    details.entry(
                            "auc-strangers", CardText.number(data.strangers().area(ofStrangers, Wear.NONE)));
                });
    }
}
