package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 等级状态 – where one member stands under a tier policy: what the caller stores between two assessments.
 *
 * <p>It holds the tier earned and the grants beside it; the tier in effect is the highest of them. It bears the id and
 * the version of the policy that made it. States come from {@link TierPolicy#join}, {@link TierPolicy#takeOver} and
 * {@link TierDecision#next}.
 *
 * @param <K> the tiers
 * @param earned the tier earned by facts
 * @param joined the day on which the member joined
 * @param assessed the day of the last assessment
 * @param grants the grants that have not ended, best first
 * @param policy the id of the policy
 * @param version the version of the policy, at least 1
 */
public record TierState<K extends Enum<K>>(
        EarnedTier<K> earned,
        LocalDate joined,
        LocalDate assessed,
        List<TierGrant<K>> grants,
        String policy,
        int version) {

    /**
     * Checks the components and sorts the grants.
     *
     * @param earned the tier earned by facts
     * @param joined the day on which the member joined
     * @param assessed the day of the last assessment
     * @param grants the grants, copied; each counts once
     * @param policy the id of the policy
     * @param version the version of the policy
     * @throws NullPointerException if a component or a grant is null
     * @throws IllegalArgumentException if a day does not lie in the years 1 to 9999, the tier was entered before the
     *     member joined or after the last assessment, a demotion became pending or a rise began after it, a grant says
     *     to be earned, the id is blank or too long, or the version is below 1
     */
    public TierState {
        requireNonNull(earned, "earned");
        Require.businessDate(joined, "joined");
        Require.businessDate(assessed, "assessed");
        LocalDate since = earned.since();
        if (since.isBefore(joined)) {
            throw Require.refusal("since", since, "must not lie before joined " + joined);
        }
        notBefore(assessed, since, "since");
        earned.pendingSince().ifPresent(day -> notBefore(assessed, day, "pendingSince"));
        earned.rising().ifPresent(run -> notBefore(assessed, run.since(), "the first assessment of rising"));
        grants = sorted(Require.list(grants, "grants"));
        Require.text(policy, "policy", TierPolicy.MAX_ID);
        Require.that(version >= 1, "version", version, "must be at least 1");
    }

    private static void notBefore(LocalDate assessed, LocalDate day, String what) {
        if (assessed.isBefore(day)) {
            throw Require.refusal("assessed", assessed, "must not lie before " + what + " " + day);
        }
    }

    private static <K extends Enum<K>> List<TierGrant<K>> sorted(List<TierGrant<K>> grants) {
        for (TierGrant<K> grant : grants) {
            Require.that(
                    grant.source() != GrantSource.EARNED,
                    "source of a grant",
                    grant.source(),
                    "must not be EARNED, which only the policy can find");
        }
        return grants.size() < 2
                ? grants
                : grants.stream().distinct().sorted(TierGrant.bestFirst()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The tier in effect on the day of the last assessment.
     *
     * @return the tier
     */
    public K tier() {
        return grants.isEmpty() ? earned.tier() : effective().tier();
    }

    /**
     * The day from which the tier in effect is held, by the tier earned or by the grant that rules.
     *
     * @return the day
     */
    public LocalDate since() {
        return effective().from();
    }

    /**
     * What rules on the day of the last assessment: the tier earned, or a grant of a higher tier.
     *
     * @return the right to the tier, with source, reason (of an earned tier: policy and version) and last day
     */
    public TierGrant<K> effective() {
        return effectiveOn(assessed);
    }

    /**
     * What rules on a later day, as far as is known on the day of the last assessment: grants begin and end, the tier
     * earned stays as it is.
     *
     * @param day the day, not before the last assessment
     * @return the right to the tier
     * @throws NullPointerException if the day is null
     * @throws IllegalArgumentException if the day lies before the last assessment
     */
    public TierGrant<K> effectiveOn(LocalDate day) {
        if (requireNonNull(day, "day").isBefore(assessed)) {
            throw Require.refusal("day", day, "must not lie before the last assessment on " + assessed);
        }
        return best(earned, grants, day)
                .orElseGet(() -> new TierGrant<>(
                        earned.tier(),
                        GrantSource.EARNED,
                        policy + " " + version,
                        earned.since(),
                        earned.validThrough()));
    }

    /** The best grant of a tier above the one earned that is valid on a day. */
    static <K extends Enum<K>> Optional<TierGrant<K>> best(
            EarnedTier<K> earned, List<TierGrant<K>> grants, LocalDate day) {
        return grants.stream()
                .filter(grant -> grant.isValidOn(day) && grant.tier().compareTo(earned.tier()) > 0)
                .findFirst();
    }

    /**
     * The state with one grant more. It takes effect at once, or on its first day if that is yet to come.
     *
     * @param grant the grant, by hand or as a match
     * @return the state
     * @throws NullPointerException if the grant is null
     * @throws IllegalArgumentException if the grant says to be earned, or ended before the last assessment
     */
    public TierState<K> with(TierGrant<K> grant) {
        Require.that(
                !requireNonNull(grant, "grant").hasEndedBy(assessed),
                "grant",
                grant,
                "must not have ended before the last assessment on " + assessed);
        return new TierState<>(
                earned,
                joined,
                assessed,
                Stream.concat(grants.stream(), Stream.of(grant)).toList(),
                policy,
                version);
    }

    /**
     * The state without a grant that is taken back.
     *
     * @param grant the grant
     * @return the state; the same value if it did not hold the grant
     * @throws NullPointerException if the grant is null
     */
    public TierState<K> without(TierGrant<K> grant) {
        requireNonNull(grant, "grant");
        return grants.contains(grant)
                ? new TierState<>(
                        earned,
                        joined,
                        assessed,
                        grants.stream().filter(other -> !other.equals(grant)).toList(),
                        policy,
                        version)
                : this;
    }
}
