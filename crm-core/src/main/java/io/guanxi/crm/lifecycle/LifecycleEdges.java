package io.guanxi.crm.lifecycle;

import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.guanxi.crm.statemachine.Ambiguity;
import io.guanxi.crm.statemachine.StateMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The edges of the lifecycle under a policy, in the order in which they go before one another: cancellation, loss, decline,
 * recovery and win-back, advance.
 */
final class LifecycleEdges {

    private static final Set<LifecycleStage> ON_PATH =
            Sets.immutableEnumSet(EXPLORATION, FORMATION, STABILITY, DECLINE);
    private static final Set<LifecycleStage> BEFORE_DECLINE = Sets.immutableEnumSet(EXPLORATION, FORMATION, STABILITY);

    private final LifecyclePolicy policy;
    private final LifecycleQuestions ask;
    private final ImmutableList.Builder<LifecycleEdge> edges = ImmutableList.builder();

    private LifecycleEdges(LifecyclePolicy policy, LifecycleQuestions ask) {
        this.policy = policy;
        this.ask = ask;
    }

    static List<LifecycleEdge> of(LifecyclePolicy policy, LifecycleQuestions ask) {
        LifecycleEdges edges = new LifecycleEdges(policy, ask);
        edges.loss();
        edges.decline();
        edges.recovery();
        edges.winBack();
        edges.advance();
        return edges.edges.build();
    }

    /** The edges as a state machine. */
    static StateMachine<LifecycleStage, LifecycleSignal, LifecycleCase> machine(
            LifecyclePolicy policy, List<LifecycleEdge> edges) {
        var machine = StateMachine.define(
                policy.id(), policy.version(), LifecycleStage.class, LifecycleSignal.class, LifecycleCase.class);
        machine.initial(EXPLORATION).ambiguity(Ambiguity.DECLARATION_ORDER);
        for (LifecycleEdge edge : edges) {
            machine.edge(edge.id())
                    .from(edge.from().iterator().next(), edge.from().toArray(LifecycleStage[]::new))
                    .on(LifecycleSignal.ASSESSED)
                    .when(edge.guard())
                    .to(edge.to());
        }
        return machine.build();
    }

    private void loss() {
        edge("cancel", ON_PATH, LOST, LossQuestions.cancelled());
        if (policy.loss().contractEnd()) {
            edge("contract-end", ON_PATH, LOST, LossQuestions.contractEnded());
        }
        policy.loss().silence().ifPresent(rule -> edge("silence", ON_PATH, LOST, LossQuestions.silent(rule)));
        policy.loss()
                .aliveBelow()
                .ifPresent(bound -> edge("hardly-alive", ON_PATH, LOST, LossQuestions.hardlyAlive(bound)));
    }

    private void decline() {
        edge(
                "decline",
                BEFORE_DECLINE,
                DECLINE,
                ask.decline().volumeFalls(),
                ask.decline().totalHeld(),
                ask.decline().certainty());
        policy.decline()
                .silence()
                .ifPresent(rule -> edge(
                        "decline-by-silence",
                        BEFORE_DECLINE,
                        DECLINE,
                        ask.decline().silentBeyondOwnClock(rule),
                        ask.decline().totalNotFalling()));
        policy.decline()
                .erosion()
                .filter(ErosionRule::declines)
                .ifPresent(rule -> edge(
                        "decline-by-erosion",
                        BEFORE_DECLINE,
                        DECLINE,
                        ask.decline().shareErodes(),
                        ask.decline().certainty()));
    }

    private void recovery() {
        for (LifecycleStage former : List.of(EXPLORATION, FORMATION, STABILITY)) {
            edge(
                    "recover-" + former.english(),
                    Set.of(DECLINE),
                    former,
                    ask.decline().formerStage(former),
                    ask.decline().back(),
                    ask.decline().noLongerDeclining(),
                    ask.decline().noOpenComplaint());
        }
    }

    private void winBack() {
        edge(
                "win-back-formation",
                Set.of(LOST),
                FORMATION,
                LossQuestions.cameBack(),
                LossQuestions.reachedFormation(true));
        edge(
                "win-back-exploration",
                Set.of(LOST),
                EXPLORATION,
                LossQuestions.cameBack(),
                LossQuestions.reachedFormation(false));
    }

    private void advance() {
        FormationRule formation = policy.formation();
        List<Criterion> form = new ArrayList<>();
        form.add(ask.advance().repeatPurchases());
        formation.commitment().ifPresent(rule -> form.add(ask.advance().commitment(rule)));
        form.add(ask.decline().volumeHeld());
        form.add(ask.advance().growth());
        formation.satisfaction().ifPresent(bound -> form.add(ask.advance().satisfaction(bound)));
        formation.trust().ifPresent(bound -> form.add(ask.advance().trust(bound)));
        edges.add(new LifecycleEdge("form", Set.of(EXPLORATION), FORMATION, form));

        StabilityRule stability = policy.stability();
        BondRule bonds = stability.bonds();
        List<Criterion> stabilise = new ArrayList<>();
        stabilise.add(ask.advance().tenure());
        stabilise.add(ask.advance().activity());
        stability.steadiness().ifPresent(rule -> stabilise.add(ask.advance().steadiness(rule)));
        stabilise.add(ask.decline().volumeHeld());
        if (bonds.renewals() > 0) {
            stabilise.add(ask.advance().renewals(bonds.renewals()));
        }
        if (bonds.categories() > 0) {
            stabilise.add(ask.advance().breadth(bonds.categories()));
        }
        bonds.satisfaction().ifPresent(bound -> stabilise.add(ask.advance().satisfaction(bound)));
        bonds.orientation().ifPresent(bound -> stabilise.add(ask.advance().orientation(bound)));
        if (bonds.firmSatisfied()) {
            stabilise.add(ask.advance().firmMargin());
        }
        if (bonds.bothInvest()) {
            stabilise.add(ask.advance().investments());
        }
        edges.add(new LifecycleEdge("stabilise", Set.of(FORMATION), STABILITY, stabilise));
    }

    private void edge(String id, Set<LifecycleStage> from, LifecycleStage to, Criterion... criteria) {
        edges.add(new LifecycleEdge(id, from, to, List.of(criteria)));
    }
}
