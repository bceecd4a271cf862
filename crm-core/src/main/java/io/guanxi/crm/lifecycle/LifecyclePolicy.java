package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 生命周期策略 – the thresholds by which relationships are assessed, with an identity so that an assessment can be run again
 * later under the same policy.
 *
 * <p>Ready made: {@link #standard}, {@link #transactionsOnly}, {@link #contractB2b}, {@link #leisureTravel}, and by
 * industry {@link #hotelLeisure}, {@link #hotelCorporate}, {@link #travelAgency}, {@link #retail}, {@link #telecom}. Every
 * threshold can be changed with {@link #toBuilder}; an own policy from nothing starts with {@link #builder}.
 *
 * @param id the name of the policy, 1 to {@value #MAX_LENGTH} characters
 * @param version the version of its thresholds, at least 1
 * @param formation when exploration turns into formation
 * @param stability when formation turns into stability
 * @param decline when the volume with us counts as falling
 * @param recovery when a decline is over
 * @param loss when a relationship is lost, beside a cancellation
 * @param atRisk when a customer is at risk
 * @param keep how long stability makes a long keep ({@link LifePattern#LONG_KEEP})
 */
public record LifecyclePolicy(
        String id,
        int version,
        FormationRule formation,
        StabilityRule stability,
        DeclineRule decline,
        RecoveryRule recovery,
        LossRule loss,
        AtRiskRule atRisk,
        Period keep) {

    /** Characters allowed in the name of a policy. */
    public static final int MAX_LENGTH = 64;

    private static final Period MONTH = Period.ofMonths(1);
    private static final Period QUARTER = Period.ofMonths(3);
    private static final Period HALF_YEAR = Period.ofMonths(6);
    private static final Period YEAR = Period.ofMonths(12);
    private static final Period TWO_YEARS = Period.ofMonths(24);
    private static final Period WEEK = Period.ofDays(7);
    private static final Period THIRTEEN_WEEKS = Period.ofDays(91);
    private static final Period HALF_YEAR_OF_WEEKS = Period.ofDays(182);
    private static final Period YEAR_OF_WEEKS = Period.ofDays(364);

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");
    private static final BigDecimal A_FIFTH = new BigDecimal("0.20");
    private static final BigDecimal THREE_TENTHS = new BigDecimal("0.30");
    private static final RecoveryRule NINE_TENTHS_BACK = new RecoveryRule(new BigDecimal("0.9"), 1);
    private static final ErosionRule EROSION = new ErosionRule(A_FIFTH, FIVE_PERCENT, false);

    /**
     * Checks the components.
     *
     * @param id the name of the policy
     * @param version the version of its thresholds
     * @param formation when exploration turns into formation
     * @param stability when formation turns into stability
     * @param decline when the volume with us counts as falling
     * @param recovery when a decline is over
     * @param loss when a relationship is lost
     * @param atRisk when a customer is at risk
     * @param keep how long stability makes a long keep
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the name is blank, too long, padded or holds control or half characters, the
     *     version is below 1, or the long keep is not positive
     */
    public LifecyclePolicy {
        Require.text(id, "policy id", MAX_LENGTH);
        Require.that(version >= 1, "version", version, "must be at least 1");
        requireNonNull(formation, "formation");
        requireNonNull(stability, "stability");
        requireNonNull(decline, "decline");
        requireNonNull(recovery, "recovery");
        requireNonNull(loss, "loss");
        requireNonNull(atRisk, "atRisk");
        Require.positive(keep, "keep");
    }

    /**
     * 标准 – the policy to begin with, where satisfaction, totals and contracts may be known or not: what is known is
     * asked for, what is not known is not held against the customer.
     *
     * <p>Its thresholds and their reasons:
     *
     * <ul>
     *   <li>formation: 1 repeat purchase within 12 months, as in {@link #transactionsOnly}; satisfaction and trust at
     *       least 0.6 of their scale, which is above the middle (3.4 on 1 to 5);
     *   <li>stability: 12 months, purchases in 3 of the last 4 quarters, coefficient of variation at most 0.75, as in
     *       {@link #transactionsOnly}; satisfaction 0.6, at least half of the answers relational, the firm's margin on
     *       target, and investments of both sides;
     *   <li>decline: the last 12 months against the 12 before, which hold all seasons, a fall of 20 % or more with a
     *       chance of at most 0.05; 400 → 300 (25 %) is one. A share that erodes by 20 % or more is a finding;
     *   <li>recovery: 90 % of the volume or share of before;
     *   <li>loss: silence as in {@link #transactionsOnly}, or a P(alive) below 0.1 where a model gives one;
     *   <li>at risk: silence of 2.5 mean gaps (a Poisson buyer is that late in 8 % of gaps, and in
     *       16 % where the mean is of three gaps only), 3 to 12 months; 6 months
     *       without an own clock;
     *   <li>long keep: 2 years of stability.
     * </ul>
     *
     * @return the policy {@code standard}, version 1
     */
    public static LifecyclePolicy standard() {
        LifecyclePolicy counts = transactionsOnly();
        return counts.toBuilder()
                .named("standard", 1)
                .formation(counts.formation.withBounds("0.6", "0.6"))
                .stability(counts.stability.withBonds(bonds(true, 0, 0)))
                .decline(DeclineRule.of(YEAR, A_FIFTH, FIVE_PERCENT).withErosion(EROSION))
                .loss(counts.loss.withAliveBelow("0.1"))
                .build();
    }

    /**
     * 仅交易 – the policy where nothing but dated purchases is known: no satisfaction, no volume with other suppliers.
     *
     * <p>Without the customer's total volume a fall is never more than <em>suspected</em>, so nobody comes into {@link
     * LifecycleStage#DECLINE}. Its thresholds and their reasons:
     *
     * <ul>
     *   <li>formation: 1 repeat purchase within 12 months – the second purchase is the first proof that the first one
     *       was no accident, and a year holds one of every season;
     *   <li>stability: 12 months of relationship, purchases in 3 of the last 4 quarters, coefficient of variation at
     *       most 0.75 – one quarter may be empty (1 1 0 1 has 0.67), but not a burst with nothing around it (4 1 1 0
     *       has 1.15);
     *   <li>decline test: the last quarter against the same quarter a year ago, a fall of 30 % or more with a chance of
     *       at most 0.05 – a share alone would flag 4 → 2, which is chance in 34 % of cases;
     *   <li>loss: silence of more than 4 times the own mean gap (a Poisson buyer is that late in 1.8 % of gaps, and
     *       in 7.9 % where the mean is of three gaps only),
     *       between 6 and 24 months; 12 months for customers with fewer than 3 gaps;
     *   <li>at risk and long keep: as in {@link #standard}.
     * </ul>
     *
     * @return the policy {@code transactions-only}, version 1
     */
    public static LifecyclePolicy transactionsOnly() {
        return new LifecyclePolicy(
                "transactions-only",
                1,
                FormationRule.of(YEAR, 1),
                StabilityRule.of(YEAR, WindowSeries.of(4, QUARTER), 3, new BigDecimal("0.75")),
                DeclineRule.of(QUARTER, THREE_TENTHS, FIVE_PERCENT),
                NINE_TENTHS_BACK,
                LossRule.bySilence(SilenceRule.ofMeanGap(new BigDecimal("4"), 3, HALF_YEAR, TWO_YEARS, YEAR)),
                AtRiskRule.bySilence(SilenceRule.ofMeanGap(new BigDecimal("2.5"), 3, QUARTER, YEAR, HALF_YEAR)),
                TWO_YEARS);
    }

    /**
     * 合同客户 – the policy for customers who commit to a volume by contract, such as a company with a yearly rate.
     *
     * <p>Such a relationship may open in formation ({@link CustomerRelationship#openIn}). Its thresholds and their
     * reasons:
     *
     * <ul>
     *   <li>formation: at least half of the committed volume in each of 2 quarters, and 1 repeat purchase within 12
     *       months – a contract is a promise, half of it kept for half a year is a beginning;
     *   <li>stability: 12 months, 1 renewal (the customer has decided twice), purchases in each of 4 quarters,
     *       coefficient of variation at most 0.15 – beyond chance only from about 45 purchases a quarter on; bonds as
     *       in {@link #standard};
     *   <li>decline: 2 quarters each 20 % or more below the same quarter a year ago, together beyond chance 0.05 – one
     *       quarter may be a project that ended; a share that erodes by 20 % or more is a decline, too: who grows with
     *       others is leaving;
     *   <li>recovery: 90 % of before in 2 quarters, as many as it took;
     *   <li>loss: the contract ends without another one, or 2 empty quarters (6 months of silence);
     *   <li>at risk: the first falling quarter, or the end of the contract within 90 days, when rates are asked for;
     *   <li>long keep: 2 years of stability, which is 2 renewals of a yearly contract.
     * </ul>
     *
     * @return the policy {@code contract-b2b}, version 1
     */
    public static LifecyclePolicy contractB2b() {
        WindowSeries quarters = WindowSeries.of(4, QUARTER);
        WindowSeries halfYear = WindowSeries.of(2, QUARTER);
        return new LifecyclePolicy(
                "contract-b2b",
                1,
                FormationRule.of(YEAR, 1)
                        .withBounds("0.6", "0.6")
                        .withCommitment(new CommitmentRule(halfYear, new BigDecimal("0.5"))),
                StabilityRule.of(YEAR, quarters, 4, new BigDecimal("0.15")).withBonds(bonds(true, 0, 1)),
                DeclineRule.of(halfYear, A_FIFTH, FIVE_PERCENT)
                        .withErosion(new ErosionRule(A_FIFTH, FIVE_PERCENT, true)),
                new RecoveryRule(new BigDecimal("0.9"), 2),
                new LossRule(Optional.of(SilenceRule.fixed(HALF_YEAR)), true, Optional.empty()),
                new AtRiskRule(Optional.empty(), OptionalInt.of(90), true),
                TWO_YEARS);
    }

    /**
     * 休闲旅游 – the policy for customers who travel for pleasure, seldom and in seasons.
     *
     * <p>Its thresholds and their reasons:
     *
     * <ul>
     *   <li>formation: 2 trips in 24 months – many travel once a year, some every other year; satisfaction and trust at
     *       least 0.6;
     *   <li>stability: 36 months, at least 4 trips in them of at least 2 kinds of product, where known; no bound on
     *       variation, since 1 and 2 trips a year vary by chance;
     *   <li>decline: a silence of more than 1.5 times the own 90 % gap, where at least 3 gaps are known, 6 to 18 months,
     *       unless the customer's own total is known to fall; of the mean gap 1.5 times would be chance in 22 % of gaps
     *       of a Poisson traveller, of the 90 % gap in about 3 % – in 15 % where it is the
     *       longest of three gaps. Beside it the volume test over 24 months, 30 % and
     *       chance 0.05;
     *   <li>recovery: 90 % of before, or a new trip and no such silence any more;
     *   <li>at risk after 18, lost after 36 months of silence – one and a half, and three, missed yearly holidays;
     *   <li>long keep: 4 years of stability, longer than two trips every other year.
     * </ul>
     *
     * @return the policy {@code leisure-travel}, version 1
     */
    public static LifecyclePolicy leisureTravel() {
        Period threeYears = Period.ofMonths(36);
        Period yearAndHalf = Period.ofMonths(18);
        return new LifecyclePolicy(
                "leisure-travel",
                1,
                FormationRule.of(TWO_YEARS, 1).withBounds("0.6", "0.6"),
                new StabilityRule(
                        threeYears,
                        new ActivityRule(WindowSeries.of(1, threeYears), 1, 4),
                        Optional.empty(),
                        bonds(false, 2, 0)),
                DeclineRule.of(TWO_YEARS, THREE_TENTHS, FIVE_PERCENT)
                        .withErosion(EROSION)
                        .withSilence(
                                new OwnGapRule(new BigDecimal("1.5"), GapMeasure.NINETIETH, 3, HALF_YEAR, yearAndHalf)),
                NINE_TENTHS_BACK,
                LossRule.bySilence(SilenceRule.fixed(threeYears)),
                AtRiskRule.bySilence(SilenceRule.fixed(yearAndHalf)),
                Period.ofMonths(48));
    }

    /**
     * 酒店散客 – the policy for guests who stay at a hotel on their own account.
     *
     * <p>Its thresholds and their reasons:
     *
     * <ul>
     *   <li>formation: 2 stays in 18 months, so that a guest who comes every year is seen twice even if the second
     *       holiday is later in the season; satisfaction and trust at least 0.6;
     *   <li>stability: 24 months, at least 3 stays in each of the last 2 years, which vary by ±30 % at most (3 and 4
     *       have a coefficient of 0.20, 3 and 5 of 0.35);
     *   <li>decline: the last 12 months against the 12 before, 30 % or more and chance at most 0.05: 12 → 4 stays
     *       are one (chance 0.038), 10 → 4 are not (0.090);
     *   <li>recovery: 90 % of before;
     *   <li>at risk after 12, lost after 24 months of silence – one, and two, missed yearly visits;
     *   <li>long keep: 3 years of stability.
     * </ul>
     *
     * @return the policy {@code hotel-leisure}, version 1
     */
    public static LifecyclePolicy hotelLeisure() {
        WindowSeries years = WindowSeries.of(2, YEAR);
        return new LifecyclePolicy(
                "hotel-leisure",
                1,
                FormationRule.of(Period.ofMonths(18), 1).withBounds("0.6", "0.6"),
                new StabilityRule(
                        TWO_YEARS,
                        new ActivityRule(years, 2, 3),
                        Optional.of(new SteadinessRule(years, THREE_TENTHS)),
                        bonds(false, 0, 0)),
                DeclineRule.of(YEAR, THREE_TENTHS, FIVE_PERCENT).withErosion(EROSION),
                NINE_TENTHS_BACK,
                LossRule.bySilence(SilenceRule.fixed(TWO_YEARS)),
                AtRiskRule.bySilence(SilenceRule.fixed(YEAR)),
                Period.ofMonths(36));
    }

    /**
     * 酒店协议客户 – {@link #contractB2b} for companies with a negotiated rate: the committed volume is room nights, counted
     * with {@link VolumeHistory#ofNights}.
     *
     * @return the policy {@code hotel-corporate}, version 1
     */
    public static LifecyclePolicy hotelCorporate() {
        return contractB2b().toBuilder().named("hotel-corporate", 1).build();
    }

    /**
     * 旅行社 – {@link #leisureTravel} for the customers of a travel agency: a purchase is a trip.
     *
     * @return the policy {@code travel-agency}, version 1
     */
    public static LifecyclePolicy travelAgency() {
        return leisureTravel().toBuilder().named("travel-agency", 1).build();
    }

    /**
     * 零售 – the policy for customers who fill a basket every week or two.
     *
     * <p>Its thresholds and their reasons:
     *
     * <ul>
     *   <li>formation: 3 baskets within 13 weeks – in a shop nearby the second one is still chance;
     *   <li>stability: 52 weeks, active in 10 of the last 13 weeks, and a coefficient of variation of at most 0.35 over
     *       the last 4 quarters of 13 weeks – over single weeks it could never be met: 10 ones and 3 zeros have 0.57;
     *   <li>decline: 2 windows of 13 weeks, each 30 % or more below the same weeks a year ago, together beyond chance
     *       0.05; a share that erodes by 20 % or more is a finding;
     *   <li>recovery: 90 % of before in 2 windows;
     *   <li>at risk and lost: silence of 2 and 4 times the own 90 % gap, at most 26 weeks; not before 4 and 8 weeks,
     *       since a holiday is no loss; without an own clock 13 and 26 weeks;
     *   <li>long keep: 2 years of stability.
     * </ul>
     *
     * @return the policy {@code retail}, version 1
     */
    public static LifecyclePolicy retail() {
        return new LifecyclePolicy(
                "retail",
                1,
                FormationRule.of(THIRTEEN_WEEKS, 2).withBounds("0.6", "0.6"),
                new StabilityRule(
                        YEAR_OF_WEEKS,
                        new ActivityRule(WindowSeries.of(13, WEEK), 10, 1),
                        Optional.of(new SteadinessRule(WindowSeries.of(4, THIRTEEN_WEEKS), new BigDecimal("0.35"))),
                        bonds(false, 0, 0)),
                DeclineRule.of(WindowSeries.of(2, THIRTEEN_WEEKS), THREE_TENTHS, FIVE_PERCENT)
                        .withErosion(EROSION),
                new RecoveryRule(new BigDecimal("0.9"), 2),
                LossRule.bySilence(ownNinetieth("4", Period.ofDays(56), HALF_YEAR_OF_WEEKS)),
                AtRiskRule.bySilence(ownNinetieth("2", Period.ofDays(28), THIRTEEN_WEEKS)),
                TWO_YEARS);
    }

    /**
     * 电信 – the policy for subscribers who pay every month: a purchase is a paid bill, the volume is usage or revenue in
     * cents ({@link VolumeHistory#of}).
     *
     * <p>Its thresholds and their reasons:
     *
     * <ul>
     *   <li>formation: 3 paid bills within 4 months – in three months a late payment would hide one;
     *   <li>stability: past a minimum term of 24 months and 3 more, when the subscriber stays without being bound; a
     *       bill in each of the last 3 months, with a coefficient of variation of the volume of at most 0.15;
     *   <li>decline: 3 months each 20 % or more below the same month a year ago, together beyond chance 0.05;
     *   <li>recovery: 90 % of before in 3 months;
     *   <li>loss: a cancellation or port-out only; silence says nothing of who pays by standing order, and a term that
     *       ends goes on from month to month;
     *   <li>at risk: the term ends within 60 days;
     *   <li>long keep: 48 months of stability, which is 2 terms.
     * </ul>
     *
     * @return the policy {@code telecom}, version 1
     */
    public static LifecyclePolicy telecom() {
        WindowSeries bills = WindowSeries.of(3, MONTH);
        return new LifecyclePolicy(
                "telecom",
                1,
                FormationRule.of(Period.ofMonths(4), 2).withBounds("0.6", "0.6"),
                StabilityRule.of(Period.ofMonths(27), bills, 3, new BigDecimal("0.15"))
                        .withBonds(bonds(false, 0, 0)),
                DeclineRule.of(bills, A_FIFTH, FIVE_PERCENT).withErosion(EROSION),
                new RecoveryRule(new BigDecimal("0.9"), 3),
                new LossRule(Optional.empty(), false, Optional.empty()),
                new AtRiskRule(Optional.empty(), OptionalInt.of(60), false),
                Period.ofMonths(48));
    }

    private static BondRule bonds(boolean ofBothSides, int categories, int renewals) {
        return new BondRule(
                Optional.of(new BigDecimal("0.6")),
                ofBothSides ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
                ofBothSides,
                ofBothSides,
                categories,
                renewals);
    }

    private static SilenceRule ownNinetieth(String factor, Period shortest, Period fallback) {
        return new SilenceRule(
                Optional.of(
                        new OwnGapRule(new BigDecimal(factor), GapMeasure.NINETIETH, 3, shortest, HALF_YEAR_OF_WEEKS)),
                fallback);
    }

    /**
     * The windows in which this policy wants the evidence of a relationship counted. Facts count from the beginning of
     * the episode on: before the opening nothing is known, and who was won back begins anew. History that is known from
     * an earlier day, such as that of a relationship that was taken over, or from a later one only, is told with {@link
     * EvidenceWindows#knownFrom(java.time.LocalDate)}.
     *
     * @param relationship the relationship as it stands
     * @return the windows
     * @throws NullPointerException if the relationship is null
     */
    public EvidenceWindows windowsFor(CustomerRelationship relationship) {
        return new EvidenceWindows(
                formation.window(),
                decline.windows(),
                stability.activity().windows(),
                stability.hasOneSeries()
                        ? Optional.empty()
                        : stability.steadiness().map(SteadinessRule::windows),
                formation.commitment().map(CommitmentRule::windows),
                recovery.windows(),
                relationship.episodeStart(),
                relationship.stage() == LifecycleStage.DECLINE ? Optional.of(relationship.since()) : Optional.empty());
    }

    /**
     * Starts a policy of one's own, with the thresholds of {@link #standard} until they are set.
     *
     * @param id the name, 1 to {@value #MAX_LENGTH} characters
     * @param version the version, at least 1
     * @return a builder
     */
    public static Builder builder(String id, int version) {
        return standard().toBuilder().named(id, version);
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
        private RecoveryRule recovery;
        private LossRule loss;
        private AtRiskRule atRisk;
        private Period keep;

        private Builder(LifecyclePolicy policy) {
            this.id = policy.id;
            this.version = policy.version;
            this.formation = policy.formation;
            this.stability = policy.stability;
            this.decline = policy.decline;
            this.recovery = policy.recovery;
            this.loss = policy.loss;
            this.atRisk = policy.atRisk;
            this.keep = policy.keep;
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
         * Sets when a decline is over.
         *
         * @param rule the thresholds
         * @return this builder
         */
        public Builder recovery(RecoveryRule rule) {
            this.recovery = rule;
            return this;
        }

        /**
         * Sets when a relationship is lost, beside a cancellation.
         *
         * @param rule the thresholds
         * @return this builder
         */
        public Builder loss(LossRule rule) {
            this.loss = rule;
            return this;
        }

        /**
         * Sets when a customer is at risk.
         *
         * @param rule the thresholds
         * @return this builder
         */
        public Builder atRisk(AtRiskRule rule) {
            this.atRisk = rule;
            return this;
        }

        /**
         * Sets how long stability makes a long keep.
         *
         * @param period how long
         * @return this builder
         */
        public Builder keep(Period period) {
            this.keep = period;
            return this;
        }

        /**
         * The policy.
         *
         * @return the policy
         * @throws NullPointerException if a part was set to null
         * @throws IllegalArgumentException if the name, version or long keep breaks its rule
         */
        public LifecyclePolicy build() {
            return new LifecyclePolicy(id, version, formation, stability, decline, recovery, loss, atRisk, keep);
        }
    }
}
