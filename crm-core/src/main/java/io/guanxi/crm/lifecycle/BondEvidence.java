package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.service.Side;
import java.util.Optional;
import java.util.Set;

/**
 * 纽带依据 – what is known of what ties the two sides: the firm's margin, investments, the value balance, the contract, and
 * a cancellation.
 *
 * @param firmMargin the firm's margin against its target: whether the firm is satisfied
 * @param investments which sides invest in the relationship; empty if unknown, an empty set if neither does
 * @param valueBalance what the relationship is worth to either side (F2)
 * @param contract how the contract stands; empty if unknown, or if there never was one
 * @param cancellation that the relationship was ended by a statement of either side
 */
public record BondEvidence(
        Optional<MarginTarget> firmMargin,
        Optional<Set<Side>> investments,
        Optional<ValueBalance> valueBalance,
        Optional<ContractStanding> contract,
        Optional<Cancellation> cancellation) {

    /** Nothing is known. */
    static final BondEvidence NONE =
            new BondEvidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the components.
     *
     * @param firmMargin the firm's margin against its target
     * @param investments which sides invest, copied
     * @param valueBalance what the relationship is worth to either side
     * @param contract how the contract stands
     * @param cancellation that the relationship was ended
     * @throws NullPointerException if a component or a side is null
     */
    public BondEvidence {
        requireNonNull(firmMargin, "firmMargin");
        investments = requireNonNull(investments, "investments").map(BondEvidence::copy);
        requireNonNull(valueBalance, "valueBalance");
        requireNonNull(contract, "contract");
        requireNonNull(cancellation, "cancellation");
    }

    private static Set<Side> copy(Set<Side> sides) {
        sides.forEach(side -> requireNonNull(side, "investments"));
        return Sets.immutableEnumSet(sides);
    }
}
