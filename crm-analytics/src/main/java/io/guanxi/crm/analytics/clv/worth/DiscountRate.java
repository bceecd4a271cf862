package io.guanxi.crm.analytics.clv.worth;

import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;

/**
 * 贴现率 – how much less money is worth later, and over how many days: money in t days counts {@code e^(−δ·t)} with a
 * continuous rate δ per day, {@code δ = ln(1 + rate)/days}.
 *
 * <p>A yearly rate is over 365 days unless said otherwise: in a leap year the 366th day is discounted too. Example: the
 * published figures for 15 % a year in 52 weeks are {@code DiscountRate.of("0.15", "364")}, δ = ln 1.15/52 = .0026877 a
 * week.
 */
public sealed interface DiscountRate {

    /**
     * A rate for a year of 365 days.
     *
     * @param rate the rate, such as {@code "0.15"}, 0 to 1e9; 0 for no discount
     * @return the rate
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if the rate is no decimal number or out of its range
     */
    static DiscountRate yearly(String rate) {
        return of(rate, "365");
    }

    /**
     * A rate for a number of days.
     *
     * @param rate the rate, such as {@code "0.01"}, 0 to 1e9; 0 for no discount
     * @param days the days that it is for, such as {@code "30.415"}, above 0
     * @return the rate
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an argument is no decimal number or out of its range
     */
    static DiscountRate of(String rate, String days) {
        return new Effective(Require.decimal(rate, "rate", "0.15"), Require.decimal(days, "days", "365"));
    }

    /**
     * A continuous rate.
     *
     * @param rate δ, 0 to 1e9; 0 for no discount
     * @param unit the unit of time that it is for, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the rate
     * @throws NullPointerException if the unit is null
     * @throws IllegalArgumentException if the rate is out of its range, or the unit is another one
     */
    static DiscountRate continuous(double rate, ChronoUnit unit) {
        return new Continuous(rate, unit);
    }

    /**
     * No discount.
     *
     * @return the rate 0
     */
    static DiscountRate none() {
        return yearly("0");
    }

    /**
     * The continuous rate δ per day.
     *
     * @return the rate, 0 or more
     */
    double perDay();

    /**
     * What one unit of money in so many days counts.
     *
     * @param days the days from now on, 0 or more
     * @return {@code e^(−δ·days)}, 0 to 1
     * @throws IllegalArgumentException if the days are negative or not a number
     */
    default double factor(double days) {
        Require.that(days >= 0, "days", days, "must not be negative");
        return perDay() == 0 ? 1 : Math.exp(-perDay() * days);
    }

    /**
     * The rate as an assumption of a value.
     *
     * @return the rate and what it is for, as data
     */
    Reason assumption();

    /**
     * 有效贴现率 – a rate for a number of days.
     *
     * @param rate the rate, 0 to 1e9
     * @param days the days that it is for, above 0
     */
    record Effective(BigDecimal rate, BigDecimal days) implements DiscountRate {

        /**
         * Checks the components; both are kept without trailing zeros.
         *
         * @param rate the rate
         * @param days the days that it is for
         * @throws NullPointerException if a component is null
         * @throws IllegalArgumentException if a component is out of its range or has more than 18 decimals
         */
        public Effective {
            rate = Decimals.rate(rate, "rate");
            days = Require.threshold(days, "days");
        }

        @Override
        public double perDay() {
            return Math.log1p(rate.doubleValue()) / days.doubleValue();
        }

        @Override
        public Reason assumption() {
            return rate.signum() == 0
                    ? Reason.of(WorthReason.NOT_DISCOUNTED)
                    : Reason.of(WorthReason.DISCOUNT, rate, days);
        }
    }

    /**
     * 连续贴现率 – a rate for a unit of time.
     *
     * @param rate δ, 0 to 1e9
     * @param unit the unit of time that it is for, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     */
    record Continuous(double rate, ChronoUnit unit) implements DiscountRate {

        /**
         * Checks the components.
         *
         * @param rate δ
         * @param unit the unit of time that it is for
         * @throws NullPointerException if the unit is null
         * @throws IllegalArgumentException if the rate is not from 0 to 1e9, or the unit is another one
         */
        public Continuous {
            ModelBounds.requireRateOrNone(rate);
            // Minus zero becomes zero, so that equal rates are equal.
            rate += 0.0;
            ModelBounds.requireUnit(unit);
        }

        @Override
        public double perDay() {
            return rate / unit.getDuration().toDays();
        }

        @Override
        public Reason assumption() {
            return rate == 0
                    ? Reason.of(WorthReason.NOT_DISCOUNTED)
                    : Reason.of(WorthReason.CONTINUOUS, String.valueOf(rate), TimeUnit.of(unit));
        }
    }
}
