package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.lifecycle.LossCause;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 被观察客户 – what a definition of churn looks at in one customer: the first day, the days of activity, and the end of the
 * contract.
 *
 * @param since the first day as a customer
 * @param activeDays the days of activity, ascending, none before {@code since}; there may be none
 * @param contractEnd the first day without a contract, not before {@code since}; empty if it has not ended or there is
 *     none
 * @param cause why the contract ended; empty exactly if it has not
 */
public record ObservedCustomer(
        LocalDate since, List<LocalDate> activeDays, Optional<LocalDate> contractEnd, Optional<LossCause> cause) {

    /**
     * Checks the components.
     *
     * @param since the first day as a customer
     * @param activeDays the days of activity, copied
     * @param contractEnd the first day without a contract
     * @param cause why the contract ended
     * @throws NullPointerException if a component or a day is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999 or before the first, the days of activity
     *     descend, or there is a cause without an end or an end without a cause
     */
    public ObservedCustomer {
        Require.businessDate(since, "since");
        activeDays = Require.list(activeDays, "activeDays");
        LocalDate before = since;
        for (int place = 0; place < activeDays.size(); place++) {
            LocalDate day = Require.businessDate(activeDays.get(place), "activeDays[" + place + "]");
            if (day.isBefore(before)) {
                throw Require.refusal("activeDays[" + place + "]", day, "must not be before " + before);
            }
            before = day;
        }
        CustomerSpan.requireEnd(since, contractEnd, "contractEnd", cause);
    }

    /**
     * A customer without a contract.
     *
     * @param activeDays the days of activity in any order, at least one; the first of them is the first day as a customer
     * @return the customer
     * @throws NullPointerException if the collection or a day is null
     * @throws IllegalArgumentException if there is no day, or one is not in the years 1 to 9999
     */
    public static ObservedCustomer active(Collection<LocalDate> activeDays) {
        List<LocalDate> days = Require.list(new ArrayList<>(requireNonNull(activeDays, "activeDays")), "activeDays");
        Require.that(!days.isEmpty(), "activeDays", days, "must not be empty");
        List<LocalDate> sorted = days.stream().sorted().toList();
        return new ObservedCustomer(sorted.get(0), sorted, Optional.empty(), Optional.empty());
    }

    /**
     * A customer whose contract runs.
     *
     * @param since the first day of the contract
     * @return the customer
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static ObservedCustomer contract(LocalDate since) {
        return new ObservedCustomer(since, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * A customer whose contract has an end.
     *
     * @param since the first day of the contract
     * @param contractEnd the first day without it, not before {@code since}
     * @param cause why it ended
     * @return the customer
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a day breaks its rule
     */
    public static ObservedCustomer contract(LocalDate since, LocalDate contractEnd, LossCause cause) {
        return new ObservedCustomer(
                since,
                List.of(),
                Optional.of(requireNonNull(contractEnd, "contractEnd")),
                Optional.of(requireNonNull(cause, "cause")));
    }
}
