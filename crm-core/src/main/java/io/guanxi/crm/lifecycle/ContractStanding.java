package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 合同状态 – how the contract of a customer stands on a day: since when, until when, how often renewed, and how much of the
 * committed volume was bought.
 *
 * @param start the first day of the latest time that contracts cover without a day between
 * @param end the day after its last; empty if it has no end
 * @param renewals how many times a contract that begins later prolonged it
 * @param fulfilment the share of the committed volume bought in each of the latest windows, the latest first; empty if
 *     nothing was committed or it is unknown
 */
public record ContractStanding(LocalDate start, Optional<LocalDate> end, int renewals, List<BigDecimal> fulfilment) {

    /** Decimals of a share of the committed volume. */
    static final int PLACES = 4;

    /** No share of a commitment is worth more digits than this. */
    static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /**
     * Checks the components.
     *
     * @param start the first day of the contract
     * @param end the day after its last
     * @param renewals how many times it was renewed
     * @param fulfilment the share of the committed volume bought, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a date is not in the years 1 to 9999, the end is not after the start, or a
     *     number or share is negative, above 1,000,000 or has more than 4 decimals
     */
    public ContractStanding {
        Require.businessDate(start, "start");
        if (requireNonNull(end, "end").isPresent()) {
            Require.businessDate(end.get(), "end");
            Require.that(end.get().isAfter(start), "end", end.get(), "must be after " + start);
        }
        Require.that(renewals >= 0, "renewals", renewals, "must not be negative");
        fulfilment = Require.list(fulfilment, "fulfilment");
        for (BigDecimal share : fulfilment) {
            Require.that(
                    share.signum() >= 0 && share.compareTo(MOST) <= 0 && share.scale() <= PLACES,
                    "fulfilment",
                    share,
                    "must be from 0 to " + MOST + ", with at most " + PLACES + " decimals");
        }
    }

    /**
     * A contract of which nothing but its dates is known.
     *
     * @param start the first day
     * @param end the day after the last, later than the start
     * @param renewals how many times it was renewed, 0 or more
     * @return the standing
     * @throws NullPointerException if a date is null
     * @throws IllegalArgumentException if a date or number is out of its range
     */
    public static ContractStanding of(LocalDate start, LocalDate end, int renewals) {
        return new ContractStanding(start, Optional.of(end), renewals, List.of());
    }

    /**
     * The standing by the contracts themselves, without what was bought: that of the latest time that contracts cover
     * without a day between. A contract that lies within another one, such as a supplement, neither ends nor renews it.
     *
     * @param contracts all contracts of the customer, in any order
     * @param asOf the day; contracts that begin later are not looked at
     * @return the standing; empty if none had begun by then
     * @throws NullPointerException if an argument or a contract is null
     */
    public static Optional<ContractStanding> on(List<ServiceContract> contracts, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        List<Range<LocalDate>> begun = Require.<ServiceContract>list(contracts, "contracts").stream()
                .map(ServiceContract::period)
                .filter(period -> !period.lowerEndpoint().isAfter(asOf))
                .sorted(Comparator.comparing((Range<LocalDate> period) -> period.lowerEndpoint())
                        .thenComparing(ContractStanding::endOrNever))
                .toList();
        Optional<ContractStanding> standing = Optional.empty();
        for (Range<LocalDate> period : begun) {
            standing = Optional.of(
                    standing.isEmpty() ? first(period) : standing.get().followedBy(period));
        }
        return standing;
    }

    private static ContractStanding first(Range<LocalDate> period) {
        return new ContractStanding(period.lowerEndpoint(), end(period), 0, List.of());
    }

    /** After a contract that begins no earlier than the last one did. */
    private ContractStanding followedBy(Range<LocalDate> next) {
        if (end.isPresent() && next.lowerEndpoint().isAfter(end.get())) {
            return first(next);
        }
        boolean outlasts = end.isPresent() && endOrNever(next).isAfter(end.get());
        if (!outlasts) {
            return this;
        }
        int more = next.lowerEndpoint().isAfter(start) ? 1 : 0;
        return new ContractStanding(start, end(next), renewals + more, List.of());
    }

    private static Optional<LocalDate> end(Range<LocalDate> period) {
        return period.hasUpperBound() ? Optional.of(period.upperEndpoint()) : Optional.empty();
    }

    private static LocalDate endOrNever(Range<LocalDate> period) {
        return end(period).orElse(LocalDate.MAX);
    }

    /**
     * The last day.
     *
     * @return the day before the end; empty if there is no end
     */
    public Optional<LocalDate> lastDay() {
        return end.map(day -> day.minusDays(1));
    }

    /**
     * Whether the contract has ended.
     *
     * @param asOf the day
     * @return true if its last day lies before the day
     */
    public boolean hasEnded(LocalDate asOf) {
        return end.isPresent() && !requireNonNull(asOf, "asOf").isBefore(end.get());
    }

    /** The standing with what was bought. */
    ContractStanding withFulfilment(List<BigDecimal> latestFirst) {
        return new ContractStanding(start, end, renewals, latestFirst);
    }
}
