package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * 等级规则 – what one tier above the floor asks for: to enter it, and the same or less to keep it.
 *
 * <p>The facts that meet the keep condition but not the enter condition are the band (hysteresis) in which a member
 * neither rises into the tier nor falls out of it.
 *
 * <p>Example: enter {@code nights ≥ 25}, keep {@code nights ≥ 20}: a member of the tier with 22 nights stays, one below
 * it with 22 nights does not rise.
 *
 * @param <T> the facts of a period
 * @param <K> the tiers
 * @param tier the tier
 * @param enter what it takes to enter
 * @param keep what it takes to stay; contains {@code enter} in a policy that was built
 * @param minimumStay for how long it is held at least, from the day on which it was entered; empty for no minimum
 */
public record TierRule<T, K extends Enum<K>>(
        K tier, Condition<T> enter, Condition<T> keep, Optional<Period> minimumStay) {

    /**
     * Checks the components.
     *
     * @param tier the tier
     * @param enter what it takes to enter
     * @param keep what it takes to stay
     * @param minimumStay for how long it is held at least
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the minimum stay is not positive
     */
    public TierRule {
        requireNonNull(tier, "tier");
        requireNonNull(enter, "enter");
        requireNonNull(keep, "keep");
        if (requireNonNull(minimumStay, "minimumStay").isPresent()) {
            Require.positive(minimumStay.get(), "minimumStay");
        }
    }

    /** The first day on which a member who entered on a day may fall. */
    LocalDate freeFrom(LocalDate since) {
        return minimumStay.isPresent() ? since.plus(minimumStay.get()) : since;
    }
}
