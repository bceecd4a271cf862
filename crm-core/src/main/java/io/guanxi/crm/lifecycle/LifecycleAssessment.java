package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 评估结果 – where a relationship stands after an assessment, what was noticed beside it, and why.
 *
 * <p>Reasons are worked out when they are asked for, from the same rules that decided. Immutable; equal if policy,
 * relationship, evidence and date were equal.
 */
public final class LifecycleAssessment {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    /** No chance is called zero. */
    private static final BigDecimal SMALLEST_CHANCE = new BigDecimal("0.0001");

    private final Case assessed;
    private final CustomerRelationship relationship;

    LifecycleAssessment(Case assessed, CustomerRelationship relationship) {
        this.assessed = assessed;
        this.relationship = relationship;
    }

    /**
     * The relationship after the assessment: the same value if nothing moved, else one with a longer journal.
     *
     * @return the relationship
     */
    public CustomerRelationship relationship() {
        return relationship;
    }

    /**
     * The stage after the assessment.
     *
     * @return the stage
     */
    public LifecycleStage stage() {
        return relationship.stage();
    }

    /**
     * The day of the assessment.
     *
     * @return the date
     */
    public LocalDate asOf() {
        return assessed.asOf();
    }

    /**
     * The move that this assessment made.
     *
     * @return the new entry of the journal; empty if the relationship stays where it was
     */
    public Optional<StageTransition> transition() {
        return moved() ? relationship.lastMove() : Optional.empty();
    }

    /**
     * What was noticed beside the stage.
     *
     * @return the findings; empty if there is none
     */
    public List<Finding> findings() {
        return has(FindingKind.DECLINE_SUSPECTED)
                ? List.of(new Finding(FindingKind.DECLINE_SUSPECTED, suspicion()))
                : List.of();
    }

    /**
     * Whether something was noticed; cheaper than {@link #findings} for whole populations.
     *
     * @param kind what to ask for
     * @return true if there is such a finding
     */
    public boolean has(FindingKind kind) {
        return switch (kind) {
            case DECLINE_SUSPECTED ->
                stage().isOnPath()
                        && stage() != LifecycleStage.DECLINE
                        && Criterion.VOLUME_HELD.test(assessed) == Met.NOT_MET;
        };
    }

    /**
     * Why the relationship moved or stays: first the outcome, then each reading with its bound, then the findings.
     *
     * @return the reasons, at least one
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        LifecycleStage before = assessed.relationship().stage();
        Optional<StageTransition> transition = transition();
        if (transition.isPresent()) {
            StageTransition move = transition.get();
            reasons.add(Reason.of(LifecycleReason.MOVED, move.kind(), before, move.to(), move.on()));
            reasons.addAll(move.reasons());
        } else {
            reasons.add(Reason.of(LifecycleReason.STAYED, before, relationship.since()));
            if (RelationshipLifecycle.hasMovedOn(assessed)) {
                reasons.add(Reason.of(LifecycleReason.ONE_MOVE_A_DAY, assessed.asOf()));
            } else {
                reasons.addAll(readings(before));
            }
        }
        findings().forEach(finding -> reasons.addAll(finding.reasons()));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LifecycleAssessment other && assessed.equals(other.assessed);
    }

    @Override
    public int hashCode() {
        return assessed.hashCode();
    }

    @Override
    public String toString() {
        return "LifecycleAssessment[" + relationship.customer() + ", " + stage() + ", " + asOf() + "]";
    }

    private boolean moved() {
        return relationship.journal().size() > assessed.relationship().journal().size();
    }

    /** What held the relationship where it is: the silence that would lose it, and what the next stage asks for. */
    private List<Reason> readings(LifecycleStage stage) {
        List<Criterion> criteria = new ArrayList<>();
        if (stage.isOnPath()) {
            criteria.add(Criterion.SILENCE);
        }
        criteria.addAll(RelationshipLifecycle.criteria(stage));
        return criteria.stream()
                .map(criterion -> criterion.reason(assessed))
                .distinct()
                .toList();
    }

    private List<Reason> suspicion() {
        Trend trend = assessed.evidence().volumeWithUs().orElseThrow();
        DeclineRule test = assessed.policy().decline();
        BigDecimal fall = BigDecimal.valueOf(trend.earlier() - trend.later())
                .multiply(PERCENT)
                .divide(BigDecimal.valueOf(trend.earlier()), 1, RoundingMode.HALF_UP);
        return List.of(
                Reason.of(
                        LifecycleReason.VOLUME_FELL,
                        test.window(),
                        trend.earlier(),
                        trend.later(),
                        fall,
                        test.sharePercent(),
                        BigDecimal.valueOf(trend.chanceOfFall())
                                .setScale(4, RoundingMode.HALF_UP)
                                .max(SMALLEST_CHANCE),
                        test.chance()),
                Reason.of(LifecycleReason.TOTAL_VOLUME_MISSING));
    }
}
