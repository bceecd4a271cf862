package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 客户关系生命周期 – says at which stage a relationship stands, and why, by one policy.
 *
 * <p>An assessment takes the relationship as it stands, the evidence of the day and the date, and gives a new value. It
 * applies at most one edge, in this order: loss, then win-back, then one step forward; a second assessment on the date
 * of a move changes nothing. A condition that cannot be judged for lack of evidence never moves a relationship.
 *
 * <p>Example, under {@link LifecyclePolicy#transactionsOnly}: opened on 2024-03-01, with two purchase days by
 * 2024-06-30 (one repeat purchase), the assessment of 2024-06-30 moves from exploration to formation. A fall of the
 * volume with us from 12 to 4 purchase days is the finding {@link FindingKind#DECLINE_SUSPECTED}: the total volume is
 * missing.
 *
 * <p>Immutable and thread-safe; equal by policy.
 */
public final class RelationshipLifecycle {

    private final LifecyclePolicy policy;

    private RelationshipLifecycle(LifecyclePolicy policy) {
        this.policy = policy;
    }

    /**
     * The lifecycle under a policy.
     *
     * @param policy the thresholds
     * @return the lifecycle
     * @throws NullPointerException if the policy is null
     */
    public static RelationshipLifecycle of(LifecyclePolicy policy) {
        return new RelationshipLifecycle(requireNonNull(policy, "policy"));
    }

    /**
     * The thresholds.
     *
     * @return the policy
     */
    public LifecyclePolicy policy() {
        return policy;
    }

    /**
     * Assesses a relationship.
     *
     * @param relationship the relationship as it stands
     * @param evidence what is known on the day of the assessment
     * @param asOf the day of the assessment, not before the last move
     * @return the assessment, with the relationship after it
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code asOf} is before the last move or the opening or after the year 9999,
     *     or the evidence knows a purchase after it or another number of recent windows than the policy asks about
     */
    public LifecycleAssessment assess(
            CustomerRelationship relationship, RelationshipEvidence evidence, LocalDate asOf) {
        Case c = new Case(policy, relationship, evidence, asOf);
        relationship.requireNotBeforeLastMove(asOf);
        evidence.requireFits(policy, asOf);
        return new LifecycleAssessment(
                c, destination(c).map(stage -> move(c, stage)).orElse(relationship));
    }

    /** The stage to enter, if any. */
    private static Optional<LifecycleStage> destination(Case c) {
        CustomerRelationship relationship = c.relationship();
        if (hasMovedOn(c)) {
            return Optional.empty();
        }
        LifecycleStage stage = relationship.stage();
        if (stage.isOnPath() && Criterion.SILENCE.test(c) == Met.MET) {
            return Optional.of(LifecycleStage.LOST);
        }
        return switch (stage) {
            case LOST ->
                Criterion.PURCHASE_AFTER_LOSS.test(c) == Met.MET
                        ? Optional.of(
                                relationship.hasReached(LifecycleStage.FORMATION)
                                        ? LifecycleStage.FORMATION
                                        : LifecycleStage.EXPLORATION)
                        : Optional.empty();
            case EXPLORATION -> isForming(c) ? Optional.of(LifecycleStage.FORMATION) : Optional.empty();
            case FORMATION -> isStable(c) ? Optional.of(LifecycleStage.STABILITY) : Optional.empty();
            case STABILITY, DECLINE -> Optional.empty();
        };
    }

    /** Repeat purchases must be known; the volume holds them back only where it is known to fall. */
    private static boolean isForming(Case c) {
        return Criterion.REPEAT_PURCHASES.test(c) == Met.MET && Criterion.VOLUME_HELD.test(c) != Met.NOT_MET;
    }

    private static boolean isStable(Case c) {
        return Criterion.TENURE.test(c) == Met.MET
                && Criterion.ACTIVITY.test(c) == Met.MET
                && Criterion.VARIATION.test(c) == Met.MET
                && Criterion.VOLUME_HELD.test(c) != Met.NOT_MET;
    }

    private static CustomerRelationship move(Case c, LifecycleStage to) {
        List<Reason> reasons =
                criteria(c, to).stream().map(criterion -> criterion.reason(c)).toList();
        return c.relationship().moved(to, c.asOf(), reasons);
    }

    /** Whether the relationship has already moved on the day of the assessment. */
    static boolean hasMovedOn(Case c) {
        return c.relationship()
                .lastMove()
                .filter(move -> move.on().equals(c.asOf()))
                .isPresent();
    }

    private static List<Criterion> criteria(Case c, LifecycleStage to) {
        return to == LifecycleStage.LOST
                ? List.of(Criterion.SILENCE)
                : criteria(c.relationship().stage());
    }

    /** What decides about the step to the next stage on the path, or about coming back. */
    static List<Criterion> criteria(LifecycleStage stage) {
        return switch (stage) {
            case EXPLORATION -> List.of(Criterion.REPEAT_PURCHASES, Criterion.VOLUME_HELD);
            case FORMATION -> List.of(Criterion.TENURE, Criterion.ACTIVITY, Criterion.VARIATION, Criterion.VOLUME_HELD);
            case LOST -> List.of(Criterion.PURCHASE_AFTER_LOSS);
            case STABILITY, DECLINE -> List.of();
        };
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RelationshipLifecycle other && policy.equals(other.policy);
    }

    @Override
    public int hashCode() {
        return policy.hashCode();
    }

    @Override
    public String toString() {
        return "RelationshipLifecycle[" + policy.id() + " " + policy.version() + "]";
    }
}
