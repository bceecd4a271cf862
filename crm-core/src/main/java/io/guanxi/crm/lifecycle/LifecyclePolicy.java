package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/**
 * 生命周期策略 – the thresholds by which relationships are assessed, with an identity so that an assessment can be run again
 * later under the same policy.
 *
 * @param id the name of the policy, 1 to {@value #MAX_LENGTH} characters
 * @param version the version of its thresholds, at least 1
 * @param formation when exploration turns into formation
 * @param stability when formation turns into stability
 * @param decline when the volume with us counts as falling
 * @param silence when a silent customer counts as lost
 */
public record LifecyclePolicy(
        String id,
        int version,
        FormationRule formation,
        StabilityRule stability,
        DeclineRule decline,
        SilenceRule silence) {

    /** Characters allowed in the name of a policy. */
    public static final int MAX_LENGTH = 64;

    private static final Period QUARTER = Period.ofMonths(3);
    private static final Period YEAR = Period.ofMonths(12);

    /**
     * Checks the components.
     *
     * @param id the name of the policy
     * @param version the version of its thresholds
     * @param formation when exploration turns into formation
     * @param stability when formation turns into stability
     * @param decline when the volume with us counts as falling
     * @param silence when a silent customer counts as lost
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters, or
     *     the version is below 1
     */
    public LifecyclePolicy {
        Require.text(id, "policy id", MAX_LENGTH);
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(formation, "formation");
        requireNonNull(stability, "stability");
        requireNonNull(decline, "decline");
        requireNonNull(silence, "silence");
    }

    /**
     * 仅交易 – the policy where nothing but dated purchases is known: no satisfaction, no volume with other suppliers.
     *
     * <p>Without the customer's total volume a fall is never more than <em>suspected</em>, so this policy knows no way
     * into {@link LifecycleStage#DECLINE}. Its thresholds and their reasons:
     *
     * <ul>
     *   <li>formation: 1 repeat purchase within 12 months – the second purchase is the first proof that the first one
     *       was no accident, and a year holds one of every season;
     *   <li>stability: 12 months of relationship, purchases in 3 of the last 4 quarters, coefficient of variation at
     *       most 0.75 – one quarter may be empty (1 1 0 1 has 0.67), but not a burst with nothing around it (4 1 1 0
     *       has 1.15);
     *   <li>decline test: the last quarter against the same quarter a year ago, a fall of 30 % or more with a chance of
     *       at most 0.05 – a share alone would flag 4 → 2, which is chance in 34 % of cases;
     *   <li>loss: silence of more than 4 times the own mean gap (a Poisson buyer is that late in 1.8 % of gaps),
     *       between 6 and 24 months; 12 months for customers with fewer than 3 gaps.
     * </ul>
     *
     * @return the policy {@code transactions-only}, version 1
     */
    public static LifecyclePolicy transactionsOnly() {
        return new LifecyclePolicy(
                "transactions-only",
                1,
                new FormationRule(YEAR, 1),
                new StabilityRule(YEAR, QUARTER, 4, 3, new BigDecimal("0.75")),
                new DeclineRule(QUARTER, new BigDecimal("0.30"), new BigDecimal("0.05")),
                new SilenceRule(new BigDecimal("4"), 3, Period.ofMonths(6), Period.ofMonths(24), YEAR));
    }

    /**
     * The windows in which this policy wants its evidence counted.
     *
     * @param knownFrom the first day on which facts are known, usually {@link CustomerRelationship#opened}
     * @return the windows
     */
    public EvidenceWindows windowsFrom(LocalDate knownFrom) {
        return new EvidenceWindows(
                formation.window(), decline.window(), stability.window(), stability.windows(), knownFrom);
    }

    /**
     * Starts a changed copy.
     *
     * @return a builder with the thresholds of this policy
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Changes thresholds of a policy; not thread-safe.
     */
    public static final class Builder {

        private String id;
        private int version;
        private FormationRule formation;
        private StabilityRule stability;
        private DeclineRule decline;
        private SilenceRule silence;

        private Builder(LifecyclePolicy policy) {
            this.id = policy.id;
            this.version = policy.version;
            this.formation = policy.formation;
            this.stability = policy.stability;
            this.decline = policy.decline;
            this.silence = policy.silence;
        }

        /**
         * Names the policy.
         *
         * @param id the name, 1 to {@value LifecyclePolicy#MAX_LENGTH} characters
         * @param version the version, at least 1
         * @return this builder
         */
        public Builder named(String id, int version) {
            this.id = id;
            this.version = version;
            return this;
        }

        /**
         * Sets when exploration turns into formation.
         *
         * @param rule the thresholds
         * @return this builder
         */
        public Builder formation(FormationRule rule) {
            this.formation = rule;
            return this;
        }

        /**
         * Sets when formation turns into stability.
         *
         * @param rule the thresholds
         * @return this builder
         */
        public Builder stability(StabilityRule rule) {
            this.stability = rule;
            return this;
        }

        /**
         * Sets when the volume with us counts as falling.
         *
         * @param test the thresholds
         * @return this builder
         */
        public Builder decline(DeclineRule test) {
            this.decline = test;
            return this;
        }

        /**
         * Sets when a silent customer counts as lost.
         *
         * @param rule the thresholds
         * @return this builder
         */
        public Builder silence(SilenceRule rule) {
            this.silence = rule;
            return this;
        }

        /**
         * The policy.
         *
         * @return the policy
         * @throws NullPointerException if a part was set to null
         * @throws IllegalArgumentException if the name or version breaks its rule
         */
        public LifecyclePolicy build() {
            return new LifecyclePolicy(id, version, formation, stability, decline, silence);
        }
    }
}
