package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * 同期群单元格 – what is known of one cohort in one period: observed, partly observed or not observed. What was not
 * observed has no count, which is not 0.
 *
 * <p>Which of them it is follows from the dates alone, not from who is in the cohort.
 */
public sealed interface CohortCell {

    /**
     * The retained customers seen so far.
     *
     * @return the number, 0 or more; empty if the period was not observed
     */
    OptionalLong count();

    /**
     * 留存率 – {@code active / base} of a period that was observed as a whole.
     *
     * @return 0 to 1 with four decimals, rounded half up; empty if the period was not observed as a whole, or the cohort
     *     has no customers
     */
    Optional<BigDecimal> rate();

    /**
     * 已观察 – the whole period was observed for every customer of the cohort.
     *
     * <p>Example: 324 of 885, {@code rate} 0.3661.
     *
     * @param active the retained customers, 0 to {@code base}
     * @param base the customers of the cohort, 0 or more
     */
    record Observed(long active, long base) implements CohortCell {

        /**
         * Checks the counts.
         *
         * @param active the retained customers
         * @param base the customers of the cohort
         * @throws IllegalArgumentException if a count is negative, or more are retained than there are
         */
        public Observed {
            requirePart(active, base);
        }

        @Override
        public OptionalLong count() {
            return OptionalLong.of(active);
        }

        @Override
        public Optional<BigDecimal> rate() {
            return Share.of(active, base);
        }

        /**
         * The rate in floating point, for statistics.
         *
         * @return {@code active / base}; empty if the cohort has no customers
         */
        public OptionalDouble ratio() {
            return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) active / base);
        }
    }

    /**
     * 部分观察 – the period has begun for some of the cohort, and is not over for all.
     *
     * <p>Example: in December 2011, observed up to the 9th, 235 of the 885 customers of December 2010 have come back so
     * far: {@code rateSoFar} 0.2655, to which the rest of the month can only add.
     *
     * @param active the retained customers so far, 0 to {@code base}
     * @param base the customers of the cohort, 0 or more
     * @param complete those of {@code base} for whom the period is over (with elapsed time only), 0 to {@code base}
     * @param activeOfComplete those of {@code complete} who were retained
     */
    record Partial(long active, long base, long complete, long activeOfComplete) implements CohortCell {

        /**
         * Checks the counts.
         *
         * @param active the retained customers so far
         * @param base the customers of the cohort
         * @param complete those for whom the period is over
         * @param activeOfComplete those of them who were retained
         * @throws IllegalArgumentException if a count is negative, or a part exceeds its whole
         */
        public Partial {
            requirePart(active, base);
            Require.that(complete >= 0 && complete <= base, "complete", complete, "must be 0 to " + base);
            long most = Math.min(complete, active);
            Require.that(
                    activeOfComplete >= 0 && activeOfComplete <= most,
                    "activeOfComplete",
                    activeOfComplete,
                    "must be 0 to " + most);
        }

        @Override
        public OptionalLong count() {
            return OptionalLong.of(active);
        }

        @Override
        public Optional<BigDecimal> rate() {
            return Optional.empty();
        }

        /**
         * 目前留存率 – {@code active / base}: the rate so far, which can only rise for those who are in the cohort; who
         * joins a cohort whose own period is not over may lower it.
         *
         * @return 0 to 1 with four decimals, rounded half up; empty if the cohort has no customers
         */
        public Optional<BigDecimal> rateSoFar() {
            return Share.of(active, base);
        }

        /**
         * 完整客户留存率 – {@code activeOfComplete / complete}: the rate of those for whom the period is over.
         *
         * @return 0 to 1 with four decimals, rounded half up; empty if it is over for nobody, as always by calendar
         */
        public Optional<BigDecimal> rateOfComplete() {
            return Share.of(activeOfComplete, complete);
        }
    }

    /** 未观察 – the period has not begun for anybody of the cohort on the last observed day. */
    record NotObserved() implements CohortCell {

        @Override
        public OptionalLong count() {
            return OptionalLong.empty();
        }

        @Override
        public Optional<BigDecimal> rate() {
            return Optional.empty();
        }
    }

    private static void requirePart(long active, long base) {
        Require.that(base >= 0, "base", base, "must not be negative");
        Require.that(active >= 0 && active <= base, "active", active, "must be 0 to " + base);
    }
}
