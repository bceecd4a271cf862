package io.guanxi.crm.analytics.settlement;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 应收账款周转天数 – days sales outstanding: {@code receivables / credit sales × days} of a period (V9).
 *
 * <p>How many days of sales are owed at the end of the period. It is no mean of days to pay: it follows the amounts, and
 * moves with the sales of the period. Example: CNY 120,000.00 are owed at the end of a quarter of 90 days in which CNY
 * 360,000.00 were invoiced: 30.0 days.
 *
 * @param period the days, half-open {@code [from, to)}
 * @param receivables what is owed at the end of the last day, 0 or more; also from invoices before the period
 * @param creditSales what was invoiced in the period, 0 or more, in the same currency
 */
public record DaysSalesOutstanding(Range<LocalDate> period, Money receivables, Money creditSales) {

    /** Decimals unless said otherwise. */
    private static final int PLACES = 1;

    /** More decimals than anybody reads. */
    private static final int MAX_PLACES = 18;

    /**
     * Checks the components.
     *
     * @param period the days
     * @param receivables what is owed at the end of the last day
     * @param creditSales what was invoiced in the period
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period has an open end, is not half-open, is empty or leaves the years 1
     *     to 9999, an amount is negative or exceeds the range of long minor units, or the currencies differ
     */
    public DaysSalesOutstanding {
        requireClosed(period);
        Require.that(
                requireNonNull(receivables, "receivables").isPositiveOrZero(),
                "receivables",
                receivables,
                "must not be negative");
        Require.minorUnits(receivables, "receivables");
        Require.that(
                requireNonNull(creditSales, "creditSales").isPositiveOrZero(),
                "creditSales",
                creditSales,
                "must not be negative");
        Require.minorUnits(creditSales, "creditSales");
        Require.that(
                creditSales.isSameCurrency(receivables),
                "creditSales",
                creditSales,
                "must be in the currency of the receivables");
    }

    /** Checks that a period of business dates has an end. */
    static void requireClosed(Range<LocalDate> period) {
        Require.period(period, "period");
        Require.that(period.hasUpperBound(), "period", period, "must have an end");
    }

    /**
     * The days sales outstanding.
     *
     * @return days with one decimal, rounded half up, 0.0 or more; empty if there were no credit sales, since then it is
     *     undefined
     */
    public Optional<BigDecimal> days() {
        return days(PLACES, RoundingMode.HALF_UP);
    }

    /**
     * The days sales outstanding, to some decimals.
     *
     * @param places the decimals, 0 to 18
     * @param rounding how to round
     * @return days, 0 or more; empty if there were no credit sales, since then it is undefined
     * @throws NullPointerException if the rounding is null
     * @throws IllegalArgumentException if the decimals are out of their range
     * @throws ArithmeticException if the rounding is {@link RoundingMode#UNNECESSARY} and the days are not exact
     */
    public Optional<BigDecimal> days(int places, RoundingMode rounding) {
        requireNonNull(rounding, "rounding");
        Require.that(places >= 0 && places <= MAX_PLACES, "places", places, "must be from 0 to " + MAX_PLACES);
        return creditSales.isZero()
                ? Optional.empty()
                : Optional.of(receivables
                        .getAmount()
                        .multiply(BigDecimal.valueOf(length()))
                        .divide(creditSales.getAmount(), places, rounding));
    }

    /**
     * The length of the period.
     *
     * @return days, 1 or more
     */
    public long length() {
        return ChronoUnit.DAYS.between(period.lowerEndpoint(), period.upperEndpoint());
    }

    /**
     * The terms of the figure and what it assumes.
     *
     * @return the two amounts and the figure, then the assumption
     */
    public List<Reason> reasons() {
        LocalDate last = period.upperEndpoint().minusDays(1);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(SettlementReason.RECEIVABLES, last, receivables));
        reasons.add(Reason.of(SettlementReason.CREDIT_SALES, period.lowerEndpoint(), last, creditSales, length()));
        reasons.add(
                days().map(days -> Reason.of(SettlementReason.OUTSTANDING, receivables, creditSales, length(), days))
                        .orElseGet(() -> Reason.of(SettlementReason.UNDEFINED)));
        reasons.add(Reason.of(SettlementReason.ALL_INVOICES));
        return List.copyOf(reasons);
    }

    /**
     * The terms and the assumption in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
