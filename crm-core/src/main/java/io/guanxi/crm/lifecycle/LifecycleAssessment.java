package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 评估结果 – where a relationship stands after an assessment, what was noticed beside it, why, and what would move it next.
 *
 * <p>Findings, reasons and outlook are worked out when they are asked for, from the same rules that decided. Immutable;
 * equal if policy, relationship, evidence and date were equal.
 */
public final class LifecycleAssessment {

    private final RelationshipLifecycle lifecycle;
    private final LifecycleCase assessed;
    private final CustomerRelationship relationship;

    LifecycleAssessment(RelationshipLifecycle lifecycle, LifecycleCase assessed, CustomerRelationship relationship) {
        this.lifecycle = lifecycle;
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
     * The evidence that was looked at.
     *
     * @return the evidence
     */
    public RelationshipEvidence evidence() {
        return assessed.evidence();
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
     * What was noticed beside the stage; nothing of a relationship that is lost.
     *
     * @return the findings in the order of {@link FindingKind}; empty if there is none
     */
    public List<Finding> findings() {
        return lifecycle.findings().of(after());
    }

    /**
     * Whether something was noticed; cheaper than {@link #findings} for whole populations.
     *
     * @param kind what to ask for
     * @return true if there is such a finding
     * @throws NullPointerException if the kind is null
     */
    public boolean has(FindingKind kind) {
        return lifecycle.findings().has(requireNonNull(kind, "kind"), after());
    }

    /**
     * What was noticed, without the reasons; cheaper than {@link #findings} for whole populations.
     *
     * @return the kinds in their order
     */
    public Set<FindingKind> findingKinds() {
        return lifecycle.findings().kinds(after());
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
        Set<Reason> told = new LinkedHashSet<>();
        if (transition.isPresent()) {
            StageTransition move = transition.get();
            reasons.add(Reason.of(LifecycleReason.MOVED, move.kind(), before, move.to(), move.on()));
            told.addAll(move.reasons());
        } else {
            reasons.add(Reason.of(LifecycleReason.STAYED, before, relationship.since()));
            if (assessed.hasMovedToday()) {
                reasons.add(Reason.of(LifecycleReason.ONE_MOVE_A_DAY, assessed.asOf()));
            } else {
                told.addAll(readings(before));
            }
        }
        // A finding may rest on what was told already: the fall that led into decline, say.
        findings().forEach(finding -> told.addAll(finding.reasons()));
        reasons.addAll(told);
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

    /**
     * 前景 – every move that could come next by the policy, in the order in which they go before one another, each with
     * what the same evidence says about it.
     *
     * @return the moves that leave the stage; of recoveries and win-backs only the one to the right stage
     */
    public List<Outlook> outlook() {
        LifecycleCase after = after();
        ImmutableList.Builder<Outlook> outlook = ImmutableList.builder();
        for (LifecycleEdge edge : lifecycle.exits(stage())) {
            if (isOpen(edge)) {
                outlook.add(edge.outlook(after));
            }
        }
        return outlook.build();
    }

    /**
     * What would move this customer on next: the step forward, the recovery or the win-back, and how far it is.
     *
     * @return the move; empty in stability, from where no path leads on
     */
    public Optional<Outlook> next() {
        return outlook().stream()
                .filter(move -> move.kind() != TransitionKind.LOSE && move.kind() != TransitionKind.DEGRADE)
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof LifecycleAssessment other
                && lifecycle.equals(other.lifecycle)
                && assessed.equals(other.assessed);
    }

    @Override
    public int hashCode() {
        return 31 * lifecycle.hashCode() + assessed.hashCode();
    }

    @Override
    public String toString() {
        return "LifecycleAssessment[" + relationship.customer() + ", " + stage() + ", " + asOf() + "]";
    }

    /** The case as it stands after the assessment. */
    private LifecycleCase after() {
        return moved() ? new LifecycleCase(relationship, assessed.evidence(), assessed.asOf()) : assessed;
    }

    private boolean moved() {
        return relationship.journal().size() > assessed.relationship().journal().size();
    }

    private boolean isOpen(LifecycleEdge edge) {
        return switch (stage()) {
            case DECLINE ->
                edge.to() == LifecycleStage.LOST || relationship.formerStage().orElseThrow() == edge.to();
            case LOST -> edge.to() == LifecycleStage.FORMATION == relationship.hasReached(LifecycleStage.FORMATION);
            case EXPLORATION, FORMATION, STABILITY -> true;
        };
    }

    /**
     * What held the relationship where it is: the silence that would lose it, and what the next stage asks for; in
     * stability, that the volume holds.
     */
    private List<Reason> readings(LifecycleStage stage) {
        List<Reason> readings = new ArrayList<>();
        for (LifecycleEdge edge : lifecycle.exits(stage)) {
            boolean onward = TransitionKind.of(stage, edge.to()).orElseThrow() != TransitionKind.DEGRADE;
            if (onward && isOpen(edge)) {
                readings.addAll(edge.reasons(assessed));
            }
        }
        if (stage == LifecycleStage.STABILITY) {
            readings.addAll(lifecycle.volumeHeld(assessed));
        }
        return readings;
    }
}
