package io.guanxi.crm.analytics.clv.summary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 合同状态 – the state of a {@link ContractAggregation}: how many contracts had so many observed renewals and came through
 * so many of them.
 *
 * <p>Ascending pairs with their counts, 16 bytes each: at most 1,891 for five years of monthly contracts, however many
 * there are. Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class ContractState implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_SIZE = 16;

    /** The time between renewals. */
    private final PeriodSteps renewal;

    /** The last day on which renewals were observed. */
    private final LocalDate lastObservedDay;

    /** Renewals observed in the upper half, renewals made in the lower. */
    private long[] pairs = new long[FIRST_SIZE];

    /** The contracts of each pair. */
    private long[] counts = new long[FIRST_SIZE];

    /** The number of pairs. */
    private int size;

    /** All contracts, those that began later as well. */
    private long contracts;

    /** Contracts that began after the last observed day. */
    private long later;

    ContractState(PeriodSteps renewal, LocalDate lastObservedDay) {
        this.renewal = renewal;
        this.lastObservedDay = lastObservedDay;
    }

    boolean isOf(PeriodSteps otherRenewal, LocalDate otherDay) {
        return renewal.equals(otherRenewal) && lastObservedDay.equals(otherDay);
    }

    void addLater(long more) {
        contracts = Math.addExact(contracts, more);
        later += more;
    }

    void add(int observed, int made, long more) {
        contracts = Math.addExact(contracts, more);
        long pair = (long) observed << Integer.SIZE | made;
        int place = Arrays.binarySearch(pairs, 0, size, pair);
        if (place < 0) {
            place = -place - 1;
            insert(place, pair);
        }
        counts[place] += more;
    }

    private void insert(int place, long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        System.arraycopy(pairs, place, pairs, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        pairs[place] = pair;
        counts[place] = 0;
        size++;
    }

    void merge(ContractState other) {
        Math.addExact(contracts, other.contracts);
        for (int place = 0; place < other.size; place++) {
            add(observed(other.pairs[place]), (int) other.pairs[place], other.counts[place]);
        }
        addLater(other.later);
    }

    ContractCohorts cohorts() {
        List<ContractCohort> cohorts = new ArrayList<>();
        int place = 0;
        while (place < size) {
            int observed = observed(pairs[place]);
            long[] survivors = new long[observed + 1];
            for (; place < size && observed(pairs[place]) == observed; place++) {
                survivors[(int) pairs[place]] = counts[place];
            }
            // Who made more renewals made this one as well.
            for (int renewals = observed - 1; renewals >= 0; renewals--) {
                survivors[renewals] += survivors[renewals + 1];
            }
            cohorts.add(ContractCohort.of(survivors));
        }
        return new ContractCohorts(cohorts, later);
    }

    private static int observed(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    @Override
    public String toString() {
        return "ContractState[" + contracts + " contracts]";
    }
}
