package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import java.time.LocalDate;

/**
 * 期间事实 – the facts about one member in a qualifying period, on demand: what a {@link TierPolicy} judges.
 *
 * <p>The tier basis is what happened within a period (nights, eligible spend, points earned), never a balance that can
 * be spent. A policy asks for the current period so far, {@code [first day, asOf + 1)}, and for the period completed
 * before it; on a late run also for those of the review days that were missed. A refund belongs to the period of its
 * sale. Facts of a period without any activity are facts with zeros; what is not known is unknown in them, not zero.
 *
 * <p>Example: {@code period -> new Profile(stays.nightsIn(period))}.
 *
 * @param <T> the facts
 */
@FunctionalInterface
public interface PeriodFacts<T> {

    /**
     * The facts of one period; the same ones for the same period, as far as the books have not changed.
     *
     * @param period the days, half-open: {@code [first day, day after the last)}
     * @return the facts, never null
     */
    T of(Range<LocalDate> period);

    /**
     * Facts that are the same for every period: for what was counted already, and for tests.
     *
     * @param <T> the facts
     * @param facts the facts
     * @return the facts of every period
     * @throws NullPointerException if the facts are null
     */
    static <T> PeriodFacts<T> always(T facts) {
        T known = requireNonNull(facts, "facts");
        return period -> known;
    }
}
