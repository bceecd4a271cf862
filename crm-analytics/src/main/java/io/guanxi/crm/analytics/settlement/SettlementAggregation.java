package io.guanxi.crm.analytics.settlement;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.Settlement;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 结账周期聚合 – gathers how long invoices take to be paid, as known on a day, in parts that can be merged (V9).
 *
 * <p>An invoice that is open on the day is censored: it enters with its age, since it will take at least as long. A
 * payment after the day is not known yet, so its invoice is open; an invoice dated after the day is counted apart and
 * enters no figure. An invoice given twice counts twice: leave duplicates out before.
 *
 * <p>Example, as of 2025-03-31: three invoices paid after 10, 20 and 30 days and one that has been open for 15 give 3
 * paid with 60 days and 1 open with 15. Counts in whole numbers, so that order and parts play no role. Immutable.
 */
public final class SettlementAggregation implements Aggregation<Settlement, SettlementState, SettlementCycle> {

    private static final long serialVersionUID = 1L;

    /** The last day that is known. */
    private final LocalDate asOf;

    private SettlementAggregation(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * The aggregation as known at the end of a day.
     *
     * @param asOf the last day that is known
     * @return the aggregation
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static SettlementAggregation asOf(LocalDate asOf) {
        return new SettlementAggregation(Require.businessDate(asOf, "asOf"));
    }

    /**
     * The last day that is known.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public SettlementState empty() {
        return new SettlementState();
    }

    /**
     * Takes in one invoice.
     *
     * @param state the counts so far, which are changed
     * @param settlement the invoice
     * @return the same counts
     * @throws NullPointerException if an argument is null
     * @throws ArithmeticException if a count exceeds the range of long; the counts are as they were
     */
    @Override
    public SettlementState add(SettlementState state, Settlement settlement) {
        requireNonNull(state, "state");
        LocalDate invoiced = requireNonNull(settlement, "settlement").invoiced();
        if (invoiced.isAfter(asOf)) {
            state.addNotYetInvoiced();
        } else if (settlement.isOpenOn(asOf)) {
            state.add(settlement.daysOutstanding(asOf).orElseThrow(), false);
        } else {
            state.add(settlement.daysToPay().orElseThrow(), true);
        }
        return state;
    }

    /**
     * Adds the counts of two parts.
     *
     * @param left the counts of the one, which are changed
     * @param right the counts of the other
     * @return the left counts
     * @throws NullPointerException if an argument is null
     * @throws ArithmeticException if a count exceeds the range of long; both parts are as they were
     */
    @Override
    public SettlementState merge(SettlementState left, SettlementState right) {
        requireNonNull(left, "left").addAll(requireNonNull(right, "right"));
        return left;
    }

    /**
     * The settlement cycle of all invoices so far.
     *
     * @param state the counts
     * @return an immutable copy
     * @throws NullPointerException if the state is null
     */
    @Override
    public SettlementCycle result(SettlementState state) {
        return new SettlementCycle(asOf, requireNonNull(state, "state").invoices(), state.notYetInvoiced());
    }

    /**
     * The settlement cycle of each customer.
     *
     * @param settlements the invoices of any number of customers, in any order
     * @param customers whose each transaction is; may hold others as well
     * @return one cycle for each customer with an invoice, in order of customer; not modifiable
     * @throws NullPointerException if an argument or an invoice is null
     * @throws IllegalArgumentException if the transaction of an invoice is none of those given
     * @throws ArithmeticException if a count exceeds the range of long
     */
    public SortedMap<CustomerId, SettlementCycle> byCustomer(
            Collection<Settlement> settlements, Map<TransactionId, CustomerId> customers) {
        List<Settlement> all = Require.list(new ArrayList<>(requireNonNull(settlements, "settlements")), "settlements");
        requireNonNull(customers, "customers");
        SortedMap<CustomerId, SettlementState> states = new TreeMap<>();
        for (Settlement settlement : all) {
            CustomerId customer = customers.get(settlement.transaction());
            if (customer == null) {
                throw Require.refusal(
                        "settlement", settlement.transaction(), "must be of a transaction whose customer is given");
            }
            states.put(customer, add(states.computeIfAbsent(customer, newcomer -> empty()), settlement));
        }
        SortedMap<CustomerId, SettlementCycle> cycles = new TreeMap<>();
        states.forEach((customer, state) -> cycles.put(customer, result(state)));
        return Collections.unmodifiableSortedMap(cycles);
    }

    @Override
    public String toString() {
        return "SettlementAggregation[as of " + asOf + "]";
    }
}
