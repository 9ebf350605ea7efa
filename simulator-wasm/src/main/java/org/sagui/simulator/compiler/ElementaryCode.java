package org.sagui.simulator.compiler;

import static org.sagui.simulator.math.ElementaryFunctions.EXP_DEGREE;
import static org.sagui.simulator.math.ElementaryFunctions.EXP_HIGHEST;
import static org.sagui.simulator.math.ElementaryFunctions.EXP_LOWEST;
import static org.sagui.simulator.math.ElementaryFunctions.LN2_HIGH;
import static org.sagui.simulator.math.ElementaryFunctions.LN2_LOW;
import static org.sagui.simulator.math.ElementaryFunctions.LOG2_E;
import static org.sagui.simulator.math.ElementaryFunctions.TANH_CUBE;
import static org.sagui.simulator.math.ElementaryFunctions.TANH_FIFTH;
import static org.sagui.simulator.math.ElementaryFunctions.TANH_SEVENTH;
import static org.sagui.simulator.math.ElementaryFunctions.TANH_SMALL;

import org.sagui.simulator.compiler.wasm.Code;
import org.sagui.simulator.compiler.wasm.F64;
import org.sagui.simulator.compiler.wasm.I32;
import org.sagui.simulator.compiler.wasm.I64;

/**
 * The functions of {@link org.sagui.simulator.math.ElementaryFunctions}, operation by operation, but for the conditions: all
 * branches are computed, and the right one is chosen.
 */
final class ElementaryCode {
    private static final F64 ONE = F64.of(1);

    /** The exponent of a double with the value 1, and the bits to its right. */
    private static final int EXPONENT_OF_ONE = 1023;

    private static final int SIGNIFICAND_BITS = 52;

    private final Code code;
    private final F64.Local argument;
    private final F64.Local power;
    private final F64.Local sum;
    private final F64.Local number;
    private final F64.Local magnitude;

    ElementaryCode(Code code) {
        this.code = code;
        argument = code.f64("argument");
        power = code.f64("power");
        sum = code.f64("sum");
        number = code.f64("number");
        magnitude = code.f64("magnitude");
    }

    /** e^x = 2^k · e^r; to be used before the next function is computed. */
    F64 exp(F64 x) {
        code.set(argument, x);
        code.set(power, argument.times(F64.of(LOG2_E)).plus(F64.of(0.5)).floor());
        // The argument is still needed: r takes the place of the number.
        F64.Local r = number;
        code.set(r, argument.minus(power.times(F64.of(LN2_HIGH))).minus(power.times(F64.of(LN2_LOW))));
        code.set(sum, ONE);
        for (int n = EXP_DEGREE; n > 0; n--) {
            code.set(sum, ONE.plus(sum.times(r).dividedBy(F64.of(n))));
        }
        code.set(sum, sum.times(powerOfTwo(power.toI32())));
        F64 finite = F64.of(0).ifElse(argument.lessThan(F64.of(EXP_LOWEST)), sum);
        F64 bounded = F64.of(Double.POSITIVE_INFINITY).ifElse(argument.greaterThan(F64.of(EXP_HIGHEST)), finite);
        code.set(sum, argument.ifElse(argument.differsFrom(argument), bounded));
        return sum;
    }

    /** For exponents of up to 1023, which is that of e^709. */
    private static F64 powerOfTwo(I32 exponent) {
        return exponent.plus(EXPONENT_OF_ONE)
                .toI64()
                .shiftLeft(I64.of(SIGNIFICAND_BITS))
                .asF64();
    }

    /** tanh x. */
    F64 tanh(F64.Local x) {
        code.set(magnitude, negative(x).ifElse(x.lessThan(F64.of(0)), x));
        F64 e = exp(magnitude.times(F64.of(-2)));
        code.set(sum, ONE.minus(e).dividedBy(ONE.plus(e)));
        code.set(sum, negative(sum).ifElse(x.lessThan(F64.of(0)), sum));
        F64.Local square = argument;
        code.set(square, x.times(x));
        F64 taylor = F64.of(TANH_FIFTH).plus(square.times(F64.of(TANH_SEVENTH)));
        taylor = ONE.plus(square.times(F64.of(TANH_CUBE).plus(square.times(taylor))));
        return x.times(taylor).ifElse(magnitude.lessThan(F64.of(TANH_SMALL)), sum);
    }

    private static F64 negative(F64 x) {
        return x.times(F64.of(-1));
    }
}
