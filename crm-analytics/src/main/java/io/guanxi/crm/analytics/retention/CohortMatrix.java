package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.retention.CohortLayout.Observation;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 同期群矩阵 – how many customers of each cohort were retained in each period after they began.
 *
 * <p>A row is a cohort: all customers who began in one calendar period. Column k is the k-th period after it, or the
 * k-th run of days since each customer's own first day. A cell says how many of the cohort were retained by one of three
 * definitions, or that it was observed in part or not at all. With cohorts by first purchase everybody is active in
 * column 0, so {@link RetentionDefinition#ACTIVE_IN} is 100 % there.
 *
 * <p>Example: of 885 customers of Online Retail who first bought in December 2010, 324 bought in January 2011, {@code
 * rate} 0.3661; for December 2011, observed up to the 9th, the cell is partial.
 *
 * <p>Immutable; equal by content.
 */
public final class CohortMatrix {

    private final CohortLayout layout;
    private final CohortTally tally;
    private final @Nullable CurrencyUnit currency;

    CohortMatrix(CohortLayout layout, CohortTally tally, @Nullable CurrencyUnit currency) {
        this.layout = layout;
        this.tally = tally;
        this.currency = currency;
    }

    /**
     * The matrix of a log, with cohorts by first purchase and with revenue; refunds known on the last observed day lower
     * the revenue of the purchase they undo.
     *
     * @param log the purchases
     * @param design how the matrix is laid out
     * @return the matrix
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the design asks for given days
     * @throws ArithmeticException if the revenue, without its signs, exceeds the range of long minor units
     */
    public static CohortMatrix of(PurchaseLog log, CohortDesign design) {
        requireNonNull(log, "log");
        requireBasis(design, CohortBasis.FIRST_ACTIVITY);
        return CohortAggregation.matrix(log, design, Map.of());
    }

    /**
     * The matrix of a log, with cohorts by a day given for each customer, and with revenue. A customer with a day and
     * without a purchase belongs to its cohort all the same; one without a day is in no cohort.
     *
     * @param log the purchases
     * @param design how the matrix is laid out
     * @param starts the day of each customer, such as that of signing up; purchases before it are not looked at
     * @return the matrix
     * @throws NullPointerException if an argument, a customer or a day is null
     * @throws IllegalArgumentException if the design asks for the first purchase, or a day is not in the years 1 to 9999
     * @throws ArithmeticException if the revenue, without its signs, exceeds the range of long minor units
     */
    public static CohortMatrix of(PurchaseLog log, CohortDesign design, Map<CustomerId, LocalDate> starts) {
        requireNonNull(log, "log");
        requireBasis(design, CohortBasis.GIVEN_START);
        requireNonNull(starts, "starts").forEach((customer, day) -> {
            requireNonNull(customer, "customer of starts");
            Require.businessDate(day, "start of " + customer);
        });
        return CohortAggregation.matrix(log, design, starts);
    }

    private static void requireBasis(CohortDesign design, CohortBasis basis) {
        CohortBasis asked = requireNonNull(design, "design").basis();
        Require.that(asked == basis, "basis", asked, "must be " + basis);
    }

    /**
     * How the matrix is laid out: all that its figures assume.
     *
     * @return the design
     */
    public CohortDesign design() {
        return layout.design();
    }

    /**
     * The currency of the revenue.
     *
     * @return the currency; empty if revenue was not gathered
     */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(currency);
    }

    /**
     * The number of cohorts.
     *
     * @return 1 or more
     */
    public int cohorts() {
        return layout.cohorts();
    }

    /**
     * The number of columns.
     *
     * @return 1 or more
     */
    public int columns() {
        return layout.columns();
    }

    /**
     * The cohort of those who began on a day.
     *
     * @param day one of the observed days
     * @return the place of the cohort, from 0 on
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day was not observed
     */
    public int cohort(LocalDate day) {
        int unit = layout.unit(requireNonNull(day, "day").toEpochDay());
        Require.that(
                layout.isObserved(unit),
                "day",
                day,
                "must be " + design().from() + " to " + design().lastObservedDay());
        return layout.cohort(unit);
    }

    /**
     * The first day of the calendar period of a cohort, which may lie before the first observed day.
     *
     * @param cohort the place of the cohort, from 0 on
     * @return the date
     * @throws IndexOutOfBoundsException if there is no such cohort
     */
    public LocalDate firstDay(int cohort) {
        return layout.cohortDay(Objects.checkIndex(cohort, cohorts()));
    }

    /**
     * The name of a cohort, such as {@code 2010-12}.
     *
     * @param cohort the place of the cohort, from 0 on
     * @return the name, by {@link CohortPeriod#label}
     * @throws IndexOutOfBoundsException if there is no such cohort
     */
    public String label(int cohort) {
        return design().period().label(firstDay(cohort));
    }

    /**
     * 群规模 – the number of customers in a cohort.
     *
     * @param cohort the place of the cohort, from 0 on
     * @return the number, 0 or more
     * @throws IndexOutOfBoundsException if there is no such cohort
     */
    public long size(int cohort) {
        return tally.size(Objects.checkIndex(cohort, cohorts()));
    }

    /**
     * The number of customers in all cohorts.
     *
     * @return the number, 0 or more
     */
    public long customers() {
        long customers = 0;
        for (int cohort = 0; cohort < cohorts(); cohort++) {
            customers += tally.size(cohort);
        }
        return customers;
    }

    /**
     * Customers who began before the first observed day, and are in no cohort.
     *
     * @return the number, 0 or more
     */
    public long earlier() {
        return tally.earlier();
    }

    /**
     * Customers who began after the last observed day, and are in no cohort.
     *
     * @return the number, 0 or more
     */
    public long later() {
        return tally.later();
    }

    /**
     * Customers who were active without a day given for their start, and are in no cohort.
     *
     * @return the number, 0 or more; 0 with cohorts by first purchase
     */
    public long withoutStart() {
        return tally.withoutStart();
    }

    /**
     * What is known of a cohort in a period.
     *
     * @param cohort the place of the cohort, from 0 on
     * @param column the period after the start, from 0 on
     * @param definition when a customer counts as retained
     * @return the cell
     * @throws NullPointerException if the definition is null
     * @throws IndexOutOfBoundsException if there is no such cohort or column
     */
    public CohortCell cell(int cohort, int column, RetentionDefinition definition) {
        requireNonNull(definition, "definition");
        return switch (observation(cohort, column)) {
            case NONE -> new CohortCell.NotObserved();
            case PART ->
                new CohortCell.Partial(
                        tally.active(cohort, column, definition),
                        tally.size(cohort),
                        tally.complete(cohort, column),
                        tally.activeOfComplete(cohort, column, definition));
            case ALL -> new CohortCell.Observed(tally.active(cohort, column, definition), tally.size(cohort));
        };
    }

    private Observation observation(int cohort, int column) {
        return layout.observation(Objects.checkIndex(cohort, cohorts()), Objects.checkIndex(column, columns()));
    }

    /**
     * 群收入 – what a cohort brought in a period, as far as it was observed.
     *
     * @param cohort the place of the cohort, from 0 on
     * @param column the period after the start, from 0 on
     * @return the sum, less refunds; empty if revenue was not gathered or the period not observed
     * @throws IndexOutOfBoundsException if there is no such cohort or column
     */
    public Optional<Money> revenue(int cohort, int column) {
        return observation(cohort, column) == Observation.NONE || currency == null
                ? Optional.empty()
                : Optional.of(Money.ofMinor(currency, tally.revenue(cohort, column)));
    }

    /**
     * 总体留存 – a period over all cohorts for which it was observed as a whole, each customer counted once.
     *
     * @param column the period after the start, from 0 on
     * @param definition when a customer counts as retained
     * @return {@code Σ active} of {@code Σ base}; empty if the period was observed as a whole for no cohort
     * @throws NullPointerException if the definition is null
     * @throws IndexOutOfBoundsException if there is no such column
     */
    public Optional<CohortCell.Observed> overall(int column, RetentionDefinition definition) {
        requireNonNull(definition, "definition");
        Objects.checkIndex(column, columns());
        long active = 0;
        long base = 0;
        boolean any = false;
        for (int cohort = 0; cohort < cohorts(); cohort++) {
            if (observation(cohort, column) == Observation.ALL) {
                any = true;
                active += tally.active(cohort, column, definition);
                base += tally.size(cohort);
            }
        }
        return any ? Optional.of(new CohortCell.Observed(active, base)) : Optional.empty();
    }

    /**
     * What the figures assume, and who was left out.
     *
     * @return the reasons: the design, the observed days, who is in no cohort
     */
    public List<Reason> reasons() {
        CohortDesign design = design();
        return List.of(
                Reason.of(RetentionReason.COHORTS, design.basis(), design.period(), design.cells()),
                Reason.of(RetentionReason.OBSERVED, design.from(), design.lastObservedDay()),
                Reason.of(RetentionReason.LEFT_OUT, earlier(), later(), withoutStart()));
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), requireNonNull(locale, "locale"));
    }

    /**
     * The counts as a Markdown table: a row for each cohort with its size. A partial cell ends with {@code *}, one that
     * was not observed is blank; the line below the table says so.
     *
     * @param definition when a customer counts as retained
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table, the same on every machine
     * @throws NullPointerException if an argument is null
     */
    public String countsAsMarkdown(RetentionDefinition definition, Locale locale) {
        return CohortMarkdown.counts(this, requireNonNull(definition, "definition"), requireNonNull(locale, "locale"));
    }

    /**
     * The rates as a Markdown table, in per cent with one decimal, rounded half up. A partial cell shows the rate so far
     * and ends with {@code *}, one that was not observed is blank, and that of an empty cohort is {@code –}.
     *
     * @param definition when a customer counts as retained
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the table, the same on every machine
     * @throws NullPointerException if an argument is null
     */
    public String ratesAsMarkdown(RetentionDefinition definition, Locale locale) {
        return CohortMarkdown.rates(this, requireNonNull(definition, "definition"), requireNonNull(locale, "locale"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CohortMatrix other
                && design().equals(other.design())
                && Objects.equals(currency, other.currency)
                && tally.sameAs(other.tally);
    }

    @Override
    public int hashCode() {
        return Objects.hash(design(), currency, tally.hash());
    }

    @Override
    public String toString() {
        return "CohortMatrix[" + cohorts() + " cohorts, " + columns() + " columns, " + customers() + " customers]";
    }
}
