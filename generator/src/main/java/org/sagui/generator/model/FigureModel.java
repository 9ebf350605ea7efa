package org.sagui.generator.model;

import static org.sagui.simulator.tensor.Padding.SAME;

import java.util.List;
import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.training.NetworkBuilder;
import org.sagui.simulator.training.Parts;
import org.sagui.simulator.training.data.Picture;
import org.sagui.simulator.training.data.Scenes;
import org.sagui.simulator.training.data.Split;

/**
 * The model {@code figure}: depthwise-separable convolutions (Howard et al., "MobileNets", 2017) that tell generated scenes
 * with a human figure from those without.
 *
 * @param counts samples of each part
 */
record FigureModel(Split counts, int epochs) {
    static final FigureModel STANDARD = new FigureModel(new Split(6000, 300, 1000), 7);

    private static final int SIZE = Scenes.Settings.STANDARD.size();

    ModelFolder folder(Workshop workshop) {
        return new Classifier(
                        "figure",
                        "Generated scenes with a drawn human figure or without. Input: 96 x 96 grey pixels / 255.",
                        "generated-scenes",
                        List.of("scenes"),
                        11,
                        epochs,
                        32,
                        0.005,
                        0,
                        1,
                        FigureModel::layers)
                .train(samples(workshop.parts()), workshop);
    }

    private static NetworkBuilder layers(NetworkBuilder input) {
        NetworkBuilder picture = input.conv2D(8, 5, 5, 4, SAME).batchNorm().relu6();
        separable(picture, 16, 1);
        separable(picture, 24, 2);
        separable(picture, 32, 1);
        separable(picture, 48, 2);
        separable(picture, 64, 1);
        return picture.globalAveragePool().dense(Scenes.LABELS.size());
    }

    private static void separable(NetworkBuilder picture, int channels, int stride) {
        picture.depthwiseConv2D(3, 3, stride, SAME)
                .batchNorm()
                .relu6()
                .conv2D(channels, 1, 1, 1, SAME)
                .batchNorm()
                .relu6();
    }

    LabelledParts samples(Parts parts) {
        Scenes scenes = new Scenes(Scenes.Settings.STANDARD);
        return LabelledParts.draw(
                Shape.of(SIZE, SIZE, 1),
                Scenes.LABELS,
                counts::count,
                (part, i) -> sample(scenes.sample(part, i)),
                parts);
    }

    static LabelledParts.Sample sample(Picture picture) {
        return new LabelledParts.Sample(picture.shares(), picture.label());
    }
}
