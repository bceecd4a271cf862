package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 机会摘要集 – the opportunity summaries of a population as patterns with their number of customers.
 *
 * <p>Whole populations come down to few patterns: 11,104 donors with six opportunities to 22. Immutable; equal by
 * content; the order in which customers come does not matter. From a stream: {@link OpportunityAggregation}.
 */
public final class OpportunitySummaries {

    private final ImmutableSortedMap<OpportunitySummary, Long> patterns;
    private final long customers;
    private final SummaryOmissions omissions;

    private OpportunitySummaries(SortedMap<OpportunitySummary, Long> patterns, SummaryOmissions omissions) {
        this.omissions = omissions;
        this.patterns = ImmutableSortedMap.copyOfSorted(patterns);
        long sum = 0;
        for (long count : patterns.values()) {
            sum = Math.addExact(sum, count);
        }
        customers = sum;
    }

    /**
     * The summaries of the customers of a log, by the standard rules.
     *
     * @param log the purchases
     * @param calendar the periods, each an opportunity
     * @return the patterns with their counts; who was left out is told by {@link #omissions}
     * @throws NullPointerException if an argument is null
     */
    public static OpportunitySummaries of(PurchaseLog log, OpportunityCalendar calendar) {
        return of(log, calendar, SummaryRules.standard());
    }

    /**
     * The summaries of the customers of a log.
     *
     * @param log the purchases
     * @param calendar the periods, each an opportunity
     * @param rules which purchase days count
     * @return the patterns with their counts; what was left out is told by {@link #omissions}
     * @throws NullPointerException if an argument is null
     */
    public static OpportunitySummaries of(PurchaseLog log, OpportunityCalendar calendar, SummaryRules rules) {
        requireNonNull(log, "log");
        requireNonNull(rules, "rules");
        OpportunityTally tally = new OpportunityTally(requireNonNull(calendar, "calendar"));
        SummaryOmissions omissions = CountedDays.ofLog(log, calendar.lastCompleteDay(), rules, tally);
        return new OpportunitySummaries(tally.patterns(), tally.with(omissions));
    }

    /** The summaries of what was gathered from a stream. */
    static OpportunitySummaries of(PurchaseDays purchases, OpportunityCalendar calendar, SummaryRules rules) {
        OpportunityTally tally = new OpportunityTally(calendar);
        SummaryOmissions omissions = purchases.visit(calendar.lastCompleteDay(), rules, tally);
        return new OpportunitySummaries(tally.patterns(), tally.with(omissions));
    }

    /**
     * The summaries of single customers.
     *
     * @param summaries one summary for each customer, in any order; may be none
     * @return the patterns with their counts
     * @throws NullPointerException if the collection or a summary is null
     */
    public static OpportunitySummaries of(Collection<OpportunitySummary> summaries) {
        SortedMap<OpportunitySummary, Long> patterns = new TreeMap<>();
        for (OpportunitySummary summary : requireNonNull(summaries, "summaries")) {
            patterns.merge(requireNonNull(summary, "summary"), 1L, Long::sum);
        }
        return new OpportunitySummaries(patterns, SummaryOmissions.NONE);
    }

    /**
     * Summaries that are counted already, such as a published table.
     *
     * @param counts the number of customers of each pattern, 1 or more
     * @return the patterns with their counts
     * @throws NullPointerException if the map, a pattern or a count is null
     * @throws IllegalArgumentException if a count is below 1
     * @throws ArithmeticException if the customers exceed the range of long
     */
    public static OpportunitySummaries ofCounts(Map<OpportunitySummary, Long> counts) {
        SortedMap<OpportunitySummary, Long> patterns = new TreeMap<>();
        requireNonNull(counts, "counts").forEach((summary, count) -> {
            Require.that(requireNonNull(count, "count") >= 1, "count", count, "must be at least 1");
            patterns.put(requireNonNull(summary, "summary"), count);
        });
        return new OpportunitySummaries(patterns, SummaryOmissions.NONE);
    }

    /**
     * The patterns, ascending by opportunities, opportunities used and the last one used, with their customers.
     *
     * @return the number of customers of each pattern
     */
    public SortedMap<OpportunitySummary, Long> patterns() {
        return patterns;
    }

    /**
     * The number of customers.
     *
     * @return the number, 0 or more
     */
    public long customers() {
        return customers;
    }

    /**
     * All that was left out, and how much of it.
     *
     * @return the counts; none for summaries from plain values
     */
    public SummaryOmissions omissions() {
        return omissions;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof OpportunitySummaries other
                && patterns.equals(other.patterns)
                && omissions.equals(other.omissions);
    }

    @Override
    public int hashCode() {
        return patterns.hashCode();
    }

    @Override
    public String toString() {
        return "OpportunitySummaries[" + customers + " customers in " + patterns.size() + " patterns]";
    }
}
