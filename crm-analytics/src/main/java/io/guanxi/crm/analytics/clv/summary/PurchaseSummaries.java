package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * 购买摘要集 – the purchase summaries of a population, in one unit of time.
 *
 * <p>From a log, purchases of the same day are merged, refunds known by the last observed day are taken off the
 * purchase that they undo, and customers who first bought later are left out and counted. Example: the CDNOW master log
 * to 1997-09-30 has 23,570 customers with 24,337 repeat purchases, 14,119 of them without any.
 *
 * <p>Immutable; equal by content.
 */
public final class PurchaseSummaries {

    private final ChronoUnit unit;
    private final ImmutableList<PurchaseSummary> summaries;
    private final ImmutableList<CustomerId> customers;
    private final int leftOut;

    private PurchaseSummaries(
            ChronoUnit unit,
            ImmutableList<PurchaseSummary> summaries,
            ImmutableList<CustomerId> customers,
            int leftOut) {
        this.unit = unit;
        this.summaries = summaries;
        this.customers = customers;
        this.leftOut = leftOut;
    }

    /**
     * The summaries of all customers who had bought by a day, in ascending order of their key.
     *
     * @param log the purchases
     * @param lastObservedDay the last day on which purchases were observed, itself included
     * @param unit the unit of time, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the summaries
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the unit has no fixed length or is shorter than a day, or the last observed
     *     day is not in the years 1 to 9999
     */
    public static PurchaseSummaries of(PurchaseLog log, LocalDate lastObservedDay, ChronoUnit unit) {
        requireFixedLength(unit);
        Require.businessDate(lastObservedDay, "lastObservedDay");
        double daysPerUnit = unit.getDuration().toDays();
        double minorPerUnit = Math.pow(10, log.currency().getDecimalPlaces());
        ImmutableList.Builder<PurchaseSummary> summaries = ImmutableList.builder();
        ImmutableList.Builder<CustomerId> customers = ImmutableList.builder();
        int leftOut = 0;
        for (int customer = 0; customer < log.customers(); customer++) {
            PurchaseHistory history = log.history(customer).knownOn(lastObservedDay);
            if (history.purchaseDays() == 0) {
                leftOut++;
            } else {
                summaries.add(summary(history, lastObservedDay, daysPerUnit, minorPerUnit));
                customers.add(log.customer(customer));
            }
        }
        return new PurchaseSummaries(unit, summaries.build(), customers.build(), leftOut);
    }

    /**
     * Summaries from plain values, without customers' keys.
     *
     * @param summaries the summaries, in any order
     * @param unit the unit of their times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the summaries in the same order
     * @throws NullPointerException if an argument or a summary is null
     * @throws IllegalArgumentException if the unit has no fixed length or is shorter than a day
     */
    public static PurchaseSummaries of(List<PurchaseSummary> summaries, ChronoUnit unit) {
        requireFixedLength(unit);
        return new PurchaseSummaries(
                unit,
                ImmutableList.copyOf(Require.<PurchaseSummary>list(summaries, "summaries")),
                ImmutableList.of(),
                0);
    }

    /**
     * The unit of all times.
     *
     * @return {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     */
    public ChronoUnit unit() {
        return unit;
    }

    /**
     * The number of customers.
     *
     * @return the number, 0 or more
     */
    public int size() {
        return summaries.size();
    }

    /**
     * The number of customers of the log who first bought after the last observed day.
     *
     * @return the number left out, 0 or more
     */
    public int leftOut() {
        return leftOut;
    }

    /**
     * The summary at a place.
     *
     * @param index the place, from 0 on
     * @return the summary
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public PurchaseSummary get(int index) {
        return summaries.get(index);
    }

    /**
     * All summaries, in their order.
     *
     * @return the summaries
     */
    public List<PurchaseSummary> asList() {
        return summaries;
    }

    /**
     * The customer at a place.
     *
     * @param index the place, from 0 on
     * @return the identifier; empty if the summaries were made from plain values
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Optional<CustomerId> customer(int index) {
        summaries.get(index);
        return customers.isEmpty() ? Optional.empty() : Optional.of(customers.get(index));
    }

    /**
     * The repeat purchases of all customers, {@code Σx}.
     *
     * @return the sum, 0 or more
     */
    public long repeatPurchases() {
        return summaries.stream().mapToLong(PurchaseSummary::repeatPurchases).sum();
    }

    /**
     * The number of customers without a repeat purchase, {@code x = 0}.
     *
     * @return the number, 0 or more
     */
    public int withoutRepeat() {
        return (int) summaries.stream()
                .filter(summary -> summary.repeatPurchases() == 0)
                .count();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PurchaseSummaries other
                && unit == other.unit
                && summaries.equals(other.summaries)
                && customers.equals(other.customers)
                && leftOut == other.leftOut;
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, summaries, customers, leftOut);
    }

    @Override
    public String toString() {
        return "PurchaseSummaries[" + summaries.size() + " customers in " + unit + "]";
    }

    private static PurchaseSummary summary(
            PurchaseHistory history, LocalDate lastObservedDay, double daysPerUnit, double minorPerUnit) {
        int repeats = history.purchaseDays() - 1;
        long firstDay = history.date(0).toEpochDay();
        double lastPurchaseTime = (history.date(repeats).toEpochDay() - firstDay) / daysPerUnit;
        double age = (lastObservedDay.toEpochDay() - firstDay) / daysPerUnit;
        if (repeats == 0) {
            return PurchaseSummary.of(0, 0, age);
        }
        long repeatSpend = history.spendMinor() - history.netMinor(0);
        return new PurchaseSummary(
                repeats, lastPurchaseTime, age, OptionalDouble.of(repeatSpend / minorPerUnit / repeats));
    }

    private static void requireFixedLength(ChronoUnit unit) {
        requireNonNull(unit, "unit");
        Require.that(unit == ChronoUnit.DAYS || unit == ChronoUnit.WEEKS, "unit", unit, "must be DAYS or WEEKS");
    }
}
