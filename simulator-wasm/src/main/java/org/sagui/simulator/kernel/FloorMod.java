package org.sagui.simulator.kernel;

import org.sagui.simulator.math.Float32;
import org.sagui.simulator.tensor.Tensor;
import org.sagui.simulator.tensor.TensorType;

/**
 * FLOOR_MOD (micro/kernels/floor_mod.cc, reference/floor_mod.h): what the first leaves when it is divided by the second,
 * with the sign of the second; no number for a divisor of zero.
 */
public final class FloorMod implements Kernel {
    private static final int MAX_RANK = 4;

    /** So many binary digits can a quotient of two floats have. */
    private static final int MAX_QUOTIENT_BITS = 278;

    @Override
    public Prepared prepare(Node node) {
        Tensor output = node.output(0);
        Broadcast broadcast = Broadcast.ofPair(node, MAX_RANK, TensorType.FLOAT32);
        node.addWork((long) MAX_QUOTIENT_BITS * output.elementCount());
        float[] dividends = node.input(0).float32();
        float[] divisors = node.input(1).float32();
        float[] out = output.float32();
        return () -> broadcast.forEach((o, a, b) -> out[o] = floorMod(dividends[a], divisors[b]));
    }

    private static float floorMod(float dividend, float divisor) {
        float rest = remainder(dividend, divisor);
        return rest != 0 && (divisor < 0) != (rest < 0) ? Float32.round(rest + divisor) : rest;
    }

    /**
     * C's fmod: exact, with the sign of the dividend. Java's {@code %} is the same on the JVM and in JavaScript, but TeaVM
     * makes WebAssembly of it that rounds the quotient.
     */
    private static float remainder(float dividend, float divisor) {
        double rest = Math.abs(dividend);
        double size = Math.abs(divisor);
        if (!(rest < Double.POSITIVE_INFINITY && size > 0)) {
            return Float.NaN;
        }
        if (size == Double.POSITIVE_INFINITY) {
            return dividend;
        }
        double multiple = size;
        while (multiple <= rest / 2) {
            multiple *= 2;
        }
        for (; multiple >= size; multiple /= 2) {
            rest -= rest >= multiple ? multiple : 0;
        }
        return (float) (dividend < 0 ? -rest : rest);
    }
}
