package org.sagui.generator.model;

import static org.sagui.simulator.tensor.Padding.SAME;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.sagui.generator.model.data.MnistDigits;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.LabelledSamples;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.data.DigitDistortion;
import org.sagui.simulator.training.data.Part;
import org.sagui.simulator.training.data.Picture;
import org.sagui.simulator.training.data.Split;

/**
 * The model {@code digits}: two convolutions and a residual block (He et al., "Deep Residual Learning", 2016) on digits of
 * MNIST, which it sees as they are and distorted.
 *
 * @param most how many pictures of each digit a part has, if there are so many
 * @param distorted pictures made out of each one of the training
 */
record DigitsModel(Split most, int distorted, int epochs) {
    static final DigitsModel STANDARD = new DigitsModel(new Split(10_000, 10_000, 10_000), 2, 6);

    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    ModelFolder folder(Workshop workshop) throws IOException {
        return new Classifier(
                        "digits",
                        "Written digits 0 to 9. Input: 28 x 28 pixels / 255, light ink on a dark ground.",
                        "mnist",
                        List.of("examples"),
                        5,
                        epochs,
                        32,
                        0.004,
                        0,
                        1,
                        DigitsModel::layers)
                .train(samples(MnistDigits.read(workshop.root())), workshop);
    }

    private static NetworkBuilder layers(NetworkBuilder input) {
        return input.conv2D(8, 5, 5, 2, SAME)
                .batchNorm()
                .relu()
                .conv2D(16, 3, 3, 2, SAME)
                .batchNorm()
                .relu()
                .residual(body -> body.conv2D(16, 3, 3, 1, SAME)
                        .batchNorm()
                        .relu()
                        .conv2D(16, 3, 3, 1, SAME)
                        .batchNorm())
                .relu()
                .flatten()
                .dropout(0.2)
                .dense(CLASSES.size());
    }

    LabelledParts samples(MnistDigits digits) {
        return new LabelledParts(
                samples(digits, Part.TRAIN, distorted),
                samples(digits, Part.VALIDATION, 0),
                samples(digits, Part.TEST, 0));
    }

    private LabelledSamples samples(MnistDigits digits, Part part, int distorted) {
        DigitDistortion distortion = new DigitDistortion(DigitDistortion.Settings.STANDARD);
        LabelledSamples samples = new LabelledSamples(Shape.of(MnistDigits.SIZE, MnistDigits.SIZE, 1), CLASSES);
        int[] taken = new int[CLASSES.size()];
        for (Picture picture : digits.pictures(part)) {
            if (taken[picture.label()] == most.count(part)) {
                continue;
            }
            taken[picture.label()]++;
            samples.add(picture.shares(), picture.label());
            for (int i = 0; i < distorted; i++) {
                Picture other = distortion.apply(picture, i);
                samples.add(other.shares(), other.label());
            }
        }
        return samples.requireEveryClass();
    }
}
