package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.ActivationRange;

/**
 * Scales with one shift for all channels. Floors of floors are one floor:
 *
 * <pre>y = ⌊(x·m + 2^30 + 2^(30+r) − [x &lt; 0]·2^31) / 2^(31+r)⌋.</pre>
 *
 * Above and below the line times 2^(s+1), where s = R − r and R is more than every r of the operator, so that the divisor is
 * the same for all channels, and all terms but the product are multiples of 2^32, which leaves the product's high word:
 *
 * <pre>y = (high(x·2^(s+1)·m) + 2^(s−1) + 2^(R−1) − [x &lt; 0]·2^s) &gt;&gt; R.</pre>
 *
 * The factor 2^(s+1) is in the weights and the bias already. Where outputs are clamped to zero and above, the last term is
 * left out: negative sums end up at zero anyway.
 */
final class CommonShift extends ChannelRequantization {
    private static final int BIAS = 0;
    private static final int MULTIPLIER = 1;
    private static final int ROUNDING = 2;
    private static final int NEGATIVE = 3;
    private static final int KINDS = 4;

    /** So that a constant of nine bits, the widest difference of a byte and a zero point, can be shifted left by as much. */
    private static final int MAX_SHIFT = 22;

    private final int shift;

    private CommonShift(
            Workspace workspace,
            int shift,
            int[] premultipliers,
            Constants constants,
            int outputZero,
            ActivationRange.Quantized range) {
        super(workspace, premultipliers, constants, outputZero, range);
        this.shift = shift;
    }

    /** @return empty if the channels' shifts are too different */
    static Optional<ChannelRequantization> of(
            Workspace workspace,
            ChannelBlocks blocks,
            Channel[] channels,
            int outputZero,
            ActivationRange.Quantized range) {
        int shift = 1;
        for (Channel channel : channels) {
            shift = isConstant(channel, outputZero, range) ? shift : Math.max(shift, channel.right() + 1);
        }
        if (shift > MAX_SHIFT) {
            return Optional.empty();
        }
        int[] premultipliers = new int[channels.length];
        Constants constants = new Constants(blocks, KINDS);
        for (int i = 0; i < channels.length; i++) {
            Channel channel = channels[i];
            if (isConstant(channel, outputZero, range)) {
                constants.put(i, ROUNDING, constant(channel, outputZero, range) << shift);
                continue;
            }
            int s = shift - channel.right();
            long premultiplier = 1L << (channel.left() + s + 1);
            if (!canPremultiply(channel, premultiplier)) {
                return Optional.empty();
            }
            premultipliers[i] = (int) premultiplier;
            boolean shifted = channel.right() > 0;
            constants.put(i, BIAS, channel.bias() * premultipliers[i]);
            constants.put(i, MULTIPLIER, channel.multiplier().value());
            constants.put(i, ROUNDING, (1 << (s - 1)) + (shifted ? 1 << (shift - 1) : 0));
            constants.put(i, NEGATIVE, shifted ? -(1 << s) : 0);
        }
        return Optional.of(new CommonShift(workspace, shift, premultipliers, constants, outputZero, range));
    }

    @Override
    V128 bias(I32 block, int half) {
        return constant(block, BIAS, half);
    }

    @Override
    V128 scale(Code code, Temporaries temporaries, I32 block, int half, V128.Local sums) {
        code.set(temporaries.multiplier, constant(block, MULTIPLIER, half));
        V128 rounded = highWords(sums, temporaries.multiplier, 0).i32x4Add(constant(block, ROUNDING, half));
        if (!isRectified()) {
            V128 correction = sums.i32x4Shr(Integer.SIZE - 1).and(constant(block, NEGATIVE, half));
            rounded = rounded.i32x4Add(correction);
        }
        return rounded.i32x4Shr(shift);
    }
}
