package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 客群间隔 – the median gap between purchase days in a segment, for customers with too few gaps of their own (L6).
 *
 * @param segment the name of the segment, 1 to {@value #MAX_NAME} characters
 * @param days the median gap in days, at least 1
 */
public record SegmentGap(String segment, int days) {

    /** Characters allowed in the name. */
    public static final int MAX_NAME = 64;

    /**
     * Checks the components.
     *
     * @param segment the name of the segment
     * @param days the median gap
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters, or
     *     the gap is below 1
     */
    public SegmentGap {
        Require.text(segment, "segment", MAX_NAME);
        Require.that(days >= 1, "days", days, "must be at least 1");
    }

    /**
     * The median of all gaps of a segment: of an even number of gaps the lower of the two in the middle.
     *
     * <p>Example: gaps of 10, 20, 30 and 400 days have the median 20.
     *
     * @param segment the name of the segment
     * @param histories the purchases of its customers, in any order; read once, one at a time
     * @param asOf the last day that is known
     * @return the gap; empty if nobody has bought twice
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name breaks a rule of the constructor
     */
    public static Optional<SegmentGap> median(String segment, Iterable<PurchaseHistory> histories, LocalDate asOf) {
        Require.text(segment, "segment", MAX_NAME);
        requireNonNull(asOf, "asOf");
        TreeMap<Integer, Long> counts = new TreeMap<>();
        long gaps = 0;
        for (PurchaseHistory history : requireNonNull(histories, "histories")) {
            int known = history.purchaseDaysUpTo(asOf);
            for (int day = 1; day < known; day++) {
                counts.merge(history.gap(day), 1L, Long::sum);
                gaps++;
            }
        }
        long before = 0;
        for (Map.Entry<Integer, Long> gap : counts.entrySet()) {
            before += gap.getValue();
            if (before * 2 >= gaps) {
                return Optional.of(new SegmentGap(segment, gap.getKey()));
            }
        }
        return Optional.empty();
    }

    /** A multiple of the gap in whole days, rounded up; no more than int can hold. */
    long times(BigDecimal factor) {
        return PurchaseRhythm.wholeDays(factor, days, 1);
    }
}
