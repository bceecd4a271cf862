package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * 购买摘要集 – the purchase summaries of a population, in one unit of time.
 *
 * <p>The grain is a day: purchases of one customer on the same day are one purchase. From a log, refunds known by the
 * last observed day are taken off the purchase that they undo, and customers who first bought later are left out and
 * counted; {@link SummaryRules} say it differently. Example: the CDNOW master log to 1997-09-30 has 23,570 customers
 * with 24,337 repeat purchases, 14,119 of them without any.
 *
 * <p>Held in columns, 28 bytes for each customer; a {@link PurchaseSummary} is made when it is asked for. From a stream:
 * {@link PurchaseSummaryAggregation}. Immutable; equal by content.
 */
public final class PurchaseSummaries {

    private final ChronoUnit unit;
    private final int[] repeats;
    private final double[] lastTimes;
    private final double[] ages;

    /** The mean spends; NaN where it is not known. */
    private final double[] means;

    /** The customers; empty if they are not known. */
    private final List<CustomerId> customers;

    private final SummaryOmissions omissions;

    /** Takes over the columns. */
    private PurchaseSummaries(
            ChronoUnit unit,
            int[] repeats,
            double[] lastTimes,
            double[] ages,
            double[] means,
            List<CustomerId> customers,
            SummaryOmissions omissions) {
        this.unit = unit;
        this.repeats = repeats;
        this.lastTimes = lastTimes;
        this.ages = ages;
        this.means = means;
        this.customers = customers;
        this.omissions = omissions;
    }

    /**
     * The summaries of all customers who had bought by a day, in ascending order of their key, by the standard rules.
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
        return of(log, lastObservedDay, unit, SummaryRules.standard());
    }

    /**
     * The summaries of all customers who had bought by a day, in ascending order of their key.
     *
     * @param log the purchases
     * @param lastObservedDay the last day on which purchases were observed, itself included
     * @param unit the unit of time, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @param rules which purchase days count; what they leave out is told by {@link #omissions}
     * @return the summaries
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the unit has no fixed length or is shorter than a day, or the last observed
     *     day is not in the years 1 to 9999
     */
    public static PurchaseSummaries of(
            PurchaseLog log, LocalDate lastObservedDay, ChronoUnit unit, SummaryRules rules) {
        requireNonNull(log, "log");
        ModelBounds.requireUnit(unit);
        Require.businessDate(lastObservedDay, "lastObservedDay");
        requireNonNull(rules, "rules");
        SummaryColumns columns = columns(lastObservedDay, unit, log.currency());
        SummaryOmissions omissions = CountedDays.ofLog(log, lastObservedDay, rules, columns);
        List<CustomerId> customers = new ArrayList<>();
        for (long place : columns.trim().customers()) {
            customers.add(log.customer((int) place));
        }
        return of(unit, columns, List.copyOf(customers), omissions);
    }

    /** The summaries of what was gathered from a stream, in ascending order of the numbers of the customers. */
    static PurchaseSummaries of(
            PurchaseDays purchases, LocalDate lastObservedDay, ChronoUnit unit, SummaryRules rules) {
        SummaryColumns columns = columns(lastObservedDay, unit, purchases.currency());
        SummaryOmissions omissions = purchases.visit(lastObservedDay, rules, columns);
        return of(unit, columns.trim(), new NumberedCustomers(columns.customers()), omissions);
    }

    private static SummaryColumns columns(LocalDate lastObservedDay, ChronoUnit unit, CurrencyUnit currency) {
        return new SummaryColumns(
                (int) lastObservedDay.toEpochDay(), (double) unit.getDuration().toDays(), currency);
    }

    private static PurchaseSummaries of(
            ChronoUnit unit, SummaryColumns columns, List<CustomerId> customers, SummaryOmissions omissions) {
        return new PurchaseSummaries(
                unit, columns.repeats(), columns.lastTimes(), columns.ages(), columns.means(), customers, omissions);
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
        ModelBounds.requireUnit(unit);
        List<PurchaseSummary> all = Require.list(summaries, "summaries");
        int size = all.size();
        int[] repeats = new int[size];
        double[] lastTimes = new double[size];
        double[] ages = new double[size];
        double[] means = new double[size];
        for (int place = 0; place < size; place++) {
            PurchaseSummary summary = all.get(place);
            repeats[place] = summary.repeatPurchases();
            lastTimes[place] = summary.lastPurchaseTime();
            ages[place] = summary.age();
            means[place] = summary.meanSpend().orElse(Double.NaN);
        }
        return new PurchaseSummaries(unit, repeats, lastTimes, ages, means, List.of(), SummaryOmissions.NONE);
    }

    /**
     * Summaries from columns without spend, the way for millions of customers.
     *
     * @param repeatPurchases {@code x} of each customer, 0 or more
     * @param lastPurchaseTimes {@code t_x} of each customer, above 0 with repeat purchases and 0 without
     * @param ages {@code T} of each customer, at least {@code t_x}
     * @param unit the unit of the times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the summaries in the same order; the columns are copied
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the columns are of different lengths, a row is refused by {@link
     *     PurchaseSummary}, or the unit has no fixed length or is shorter than a day
     */
    public static PurchaseSummaries ofColumns(
            int[] repeatPurchases, double[] lastPurchaseTimes, double[] ages, ChronoUnit unit) {
        double[] unknown = new double[requireNonNull(repeatPurchases, "repeatPurchases").length];
        Arrays.fill(unknown, Double.NaN);
        return checked(repeatPurchases.clone(), lastPurchaseTimes, ages, unknown, unit);
    }

    /**
     * Summaries from columns with spend, the way for millions of customers.
     *
     * @param repeatPurchases {@code x} of each customer, 0 or more
     * @param lastPurchaseTimes {@code t_x} of each customer, above 0 with repeat purchases and 0 without
     * @param ages {@code T} of each customer, at least {@code t_x}
     * @param meanSpends the mean net amount of the repeat purchases of each customer, in units of the currency; not
     *     looked at without repeat purchases
     * @param unit the unit of the times, {@link ChronoUnit#DAYS} or {@link ChronoUnit#WEEKS}
     * @return the summaries in the same order; the columns are copied
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the columns are of different lengths, a row is refused by {@link
     *     PurchaseSummary}, or the unit has no fixed length or is shorter than a day
     */
    public static PurchaseSummaries ofColumns(
            int[] repeatPurchases, double[] lastPurchaseTimes, double[] ages, double[] meanSpends, ChronoUnit unit) {
        int[] repeats = requireNonNull(repeatPurchases, "repeatPurchases").clone();
        double[] means = requireNonNull(meanSpends, "meanSpends").clone();
        requireRows(means.length, repeats.length, "meanSpends");
        for (int row = 0; row < repeats.length; row++) {
            if (repeats[row] == 0) {
                means[row] = Double.NaN;
            } else {
                Require.that(Double.isFinite(means[row]), "meanSpends[" + row + "]", means[row], "must be finite");
            }
        }
        return checked(repeats, lastPurchaseTimes, ages, means, unit);
    }

    /** Takes over the repeats and the means, and copies the times. */
    private static PurchaseSummaries checked(
            int[] repeats, double[] lastPurchaseTimes, double[] ages, double[] means, ChronoUnit unit) {
        double[] lastTimes =
                requireNonNull(lastPurchaseTimes, "lastPurchaseTimes").clone();
        double[] observed = requireNonNull(ages, "ages").clone();
        requireRows(lastTimes.length, repeats.length, "lastPurchaseTimes");
        requireRows(observed.length, repeats.length, "ages");
        ModelBounds.requireUnit(unit);
        for (int row = 0; row < repeats.length; row++) {
            // Minus zero becomes zero, so that equal summaries are equal.
            lastTimes[row] += 0.0;
            observed[row] += 0.0;
            if (!PurchaseSummary.holds(repeats[row], lastTimes[row], observed[row])) {
                throw PurchaseSummary.refusal(repeats[row], lastTimes[row], observed[row], "[" + row + "]");
            }
        }
        return new PurchaseSummaries(unit, repeats, lastTimes, observed, means, List.of(), SummaryOmissions.NONE);
    }

    private static void requireRows(int rows, int expected, String column) {
        Require.that(rows == expected, "rows of " + column, rows, "must be as many as of repeatPurchases, " + expected);
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
        return repeats.length;
    }

    /**
     * The number of customers who first bought after the last observed day.
     *
     * @return the number left out, 0 or more
     */
    public int leftOut() {
        return Math.toIntExact(omissions.laterCustomers());
    }

    /**
     * All that was left out, and how much of it.
     *
     * @return the counts; none for summaries from plain values
     */
    public SummaryOmissions omissions() {
        return omissions;
    }

    /**
     * The summary at a place.
     *
     * @param index the place, from 0 on
     * @return the summary
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public PurchaseSummary get(int index) {
        return new PurchaseSummary(repeats[index], lastTimes[index], ages[index], meanSpend(index));
    }

    /**
     * The repeat purchases at a place, {@code x}.
     *
     * @param index the place, from 0 on
     * @return the number, 0 or more
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int repeatPurchases(int index) {
        return repeats[index];
    }

    /**
     * The time of the last purchase at a place, {@code t_x}.
     *
     * @param index the place, from 0 on
     * @return the time, 0 to the age
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double lastPurchaseTime(int index) {
        return lastTimes[index];
    }

    /**
     * The age at a place, {@code T}.
     *
     * @param index the place, from 0 on
     * @return the age, 0 or more
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double age(int index) {
        return ages[index];
    }

    /**
     * The mean spend at a place.
     *
     * @param index the place, from 0 on
     * @return the mean net amount of the repeat purchase days; empty if unknown or there is none
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public OptionalDouble meanSpend(int index) {
        double mean = means[index];
        return Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /**
     * All summaries, in their order; each is made when it is asked for.
     *
     * @return the summaries, unmodifiable
     */
    public List<PurchaseSummary> asList() {
        return new SummaryList(this);
    }

    /**
     * The customer at a place.
     *
     * @param index the place, from 0 on
     * @return the identifier, from a stream the number of the customer; empty if the summaries were made from plain
     *     values
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Optional<CustomerId> customer(int index) {
        Objects.checkIndex(index, size());
        return customers.isEmpty() ? Optional.empty() : Optional.of(customers.get(index));
    }

    /**
     * The repeat purchases of all customers, {@code Σx}.
     *
     * @return the sum, 0 or more
     */
    public long repeatPurchases() {
        return Arrays.stream(repeats).asLongStream().sum();
    }

    /**
     * The number of customers without a repeat purchase, {@code x = 0}.
     *
     * @return the number, 0 or more
     */
    public int withoutRepeat() {
        return (int) Arrays.stream(repeats).filter(repeat -> repeat == 0).count();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PurchaseSummaries other
                && unit == other.unit
                && Arrays.equals(repeats, other.repeats)
                && Arrays.equals(lastTimes, other.lastTimes)
                && Arrays.equals(ages, other.ages)
                && Arrays.equals(means, other.means)
                && customers.equals(other.customers)
                && omissions.equals(other.omissions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                unit, Arrays.hashCode(repeats), Arrays.hashCode(lastTimes), Arrays.hashCode(ages), omissions);
    }

    @Override
    public String toString() {
        return "PurchaseSummaries[" + repeats.length + " customers in " + unit + "]";
    }

    /** The summaries as a list. */
    private static final class SummaryList extends AbstractList<PurchaseSummary> implements RandomAccess {

        private final PurchaseSummaries summaries;

        SummaryList(PurchaseSummaries summaries) {
            this.summaries = summaries;
        }

        @Override
        public PurchaseSummary get(int index) {
            return summaries.get(index);
        }

        @Override
        public int size() {
            return summaries.size();
        }
    }

    /** Customers known by their numbers. */
    private static final class NumberedCustomers extends AbstractList<CustomerId> implements RandomAccess {

        private final long[] numbers;

        NumberedCustomers(long[] numbers) {
            this.numbers = numbers;
        }

        @Override
        public CustomerId get(int index) {
            return CustomerId.of(Long.toString(numbers[index]));
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }
}
