package io.guanxi.crm.analytics.clv.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.ImmutableIntArray;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 留出样本 – the past split in two: summaries to fit models to, and what the same customers bought afterwards.
 *
 * <p>The calibration ends with one day, the holdout with a later one, both inclusive; only customers who had bought by
 * the end of the calibration take part, those who first bought in the holdout are counted as late. Purchases of one day
 * are one purchase; refunds and amounts of 0 change no count. Example: the CDNOW sample with calibration to 1997-09-30
 * and holdout to 1998-06-30, 39 weeks: 2,357 customers, 2,457 repeat purchases before and 1,882 purchases after.
 *
 * <p>Immutable; equal by content.
 */
public final class Holdout {

    private final PurchaseSummaries calibration;
    private final ImmutableIntArray purchases;
    private final double horizon;
    private final int late;

    private Holdout(PurchaseSummaries calibration, int[] purchases, double horizon, int late) {
        this.calibration = calibration;
        this.purchases = ImmutableIntArray.copyOf(purchases);
        this.horizon = horizon;
        this.late = late;
    }

    /**
     * The split of a log.
     *
     * @param log the purchases
     * @param calibrationEnd the last day of the calibration
     * @param holdoutEnd the last day of the holdout
     * @param unit the unit of time, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the split, with customers in ascending order of their key
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, the holdout does not end after the
     *     calibration, the unit is another one, or no customer had bought by the end of the calibration
     */
    public static Holdout of(PurchaseLog log, LocalDate calibrationEnd, LocalDate holdoutEnd, ChronoUnit unit) {
        requireNonNull(log, "log");
        Require.businessDate(calibrationEnd, "calibrationEnd");
        Require.businessDate(holdoutEnd, "holdoutEnd");
        Require.that(
                holdoutEnd.isAfter(calibrationEnd), "holdoutEnd", holdoutEnd, "must be after the calibration's end");
        PurchaseSummaries calibration = PurchaseSummaries.of(log, calibrationEnd, unit);
        requireCustomers(calibration);
        int[] purchases = new int[calibration.size()];
        for (int index = 0; index < purchases.length; index++) {
            PurchaseHistory history =
                    log.history(calibration.customer(index).orElseThrow()).orElseThrow();
            purchases[index] = history.purchaseDaysUpTo(holdoutEnd) - history.purchaseDaysUpTo(calibrationEnd);
        }
        double days = holdoutEnd.toEpochDay() - calibrationEnd.toEpochDay();
        int early = PurchaseSummaries.of(log, holdoutEnd, unit).size();
        return new Holdout(calibration, purchases, days / unit.getDuration().toDays(), early - calibration.size());
    }

    /**
     * A split from plain values.
     *
     * @param calibration the summaries to the end of the calibration
     * @param purchases the purchases of each customer in the holdout, in the same order
     * @param horizon the length of the holdout, in the unit of the summaries, above 0
     * @return the split, nobody late
     * @throws NullPointerException if an argument or a number is null
     * @throws IllegalArgumentException if there is no customer, there are not as many numbers as customers, a number is
     *     negative, or the horizon is not finite and above 0
     */
    public static Holdout of(PurchaseSummaries calibration, List<Integer> purchases, double horizon) {
        requireCustomers(requireNonNull(calibration, "calibration"));
        int[] numbers = Require.<Integer>list(purchases, "purchases").stream()
                .mapToInt(Integer::intValue)
                .toArray();
        Require.that(
                numbers.length == calibration.size(), "purchases", numbers.length, "must be as many as the customers");
        for (int number : numbers) {
            Require.that(number >= 0, "purchases", number, "must not be negative");
        }
        Require.that(Double.isFinite(horizon) && horizon > 0, "horizon", horizon, "must be finite and above 0");
        return new Holdout(calibration, numbers, horizon, 0);
    }

    private static void requireCustomers(PurchaseSummaries calibration) {
        Require.that(calibration.size() > 0, "calibration", calibration, "must hold a customer");
    }

    /**
     * The summaries to the end of the calibration.
     *
     * @return the summaries, to which models are fitted
     */
    public PurchaseSummaries calibration() {
        return calibration;
    }

    /**
     * The number of customers.
     *
     * @return the number, 1 or more
     */
    public int customers() {
        return purchases.length();
    }

    /**
     * What a customer bought in the holdout.
     *
     * @param index the place of the customer in the calibration, from 0 on
     * @return the purchases, 0 or more
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int purchases(int index) {
        return purchases.get(index);
    }

    /**
     * What all customers of the calibration bought in the holdout.
     *
     * @return the purchases, 0 or more
     */
    public long purchases() {
        return purchases.stream().asLongStream().sum();
    }

    /**
     * The length of the holdout.
     *
     * @return the length in the unit of the calibration, above 0
     */
    public double horizon() {
        return horizon;
    }

    /**
     * The unit of all times.
     *
     * @return {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     */
    public ChronoUnit unit() {
        return calibration.unit();
    }

    /**
     * The customers who first bought in the holdout and take no part.
     *
     * @return the number, 0 or more; customers who first bought after the holdout are not among them
     */
    public int late() {
        return late;
    }

    /** The purchases of all customers, in their order. */
    int[] counts() {
        return purchases.toArray();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Holdout other
                && calibration.equals(other.calibration)
                && purchases.equals(other.purchases)
                && Double.compare(horizon, other.horizon) == 0
                && late == other.late;
    }

    @Override
    public int hashCode() {
        return Objects.hash(calibration, purchases, horizon, late);
    }

    @Override
    public String toString() {
        return "Holdout[" + customers() + " customers, " + horizon + " " + unit() + ", " + purchases() + " purchases]";
    }
}
