package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 合同 – from when on a customer was under contract, and until when.
 *
 * <p>Example: begun on 2023-03-01 and not renewed a year later: {@code Contract.ended(2023-03-01, 2024-03-01)}; with the
 * last day of the contract, 2024-02-29, as its end it counts the same.
 *
 * @param start the first day under contract
 * @param end the day on which it ended, not before the start; empty if no end is known of
 */
public record Contract(LocalDate start, Optional<LocalDate> end) {

    /**
     * Checks the days.
     *
     * @param start the first day under contract
     * @param end the day on which it ended
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, or the end is before the start
     */
    public Contract {
        Require.businessDate(start, "start");
        if (requireNonNull(end, "end").isPresent()) {
            LocalDate day = Require.businessDate(end.get(), "end");
            Require.that(!day.isBefore(start), "end", day, "must not be before the start, " + start);
        }
    }

    /**
     * A contract of which no end is known.
     *
     * @param start the first day under contract
     * @return the contract
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static Contract open(LocalDate start) {
        return new Contract(start, Optional.empty());
    }

    /**
     * A contract that ended, or whose end is fixed.
     *
     * @param start the first day under contract
     * @param end the day on which it ended, not before the start
     * @return the contract
     * @throws NullPointerException if a day is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, or the end is before the start
     */
    public static Contract ended(LocalDate start, LocalDate end) {
        return new Contract(start, Optional.of(requireNonNull(end, "end")));
    }
}
