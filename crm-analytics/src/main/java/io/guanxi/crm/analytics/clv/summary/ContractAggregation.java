package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * 合同聚合 – gathers {@link ContractCohorts} from contracts in any order, in parts that can be merged.
 *
 * <p>Columns of primitive values go in through {@code addAll}. Merging is not idempotent: a contract that comes twice
 * counts twice. Immutable.
 */
public final class ContractAggregation implements Aggregation<Contract, ContractState, ContractCohorts> {

    /** What a column of ends holds where no end is known. */
    public static final int NO_END = Integer.MAX_VALUE;

    private static final long serialVersionUID = 1L;

    /** The time from one renewal to the next. */
    private final PeriodSteps renewal;

    /** The last day on which renewals were observed. */
    private final LocalDate lastObservedDay;

    private ContractAggregation(PeriodSteps renewal, LocalDate lastObservedDay) {
        this.renewal = renewal;
        this.lastObservedDay = lastObservedDay;
    }

    /**
     * The aggregation.
     *
     * @param renewal the time from one renewal to the next: of years and months, or of weeks and days
     * @param lastObservedDay the last day on which renewals were observed, itself included
     * @return the aggregation
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the period is not above 0 or mixes months and days, or the day is not in the
     *     years 1 to 9999
     */
    public static ContractAggregation of(Period renewal, LocalDate lastObservedDay) {
        return new ContractAggregation(
                PeriodSteps.of(renewal, "renewal"), Require.businessDate(lastObservedDay, "lastObservedDay"));
    }

    @Override
    public ContractState empty() {
        return new ContractState(renewal, lastObservedDay);
    }

    /**
     * Takes in one contract.
     *
     * @param state what has been gathered, which is changed
     * @param contract the contract
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the contract has more than 1,000,000 observed renewals, or the state belongs
     *     to another aggregation
     * @throws ArithmeticException if the contracts exceed the range of long
     */
    @Override
    public ContractState add(ContractState state, Contract contract) {
        own(state, "state");
        requireNonNull(contract, "contract");
        int observed = observed(contract.start());
        if (observed < 0) {
            state.addLater(1);
        } else {
            int made = contract.end()
                    .map(end -> made(contract.start(), end, observed))
                    .orElse(observed);
            state.add(observed, made, 1);
        }
        return state;
    }

    /**
     * Takes in rows of columns, each row one contract.
     *
     * @param state what has been gathered, which is changed
     * @param start the first days under contract as epoch days, {@link LocalDate#toEpochDay}, in the years 1 to 9999
     * @param end the days of the ends as epoch days, not before the start; {@link #NO_END} if no end is known
     * @param from the first row
     * @param to the row after the last
     * @return the same state
     * @throws NullPointerException if an argument is null
     * @throws IndexOutOfBoundsException if a column does not hold the rows
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, an end is before its start, a contract
     *     has more than 1,000,000 observed renewals, or the state belongs to another aggregation; the state is as it was
     * @throws ArithmeticException if the contracts exceed the range of long
     */
    public ContractState addAll(ContractState state, int[] start, int[] end, int from, int to) {
        own(state, "state");
        Objects.checkFromToIndex(from, to, requireNonNull(start, "start").length);
        Objects.checkFromToIndex(from, to, requireNonNull(end, "end").length);
        int earliest = Integer.MAX_VALUE;
        for (int row = from; row < to; row++) {
            PurchaseGathering.requireDay(start[row], "start", row);
            earliest = Math.min(earliest, start[row]);
            if (end[row] != NO_END) {
                PurchaseGathering.requireDay(end[row], "end", row);
                if (end[row] < start[row]) {
                    throw Require.refusal(
                            "end[" + row + "]",
                            LocalDate.ofEpochDay(end[row]),
                            "must not be before the start, " + LocalDate.ofEpochDay(start[row]));
                }
            }
        }
        if (from < to) {
            observed(LocalDate.ofEpochDay(earliest));
        }
        for (int row = from; row < to; row++) {
            LocalDate day = LocalDate.ofEpochDay(start[row]);
            int observed = observed(day);
            if (observed < 0) {
                state.addLater(1);
            } else {
                boolean open = end[row] == NO_END;
                state.add(observed, open ? observed : made(day, LocalDate.ofEpochDay(end[row]), observed), 1);
            }
        }
        return state;
    }

    /**
     * Joins what two parts have gathered.
     *
     * @param left the one part, which is changed
     * @param right the other part
     * @return the left part
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if a part belongs to another aggregation, or both are the same object
     * @throws ArithmeticException if the contracts exceed the range of long
     */
    @Override
    public ContractState merge(ContractState left, ContractState right) {
        own(left, "left");
        own(right, "right");
        Require.that(left != right, "right", right, "must be another state than left");
        left.merge(right);
        return left;
    }

    /**
     * The cohorts of all that has been gathered.
     *
     * @param state what has been gathered
     * @return the cohorts
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the state belongs to another aggregation
     */
    @Override
    public ContractCohorts result(ContractState state) {
        return own(state, "state").cohorts();
    }

    /** The renewals observed; −1 if the contract began later. */
    private int observed(LocalDate start) {
        if (start.isAfter(lastObservedDay)) {
            return -1;
        }
        return ModelBounds.requirePeriods(renewal.periods(start, lastObservedDay), "renewals");
    }

    /** The observed renewals that came before the day of the end. */
    private int made(LocalDate start, LocalDate end, int observed) {
        // An end on the very first day is before any renewal.
        return end.isAfter(start) ? Math.min(observed, renewal.periods(start, end.minusDays(1))) : 0;
    }

    private ContractState own(ContractState state, String name) {
        requireNonNull(state, name);
        Require.that(state.isOf(renewal, lastObservedDay), name, state, "must be of this aggregation");
        return state;
    }

    @Override
    public String toString() {
        return "ContractAggregation[" + renewal + " to " + lastObservedDay + "]";
    }
}
