package io.guanxi.crm.analytics.rfm.segment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;

/**
 * 细分标准 – a named segment by thresholds for transactions per unit of time 单位时间交易次数, amount 金额 and settlement cycle
 * 结账周期 (A9).
 *
 * <p>All thresholds that it has must be met. A settlement cycle that is not known meets no threshold and fails none: the
 * criterion is unknown unless another threshold fails. Without thresholds it takes everybody. Example: {@code
 * SegmentCriterion.named("大客户", "key account").frequencyAtLeast(4).settledWithin(30)}.
 *
 * @param name the segment in both languages
 * @param minFrequency the least number of transactions, 1 or more; empty if none is asked for
 * @param minMonetary the least amount; empty if none is asked for
 * @param maxSettlementDays the longest settlement cycle in days, 0 or more; empty if none is asked for
 */
public record SegmentCriterion(
        Term name, OptionalInt minFrequency, Optional<Money> minMonetary, OptionalInt maxSettlementDays) {

    /**
     * Checks the thresholds.
     *
     * @param name the segment in both languages
     * @param minFrequency the least number of transactions
     * @param minMonetary the least amount
     * @param maxSettlementDays the longest settlement cycle in days
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the number is below 1 or the days are negative
     */
    public SegmentCriterion {
        requireNonNull(name, "name");
        Require.that(
                requireNonNull(minFrequency, "minFrequency").orElse(1) >= 1,
                "minFrequency",
                minFrequency,
                "must be 1 or more");
        requireNonNull(minMonetary, "minMonetary");
        Require.that(
                requireNonNull(maxSettlementDays, "maxSettlementDays").orElse(0) >= 0,
                "maxSettlementDays",
                maxSettlementDays,
                "must not be negative");
    }

    /**
     * A segment without thresholds.
     *
     * @param chinese its Chinese name
     * @param english its English name
     * @return the criterion that takes everybody
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if a name is blank
     */
    public static SegmentCriterion named(String chinese, String english) {
        return new SegmentCriterion(
                new Term(chinese, english), OptionalInt.empty(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * The criterion with a threshold for transactions.
     *
     * @param transactions the least number, 1 or more
     * @return a new criterion
     * @throws IllegalArgumentException if the number is below 1
     */
    public SegmentCriterion frequencyAtLeast(int transactions) {
        return new SegmentCriterion(name, OptionalInt.of(transactions), minMonetary, maxSettlementDays);
    }

    /**
     * The criterion with a threshold for the amount.
     *
     * @param amount the least amount
     * @return a new criterion
     * @throws NullPointerException if the amount is null
     */
    public SegmentCriterion monetaryAtLeast(Money amount) {
        return new SegmentCriterion(
                name, minFrequency, Optional.of(requireNonNull(amount, "minMonetary")), maxSettlementDays);
    }

    /**
     * The criterion with a threshold for the settlement cycle.
     *
     * @param days the longest cycle, 0 or more
     * @return a new criterion
     * @throws IllegalArgumentException if the days are negative
     */
    public SegmentCriterion settledWithin(int days) {
        return new SegmentCriterion(name, minFrequency, minMonetary, OptionalInt.of(days));
    }

    /**
     * Whether everybody is taken.
     *
     * @return true if there is no threshold
     */
    public boolean takesEverybody() {
        return minFrequency.isEmpty() && minMonetary.isEmpty() && maxSettlementDays.isEmpty();
    }

    /**
     * Whether a customer meets the criterion.
     *
     * @param facts the customer's figures
     * @return not met if a threshold fails, else unknown if the settlement cycle is asked for and not known, else met
     * @throws NullPointerException if the facts are null
     * @throws IllegalArgumentException if the amounts are in two currencies
     */
    public Met test(CriterionFacts facts) {
        requireNonNull(facts, "facts");
        Met frequency = minFrequency.isEmpty() ? Met.MET : Met.of(facts.frequency() >= minFrequency.getAsInt());
        return and(and(frequency, monetary(facts)), settlement(facts));
    }

    /** One reading for each threshold, after the outcome of all. */
    List<Reason> reasons(CriterionFacts facts) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(SegmentReason.CRITERION, name, test(facts)));
        if (minFrequency.isPresent()) {
            int least = minFrequency.getAsInt();
            reasons.add(
                    Reason.of(SegmentReason.FREQUENCY, facts.frequency(), least, Met.of(facts.frequency() >= least)));
        }
        minMonetary.ifPresent(
                least -> reasons.add(Reason.of(SegmentReason.MONETARY, facts.monetary(), least, monetary(facts))));
        if (maxSettlementDays.isPresent()) {
            int most = maxSettlementDays.getAsInt();
            reasons.add(
                    facts.settlementDays().isPresent()
                            ? Reason.of(
                                    SegmentReason.SETTLEMENT,
                                    facts.settlementDays().getAsInt(),
                                    most,
                                    settlement(facts))
                            : Reason.of(SegmentReason.SETTLEMENT_UNKNOWN, most, Met.UNKNOWN));
        }
        return reasons;
    }

    private Met monetary(CriterionFacts facts) {
        if (minMonetary.isEmpty()) {
            return Met.MET;
        }
        Money least = minMonetary.get();
        if (!least.isSameCurrency(facts.monetary())) {
            throw Require.refusal("monetary", facts.monetary(), "must be in " + least.getCurrencyUnit());
        }
        return Met.of(facts.monetary().compareTo(least) >= 0);
    }

    private Met settlement(CriterionFacts facts) {
        if (maxSettlementDays.isEmpty()) {
            return Met.MET;
        }
        return facts.settlementDays().isEmpty()
                ? Met.UNKNOWN
                : Met.of(facts.settlementDays().getAsInt() <= maxSettlementDays.getAsInt());
    }

    private static Met and(Met one, Met other) {
        return one == Met.NOT_MET || other == Met.MET ? one : other;
    }
}
