package io.guanxi.crm.rules.testing;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.rules.tiering.PeriodFacts;
import io.guanxi.crm.rules.tiering.TierDecision;
import io.guanxi.crm.rules.tiering.TierPolicy;
import io.guanxi.crm.rules.tiering.TierState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/**
 * 定级政策断言 – what is known of a whole tier policy, and the way to what it decides of one member.
 *
 * @param <T> the facts of a period
 * @param <K> the tiers
 */
public final class TierPolicyAssert<T, K extends Enum<K>>
        extends AbstractAssert<TierPolicyAssert<T, K>, TierPolicy<T, K>> {

    TierPolicyAssert(TierPolicy<T, K> policy) {
        super(policy, TierPolicyAssert.class);
    }

    /**
     * What the policy decides of a member.
     *
     * @param facts the facts of the member's periods
     * @param current the state before
     * @param asOf the day of the assessment
     * @return the assertions about it
     * @throws NullPointerException if an argument is null
     */
    public TierDecisionAssert<T, K> given(PeriodFacts<T> facts, TierState<K> current, LocalDate asOf) {
        isNotNull();
        requireNonNull(facts, "facts");
        requireNonNull(current, "current");
        TierDecision<K> decision = actual.assess(facts, current, requireNonNull(asOf, "asOf"));
        return Texts.described(this, new TierDecisionAssert<>(this, decision));
    }

    /**
     * Where the policy places a new member.
     *
     * @param facts the facts of the member's periods
     * @param joined the day on which the member joined
     * @param asOf the day of the assessment
     * @return the assertions about it
     * @throws NullPointerException if an argument is null
     */
    public TierDecisionAssert<T, K> givenNew(PeriodFacts<T> facts, LocalDate joined, LocalDate asOf) {
        isNotNull();
        requireNonNull(facts, "facts");
        requireNonNull(joined, "joined");
        TierDecision<K> decision = actual.join(facts, joined, requireNonNull(asOf, "asOf"));
        return Texts.described(this, new TierDecisionAssert<>(this, decision));
    }

    /**
     * Verifies that nothing is doubtful about the policy: it was built with no warning.
     *
     * @return this assertion
     * @throws AssertionError listing the warnings
     */
    public TierPolicyAssert<T, K> hasNoWarnings() {
        isNotNull();
        List<String> flaws =
                actual.flaws().stream().map(flaw -> flaw.text(Locale.ENGLISH)).toList();
        if (!flaws.isEmpty()) {
            throw failure("%s", "Expecting " + Texts.name(actual) + " to have no warnings, but:" + Texts.listed(flaws));
        }
        return this;
    }
}
