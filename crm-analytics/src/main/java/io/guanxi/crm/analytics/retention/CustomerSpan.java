package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 客户期间 – from when to when somebody was a customer.
 *
 * @param began the first day as a customer
 * @param ended the first day no longer as one, not before {@code began}; empty if there is none yet
 * @param cause why it ended; {@link LossCause#UNKNOWN} until somebody knows; empty exactly if it has not ended
 */
public record CustomerSpan(LocalDate began, Optional<LocalDate> ended, Optional<LossCause> cause) {

    /**
     * Checks the components.
     *
     * @param began the first day as a customer
     * @param ended the first day no longer as one
     * @param cause why it ended
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, the end is before the beginning, or there
     *     is a cause without an end or an end without a cause
     */
    public CustomerSpan {
        Require.businessDate(began, "began");
        requireEnd(began, ended, "ended", cause);
    }

    /** An end not before the beginning, and a cause exactly if there is an end. */
    static void requireEnd(LocalDate began, Optional<LocalDate> end, String field, Optional<LossCause> cause) {
        if (requireNonNull(end, field).isPresent()) {
            LocalDate day = Require.businessDate(end.get(), field);
            Require.that(!day.isBefore(began), field, day, "must not be before " + began);
        }
        boolean alike = requireNonNull(cause, "cause").isPresent() == end.isPresent();
        Require.that(alike, "cause", cause, "must be there exactly if there is an end");
    }

    /**
     * A customer who has not left.
     *
     * @param began the first day as a customer
     * @return the span
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static CustomerSpan open(LocalDate began) {
        return new CustomerSpan(began, Optional.empty(), Optional.empty());
    }

    /**
     * A customer who has left, nobody knows why.
     *
     * @param began the first day as a customer
     * @param ended the first day no longer as one, not before {@code began}
     * @return the span
     * @throws NullPointerException if a day is null
     * @throws IllegalArgumentException if a day breaks its rule
     */
    public static CustomerSpan ended(LocalDate began, LocalDate ended) {
        return ended(began, ended, LossCause.UNKNOWN);
    }

    /**
     * A customer who has left.
     *
     * @param began the first day as a customer
     * @param ended the first day no longer as one, not before {@code began}
     * @param cause why
     * @return the span
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a day breaks its rule
     */
    public static CustomerSpan ended(LocalDate began, LocalDate ended, LossCause cause) {
        return new CustomerSpan(
                began, Optional.of(requireNonNull(ended, "ended")), Optional.of(requireNonNull(cause, "cause")));
    }

    /**
     * Whether somebody was a customer at the end of a day.
     *
     * @param day the day
     * @return true from the first day up to the day before the end
     * @throws NullPointerException if the day is null
     */
    public boolean isCustomerOn(LocalDate day) {
        return !requireNonNull(day, "day").isBefore(began)
                && ended.map(day::isBefore).orElse(true);
    }

    /**
     * The length of the span as far as it was observed; an end after the last observed day was not seen.
     *
     * @param lastObservedDay the last day that was observed, itself included
     * @return the tenure; empty if the span began after that day
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public Optional<Tenure> tenure(LocalDate lastObservedDay) {
        Require.businessDate(lastObservedDay, "lastObservedDay");
        if (began.isAfter(lastObservedDay)) {
            return Optional.empty();
        }
        boolean seen = ended.isPresent() && !ended.get().isAfter(lastObservedDay);
        LocalDate until = seen ? ended.get() : lastObservedDay;
        return Optional.of(new Tenure(ChronoUnit.DAYS.between(began, until), seen));
    }
}
