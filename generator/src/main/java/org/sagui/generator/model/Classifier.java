package org.sagui.generator.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.sagui.simulator.training.ConfusionMatrix;
import org.sagui.simulator.training.Evaluation;
import org.sagui.simulator.training.InterpretedModel;
import org.sagui.simulator.training.LearningCurve;
import org.sagui.simulator.training.LearningRate;
import org.sagui.simulator.training.Loss;
import org.sagui.simulator.training.ModelExport;
import org.sagui.simulator.training.Network;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.Optimizer;
import org.sagui.simulator.training.Quantizer;
import org.sagui.simulator.training.Samples;
import org.sagui.simulator.training.Trainer;
import org.sagui.simulator.training.TrainingPlan;
import org.sagui.simulator.training.Xoshiro128;

/**
 * What the recipes of classifiers share: training, quantisation, the measuring on the test part, files and card.
 *
 * @param description stands in the files for people to read
 * @param data id of the set of data
 * @param heldOut what the test has that training had not
 * @param seed of the first weights and of the order of the samples
 * @param batchSize samples after which the weights move; half of them are computed at the same time as the others
 * @param learningRate of the first epoch
 * @param lowest number that an input may hold
 * @param highest number that an input may hold
 * @param layers up to the scores of the classes
 */
record Classifier(
        String name,
        String description,
        String data,
        List<String> heldOut,
        long seed,
        int epochs,
        int batchSize,
        double learningRate,
        double lowest,
        double highest,
        UnaryOperator<NetworkBuilder> layers) {

    private static final String FLOAT_FILE = "float.tflite";
    private static final String INT8_FILE = "int8.tflite";
    private static final int CALIBRATION = 400;

    /** What a file answered to the test part. */
    private record Tested(byte[] file, int[] answers, ConfusionMatrix confusion) {
        static Tested of(byte[] file, Samples test, Workshop workshop) {
            Evaluation evaluation = Evaluation.of(new InterpretedModel(file), test, workshop.parts());
            int[] answers = IntStream.range(0, test.count())
                    .map(evaluation.scores()::largest)
                    .toArray();
            return new Tested(file, answers, evaluation.confusion());
        }

        int[][] counts() {
            int[][] counts = new int[confusion.classes()][confusion.classes()];
            for (int actual = 0; actual < counts.length; actual++) {
                for (int answered = 0; answered < counts.length; answered++) {
                    counts[actual][answered] = confusion.count(actual, answered);
                }
            }
            return counts;
        }

        /** The share of the samples to which both files answer the same. */
        double agreement(Tested other) {
            int same = 0;
            for (int i = 0; i < answers.length; i++) {
                same += answers[i] == other.answers[i] ? 1 : 0;
            }
            return (double) same / answers.length;
        }
    }

    ModelFolder train(LabelledParts samples, Workshop workshop) {
        return train(samples, samples.train(), CardNotes.NONE, workshop);
    }

    /** @param lessons what the network learns from: the samples for training, perhaps changed or in several versions */
    ModelFolder train(LabelledParts samples, Samples lessons, CardNotes notes, Workshop workshop) {
        Xoshiro128 random = new Xoshiro128(seed);
        Network network = layers.apply(new NetworkBuilder(samples.train().inputShape(), random))
                .softmax();
        TrainingPlan plan = new TrainingPlan(
                        Loss.SOFTMAX_CROSS_ENTROPY, Optimizer.adam(0.01), LearningRate.cosine(learningRate), epochs)
                .withBatches(batchSize, batchSize / 2);
        LearningCurve curve =
                workshop.run(new Trainer(network, plan, lessons, random).validateOn(samples.validation()));
        Samples calibration = samples.train()
                .select(IntStream.range(0, Math.min(CALIBRATION, samples.train().count()))
                        .toArray());
        Network quantized =
                Quantizer.percentile(99.99).withInputRange(lowest, highest).quantize(network, calibration);
        Tested float32 = Tested.of(ModelExport.float32(network, description), samples.test(), workshop);
        Tested int8 = Tested.of(ModelExport.int8(quantized, description), samples.test(), workshop);
        byte[] card = card(samples, notes, workshop, curve, float32, int8).getBytes(UTF_8);
        return new ModelFolder(
                name, new TreeMap<>(Map.of(FLOAT_FILE, float32.file(), INT8_FILE, int8.file(), "card.yaml", card)));
    }

    private String card(
            LabelledParts samples,
            CardNotes notes,
            Workshop workshop,
            LearningCurve curve,
            Tested float32,
            Tested int8) {
        List<String> classes = samples.train().classes();
        YamlText card = CardText.of(name, "classification", seed);
        notes.frontEnd().ifPresent(id -> card.entry("front-end", id));
        return card.map(
                        "data",
                        CardText.data(
                                data,
                                samples.train().count(),
                                samples.validation().count(),
                                samples.test().count(),
                                heldOut))
                .entry("classes", classes)
                .map("training", training -> {
                    training.entry("epochs", epochs)
                            .entry("batch-size", batchSize)
                            .entry("best-epoch", curve.best() + 1)
                            .entry("learning-rate", learningRate);
                    notes.training().forEach(training::entry);
                })
                .map("variants", variants -> {
                    variants.map("float", variant -> variant(variant, FLOAT_FILE, float32, float32, classes));
                    variants.map("int8", variant -> {
                        variant(variant, INT8_FILE, int8, float32, classes);
                        if (!notes.groups().isEmpty()) {
                            variant.map("details", details -> details(details, int8, notes, workshop));
                        }
                    });
                })
                .toString();
    }

    private static void variant(YamlText variant, String file, Tested tested, Tested float32, List<String> classes) {
        CardText.variant(variant, file, tested.file())
                .map("measured", measured -> measured(measured, tested, float32))
                .map("confusion", CardText.confusion(classes, tested.counts()));
    }

    private static void details(YamlText details, Tested tested, CardNotes notes, Workshop workshop) {
        InterpretedModel model = new InterpretedModel(tested.file());
        notes.groups().forEach((name, samples) -> {
            double share = Evaluation.of(model, samples, workshop.parts()).accuracy();
            details.entry(name, CardText.number(share));
        });
    }

    private static void measured(YamlText measured, Tested tested, Tested float32) {
        ConfusionMatrix confusion = tested.confusion();
        measured.entry("accuracy", CardText.number(confusion.accuracy()));
        if (confusion.classes() == 2) {
            measured.entry("false-positive-rate", CardText.number(1 - confusion.recall(0)))
                    .entry("false-negative-rate", CardText.number(1 - confusion.recall(1)));
        }
        if (tested != float32) {
            measured.entry("agreement", CardText.number(tested.agreement(float32)));
        }
    }
}
