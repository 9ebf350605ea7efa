package org.sagui.generator.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How often each class was answered for each true class.
 *
 * @param rows for each true class, the counts of the answers; both in the order of the card's classes
 */
public record ConfusionMatrix(List<List<Integer>> rows) {
    /** The part of a class's examples that were found: 0 to 1, with six decimals; 0 where there are none. */
    public BigDecimal recall(int row) {
        return share(rows.get(row).get(row), sum(rows.get(row)));
    }

    /** The part of all answers that are right. */
    BigDecimal accuracy() {
        long right = 0;
        for (int i = 0; i < rows.size(); i++) {
            right += rows.get(i).get(i);
        }
        return share(right, total());
    }

    /** Of all examples. */
    long total() {
        return rows.stream().mapToLong(ConfusionMatrix::sum).sum();
    }

    private static long sum(List<Integer> row) {
        return row.stream().mapToLong(Integer::longValue).sum();
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}
