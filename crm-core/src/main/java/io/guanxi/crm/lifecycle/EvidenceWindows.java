package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;

/**
 * 观察窗口 – in which windows before an assessment the evidence is counted, and from when on facts are known.
 *
 * <p>All windows end with the day of the assessment. A comparison sets the latest window against the same window one
 * year earlier (同季), so that seasons do not look like decline. A comparison or recent window that reaches back before
 * {@code knownFrom} is unknown, not zero; repeat purchases are counted as far as they are known, since more of them
 * could only add to the count.
 *
 * @param repeats in which repeat purchases are counted
 * @param comparison the length of the two windows that are compared year on year
 * @param recent the length of each recent window
 * @param recentCount the number of recent windows, 1 to {@value StabilityRule#MAX_WINDOWS}
 * @param knownFrom the first day on which facts are known, such as the opening of the relationship
 */
public record EvidenceWindows(Period repeats, Period comparison, Period recent, int recentCount, LocalDate knownFrom) {

    /**
     * Checks the components.
     *
     * @param repeats in which repeat purchases are counted
     * @param comparison the length of the compared windows
     * @param recent the length of each recent window
     * @param recentCount the number of recent windows
     * @param knownFrom the first day on which facts are known
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a period is not positive, or the number of recent windows is out of range
     */
    public EvidenceWindows {
        Require.positive(repeats, "repeats");
        Require.positive(comparison, "comparison");
        Require.positive(recent, "recent");
        Require.that(
                recentCount >= 1 && recentCount <= StabilityRule.MAX_WINDOWS,
                "recentCount",
                recentCount,
                "must be from 1 to " + StabilityRule.MAX_WINDOWS);
        requireNonNull(knownFrom, "knownFrom");
    }
}
