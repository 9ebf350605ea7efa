package org.sagui.simulator.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sagui.simulator.SaguiError;
import org.sagui.simulator.SaguiError.Code;
import org.sagui.simulator.tensor.Activation;
import org.sagui.simulator.tensor.Padding;
import org.sagui.simulator.tensor.Shape;

/**
 * Describes a network, layer after layer, and makes it with random first weights.
 *
 * <pre>{@code
 * Network network = new NetworkBuilder(Shape.of(49, 40, 1), random)
 *         .conv2D(8, 10, 8, 2, SAME).batchNorm().relu()
 *         .flatten()
 *         .dense(4)
 *         .softmax();
 * }</pre>
 *
 * Each method checks that its layer fits what is there so far, and throws a {@link SaguiError} with INVALID_ARGUMENT, the
 * place and the reason if it does not.
 */
public final class NetworkBuilder {
    private static final int MAX_NUMBERS = 1 << 22;

    private final Shape inputShape;
    private final Xoshiro128 random;
    private final String prefix;
    private final List<Layer> layers = new ArrayList<>();

    /**
     * @param inputShape of one sample: [width], or [height, width, channels]
     * @param random gives the first weights
     */
    public NetworkBuilder(Shape inputShape, Xoshiro128 random) {
        this(inputShape, random, "");
    }

    private NetworkBuilder(Shape inputShape, Xoshiro128 random, String prefix) {
        this.inputShape = inputShape;
        this.random = random;
        this.prefix = prefix;
        require(
                (inputShape.rank() == 1 || inputShape.rank() == 3)
                        && inputShape.elementCount() > 0
                        && inputShape.elementCount() <= MAX_NUMBERS,
                "input",
                "has shape " + inputShape + ", not a width, or a height, width and channels");
    }

    /** What the layers so far give for one sample. */
    public Shape shape() {
        return new Sequence(inputShape, layers).outputShape();
    }

    /** Each of the units adds up all numbers, each times a weight of its own. */
    public NetworkBuilder dense(int units) {
        requireFlat("dense", units);
        return add(Dense.random(shape().dimension(0), units, random));
    }

    /**
     * As {@link #dense(int)}, with first biases that are uniform within ±1: with biases of zero, all neurons that see one
     * number alone would bend at the same place.
     */
    public NetworkBuilder denseWithSpreadBiases(int units) {
        requireFlat("dense", units);
        Dense layer = Dense.random(shape().dimension(0), units, random);
        layer.weights().biases().randomize(1, random);
        return add(layer);
    }

    private void requireFlat(String name, int units) {
        require(shape().rank() == 1, name, "takes a row of numbers, not " + shape() + "; flatten() makes one");
        requireSize(name, units, (long) units * shape().dimension(0));
    }

    /** Filters that see all channels, moved by {@code stride} both ways. */
    public NetworkBuilder conv2D(int filters, int height, int width, int stride, Padding padding) {
        return conv2D(filters, height, width, stride, stride, padding);
    }

    /**
     * Filters that see all channels.
     *
     * @param down how far they move from row to row
     * @param across how far they move from column to column
     */
    public NetworkBuilder conv2D(int filters, int height, int width, int down, int across, Padding padding) {
        MovingWindow window = window("conv2D", height, width, down, across, padding);
        requireSize("conv2D", filters, (long) filters * Math.max(window.depth(), window.places()));
        return add(Conv2D.random(window, filters, random));
    }

    /** For each channel a filter that sees this channel only, moved by {@code stride} both ways. */
    public NetworkBuilder depthwiseConv2D(int height, int width, int stride, Padding padding) {
        MovingWindow window = window("depthwiseConv2D", height, width, stride, stride, padding);
        return add(DepthwiseConv2D.random(window, random));
    }

    /** The mean of each channel under a window, moved by {@code stride} both ways. */
    public NetworkBuilder averagePool(int height, int width, int stride, Padding padding) {
        return add(new AveragePool(window("averagePool", height, width, stride, stride, padding)));
    }

    /** The largest number of each channel under a window, moved by {@code stride} both ways. */
    public NetworkBuilder maxPool(int height, int width, int stride, Padding padding) {
        return add(new MaxPool(window("maxPool", height, width, stride, stride, padding)));
    }

    /** The mean of each channel over the whole picture, as a row of numbers. */
    public NetworkBuilder globalAveragePool() {
        requirePicture("globalAveragePool");
        return averagePool(shape().dimension(0), shape().dimension(1), 1, Padding.VALID)
                .flatten();
    }

    private MovingWindow window(String name, int height, int width, int down, int across, Padding padding) {
        requirePicture(name);
        require(height > 0 && width > 0, name, "has a window of " + height + "×" + width);
        require(down > 0 && across > 0, name, "has strides of " + down + " and " + across);
        require(
                padding == Padding.SAME || height <= shape().dimension(0) && width <= shape().dimension(1),
                name,
                "has a window of " + height + "×" + width + ", larger than the picture of " + shape());
        require((long) height * width * shape().dimension(2) <= MAX_NUMBERS, name, "has too large a window");
        return MovingWindow.of(shape(), height, width, down, across, padding);
    }

    private void requirePicture(String name) {
        require(shape().rank() == 3, name, "takes a picture [height, width, channels], not " + shape());
    }

    /** All numbers of a picture as one row: all channels of the first pixel, of the second, and so on. */
    public NetworkBuilder flatten() {
        return add(new Flatten((int) shape().elementCount()));
    }

    /** Gives each channel a mean and a deviation that are learned. It follows a convolution or dense layer. */
    public NetworkBuilder batchNorm() {
        Layer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        require(
                last instanceof Conv2D || last instanceof DepthwiseConv2D || last instanceof Dense,
                "batchNorm",
                "must follow a convolution or a dense layer, which takes it up in the finished model");
        return add(BatchNorm.of(shape()));
    }

    /** Negative numbers become zero. */
    public NetworkBuilder relu() {
        return activation("relu", Activation.RELU);
    }

    /** Negative numbers become zero, those above six become six. */
    public NetworkBuilder relu6() {
        return activation("relu6", Activation.RELU6);
    }

    private NetworkBuilder activation(String name, Activation activation) {
        Layer last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        require(
                last != null && !(last instanceof Relu) && !(last instanceof Flatten) && !(last instanceof Dropout),
                name,
                "must follow a layer that computes, whose operator takes it up in the finished model");
        return add(new Relu(shape(), activation));
    }

    /** While training, leaves out a random share of the numbers. */
    public NetworkBuilder dropout(double share) {
        require(share >= 0 && share < 1, "dropout", "has a share of " + share + ", not from 0 to below 1");
        return add(new Dropout(shape(), share));
    }

    /** Adds to the result of the layers of {@code body} what goes into them. */
    public NetworkBuilder residual(UnaryOperator<NetworkBuilder> body) {
        return residual(body, same -> same);
    }

    /** Adds the results of two sequences of layers, both of which see what there is so far. */
    public NetworkBuilder residual(UnaryOperator<NetworkBuilder> body, UnaryOperator<NetworkBuilder> shortcut) {
        Sequence first = branch(body, "body");
        Sequence second = branch(shortcut, "shortcut");
        require(
                first.outputShape().equals(second.outputShape()),
                "residual",
                "adds " + first.outputShape() + " and " + second.outputShape() + ", which must have one shape");
        return add(new Residual(first, second));
    }

    private Sequence branch(UnaryOperator<NetworkBuilder> description, String name) {
        NetworkBuilder builder = new NetworkBuilder(shape(), random, where("residual") + ", " + name + ", ");
        return description.apply(builder).sequence();
    }

    private Sequence sequence() {
        return new Sequence(inputShape, layers);
    }

    /** The network so far: its outputs are any numbers. */
    public Network build() {
        require(!sequence().parameters().isEmpty(), "network", "has nothing that could learn");
        return new Network(sequence(), false);
    }

    /** The network so far with soft-max at its end: its outputs are the shares of classes, which add up to one. */
    public Network softmax() {
        require(shape().rank() == 1, "softmax", "takes a row of numbers, not " + shape());
        require(shape().dimension(0) > 1, "softmax", "needs at least two classes");
        return new Network(build().layers(), true);
    }

    private NetworkBuilder add(Layer layer) {
        layers.add(layer);
        return this;
    }

    private void requireSize(String name, int units, long numbers) {
        require(units > 0, name, "has " + units + " outputs");
        require(numbers <= MAX_NUMBERS, name, "has " + numbers + " numbers, more than " + MAX_NUMBERS);
    }

    private String where(String name) {
        boolean isLayer = !name.equals("input") && !name.equals("network");
        return prefix + (isLayer ? "layer " + (layers.size() + 1) + " (" + name + ")" : name);
    }

    private void require(boolean holds, String name, String message) {
        if (!holds) {
            throw new SaguiError(Code.INVALID_ARGUMENT, where(name), message);
        }
    }
}
