package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.statemachine.Fired;
import io.guanxi.crm.statemachine.StateMachine;
import io.guanxi.crm.statemachine.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 客户关系生命周期 – says at which stage a relationship stands, and why, by one policy.
 *
 * <p>An assessment takes the relationship as it stands, the evidence of the day and the date, and gives a new value. It
 * applies at most one edge, in this order: cancellation, loss, decline, recovery or win-back, one step forward; a second
 * assessment on the date of a move changes nothing. A condition that cannot be judged for lack of evidence never moves a
 * relationship; what is asked for <em>where it is known</em> does not hold one back either.
 *
 * <p>The edges are a {@link StateMachine} whose guards are conditions on a {@link LifecycleCase}, so that they can be
 * drawn, printed and proven like any other.
 *
 * <p>Example, under {@link LifecyclePolicy#standard}: opened on 2024-03-01, with 3 repeat purchases and 300 → 400 nights,
 * the assessment of 2025-06-01 moves from exploration to formation; with 400 → 300 nights while the customer's own went
 * from 1,000 to 1,050, that of 2025-12-01 moves on into decline, confirmed if the total was observed: the share fell from
 * 0.400 to 0.286. Without the total it is the finding {@link FindingKind#DECLINE_SUSPECTED}, and the stage stays.
 *
 * <p>Immutable and thread-safe; equal by policy. Making one proves and compiles its machine, which takes
 * a tenth of a second, and the first time in a JVM about one second: keep it.
 */
public final class RelationshipLifecycle {

    private final LifecyclePolicy policy;
    private final ImmutableListMultimap<LifecycleStage, LifecycleEdge> edges;
    private final ImmutableMap<String, LifecycleEdge> byId;
    private final StateMachine<LifecycleStage, LifecycleSignal, LifecycleCase> machine;
    private final LifecycleQuestions questions;
    private final LifecycleFindings findings;

    private RelationshipLifecycle(LifecyclePolicy policy) {
        this.policy = policy;
        Judgement judgement = new Judgement(policy);
        this.questions = LifecycleQuestions.of(policy, judgement);
        List<LifecycleEdge> all = LifecycleEdges.of(policy, questions);
        ImmutableListMultimap.Builder<LifecycleStage, LifecycleEdge> byStage = ImmutableListMultimap.builder();
        all.forEach(edge -> edge.from().forEach(stage -> byStage.put(stage, edge)));
        this.edges = byStage.build();
        this.byId = Maps.uniqueIndex(all, LifecycleEdge::id);
        this.machine = LifecycleEdges.machine(policy, all);
        this.findings = new LifecycleFindings(policy, judgement, questions.decline());
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
     * The edges as a state machine: to be drawn, printed or asked about a move. It answers for the next assessment; that
     * at most one move is made on a date is the assessment's own rule.
     *
     * @return the machine, with the identity of the policy
     */
    public StateMachine<LifecycleStage, LifecycleSignal, LifecycleCase> machine() {
        return machine;
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
     *     or the evidence knows a purchase or contract after it, or another number of recent windows than the policy
     *     asks about
     */
    public LifecycleAssessment assess(
            CustomerRelationship relationship, RelationshipEvidence evidence, LocalDate asOf) {
        return assess(new LifecycleCase(relationship, evidence, asOf));
    }

    /**
     * Assesses a case.
     *
     * @param c the relationship, the evidence and the day
     * @return the assessment, with the relationship after it
     * @throws NullPointerException if the case is null
     * @throws IllegalArgumentException if the evidence does not fit the policy or the day
     */
    public LifecycleAssessment assess(LifecycleCase c) {
        c.evidence().requireFits(policy, c.asOf());
        CustomerRelationship relationship = c.relationship();
        if (c.hasMovedToday()) {
            return new LifecycleAssessment(this, c, relationship);
        }
        Transition<LifecycleStage, LifecycleSignal> answer =
                machine.fire(relationship.stage(), LifecycleSignal.ASSESSED, c);
        return new LifecycleAssessment(
                this,
                c,
                answer instanceof Fired<LifecycleStage, LifecycleSignal> fired ? move(c, fired) : relationship);
    }

    /**
     * Assesses a whole population, one case at a time.
     *
     * @param cases the cases
     * @return the assessments, in the order of the cases; worked out as they are taken
     * @throws NullPointerException if the stream is null
     */
    public Stream<LifecycleAssessment> assessAll(Stream<LifecycleCase> cases) {
        return cases.map(this::assess);
    }

    /**
     * The lifecycle at a glance as a Mermaid state diagram: one arrow for each pair of stages that the policy joins, named
     * by what the move means. Every edge with its guard is drawn by {@code machine().toMermaid(locale)}.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text, which begins with {@code stateDiagram-v2}
     * @throws NullPointerException if the locale is null
     */
    public String toMermaid(Locale locale) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        for (LifecycleStage stage : LifecycleStage.values()) {
            text.append("    state \"")
                    .append(stage.displayName(locale))
                    .append("\" as ")
                    .append(id(stage))
                    .append('\n');
        }
        text.append("    [*] --> ").append(id(machine.initial())).append('\n');
        for (LifecycleStage from : LifecycleStage.values()) {
            for (LifecycleStage to : LifecycleStage.values()) {
                if (exits(from).stream().anyMatch(edge -> edge.to() == to)) {
                    TransitionKind kind = TransitionKind.of(from, to).orElseThrow();
                    text.append("    ")
                            .append(id(from))
                            .append(" --> ")
                            .append(id(to))
                            .append(" : ");
                    text.append(kind.displayName(locale)).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** The name of a stage in a diagram; never seen by a reader. */
    private static String id(LifecycleStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** The edges that leave a stage, in their order. */
    List<LifecycleEdge> exits(LifecycleStage stage) {
        return edges.get(stage);
    }

    /** What a stable relationship is held by, beside the silence that would lose it. */
    List<Reason> volumeHeld(LifecycleCase c) {
        return questions.decline().volumeHeldReasons(c);
    }

    LifecycleFindings findings() {
        return findings;
    }

    private CustomerRelationship move(LifecycleCase c, Fired<LifecycleStage, LifecycleSignal> fired) {
        LifecycleEdge edge = requireNonNull(byId.get(fired.edge()));
        LossCause cause = c.evidence()
                .bonds()
                .cancellation()
                .filter(cancellation -> Judgement.isCancelled(c))
                .map(Cancellation::cause)
                .orElse(LossCause.UNKNOWN);
        return c.relationship().moved(edge.to(), c.asOf(), cause, edge.reasonsToPass(c));
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
