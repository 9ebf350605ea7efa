package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.ActivationRange;

/**
 * Scales with a shift for each channel. Twice the sum makes the first result a high word, h = high(2x·m + 2^31), and the
 * shift is another product, y = high(2h'·2^(31−r)) with h' = h + 2^(r−1) − [h &lt; 0], but for r = 0, where y = h. The factor
 * 2 is in the weights and the bias already.
 */
final class ChannelShifts extends ChannelRequantization {
    private static final int BIAS = 0;
    private static final int MULTIPLIER = 1;
    private static final int ROUNDING = 2;
    private static final int SHIFTED = 3;
    private static final int SHIFT = 4;
    private static final int KINDS = 5;

    private static final int MAX_SHIFT = 29;

    private ChannelShifts(
            Workspace workspace,
            int[] premultipliers,
            Constants constants,
            int outputZero,
            ActivationRange.Quantized range) {
        super(workspace, premultipliers, constants, outputZero, range);
    }

    /** @return empty if the sums are too large */
    static Optional<ChannelRequantization> of(
            Workspace workspace,
            ChannelBlocks blocks,
            Channel[] channels,
            int outputZero,
            ActivationRange.Quantized range) {
        int[] premultipliers = new int[channels.length];
        Constants constants = new Constants(blocks, KINDS);
        for (int i = 0; i < channels.length; i++) {
            Channel channel = channels[i];
            if (isConstant(channel, outputZero, range)) {
                // As if h = 0 and r = 1.
                constants.put(i, ROUNDING, 2 * constant(channel, outputZero, range));
                constants.put(i, SHIFTED, -1);
                constants.put(i, SHIFT, 1 << 30);
                continue;
            }
            long premultiplier = 2L << channel.left();
            // Half of what fits leaves room for h' and its double.
            boolean fits = channel.right() <= MAX_SHIFT && channel.fits(2 * premultiplier);
            if (!fits || !canPremultiply(channel, premultiplier)) {
                return Optional.empty();
            }
            premultipliers[i] = (int) premultiplier;
            int right = channel.right();
            constants.put(i, BIAS, channel.bias() * premultipliers[i]);
            constants.put(i, MULTIPLIER, channel.multiplier().value());
            constants.put(i, ROUNDING, right > 0 ? 1 << (right - 1) : 0);
            constants.put(i, SHIFTED, right > 0 ? -1 : 0);
            constants.put(i, SHIFT, right > 0 ? 1 << (31 - right) : 0);
        }
        return Optional.of(new ChannelShifts(workspace, premultipliers, constants, outputZero, range));
    }

    @Override
    V128 bias(I32 block, int half) {
        return constant(block, BIAS, half);
    }

    @Override
    V128 scale(Code code, Temporaries temporaries, I32 block, int half, V128.Local sums) {
        V128.Local multiplier = temporaries.multiplier;
        V128.Local rounded = temporaries.rounded;
        V128 shifted = constant(block, SHIFTED, half);
        code.set(multiplier, constant(block, MULTIPLIER, half));
        code.set(rounded, highWords(sums, multiplier, 1L << 31));
        code.set(
                rounded,
                rounded.i32x4Add(constant(block, ROUNDING, half))
                        .i32x4Add(rounded.i32x4Shr(Integer.SIZE - 1).and(shifted)));
        code.set(multiplier, constant(block, SHIFT, half));
        code.set(sums, rounded.i32x4Shl(1));
        return highWords(sums, multiplier, 0).bitSelect(shifted, rounded);
    }
}
