package org.sagui.simulator.training;

import org.sagui.simulator.tensor.Padding;

/** A program that trains tiny models and prints digests of their files: compiled for the page too, it must print the same. */
public final class TinyTraining {
    private TinyTraining() {}

    public static void main(String[] args) {
        System.out.print(digests());
    }

    /** A line for each file. */
    static String digests() {
        TrainedModel sine = new SineRecipe(1, 64, 0.1, 2).train();
        Xoshiro128 random = new Xoshiro128(5);
        LabelledSamples samples = ToyPictures.draw(24, 1);
        Network network = ToyPictures.network(random);
        train(network, Optimizer.adam(0.01), samples, random);
        Network quantized = Quantizer.MIN_MAX.quantize(network, samples);
        Network tuned = Quantizer.percentile(99).quantize(network, samples);
        train(tuned, Optimizer.sgd(0.9, 0.01), samples, random);
        return "sine float " + digest(sine.float32())
                + "\nsine int8 " + digest(sine.int8())
                + "\npictures float " + digest(ModelExport.float32(network, ""))
                + "\npictures int8 " + digest(ModelExport.int8(quantized, ""))
                + "\npictures tuned " + digest(ModelExport.int8(tuned, ""))
                + "\nkeyword int8 " + digest(keyword()) + "\n";
    }

    /** The shape of a keyword model, in small. */
    private static byte[] keyword() {
        Xoshiro128 random = new Xoshiro128(6);
        LabelledSamples samples = ToyPictures.draw(24, 2);
        Network network = new NetworkBuilder(ToyPictures.SHAPE, random)
                .conv2D(4, 4, 3, 2, Padding.SAME)
                .relu()
                .flatten()
                .dropout(0.2)
                .dense(3)
                .softmax();
        train(network, Optimizer.adam(0), samples, random);
        return ModelExport.int8(Quantizer.MIN_MAX.quantize(network, samples), "");
    }

    private static void train(Network network, Optimizer.Kind optimizer, Samples samples, Xoshiro128 random) {
        TrainingPlan plan = new TrainingPlan(Loss.SOFTMAX_CROSS_ENTROPY, optimizer, LearningRate.cosine(0.01), 2)
                .withBatches(10, 4);
        new Trainer(network, plan, samples, random).validateOn(samples).run();
    }

    /** FNV-1a with 32 bits: enough to tell files apart, and the same arithmetic everywhere. */
    private static String digest(byte[] file) {
        int hash = 0x811C9DC5;
        for (byte b : file) {
            hash = (hash ^ (b & 255)) * 0x01000193;
        }
        return file.length + " bytes " + Integer.toHexString(hash);
    }
}
