package io.guanxi.crm.lifecycle;

import com.google.common.base.Splitter;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line of the {@link AssessmentTable}: what the case is, under which policies, and what comes of it.
 *
 * @param what the case in a sentence
 * @param policies under which it comes out so; the same for each
 * @param before the relationship before the assessment
 * @param evidence what is known
 * @param taken the edge that it takes; empty if it stays
 * @param after the stage after the assessment
 * @param cause why it is lost; empty if it is not
 * @param findings everything that is noticed
 * @param refusals the edges that it does not take, and why not
 * @param told what the assessment gives among its reasons
 */
record AssessmentRow(
        String what,
        List<LifecyclePolicy> policies,
        CustomerRelationship before,
        RelationshipEvidence evidence,
        Optional<String> taken,
        LifecycleStage after,
        Optional<LossCause> cause,
        Set<FindingKind> findings,
        List<Refusal> refusals,
        List<Reason> told) {

    /** The day of all assessments in the table. */
    static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    /**
     * Why an edge is not taken.
     *
     * @param edge which edge
     * @param met not met, or unknown
     * @param missing the readings that stand in the way, in their order
     * @param against the reasons that say so
     */
    record Refusal(String edge, Met met, List<String> missing, Set<LifecycleReason> against) {}

    /** One line under one of its policies. */
    record Case(AssessmentRow row, RelationshipLifecycle lifecycle) {

        LifecycleCase assessed() {
            return new LifecycleCase(row.before, row.evidence, AS_OF);
        }

        LifecycleAssessment assess() {
            return lifecycle.assess(assessed());
        }

        /** An edge of the lifecycle that leaves the stage of a case. */
        LifecycleEdge exit(String id) {
            return lifecycle.exits(row.before.stage()).stream()
                    .filter(edge -> edge.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no edge " + id + " from " + row.before.stage()));
        }

        @Override
        public String toString() {
            return lifecycle.policy().id() + ", " + row;
        }
    }

    Stream<Case> cases(Map<LifecyclePolicy, RelationshipLifecycle> lifecycles) {
        return policies.stream()
                .map(policy -> new Case(this, lifecycles.computeIfAbsent(policy, RelationshipLifecycle::of)));
    }

    @Override
    public String toString() {
        String outcome =
                taken.map(edge -> " – " + edge + " → " + after.english()).orElse(" – stays");
        return before.stage().english() + ": " + what + outcome;
    }

    static Draft row(String what, LifecyclePolicy... policies) {
        return new Draft(what, List.of(policies));
    }

    /** A line that is being written. */
    static final class Draft {

        private final String what;
        private final List<LifecyclePolicy> policies;
        private final List<Refusal> refusals = new ArrayList<>();
        private final List<Reason> told = new ArrayList<>();
        private final Set<FindingKind> findings = EnumSet.noneOf(FindingKind.class);
        private CustomerRelationship before = AssessmentTable.at(LifecycleStage.EXPLORATION);
        private RelationshipEvidence evidence = RelationshipEvidence.builder().build();
        private Optional<LossCause> cause = Optional.empty();

        private Draft(String what, List<LifecyclePolicy> policies) {
            this.what = what;
            this.policies = policies;
        }

        Draft of(CustomerRelationship relationship) {
            before = relationship;
            return this;
        }

        Draft knowing(RelationshipEvidence.Builder known) {
            evidence = known.build();
            return this;
        }

        Draft noticing(FindingKind... kinds) {
            findings.addAll(List.of(kinds));
            return this;
        }

        /** That an edge is not taken, by which readings (names with blanks between), and which reasons say so. */
        Draft not(String edge, Met met, String missing, LifecycleReason... against) {
            refusals.add(new Refusal(edge, met, Splitter.on(' ').splitToList(missing), Set.of(against)));
            return this;
        }

        Draft telling(LifecycleReason key, Object... arguments) {
            told.add(Reason.of(key, arguments));
            return this;
        }

        Draft lostBy(LossCause why) {
            cause = Optional.of(why);
            return this;
        }

        AssessmentRow moves(String edge, LifecycleStage to) {
            return new AssessmentRow(
                    what, policies, before, evidence, Optional.of(edge), to, cause, findings, refusals, told);
        }

        AssessmentRow stays() {
            return new AssessmentRow(
                    what,
                    policies,
                    before,
                    evidence,
                    Optional.empty(),
                    before.stage(),
                    cause,
                    findings,
                    refusals,
                    told);
        }
    }
}
