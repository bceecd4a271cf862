package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 同期群事实 – one thing known of one customer: that it was active on a day, or on which day it began.
 *
 * <p>Facts may come late, twice and in any order.
 */
public sealed interface CohortFact {

    /**
     * The customer's key.
     *
     * @return any number that is the customer's own
     */
    long customer();

    /**
     * The business date.
     *
     * @return the day
     */
    LocalDate day();

    /**
     * That a customer was active on a day.
     *
     * @param customer the customer's key
     * @param day the day
     * @return the fact
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    static CohortFact active(long customer, LocalDate day) {
        return new Activity(customer, day, Optional.empty());
    }

    /**
     * That a customer bought on a day.
     *
     * @param customer the customer's key
     * @param day the day
     * @param revenue what was paid, less what was refunded of it; may be negative
     * @return the fact
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or the amount exceeds the range of long
     *     minor units
     */
    static CohortFact bought(long customer, LocalDate day, Money revenue) {
        return new Activity(customer, day, Optional.of(requireNonNull(revenue, "revenue")));
    }

    /**
     * On which day a customer began; of several such days the earliest counts.
     *
     * @param customer the customer's key
     * @param day the day, such as that of signing up
     * @return the fact
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    static CohortFact started(long customer, LocalDate day) {
        return new Start(customer, day);
    }

    /**
     * 活动 – the customer was active, such as by a purchase.
     *
     * @param customer the customer's key
     * @param day the day
     * @param revenue what it brought; empty if that is not known or not asked for
     */
    record Activity(long customer, LocalDate day, Optional<Money> revenue) implements CohortFact {

        /**
         * Checks the components.
         *
         * @param customer the customer's key
         * @param day the day
         * @param revenue what it brought
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999, or the amount exceeds the range of
         *     long minor units
         */
        public Activity {
            Require.businessDate(day, "day");
            requireNonNull(revenue, "revenue").ifPresent(amount -> Require.minorUnits(amount, "revenue"));
        }
    }

    /**
     * 开始 – the day on which the customer began, such as by signing up.
     *
     * @param customer the customer's key
     * @param day the day
     */
    record Start(long customer, LocalDate day) implements CohortFact {

        /**
         * Checks the day.
         *
         * @param customer the customer's key
         * @param day the day
         * @throws NullPointerException if the day is null
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999
         */
        public Start {
            Require.businessDate(day, "day");
        }
    }
}
