package org.sagui.simulator.kernel;

import org.sagui.simulator.tensor.Shape;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * Which element of each input belongs to each element of the output, where inputs are repeated along the dimensions in which
 * they have but one element. Dimensions are matched from the last one.
 */
public final class Broadcast {
    /** Called once for each element of the output, in order. */
    interface Single {
        void at(int output, int input);
    }

    /** As {@link Single}, for operators of two inputs. */
    interface Pair {
        void at(int output, int first, int second);
    }

    /** As {@link Single}, for operators of three inputs. */
    interface Triple {
        void at(int output, int first, int second, int third);
    }

    private interface Visitor {
        void at(int output, int[] inputs);
    }

    private final int count;

    /** Dimensions of the output. */
    private final int[] sizes;

    /** For each input and dimension, how far apart its elements are; 0 where it is repeated. */
    private final int[][] strides;

    /**
     * @param maxRank as many dimensions as TFLM's kernel repeats along; without repetition there is no limit
     * @throws org.sagui.simulator.SaguiError if the shapes do not fit
     */
    Broadcast(Node node, int maxRank, Tensor output, Tensor... inputs) {
        count = output.elementCount();
        int rank = output.shape().rank();
        boolean repeats = false;
        for (Tensor input : inputs) {
            repeats |= !input.shape().equals(output.shape());
            rank = Math.max(rank, input.shape().rank());
        }
        node.check(
                !repeats || rank <= maxRank,
                output,
                "repeats inputs along " + rank + " dimensions, more than " + maxRank);
        sizes = new int[rank];
        strides = new int[inputs.length][rank];
        for (int d = 0; d < rank; d++) {
            sizes[d] = output.shape().fromEnd(rank - 1 - d);
        }
        for (int i = 0; i < inputs.length; i++) {
            int stride = 1;
            for (int d = rank - 1; d >= 0; d--) {
                int size = inputs[i].shape().fromEnd(rank - 1 - d);
                node.check(
                        size == sizes[d] || size == 1,
                        inputs[i],
                        "has shape " + inputs[i].shape() + ", which does not fit the output's " + output.shape());
                strides[i][d] = size == 1 ? 0 : stride;
                stride *= size;
            }
        }
    }

    /** One input, whose elements are so far apart along each dimension of the output. */
    Broadcast(Shape output, int[] strides) {
        count = (int) output.elementCount();
        sizes = output.toArray();
        this.strides = new int[][] {strides};
    }

    /** For operators of two inputs and an output that are all of one of these types. */
    static Broadcast ofPair(Node node, int maxRank, TensorType... types) {
        node.requireInputs(2, 2);
        node.requireOutputs(1);
        Tensor output = node.output(0);
        node.requireType(output, types);
        node.requireSameType(node.input(0), output);
        node.requireSameType(node.input(1), output);
        return ofAll(node, maxRank, output, node.input(0), node.input(1));
    }

    /** The output of operators of two or three inputs must be no larger than these make it. */
    static Broadcast ofAll(Node node, int maxRank, Tensor output, Tensor... inputs) {
        for (int d = 0; d < output.shape().rank(); d++) {
            int size = 1;
            for (Tensor input : inputs) {
                size = input.shape().fromEnd(d) == 1 ? size : input.shape().fromEnd(d);
            }
            Shape shape = output.shape();
            node.check(size == shape.fromEnd(d), output, "has shape " + shape + ", larger than its inputs make it");
        }
        return new Broadcast(node, maxRank, output, inputs);
    }

    /** The dimensions of the output. */
    public int[] sizes() {
        return sizes.clone();
    }

    /** How far apart the elements of an input are along each dimension of the output; 0 where it is repeated. */
    public int[] strides(int input) {
        return strides[input].clone();
    }

    void forEach(Single single) {
        walk((output, inputs) -> single.at(output, inputs[0]));
    }

    void forEach(Pair pair) {
        walk((output, inputs) -> pair.at(output, inputs[0], inputs[1]));
    }

    void forEach(Triple triple) {
        walk((output, inputs) -> triple.at(output, inputs[0], inputs[1], inputs[2]));
    }

    private void walk(Visitor visitor) {
        int[] place = new int[sizes.length];
        int[] inputs = new int[strides.length];
        for (int output = 0; output < count; output++) {
            visitor.at(output, inputs);
            advance(place, inputs);
        }
    }

    /** To the next element: like an odometer, the last dimension turns first. */
    private void advance(int[] place, int[] inputs) {
        for (int d = sizes.length - 1; d >= 0; d--) {
            boolean turnsOver = place[d] + 1 == sizes[d];
            int steps = turnsOver ? -place[d] : 1;
            place[d] += steps;
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] += steps * strides[i][d];
            }
            if (!turnsOver) {
                return;
            }
        }
    }
}
