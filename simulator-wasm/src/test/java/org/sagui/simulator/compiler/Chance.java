package org.sagui.simulator.compiler;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.SplittableRandom;
import org.sagui.simulator.tensor.Quantization;
import org.sagui.simulator.tensor.TensorType;

/** Random numbers and contents of tensors, with more of what is extreme than even chances would give. The seed decides all. */
final class Chance {
    private static final float[] STRANGE = {
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.MIN_VALUE,
        -0f,
        0,
        0.5f,
        -2.5f
    };

    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean in(int times) {
        return random.nextInt(times) == 0;
    }

    /** Both ends can come. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number between two powers of two, each octave as likely as another; often, so that halves are met, one of them. */
    double power(double leastExponent, double mostExponent) {
        double exponent = leastExponent + random.nextDouble() * (mostExponent - leastExponent);
        return Math.pow(2, in(4) ? Math.rint(exponent) : exponent);
    }

    /** For what an operator gives or takes. */
    Quantization quantization(TensorType type) {
        return switch (type) {
            case FLOAT32 -> Quantization.NONE;
            case INT16 -> Quantization.of((float) power(-18, -6), 0);
            default -> quantization(type, power(-10, 0));
        };
    }

    /** With this scale, and a zero point that is often at an end. */
    Quantization quantization(TensorType type, double scale) {
        int zeroPoint = in(2) ? between(type.min(), type.max()) : oneOf(type.min(), 0, type.max());
        return Quantization.of((float) scale, type == TensorType.INT16 ? 0 : zeroPoint);
    }

    /** What a tensor may hold, little-endian. */
    byte[] contents(TensorType type, int elements) {
        ByteBuffer bytes = ByteBuffer.allocate((int) type.bytes(elements)).order(ByteOrder.LITTLE_ENDIAN);
        if (type == TensorType.FLOAT32) {
            boolean strange = in(6);
            double scale = power(-3, 3);
            for (int i = 0; i < elements; i++) {
                bytes.putFloat(
                        strange && in(10)
                                ? STRANGE[between(0, STRANGE.length - 1)]
                                : (float) (random.nextGaussian() * scale));
            }
            return bytes.array();
        }
        random.nextBytes(bytes.array());
        if (in(6)) {
            extremes(bytes, type);
        }
        return bytes.array();
    }

    /** Sets all numbers to the least or the greatest, or each to one of the two. */
    private void extremes(ByteBuffer bytes, TensorType type) {
        int sign = between(-1, 1);
        while (bytes.hasRemaining()) {
            boolean negative = sign == 0 ? in(2) : sign < 0;
            switch (type) {
                case INT16 -> bytes.putShort(negative ? Short.MIN_VALUE : Short.MAX_VALUE);
                case INT4 -> bytes.put((byte) (negative ? 0x88 : 0x77));
                default -> bytes.put(negative ? Byte.MIN_VALUE : Byte.MAX_VALUE);
            }
        }
    }

    /** What sums begin with: from nothing to all of the range. */
    byte[] bias(TensorType type, int channels) {
        ByteBuffer bytes = ByteBuffer.allocate((int) type.bytes(channels)).order(ByteOrder.LITTLE_ENDIAN);
        int bits = oneOf(1, 8, 12, 16, 24, 31);
        for (int i = 0; i < channels; i++) {
            long number = random.nextLong() >> (Long.SIZE - (in(10) ? 31 : bits));
            if (type == TensorType.INT64) {
                bytes.putLong(bits == 31 ? number << 8 : number);
            } else {
                bytes.putInt((int) number);
            }
        }
        return bytes.array();
    }
}
