package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 同期群统计 – gathers a {@link CohortMatrix} from facts of customers, in parts that can be merged: one customer or fifty
 * million rows.
 *
 * <p>For each customer the state holds the set of periods in which it was active (of days, with elapsed time). Sets merge
 * by union, so that facts may come late, in any order, and even twice; only revenue is added as often as it comes. A
 * customer's facts may lie in several parts. A day after the last observed one is not looked at, except that a customer
 * with no other is counted as {@link CohortMatrix#later()}; a day before the first observed one puts the customer in no
 * cohort, as {@link CohortMatrix#earlier()}.
 *
 * <p>Every row is activity, one with revenue below 0 as well. A refund that should make nobody active is taken off its
 * purchase beforehand, as {@link CohortMatrix#of(PurchaseLog, CohortDesign)} does.
 *
 * <p>Columns of primitive values go in through {@code addAll}, without an object for each row: {@code
 * aggregation.result(aggregation.addAll(aggregation.empty(), customers, days, 0, rows))}. Immutable.
 */
public final class CohortAggregation implements Aggregation<CohortFact, CohortState, CohortMatrix> {

    private static final long serialVersionUID = 1L;

    /** The design in numbers. */
    private final CohortLayout layout;

    /** The currency of the revenue; null if it is not gathered. */
    private final @Nullable CurrencyUnit currency;

    private CohortAggregation(CohortLayout layout, @Nullable CurrencyUnit currency) {
        this.layout = layout;
        this.currency = currency;
    }

    /**
     * The aggregation of customers, without their revenue.
     *
     * @param design how the matrix is laid out
     * @return the aggregation
     * @throws NullPointerException if the design is null
     */
    public static CohortAggregation of(CohortDesign design) {
        return new CohortAggregation(new CohortLayout(requireNonNull(design, "design")), null);
    }

    /**
     * The same with revenue, which then every activity must come with.
     *
     * @param currencyUnit the currency of all amounts
     * @return a new aggregation
     * @throws NullPointerException if the currency is null
     */
    public CohortAggregation withRevenue(CurrencyUnit currencyUnit) {
        return new CohortAggregation(layout, requireNonNull(currencyUnit, "currencyUnit"));
    }

    /** The matrix of a log; the starts are empty with cohorts by first purchase. */
    static CohortMatrix matrix(PurchaseLog log, CohortDesign design, Map<CustomerId, LocalDate> starts) {
        CohortAggregation aggregation = of(design).withRevenue(log.currency());
        CohortState state = aggregation.empty();
        state.reserve(Math.max(log.customers(), starts.size()));
        Map<CustomerId, LocalDate> withoutPurchase = new HashMap<>(starts);
        UnitAmounts amounts = requireNonNull(state.amounts());
        for (int customer = 0; customer < log.customers(); customer++) {
            LocalDate start = withoutPurchase.remove(log.customer(customer));
            if (start != null) {
                state.start(customer, aggregation.layout.unit(start.toEpochDay()));
            }
            PurchaseHistory all = log.history(customer);
            PurchaseHistory known = all.knownOn(design.lastObservedDay());
            for (int day = 0; day < known.purchaseDays(); day++) {
                int unit = aggregation.layout.unit(known.date(day).toEpochDay());
                state.activate(customer, unit);
                if (aggregation.layout.isObserved(unit)) {
                    amounts.add(customer, unit, known.netMinor(day));
                }
            }
            if (all.purchaseDays() > known.purchaseDays()) {
                state.activate(customer, aggregation.layout.units() + 1);
            }
        }
        int next = log.customers();
        for (LocalDate start : withoutPurchase.values()) {
            state.start(next, aggregation.layout.unit(start.toEpochDay()));
            next++;
        }
        return aggregation.result(state);
    }

    /**
     * How the matrix is laid out.
     *
     * @return the design
     */
    public CohortDesign design() {
        return layout.design();
    }

    /**
     * The currency of the revenue.
     *
     * @return the currency; empty if revenue is not gathered
     */
    public Optional<CurrencyUnit> currency() {
        return Optional.ofNullable(currency);
    }

    @Override
    public CohortState empty() {
        return new CohortState(layout, currency);
    }

    /**
     * Starts gathering with room for so many customers, so that the table need not grow on the way.
     *
     * @param customers how many are expected, 0 or more; there may be more or fewer
     * @return a new state that has seen no fact
     * @throws IllegalArgumentException if the number is negative
     * @throws ArithmeticException if the table cannot hold so many
     */
    public CohortState emptyFor(int customers) {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        CohortState state = empty();
        state.reserve(customers);
        return state;
    }

    /**
     * Takes in one fact.
     *
     * @param state what has been gathered, which is changed
     * @param fact the fact
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a start is given although the first activity decides, an activity has no
     *     revenue or one in another currency although revenue is gathered, or the state belongs to another aggregation
     * @throws ArithmeticException if the revenue of all facts, without its signs, exceeds the range of long minor units
     */
    @Override
    public CohortState add(CohortState state, CohortFact fact) {
        own(state, "state");
        int unit = layout.unit(requireNonNull(fact, "fact").day().toEpochDay());
        if (fact instanceof CohortFact.Activity activity) {
            UnitAmounts amounts = state.amounts();
            if (amounts != null) {
                long minor = minor(activity);
                if (layout.isObserved(unit)) {
                    amounts.add(fact.customer(), unit, minor);
                }
            }
            state.activate(fact.customer(), unit);
        } else {
            requireGiven(fact);
            state.start(fact.customer(), unit);
        }
        return state;
    }

    private long minor(CohortFact.Activity activity) {
        Money revenue = activity.revenue()
                .orElseThrow(() -> Require.refusal("revenue", activity, "must be there if revenue is gathered"));
        Require.that(revenue.getCurrencyUnit().equals(currency), "revenue", revenue, "must be in " + currency);
        return revenue.getAmountMinorLong();
    }

    private void requireGiven(Object shown) {
        Require.that(layout.isGiven(), "start", shown, "must not be given where the first activity decides");
    }

    /**
     * Takes in rows of columns: that a customer was active on a day.
     *
     * @param state what has been gathered, which is changed
     * @param customer the customers' keys
     * @param day the days as epoch days, {@link LocalDate#toEpochDay}, in the years 1 to 9999
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the columns are of different lengths, a day is not in the years 1 to 9999,
     *     revenue is gathered, or the state belongs to another aggregation; nothing has changed
     * @throws IndexOutOfBoundsException if the rows are not in the columns
     * @throws ArithmeticException if the table cannot hold all customers (hundreds of millions); then some of the rows
     *     have been taken in
     */
    public CohortState addAll(CohortState state, long[] customer, int[] day, int from, int to) {
        own(state, "state");
        requireRows(customer, day, from, to);
        Require.that(state.amounts() == null, "revenue", "no column", "must be there if revenue is gathered");
        requireDays(day, from, to);
        state.activateAll(layout, customer, day, from, to);
        return state;
    }

    /**
     * Takes in rows of columns: that a customer was active on a day, and what it brought.
     *
     * @param state what has been gathered, which is changed
     * @param customer the customers' keys
     * @param day the days as epoch days, {@link LocalDate#toEpochDay}, in the years 1 to 9999
     * @param minorUnits the amounts in the minor unit of the currency; may be negative, and are activity all the same
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the columns are of different lengths, a day is not in the years 1 to 9999,
     *     revenue is not gathered, or the state belongs to another aggregation; nothing has changed
     * @throws IndexOutOfBoundsException if the rows are not in the columns
     * @throws ArithmeticException if the revenue of all rows, without its signs, exceeds the range of long minor units,
     *     and nothing has changed; or if the table cannot hold all customers
     */
    public CohortState addAll(CohortState state, long[] customer, int[] day, long[] minorUnits, int from, int to) {
        own(state, "state");
        requireRows(customer, day, from, to);
        requireSameLength(requireNonNull(minorUnits, "minorUnits").length, customer.length, "minorUnits");
        Require.that(state.amounts() != null, "minorUnits", "a column", "must not be there if revenue is not gathered");
        requireDays(day, from, to);
        state.activateAll(layout, customer, day, minorUnits, from, to);
        return state;
    }

    /**
     * Takes in rows of columns: on which day a customer began.
     *
     * @param state what has been gathered, which is changed
     * @param customer the customers' keys
     * @param day the days as epoch days, {@link LocalDate#toEpochDay}, in the years 1 to 9999; of several the earliest
     *     counts
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the first activity decides, the columns are of different lengths, a day is not
     *     in the years 1 to 9999, or the state belongs to another aggregation; nothing has changed
     * @throws IndexOutOfBoundsException if the rows are not in the columns
     * @throws ArithmeticException if the table cannot hold all customers; then some of the rows have been taken in
     */
    public CohortState addStarts(CohortState state, long[] customer, int[] day, int from, int to) {
        own(state, "state");
        requireRows(customer, day, from, to);
        requireGiven("a column");
        requireDays(day, from, to);
        for (int row = from; row < to; row++) {
            state.start(customer[row], layout.unit(day[row]));
        }
        return state;
    }

    private static void requireRows(long[] customer, int[] day, int from, int to) {
        requireNonNull(customer, "customer");
        requireSameLength(requireNonNull(day, "day").length, customer.length, "day");
        Objects.checkFromToIndex(from, to, customer.length);
    }

    /** Looks at the first and the last day of all rows, and at each row only to name the one that is none. */
    private static void requireDays(int[] day, int from, int to) {
        int first = 0;
        int last = 0;
        for (int row = from; row < to; row++) {
            first = Math.min(first, day[row]);
            last = Math.max(last, day[row]);
        }
        if (Require.isBusinessDate(LocalDate.ofEpochDay(first)) && Require.isBusinessDate(LocalDate.ofEpochDay(last))) {
            return;
        }
        for (int row = from; row < to; row++) {
            Require.businessDate(LocalDate.ofEpochDay(day[row]), "day[" + row + "]");
        }
    }

    private static void requireSameLength(int rows, int customers, String column) {
        Require.that(rows == customers, column, rows + " rows", "must have as many as customer, " + customers);
    }

    /**
     * Joins what two parts have gathered.
     *
     * @param left the one part, which is changed
     * @param right the other part
     * @return the left part
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part belongs to another aggregation
     * @throws ArithmeticException if the revenue of both, without its signs, exceeds the range of long minor units, and
     *     nothing has changed; or if the table cannot hold all customers
     */
    @Override
    public CohortState merge(CohortState left, CohortState right) {
        own(left, "left").merge(own(right, "right"));
        return left;
    }

    /**
     * The matrix of all that has been gathered.
     *
     * @param state what has been gathered
     * @return the matrix, immutable
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state belongs to another aggregation
     */
    @Override
    public CohortMatrix result(CohortState state) {
        return new CohortMatrix(layout, CohortTally.of(layout, own(state, "state")), currency);
    }

    private CohortState own(CohortState state, String name) {
        requireNonNull(state, name);
        Require.that(
                state.design().equals(layout.design()),
                name,
                state.design(),
                "must be of the design of the aggregation");
        UnitAmounts amounts = state.amounts();
        CurrencyUnit other = amounts == null ? null : amounts.currency();
        Require.that(Objects.equals(other, currency), name, other, "must be in the currency of the aggregation");
        return state;
    }

    @Override
    public String toString() {
        return "CohortAggregation[" + layout.cohorts() + " cohorts, " + layout.columns() + " columns"
                + (currency == null ? "]" : ", " + currency + "]");
    }
}
