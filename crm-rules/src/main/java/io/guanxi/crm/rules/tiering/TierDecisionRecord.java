package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 决定的存档 – a {@link TierDecision} by itself: everything it said, without the facts and the policy.
 *
 * @param <K> the tiers
 * @param policy the id of the policy
 * @param version its version, at least 1
 * @param fingerprint its fingerprint
 * @param from the tier in effect before
 * @param next the state that follows
 * @param hold what holds the tier; there if it was kept, and only then
 * @param steps the changes of the tier in effect
 * @param reasons why, at least one
 */
public record TierDecisionRecord<K extends Enum<K>>(
        String policy,
        int version,
        String fingerprint,
        K from,
        TierState<K> next,
        Optional<Hold> hold,
        List<TierStep<K>> steps,
        List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param policy the id of the policy
     * @param version its version
     * @param fingerprint its fingerprint
     * @param from the tier in effect before
     * @param next the state that follows
     * @param hold what holds the tier
     * @param steps the changes, copied
     * @param reasons why, copied
     * @throws NullPointerException if a component or an element is null
     * @throws IllegalArgumentException if the version is below 1, there is a hold on a tier that changed or none on one
     *     that did not, or there is no reason
     */
    public TierDecisionRecord {
        requireNonNull(policy, "policy");
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(from, "from");
        boolean kept = requireNonNull(next, "next").tier() == from;
        Require.that(
                requireNonNull(hold, "hold").isPresent() == kept,
                "hold",
                hold.isPresent() ? hold.get() : "none",
                "must be there for a tier that is kept, and only there");
        steps = Require.list(steps, "steps");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /**
     * The day of the assessment.
     *
     * @return the day
     */
    public LocalDate asOf() {
        return next.assessed();
    }

    /**
     * The tier in effect after.
     *
     * @return the tier
     */
    public K to() {
        return next.tier();
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }
}
