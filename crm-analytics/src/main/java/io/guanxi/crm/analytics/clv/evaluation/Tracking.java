package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.internal.CalendarSteps;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 跟踪 – the repeat purchases of a population period by period, as a model expects them of new customers and as they came.
 *
 * <p>Customers start at their own first purchase: at the end of a day D the model expects {@code ΣE[X(D − first
 * purchase)]} of those who have started. Nothing but the days of first purchases is used of the log for it, so that the
 * track tests the model, not its updates. Example: CDNOW sample, weeks from 1997-01-01 on, BG/NBD at the optimum: 2,493.96
 * expected and 2,457 made in 39 weeks, 4,160.61 and 4,339 in 78.
 *
 * @param customers the customers followed, 0 or more
 * @param periods the periods in order of time
 */
public record Tracking(int customers, List<TrackedPeriod> periods) {

    private static final int MOST_PERIODS = 10_000;

    /**
     * Checks the components.
     *
     * @param customers the customers followed
     * @param periods the periods, copied
     * @throws NullPointerException if the list or a period is null
     * @throws IllegalArgumentException if the customers are negative
     */
    public Tracking {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        periods = Require.list(periods, "periods");
    }

    /**
     * Tracks the customers who had bought by a day.
     *
     * @param log the purchases, complete to the end of the last period
     * @param model the model
     * @param joinedBy the last day of a first purchase of those who are followed, usually the end of the calibration
     * @param start the first day of the first period; repeat purchases before it count only in the sums so far
     * @param step the length of a period by the calendar, such as 7 days or a month
     * @param periods the number of periods, 1 to 10,000
     * @return the track
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a day, also that of the end, is not in the years 1 to 9999, the step is not
     *     positive, or the number is out of its range
     */
    public static Tracking of(
            PurchaseLog log, PurchaseModel model, LocalDate joinedBy, LocalDate start, Period step, int periods) {
        requireNonNull(log, "log");
        requireNonNull(model, "model");
        Require.businessDate(joinedBy, "joinedBy");
        Require.businessDate(start, "start");
        Require.positive(step, "step");
        Require.that(periods >= 1 && periods <= MOST_PERIODS, "periods", periods, "must be 1 to " + MOST_PERIODS);
        SortedMap<LocalDate, Long> starts = new TreeMap<>();
        SortedMap<LocalDate, Long> repeats = new TreeMap<>();
        int customers = 0;
        for (int index = 0; index < log.customers(); index++) {
            PurchaseHistory history = log.history(index);
            if (!history.date(0).isAfter(joinedBy)) {
                customers++;
                starts.merge(history.date(0), 1L, Long::sum);
                for (int day = 1; day < history.purchaseDays(); day++) {
                    repeats.merge(history.date(day), 1L, Long::sum);
                }
            }
        }
        return new Tracking(customers, tracked(starts, repeats, new Expectation(model), start, step, periods));
    }

    private static List<TrackedPeriod> tracked(
            SortedMap<LocalDate, Long> starts,
            SortedMap<LocalDate, Long> repeats,
            Expectation expectation,
            LocalDate start,
            Period step,
            int periods) {
        List<TrackedPeriod> tracked = new ArrayList<>();
        // What came before the first period has no period of its own.
        double expectedBefore = start.equals(LocalDate.of(1, 1, 1)) ? 0 : expectation.at(start.minusDays(1), starts);
        long actualBefore = sum(repeats.headMap(start));
        for (int period = 1; period <= periods; period++) {
            LocalDate next = CalendarSteps.after(start, step, period);
            LocalDate lastDay = Require.businessDate(next.minusDays(1), "end of period " + period);
            double expected = expectation.at(lastDay, starts);
            long actual = sum(repeats.headMap(next));
            tracked.add(new TrackedPeriod(
                    lastDay, Math.max(0, expected - expectedBefore), actual - actualBefore, expected, actual));
            expectedBefore = expected;
            actualBefore = actual;
        }
        return tracked;
    }

    private static long sum(Map<LocalDate, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** 期望 – the purchases that a model expects of new customers by age, each age computed once. */
    private static final class Expectation {

        private final PurchaseModel model;
        private final double daysPerUnit;
        private final Map<Long, Double> byAge = new HashMap<>();

        Expectation(PurchaseModel model) {
            this.model = model;
            this.daysPerUnit = model.unit().getDuration().toDays();
        }

        double at(LocalDate day, SortedMap<LocalDate, Long> starts) {
            double sum = 0;
            for (Map.Entry<LocalDate, Long> joined : starts.headMap(day).entrySet()) {
                long age = day.toEpochDay() - joined.getKey().toEpochDay();
                sum += joined.getValue()
                        * byAge.computeIfAbsent(age, days -> model.expectedPurchases(days / daysPerUnit));
            }
            return sum;
        }
    }
}
