package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * 服务合同 – what the firm owes a customer during a period, what the customer commits to, and when to talk about renewal.
 *
 * <p>Example: a contract from 2025-01-01 to 2026-01-01 with a notice of three months has its notice deadline on
 * 2025-10-01; of 500 room nights committed, 430 are a fulfilment of 0.8600.
 *
 * @param id the identifier
 * @param customer whose contract it is
 * @param period from the first day up to and without the end; open at the end while none is agreed
 * @param entitlements what the customer may ask for, each once, 1 to {@value #MAX_ENTITLEMENT} characters
 * @param commitment the volume that the customer commits to; empty if none was agreed
 * @param sla how fast the firm promises to answer; empty if nothing was promised
 * @param renewalNotice how long before the end notice must be given, zero or more; at most the length of the period
 */
public record ServiceContract(
        ContractId id,
        CustomerId customer,
        Range<LocalDate> period,
        List<String> entitlements,
        Optional<Commitment> commitment,
        Optional<SlaTarget> sla,
        Period renewalNotice) {

    /** Characters allowed in an entitlement. */
    public static final int MAX_ENTITLEMENT = 200;

    private static final int PLACES = 4;

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param customer whose contract it is
     * @param period the half-open period
     * @param entitlements what the customer may ask for, copied
     * @param commitment the volume that the customer commits to
     * @param sla how fast the firm promises to answer
     * @param renewalNotice how long before the end notice must be given
     * @throws NullPointerException if a component or an entitlement is null
     * @throws IllegalArgumentException if the period has no first day, is not half-open, is empty or leaves the years
     *     1 to 9999, an entitlement is no text or stands twice, or the notice is negative, longer than {@value
     *     Require#MAX_YEARS} years or longer than the period
     */
    public ServiceContract {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        Require.period(period, "period");
        entitlements = Require.list(entitlements, "entitlements");
        for (int place = 0; place < entitlements.size(); place++) {
            Require.text(entitlements.get(place), "entitlements[" + place + "]", MAX_ENTITLEMENT);
        }
        Require.that(
                entitlements.stream().distinct().count() == entitlements.size(),
                "entitlements",
                entitlements,
                "must not hold an entitlement twice");
        requireNonNull(commitment, "commitment");
        requireNonNull(sla, "sla");
        if (!requireNonNull(renewalNotice, "renewalNotice").isZero()) {
            Require.positive(renewalNotice, "renewalNotice");
        }
        Require.that(
                !period.hasUpperBound()
                        || !period.upperEndpoint().minus(renewalNotice).isBefore(period.lowerEndpoint()),
                "renewalNotice",
                renewalNotice,
                "must not be longer than the period " + period);
    }

    /**
     * A contract with an end, with nothing else agreed yet.
     *
     * @param id the identifier
     * @param customer whose contract it is
     * @param from the first day
     * @param to the day after the last, later than {@code from}
     * @return the contract
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code to} is not later than {@code from}, or a date leaves the years 1 to
     *     9999
     */
    public static ServiceContract between(ContractId id, CustomerId customer, LocalDate from, LocalDate to) {
        return plain(id, customer, Require.days(from, to, "period"));
    }

    /**
     * A contract without an end, with nothing else agreed yet.
     *
     * @param id the identifier
     * @param customer whose contract it is
     * @param from the first day
     * @return the contract
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the date leaves the years 1 to 9999
     */
    public static ServiceContract since(ContractId id, CustomerId customer, LocalDate from) {
        return plain(id, customer, Range.atLeast(requireNonNull(from, "from")));
    }

    /**
     * A copy with other entitlements.
     *
     * @param texts what the customer may ask for, each once
     * @return the copy
     * @throws NullPointerException if one is null
     * @throws IllegalArgumentException if one is blank, too long, padded, holds control or half characters or stands
     *     twice
     */
    public ServiceContract withEntitlements(String... texts) {
        return new ServiceContract(
                id, customer, period, Require.elements(texts, "entitlements"), commitment, sla, renewalNotice);
    }

    /**
     * A copy with a committed volume.
     *
     * @param agreed what the customer commits to
     * @return the copy
     * @throws NullPointerException if the commitment is null
     */
    public ServiceContract withCommitment(Commitment agreed) {
        return new ServiceContract(
                id,
                customer,
                period,
                entitlements,
                Optional.of(requireNonNull(agreed, "commitment")),
                sla,
                renewalNotice);
    }

    /**
     * A copy with a promise of how fast the firm answers.
     *
     * @param promised the target
     * @return the copy
     * @throws NullPointerException if the target is null
     */
    public ServiceContract withSla(SlaTarget promised) {
        return new ServiceContract(
                id,
                customer,
                period,
                entitlements,
                commitment,
                Optional.of(requireNonNull(promised, "sla")),
                renewalNotice);
    }

    /**
     * A copy with another notice.
     *
     * @param notice how long before the end notice must be given, zero or more
     * @return the copy
     * @throws NullPointerException if the notice is null
     * @throws IllegalArgumentException if the notice is negative or longer than the period
     */
    public ServiceContract withRenewalNotice(Period notice) {
        return new ServiceContract(id, customer, period, entitlements, commitment, sla, notice);
    }

    /**
     * Whether the contract is in force on a day.
     *
     * @param day the day
     * @return true from the first day up to the last
     */
    public boolean isActiveOn(LocalDate day) {
        return period.contains(requireNonNull(day, "day"));
    }

    /**
     * The day on or before which notice must be given: {@code end of the period − notice}.
     *
     * <p>Without a notice that is the end itself, the day after the last.
     *
     * @return the day; empty if the contract has no end
     */
    public Optional<LocalDate> noticeDeadline() {
        return period.hasUpperBound() ? Optional.of(period.upperEndpoint().minus(renewalNotice)) : Optional.empty();
    }

    /**
     * Whether the notice deadline is near: {@code asOf ≤ deadline ≤ asOf + days}.
     *
     * @param asOf the day of asking
     * @param days how many days ahead to look, zero or more
     * @return true if the deadline is on that day or one of the following {@code days}; false if there is none
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the number of days is negative
     */
    public boolean isNoticeDue(LocalDate asOf, int days) {
        requireNonNull(asOf, "asOf");
        Require.that(days >= 0, "days", days, "must not be negative");
        return noticeDeadline()
                .map(deadline -> ChronoUnit.DAYS.between(asOf, deadline))
                .filter(left -> 0 <= left && left <= days)
                .isPresent();
    }

    /**
     * How much of the commitment was bought: {@code volume / commitment}, 4 decimals HALF_UP; above 1 if more.
     *
     * @param volume what was bought, in the unit of the commitment, zero or more
     * @return the share; empty if nothing was committed
     * @throws IllegalArgumentException if the volume is negative
     */
    public Optional<BigDecimal> fulfilment(long volume) {
        Require.that(volume >= 0, "volume", volume, "must not be negative");
        return commitment.map(agreed ->
                BigDecimal.valueOf(volume).divide(BigDecimal.valueOf(agreed.volume()), PLACES, RoundingMode.HALF_UP));
    }

    private static ServiceContract plain(ContractId id, CustomerId customer, Range<LocalDate> period) {
        return new ServiceContract(id, customer, period, List.of(), Optional.empty(), Optional.empty(), Period.ZERO);
    }
}
