package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.rules.tiering.TierStep;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;

/**
 * 会员回放 – one member through a series of days under both policies: the input of a {@link ReplayFlow}.
 *
 * @param <K> the tiers
 * @param key the member's key
 * @param before the tier held before the first day; empty for one who was placed on one of the days, or on none
 * @param baseline the course under the baseline
 * @param candidate the course under the candidate
 */
public record ReplayedMember<K extends Enum<K>>(
        String key, Optional<K> before, Course<K> baseline, Course<K> candidate) {

    /**
     * 历程 – the tiers of a member under one policy.
     *
     * @param <K> the tiers
     * @param tiers the tier on each day from the first on which the member belonged to the programme to the last
     * @param steps the changes of the tier, each on the day from which it counts, which may lie between the days; the
     *     first placement is none
     */
    public record Course<K extends Enum<K>>(List<K> tiers, List<TierStep<K>> steps) {
        /**
         * Checks the components.
         *
         * @param tiers the tier on each day, copied
         * @param steps the changes of the tier, copied
         * @throws NullPointerException if a component, a tier or a step is null
         */
        public Course {
            tiers = Require.list(tiers, "tiers");
            steps = Require.list(steps, "steps");
        }
    }

    /**
     * Checks the components.
     *
     * @param key the member's key
     * @param before the tier held before the first day
     * @param baseline the course under the baseline
     * @param candidate the course under the candidate
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the courses are not of the same days
     */
    public ReplayedMember {
        requireNonNull(key, "key");
        requireNonNull(before, "before");
        int days = requireNonNull(baseline, "baseline").tiers().size();
        if (requireNonNull(candidate, "candidate").tiers().size() != days) {
            throw Require.refusal("candidate", candidate.tiers().size() + " days", "must be of " + days + " days");
        }
    }

    /**
     * The course under one of the policies.
     *
     * @param variant under which policy
     * @return the course
     */
    public Course<K> course(Variant variant) {
        return variant.of(baseline, candidate);
    }

    /** Tiers only: the key may tell who it is. */
    @Override
    public String toString() {
        return "ReplayedMember[" + baseline.tiers() + ", " + candidate.tiers() + "]";
    }
}
