package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * 纽带条件 – what ties the two sides of a stable relationship, asked for where it is known (L3): satisfaction of both,
 * investments of both, breadth of what is bought, a relational orientation; and renewals of the contract, which must be
 * known where they are asked for.
 *
 * @param satisfaction the customer's lowest satisfaction, as a share of its scale, above 0 and at most 1; empty if none
 *     is asked for
 * @param orientation the lowest share of relational answers (F14), likewise
 * @param firmSatisfied whether the firm's margin must reach its target
 * @param bothInvest whether both sides must invest in the relationship
 * @param categories how many kinds of product are asked for; 0 for any
 * @param renewals how many renewals of the contract are asked for; 0 if no contract is needed
 */
public record BondRule(
        Optional<BigDecimal> satisfaction,
        Optional<BigDecimal> orientation,
        boolean firmSatisfied,
        boolean bothInvest,
        int categories,
        int renewals) {

    /** Nothing is asked for. */
    static final BondRule NONE = new BondRule(Optional.empty(), Optional.empty(), false, false, 0, 0);

    /**
     * Checks the components.
     *
     * @param satisfaction the customer's lowest satisfaction
     * @param orientation the lowest share of relational answers
     * @param firmSatisfied whether the firm's margin must reach its target
     * @param bothInvest whether both sides must invest
     * @param categories how many kinds of product are asked for
     * @param renewals how many renewals are asked for
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number or share is out of its range
     */
    public BondRule {
        satisfaction = requireNonNull(satisfaction, "satisfaction").map(share -> Shares.of(share, "satisfaction"));
        orientation = requireNonNull(orientation, "orientation").map(share -> Shares.of(share, "orientation"));
        Require.that(categories >= 0, "categories", categories, "must not be negative");
        Require.that(renewals >= 0, "renewals", renewals, "must not be negative");
    }
}
