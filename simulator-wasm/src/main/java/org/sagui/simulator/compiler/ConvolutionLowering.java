package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.Convolution;
import org.sagui.simulator.kernel.ConvolutionKernel;
import org.sagui.simulator.kernel.Filters;
import org.sagui.simulator.kernel.Node;

/** Convolutions and dense layers, which are convolutions of one tap. */
final class ConvolutionLowering implements Lowering<ConvolutionKernel> {
    @Override
    public Optional<OperatorCode> lower(ConvolutionKernel kernel, Workspace workspace) {
        Node node = workspace.node();
        boolean hasElements = node.input(0).elementCount() > 0 && node.output(0).elementCount() > 0;
        if (!isConstant(node) || !hasElements) {
            return Optional.empty();
        }
        Convolution convolution = kernel.convolution(node);
        if (convolution instanceof Convolution.Real real) {
            return lowerReal(real, workspace);
        }
        if (convolution instanceof Convolution.Int16 int16) {
            return Optional.of(new Int16ConvolutionCode(workspace, int16));
        }
        return Optional.of(lowerInt8((Convolution.Int8) convolution, workspace));
    }

    /** Times the zeros outside of the picture, infinite weights would not give 0. */
    private static Optional<OperatorCode> lowerReal(Convolution.Real convolution, Workspace workspace) {
        for (float weight : convolution.filter()) {
            if (!Float.isFinite(weight)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                workspace.hasVectors()
                        ? new FloatConvolutionCode(workspace, convolution)
                        : new ScalarFloatConvolutionCode(workspace, convolution));
    }

    /** Weights are put in another order, so they must be known. */
    private static boolean isConstant(Node node) {
        return node.input(1).isConstant() && (!node.hasInput(2) || node.input(2).isConstant());
    }

    private static OperatorCode lowerInt8(Convolution.Int8 convolution, Workspace workspace) {
        Filters filters = convolution.filters();
        boolean depthwise = filters.depth() == 1 && filters.channelsPerGroup() == 1;
        ChannelBlocks blocks = depthwise ? ChannelBlocks.of(filters.channels()) : ChannelBlocks.of(filters);
        ChannelRequantization.Channel[] channels = new ChannelRequantization.Channel[filters.channels()];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = channel(convolution, i);
        }
        if (!workspace.hasVectors()) {
            return scalar(convolution, channels, workspace);
        }
        return ChannelRequantization.of(workspace, blocks, channels, convolution.outputZero(), convolution.range())
                .<OperatorCode>map(requantization -> depthwise
                        ? new DepthwiseCode(workspace, convolution, requantization)
                        : new ConvolutionCode(workspace, convolution, requantization))
                .orElseGet(() -> scalar(convolution, channels, workspace));
    }

    private static OperatorCode scalar(
            Convolution.Int8 convolution, ChannelRequantization.Channel[] channels, Workspace workspace) {
        int[] bias = new int[channels.length];
        for (int i = 0; i < channels.length; i++) {
            bias[i] = channels[i].bias();
        }
        return new ScalarInt8ConvolutionCode(workspace, convolution, bias);
    }

    /** The products are of the inputs as they are: what their zero point takes away is in the bias. */
    private static ChannelRequantization.Channel channel(Convolution.Int8 convolution, int channel) {
        int length = convolution.filters().taps() * convolution.filters().depth();
        int zero = convolution.inputZero();
        int sum = 0;
        long smallest = convolution.bias()[channel];
        long largest = smallest;
        int largestWeight = 0;
        for (int i = channel * length; i < (channel + 1) * length; i++) {
            int weight = convolution.filter()[i];
            int least = weight * (Byte.MIN_VALUE - zero);
            int most = weight * (Byte.MAX_VALUE - zero);
            smallest += Math.min(least, most);
            largest += Math.max(least, most);
            sum += weight;
            largestWeight = Math.max(largestWeight, Math.abs(weight));
        }
        return new ChannelRequantization.Channel(
                convolution.bias()[channel] - zero * sum,
                smallest,
                largest,
                largestWeight,
                convolution.multipliers()[channel]);
    }
}
