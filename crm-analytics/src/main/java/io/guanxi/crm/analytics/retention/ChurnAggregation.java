package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * 流失统计 – gathers the {@link Churn} of a period from the spans of customers, in parts that can be merged.
 *
 * <p>At the start are those who were customers at the end of the day before the period, lost those of them whose span
 * ends in it, joined those who began in it and are there at its end. A span is taken as a customer of its own: who comes
 * back in the period is lost once and joins once. Example: in {@code [2025-01-01, 2025-02-01)} a customer since 2024 with
 * its end on 2025-01-31 is lost in it, one with its end on 2025-02-01 in the next. Immutable.
 */
public final class ChurnAggregation implements Aggregation<CustomerSpan, ChurnState, Churn> {

    private static final long serialVersionUID = 1L;

    /** The first day. */
    private final LocalDate from;

    /** The day after the last. */
    private final LocalDate to;

    private ChurnAggregation(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /**
     * The churn of a period.
     *
     * @param period the days, half-open {@code [from, to)}
     * @return the aggregation
     * @throws NullPointerException if the period is null
     * @throws IllegalArgumentException if the period is not half-open, is empty, has no end, or leaves the years 1 to 9999
     */
    public static ChurnAggregation over(Range<LocalDate> period) {
        Require.period(period, "period");
        Require.that(period.hasUpperBound(), "period", period, "must have an end");
        return new ChurnAggregation(period.lowerEndpoint(), period.upperEndpoint());
    }

    /**
     * The period.
     *
     * @return the days, {@code [from, to)}
     */
    public Range<LocalDate> period() {
        return Range.closedOpen(from, to);
    }

    @Override
    public ChurnState empty() {
        return new ChurnState(from, to);
    }

    /**
     * Takes in one span.
     *
     * @param state the counts so far, which are changed
     * @param span the span
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the counts are those of another period
     * @throws ArithmeticException if a count exceeds the range of long
     */
    @Override
    public ChurnState add(ChurnState state, CustomerSpan span) {
        own(state, "state");
        boolean atStart = requireNonNull(span, "span").began().isBefore(from)
                && (span.ended().isEmpty() || !span.ended().get().isBefore(from));
        boolean atEnd = span.began().isBefore(to)
                && (span.ended().isEmpty() || !span.ended().get().isBefore(to));
        if (atStart) {
            state.addAtStart(!atEnd ? span.cause().orElse(LossCause.UNKNOWN) : null);
        } else if (atEnd) {
            state.addJoined();
        }
        return state;
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if counts are those of another period
     * @throws ArithmeticException if a count exceeds the range of long
     */
    @Override
    public ChurnState merge(ChurnState left, ChurnState right) {
        own(left, "left").merge(own(right, "right"));
        return left;
    }

    /**
     * The churn gathered so far.
     *
     * @param state the counts
     * @return the churn
     * @throws NullPointerException if the counts are null
     * @throws IllegalArgumentException if the counts are those of another period
     * @throws ArithmeticException if the customers at the end exceed the range of long
     */
    @Override
    public Churn result(ChurnState state) {
        own(state, "state");
        Map<LossCause, Long> causes = new EnumMap<>(LossCause.class);
        for (LossCause cause : LossCause.values()) {
            if (state.lost(cause) > 0) {
                causes.put(cause, state.lost(cause));
            }
        }
        long lost = state.lost();
        if (state.joined() > Long.MAX_VALUE - (state.atStart() - lost)) {
            throw new ArithmeticException("customers at the end exceed the range of long");
        }
        return new Churn(state.atStart(), lost, state.joined(), causes);
    }

    private ChurnState own(ChurnState state, String name) {
        requireNonNull(state, name);
        Require.that(state.isOf(from, to), name, state, "must be of the period from " + from + " to " + to);
        return state;
    }

    @Override
    public String toString() {
        return "ChurnAggregation[" + from + " to " + to + "]";
    }
}
