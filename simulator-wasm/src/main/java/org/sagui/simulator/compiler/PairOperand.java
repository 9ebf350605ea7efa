package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.CommonScale;
import org.sagui.simulator.kernel.QuantizedMultiplier;
import org.sagui.simulator.kernel.QuantizedPair;
import org.sagui.simulator.kernel.QuantizedSum;

/**
 * What is done with an input before both are combined: its zero point is taken away, and what is left is shifted and
 * multiplied.
 */
record PairOperand(int zero, int leftShift, Optional<QuantizedMultiplier> multiplier) {
    /** Of both inputs. */
    static PairOperand[] of(QuantizedPair pair) {
        if (pair instanceof QuantizedSum sum) {
            CommonScale common = sum.operands();
            return new PairOperand[] {
                scaled(pair.firstZero(), common.leftShift(), common.firstMultiplier()),
                scaled(pair.secondZero(), common.leftShift(), common.secondMultiplier())
            };
        }
        return new PairOperand[] {
            new PairOperand(pair.firstZero(), 0, Optional.empty()),
            new PairOperand(pair.secondZero(), 0, Optional.empty())
        };
    }

    /** The larger one of two scales is half of the common one, and half of a number that was shifted is exact. */
    private static PairOperand scaled(int zero, int leftShift, QuantizedMultiplier multiplier) {
        boolean isHalf = multiplier.equals(new QuantizedMultiplier(1 << 30, 0));
        return isHalf
                ? new PairOperand(zero, leftShift - 1, Optional.empty())
                : new PairOperand(zero, leftShift, Optional.of(multiplier));
    }
}
