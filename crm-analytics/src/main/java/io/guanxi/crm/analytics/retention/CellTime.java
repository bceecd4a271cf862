package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.io.Serializable;

/**
 * 列的时间 – what the columns of a cohort matrix count: calendar periods, or the time since each customer's own first day.
 */
public sealed interface CellTime extends Bilingual, Serializable {

    /** Days that an elapsed period may last at most. */
    int MAX_DAYS = 3_660;

    /**
     * Column k is the k-th calendar period after that of the cohort.
     *
     * @return the time by calendar
     */
    static CellTime calendar() {
        return new Calendar();
    }

    /**
     * Column k is the k-th run of so many days since the customer's own first day.
     *
     * @param days the length of a period in days, such as 30
     * @return the time by elapsed days
     * @throws IllegalArgumentException if the days are not 1 to {@value #MAX_DAYS}
     */
    static CellTime elapsed(int days) {
        return new Elapsed(days);
    }

    /**
     * 日历期 – column k is the k-th calendar period after that of the cohort, of the same kind.
     *
     * @serial exclude
     */
    record Calendar() implements CellTime {

        private static final Term TERM = new Term("日历期", "calendar period");

        @Override
        public Term term() {
            return TERM;
        }
    }

    /**
     * 经过时间 – column k holds the days {@code k × days} to {@code (k + 1) × days − 1} after the customer's own first day,
     * which is day 0.
     *
     * @param days the length of a period in days, 1 to {@value CellTime#MAX_DAYS}
     * @serial exclude
     */
    record Elapsed(int days) implements CellTime {

        /**
         * Checks the length.
         *
         * @param days the length of a period in days
         * @throws IllegalArgumentException if the days are not 1 to {@value CellTime#MAX_DAYS}
         */
        public Elapsed {
            Require.that(days >= 1 && days <= MAX_DAYS, "days", days, "must be 1 to " + MAX_DAYS);
        }

        @Override
        public Term term() {
            return new Term(
                    "自首日起每 " + days + " 天",
                    "every " + days + (days == 1 ? " day" : " days") + " since the own first day");
        }
    }
}
