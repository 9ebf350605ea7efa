package org.sagui.simulator.compiler;

import java.util.Optional;
import org.sagui.simulator.kernel.CommonScale;
import org.sagui.simulator.kernel.QuantizedMultiplier;
import org.sagui.simulator.kernel.QuantizedPair;
import org.sagui.simulator.kernel.QuantizedProduct;
import org.sagui.simulator.kernel.QuantizedSum;

/**
 * What is done with an input before both are combined: its zero point is taken away, and what is left is shifted and
 * multiplied.
 */
record PairOperand(int zero, int leftShift, Optional<QuantizedMultiplier> multiplier) {
    enum Combination {
        SUM,
        DIFFERENCE,
        PRODUCT
    }

    static Combination combination(QuantizedPair pair) {
        if (pair instanceof QuantizedSum sum) {
            return sum.sign() > 0 ? Combination.SUM : Combination.DIFFERENCE;
        }
        return Combination.PRODUCT;
    }

    /** Of both inputs. */
    static PairOperand[] of(QuantizedPair pair) {
        if (pair instanceof QuantizedSum sum) {
            CommonScale common = sum.operands();
            return new PairOperand[] {
                scaled(common.firstZero(), common.leftShift(), common.firstMultiplier()),
                scaled(common.secondZero(), common.leftShift(), common.secondMultiplier())
            };
        }
        QuantizedProduct product = (QuantizedProduct) pair;
        return new PairOperand[] {
            new PairOperand(product.firstZero(), 0, Optional.empty()),
            new PairOperand(product.secondZero(), 0, Optional.empty())
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
