package org.sagui.simulator.compiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.V128;
import org.sagui.simulator.kernel.ActivationRange;
import org.sagui.simulator.kernel.QuantizedMultiplier;

/**
 * Scales sums of 32 bits to bytes, eight channels at a time, with the bits of TFLM's MultiplyByQuantizedMultiplier. For a sum
 * x, a multiplier m and a right shift r that function gives
 *
 * <pre>h = ⌊(x·m + 2^30) / 2^31⌋,  y = ⌊(h + 2^(r−1) − [h &lt; 0]) / 2^r⌋,</pre>
 *
 * the latter only if r &gt; 0. A left shift is a factor of x. There are two ways to do this with vectors, which have no
 * instruction to shift each number differently: {@link CommonShift} and, where channels differ too much, {@link
 * ChannelShifts}.
 */
abstract sealed class ChannelRequantization permits CommonShift, ChannelShifts {
    static final int VECTOR = 16;

    /** What there is of a constant for each block of channels. */
    private static final int COLUMN = ChannelBlocks.SIZE * Integer.BYTES;

    /** The high words of four products of 64 bits. */
    static final int[] HIGH_WORDS = {4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31};

    /**
     * What is known of the sums of a channel, bias and all.
     *
     * @param bias what the sum of products begins with
     * @param smallest a lower bound
     * @param largest an upper bound
     * @param largestWeight the largest magnitude of a weight
     */
    record Channel(int bias, long smallest, long largest, int largestWeight, QuantizedMultiplier multiplier) {
        int right() {
            return Math.max(-multiplier.shift(), 0);
        }

        int left() {
            return Math.max(multiplier.shift(), 0);
        }

        /** Whether all sums fit 32 bits when they are multiplied with this. */
        boolean fits(long factor) {
            return -Math.max(-smallest, largest) * factor >= Integer.MIN_VALUE;
        }
    }

    /** The constants of the channels: for each block, eight numbers of each kind. */
    static final class Constants {
        private final ChannelBlocks blocks;
        private final int kinds;
        private final ByteBuffer words;

        /** @param kinds of constants */
        Constants(ChannelBlocks blocks, int kinds) {
            this.blocks = blocks;
            this.kinds = kinds;
            this.words = ByteBuffer.allocate(blocks.count() * kinds * COLUMN).order(ByteOrder.LITTLE_ENDIAN);
        }

        void put(int channel, int kind, int value) {
            int block = blocks.block(channel) * kinds + kind;
            words.putInt(block * COLUMN + blocks.lane(channel) * Integer.BYTES, value);
        }
    }

    private final int[] premultipliers;
    private final Region constants;
    private final int blockBytes;
    private final int outputZero;
    private final ActivationRange.Quantized range;

    /** @param premultipliers of the channels: see {@link #premultiplier} */
    ChannelRequantization(
            Workspace workspace,
            int[] premultipliers,
            Constants constants,
            int outputZero,
            ActivationRange.Quantized range) {
        this.premultipliers = premultipliers;
        this.constants = workspace.constant(constants.words.array());
        this.blockBytes = constants.kinds * COLUMN;
        this.outputZero = outputZero;
        this.range = range;
    }

    /** @return empty if the sums or the multipliers are too large */
    static Optional<ChannelRequantization> of(
            Workspace workspace,
            ChannelBlocks blocks,
            Channel[] channels,
            int outputZero,
            ActivationRange.Quantized range) {
        for (Channel channel : channels) {
            if (!channel.fits(1L << channel.left())) {
                return Optional.empty();
            }
        }
        return CommonShift.of(workspace, blocks, channels, outputZero, range)
                .or(() -> ChannelShifts.of(workspace, blocks, channels, outputZero, range));
    }

    /** Whether the output is the same whatever the input: so it is in channels that training has switched off. */
    static boolean isConstant(Channel channel, int outputZero, ActivationRange.Quantized range) {
        return range.clamp(channel.multiplier.multiply((int) channel.smallest) + outputZero)
                == range.clamp(channel.multiplier.multiply((int) channel.largest) + outputZero);
    }

    /** The scaled sum of a channel where it is constant. */
    static int constant(Channel channel, int outputZero, ActivationRange.Quantized range) {
        return range.clamp(channel.multiplier.multiply((int) channel.largest) + outputZero) - outputZero;
    }

    /** Whether the weights fit 16 bits and the sums 32 bits when they are multiplied with this. */
    static boolean canPremultiply(Channel channel, long factor) {
        return factor * Math.max(channel.largestWeight, 1) <= Short.MAX_VALUE && channel.fits(factor);
    }

    /** The power of two that a channel's weights must be multiplied with; 0 if they make no difference. */
    int premultiplier(int channel) {
        return premultipliers[channel];
    }

    /** Where the constants of the first block begin. */
    int address() {
        return constants.address();
    }

    /** How far it is from one block's constants to the next one's. */
    int blockBytes() {
        return blockBytes;
    }

    /** Four constants of a kind, of the first (0) or second (1) half of a block. */
    static V128 constant(I32 block, int kind, int half) {
        return V128.load(block, kind * COLUMN + half * VECTOR);
    }

    /** What four sums begin with. */
    abstract V128 bias(I32 block, int half);

    /** Four scaled sums. */
    abstract V128 scale(Code code, Temporaries temporaries, I32 block, int half, V128.Local sums);

    /** Whether outputs are clamped to zero and above. */
    boolean isRectified() {
        return range.min() >= outputZero;
    }

    /** Eight bytes, in the low half of a vector. */
    V128 apply(Code code, Temporaries temporaries, I32 block, V128.Local first, V128.Local second) {
        code.set(temporaries.first, scale(code, temporaries, block, 0, first));
        code.set(temporaries.second, scale(code, temporaries, block, 1, second));
        V128 words = temporaries.first.i16x8Narrow(temporaries.second);
        V128.Local result = temporaries.result;
        code.set(result, words.i16x8AddSat(V128.ofI16x8(outputZero)));
        V128 bytes = result.i8x16Narrow(result);
        if (range.min() > Byte.MIN_VALUE) {
            bytes = bytes.i8x16Max(V128.ofI8x16(range.min()));
        }
        return range.max() < Byte.MAX_VALUE ? bytes.i8x16Min(V128.ofI8x16(range.max())) : bytes;
    }

    /** The high words of the products of four numbers of 32 bits, plus a number of 64 bits. */
    static V128 highWords(V128.Local a, V128.Local b, long rounding) {
        V128 low = a.i64x2ExtMulLow(b);
        V128 high = a.i64x2ExtMulHigh(b);
        return rounding == 0
                ? low.shuffle(high, HIGH_WORDS)
                : low.i64x2Add(V128.ofI64x2(rounding)).shuffle(high.i64x2Add(V128.ofI64x2(rounding)), HIGH_WORDS);
    }

    /** Local variables that scaling needs, to be shared by all that is scaled in a function. */
    static final class Temporaries {
        final V128.Local multiplier;
        final V128.Local rounded;
        private final V128.Local first;
        private final V128.Local second;
        private final V128.Local result;

        Temporaries(Code code) {
            multiplier = code.v128("multiplier");
            rounded = code.v128("rounded");
            first = code.v128("scaled0");
            second = code.v128("scaled1");
            result = code.v128("result");
        }
    }
}
