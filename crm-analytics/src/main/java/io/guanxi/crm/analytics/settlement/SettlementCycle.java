package io.guanxi.crm.analytics.settlement;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.survival.KaplanMeier;
import io.guanxi.crm.analytics.survival.LifeTable;
import io.guanxi.crm.analytics.survival.LifeTableRow;
import io.guanxi.crm.analytics.survival.RestrictedMean;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * 结账周期 – how many days invoices take from their date to their payment, as known on a day (V9).
 *
 * <p>{@code meanOfPaid = Σ (paid date − invoice date) / paid}. It leaves out who has not paid yet, and so flatters:
 * {@code lowerBound = (Σ days of the paid + Σ ages of the open) / (paid + open)} counts each open invoice as if it were
 * paid on the day, the earliest that is possible. The truth is at least that. The {@link #curve} estimates it.
 *
 * <p>Example: paid after 10, 20 and 30 days, one open for 60: the mean of the paid is 20.0, but the mean of all is 30.0
 * at least. Had the open one waited for 15 days only: lower bound 18.8, by the curve half are paid within 20 days and
 * the mean is 21.25.
 *
 * <p>No invoice is paid before its date ({@link io.guanxi.crm.purchase.Settlement} refuses that): a prepayment has no
 * days to pay and is no settlement. Days are calendar days. How much is owed plays no part here; see
 * {@link DaysSalesOutstanding}.
 *
 * @param asOf the last day that is known
 * @param invoices the invoices by their days: the paid ended after them, the open are censored at their age
 * @param notYetInvoiced the invoices dated after the day, which enter no figure, 0 or more
 */
public record SettlementCycle(LocalDate asOf, LifeTable invoices, long notYetInvoiced) {

    /** Decimals of a mean. */
    private static final int PLACES = 1;

    private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);

    /**
     * Checks the components.
     *
     * @param asOf the last day that is known
     * @param invoices the invoices by their days
     * @param notYetInvoiced the invoices dated after the day
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999, an invoice is older than the year 1, or
     *     the number is negative
     */
    public SettlementCycle {
        Require.businessDate(asOf, "asOf");
        long oldest = ChronoUnit.DAYS.between(FIRST_DATE, asOf);
        long last = requireNonNull(invoices, "invoices").lastTime().orElse(0);
        Require.that(last <= oldest, "invoices", last, "must not be older than " + oldest + " days");
        Require.that(notYetInvoiced >= 0, "notYetInvoiced", notYetInvoiced, "must not be negative");
    }

    /**
     * The invoices that were paid.
     *
     * @return the number, 0 or more
     */
    public long paid() {
        return invoices.events();
    }

    /**
     * The days from invoice to payment of all paid invoices together.
     *
     * @return the days, 0 or more
     * @throws ArithmeticException if they exceed the range of long
     */
    public long paidDays() {
        return days(LifeTableRow::events).longValueExact();
    }

    /**
     * The invoices that wait for their payment.
     *
     * @return the number, 0 or more
     */
    public long open() {
        return invoices.censored();
    }

    /**
     * The ages of all open invoices together.
     *
     * @return the days, 0 or more
     * @throws ArithmeticException if they exceed the range of long
     */
    public long openDays() {
        return days(LifeTableRow::censored).longValueExact();
    }

    private BigInteger days(ToLongFunction<LifeTableRow> number) {
        BigInteger days = BigInteger.ZERO;
        for (LifeTableRow row : invoices.rows()) {
            days = days.add(BigInteger.valueOf(row.time()).multiply(BigInteger.valueOf(number.applyAsLong(row))));
        }
        return days;
    }

    /**
     * The mean of the paid: {@code paidDays / paid}. The open ones are left out, which flatters.
     *
     * @return days with one decimal, rounded half up; empty if none is paid, since then it is undefined
     */
    public Optional<BigDecimal> meanOfPaid() {
        return mean(days(LifeTableRow::events), paid());
    }

    /**
     * What the mean of all is at least: {@code (paidDays + openDays) / (paid + open)}. It may be below the mean of the
     * paid if the open ones are young.
     *
     * @return days with one decimal, rounded half up; empty if there is no invoice
     */
    public Optional<BigDecimal> lowerBound() {
        return mean(days(row -> row.events() + row.censored()), invoices.customers());
    }

    /**
     * The curve of the invoices that are still open after each number of days, in which the open ones count for as long
     * as they have been seen.
     *
     * @return the Kaplan–Meier estimate; it assumes that the open are paid like others of their age
     */
    public KaplanMeier curve() {
        return KaplanMeier.of(invoices);
    }

    /**
     * The days after which half of the invoices are paid, by the curve.
     *
     * @return days; empty if the curve does not fall to one half, since then the median is not known yet
     */
    public OptionalDouble median() {
        return curve().median();
    }

    /**
     * The mean days to payment within the longest time that was seen, by the curve: each invoice counts with its days, but
     * with no more than that time.
     *
     * @return the restricted mean, its horizon being the most days of an invoice, at least 1; empty if there is no
     *     invoice
     */
    public Optional<RestrictedMean> restrictedMean() {
        return curve().restrictedMean(Math.max(1, invoices.lastTime().orElse(1)));
    }

    /**
     * The share of the invoices that are paid within some days, by the curve: {@code 1 − S(days)}.
     *
     * @param days the days after the invoice, such as the term of payment, 0 or more
     * @return 0 to 1; empty if there is no invoice, or none was seen for so long and not all are paid
     * @throws IllegalArgumentException if the days are negative
     */
    public OptionalDouble paidWithin(long days) {
        OptionalDouble stillOpen = curve().survivalAt(days);
        return stillOpen.isPresent() ? OptionalDouble.of(1 - stillOpen.getAsDouble()) : OptionalDouble.empty();
    }

    private static Optional<BigDecimal> mean(BigInteger days, long invoices) {
        return invoices == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(days).divide(BigDecimal.valueOf(invoices), PLACES, RoundingMode.HALF_UP));
    }

    /**
     * The terms of the figures and what they assume.
     *
     * @return counts and means, then the assumptions
     * @throws ArithmeticException if the days exceed the range of long
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(SettlementReason.PAID, asOf, paid(), paidDays()));
        reasons.add(Reason.of(SettlementReason.OPEN, asOf, open(), openDays()));
        if (notYetInvoiced > 0) {
            reasons.add(Reason.of(SettlementReason.NOT_YET_INVOICED, asOf, notYetInvoiced));
        }
        reasons.add(meanOfPaid()
                .map(mean -> Reason.of(SettlementReason.MEAN_OF_PAID, mean))
                .orElseGet(() -> Reason.of(SettlementReason.NONE_PAID)));
        lowerBound().ifPresent(bound -> reasons.add(Reason.of(SettlementReason.LOWER_BOUND, bound)));
        if (!invoices.isEmpty()) {
            OptionalDouble median = median();
            reasons.add(
                    median.isPresent()
                            ? Reason.of(SettlementReason.MEDIAN, shown(median.getAsDouble()))
                            : Reason.of(SettlementReason.NO_MEDIAN));
        }
        restrictedMean()
                .ifPresent(mean ->
                        reasons.add(Reason.of(SettlementReason.RESTRICTED_MEAN, mean.horizon(), shown(mean.mean()))));
        reasons.add(Reason.of(SettlementReason.AS_KNOWN, asOf));
        reasons.add(Reason.of(SettlementReason.CENSORED));
        reasons.add(Reason.of(SettlementReason.CALENDAR_DAYS));
        return List.copyOf(reasons);
    }

    private static BigDecimal shown(double days) {
        return BigDecimal.valueOf(days).setScale(PLACES, RoundingMode.HALF_UP);
    }

    /**
     * The terms and assumptions in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws ArithmeticException if the days exceed the range of long
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
