package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;

/**
 * 合同同期群集 – contracts as cohorts of the same number of observed renewals, as the contractual models take them.
 *
 * <p>Renewal {@code k} is on the day {@code k} periods after the start, each computed from the start: a monthly contract
 * of January 31 renews on February 28 and March 31. It is observed if its day is not after the last observed day, and
 * the customer renewed if the contract has not ended by that day. An end on any day up to the renewal, that included, is
 * a loss at that renewal; an end after the last observed day is none yet.
 *
 * <p>Example: monthly, observed to 2025-04-30. Of January 31: one without end, one ended on 2025-03-15; of March 1: one
 * without end. The cohorts are (2, 2, 1, 1), since April 30 is the third renewal of the first two, and (1, 1).
 *
 * @param cohorts the cohorts in ascending order of their renewals; those of 0 renewals tell a model nothing
 * @param laterCustomers contracts that began after the last observed day, which are left out
 */
public record ContractCohorts(List<ContractCohort> cohorts, long laterCustomers) {

    /**
     * Checks the components.
     *
     * @param cohorts the cohorts in ascending order of their renewals, copied
     * @param laterCustomers contracts that began after the last observed day
     * @throws NullPointerException if the list or a cohort is null
     * @throws IllegalArgumentException if the cohorts are not in that order, two have the same renewals, or the count is
     *     negative
     */
    public ContractCohorts {
        cohorts = Require.list(cohorts, "cohorts");
        for (int place = 1; place < cohorts.size(); place++) {
            Require.that(
                    cohorts.get(place).renewals() > cohorts.get(place - 1).renewals(),
                    "renewals of cohorts[" + place + "]",
                    cohorts.get(place).renewals(),
                    "must be above those of the cohort before");
        }
        Require.that(laterCustomers >= 0, "laterCustomers", laterCustomers, "must not be negative");
    }

    /**
     * The cohorts of contracts.
     *
     * @param contracts one contract for each customer, in any order
     * @param renewal the time from one renewal to the next: of years and months, or of weeks and days
     * @param lastObservedDay the last day on which renewals were observed, itself included
     * @return the cohorts
     * @throws NullPointerException if an argument or a contract is null
     * @throws IllegalArgumentException if the period is not above 0 or mixes months and days, the last observed day is
     *     not in the years 1 to 9999, or a contract has more than 1,000,000 renewals
     */
    public static ContractCohorts of(Collection<Contract> contracts, Period renewal, LocalDate lastObservedDay) {
        ContractAggregation aggregation = ContractAggregation.of(renewal, lastObservedDay);
        return aggregation.resultOf(requireNonNull(contracts, "contracts"));
    }

    /**
     * The contracts in all cohorts.
     *
     * @return the number, 0 or more
     */
    public long customers() {
        return cohorts.stream().mapToLong(ContractCohort::customers).sum();
    }
}
