package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.ReasonKey;
import io.guanxi.crm.lifecycle.AssessmentRow.Case;
import io.guanxi.crm.lifecycle.AssessmentRow.Refusal;
import io.guanxi.crm.statemachine.Edge;
import io.guanxi.crm.statemachine.Fired;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the {@link AssessmentTable}, under each of its policies. */
class AssessmentTableTest {

    /** A lifecycle proves its machine when it is made: once for each policy will do. */
    private static final Map<LifecyclePolicy, RelationshipLifecycle> LIFECYCLES = new ConcurrentHashMap<>();

    /** Reasons that speak against a move although they do not end with an answer. */
    private static final Set<LifecycleReason> AGAINST = EnumSet.of(
            LifecycleReason.RECENT_UNKNOWN,
            LifecycleReason.NO_INVESTMENTS,
            LifecycleReason.NO_PURCHASE,
            LifecycleReason.TOTAL_FELL,
            LifecycleReason.TOTAL_VOLUME_MISSING,
            LifecycleReason.BACK_UNKNOWN);

    /** What each edge asks, and must be known. */
    private static final Map<String, String> ASKED = Map.of(
            "contract-end", "contract-ended",
            "silence", "silence",
            "hardly-alive", "probability-alive",
            "decline", "volume-falls total-held certainty",
            "decline-by-silence", "own-silence",
            "decline-by-erosion", "share-erodes certainty",
            "recover", "back",
            "win-back", "came-back",
            "form", "repeat-purchases commitment",
            "stabilise", "active-windows variation renewals");

    /** What each edge asks where it is known, or what always is. */
    private static final Map<String, String> KNOWN = Map.of(
            "cancel", "cancelled",
            "decline-by-silence", "total-held",
            "recover", "former-stage open-complaints still-declining",
            "win-back", "reached-formation",
            "form", "volume-falls grows satisfaction trust",
            "stabilise", "tenure volume-falls breadth satisfaction orientation firm-margin both-invest");

    static Stream<Case> cases() {
        return AssessmentTable.rows().stream().flatMap(row -> row.cases(LIFECYCLES));
    }

    @Nested
    class Assessment {

        static Stream<Case> cases() {
            return AssessmentTableTest.cases();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void comesOutAsTheTableSays(Case line) {
            LifecycleAssessment assessment = line.assess();

            assertThat(assessment.stage()).isEqualTo(line.row().after());
            assertThat(assessment.transition().isPresent())
                    .isEqualTo(line.row().taken().isPresent());
            assertThat(assessment.transition().flatMap(StageTransition::cause))
                    .isEqualTo(line.row().cause());
            assertThat(assessment.findings())
                    .extracting(Finding::kind)
                    .containsExactlyElementsOf(line.row().findings());
            assertThat(assessment.findingKinds())
                    .containsExactlyElementsOf(line.row().findings());
            assertThat(assessment.reasons()).containsAll(line.row().told());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void takesTheEdgeOfTheTable(Case line) {
            if (line.assessed().hasMovedToday()) {
                // The machine answers for the next assessment; that there is none today is the assessment's own rule.
                assertThat(line.row().taken()).isEmpty();
                return;
            }
            assertThat(edgeOf(line)).isEqualTo(line.row().taken());
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void refusesEdgesForTheReasonsOfTheTable(Case line) {
            for (Refusal refusal : line.row().refusals()) {
                Outlook refused = line.exit(refusal.edge()).outlook(line.assessed());

                assertThat(refused.met()).as(refusal.edge()).isEqualTo(refusal.met());
                assertThat(refused.missing())
                        .as(refusal.edge())
                        .extracting(Reading::attribute)
                        .containsExactlyElementsOf(refusal.missing());
                assertThat(refused.reasons().stream()
                                .filter(AssessmentTableTest::speaksAgainst)
                                .map(Reason::key)
                                .map(LifecycleReason.class::cast)
                                .collect(Collectors.toSet()))
                        .as(refusal.edge())
                        .isEqualTo(refusal.against());
            }
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void isTheAnswerOfTheMachine(Case line) {
            LifecycleStage next = line.lifecycle()
                    .machine()
                    .next(line.row().before().stage(), LifecycleSignal.ASSESSED, line.assessed());

            if (line.assessed().hasMovedToday()) {
                assertThat(next).isNotEqualTo(line.assess().stage());
            } else {
                assertThat(next).isEqualTo(line.assess().stage());
            }
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void changesNothingWhenItIsMadeAgain(Case line) {
            LifecycleAssessment first = line.assess();
            LifecycleAssessment again =
                    line.lifecycle().assess(first.relationship(), line.row().evidence(), AssessmentRow.AS_OF);

            assertThat(again.relationship()).isEqualTo(first.relationship());
            assertThat(again.transition()).isEmpty();
            assertThat(again.findings()).isEqualTo(first.findings());
            assertThat(again.outlook()).isEqualTo(first.outlook());
        }
    }

    @Nested
    class Looking {

        static Stream<Case> cases() {
            return AssessmentTableTest.cases();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void aheadWouldHaveShownTheMove(Case line) {
            List<LifecycleEdge> exits =
                    line.lifecycle().exits(line.row().before().stage());
            for (LifecycleEdge exit : exits) {
                Outlook outlook = exit.outlook(line.assessed());
                assertThat(outlook.met() == Met.MET)
                        .as(exit.id())
                        .isEqualTo(outlook.missing().isEmpty());
                if (line.row().taken().filter(exit.id()::equals).isPresent()) {
                    assertThat(outlook.met()).as(exit.id()).isEqualTo(Met.MET);
                    assertThat(line.assess().transition().orElseThrow().kind()).isEqualTo(outlook.kind());
                    assertThat(line.assess().transition().orElseThrow().reasons())
                            .isEqualTo(outlook.reasons());
                    return;
                }
                if (!line.assessed().hasMovedToday()) {
                    // What goes before the edge taken was not met, and where none is taken, none is.
                    assertThat(outlook.met()).as(exit.id()).isNotEqualTo(Met.MET);
                }
            }
            assertThat(line.row().taken()).isEmpty();
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void onFromTheStageShowsWhereItCanLead(Case line) {
            LifecycleAssessment assessment = line.assess();
            Optional<LifecycleStage> onward = switch (assessment.stage()) {
                case EXPLORATION -> Optional.of(LifecycleStage.FORMATION);
                case FORMATION -> Optional.of(LifecycleStage.STABILITY);
                case STABILITY -> Optional.empty();
                case DECLINE -> assessment.relationship().formerStage();
                case LOST ->
                    Optional.of(
                            assessment.relationship().hasReached(LifecycleStage.FORMATION)
                                    ? LifecycleStage.FORMATION
                                    : LifecycleStage.EXPLORATION);
            };

            assertThat(assessment.next().map(Outlook::to)).isEqualTo(onward);
            assertThat(assessment.outlook())
                    .as("no way back is shown that is not open")
                    .filteredOn(move -> move.kind() == TransitionKind.RECOVER || move.kind() == TransitionKind.WIN_BACK)
                    .hasSizeLessThanOrEqualTo(1);
            if (assessment.transition().isEmpty() && !line.assessed().hasMovedToday()) {
                assertThat(assessment.outlook()).extracting(Outlook::met).doesNotContain(Met.MET);
            }
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("cases")
        void atTheWordsFindsThemComplete(Case line) {
            LifecycleAssessment assessment = line.assess();
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(assessment.why(locale)).isNotEmpty().doesNotContain("{", "}");
                for (Outlook outlook : assessment.outlook()) {
                    assertThat(outlook.why(locale)).doesNotContain("{", "}");
                    assertThat(outlook.distance(locale)).doesNotContain("{", "}");
                    assertThat(outlook.distance(locale).isEmpty()).isEqualTo(outlook.met() == Met.MET);
                }
            }
        }
    }

    @Nested
    class Coverage {

        @Test
        void holdsSixtyLinesAndNoSentenceTwice() {
            List<AssessmentRow> rows = AssessmentTable.rows();

            assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
            assertThat(rows).extracting(AssessmentRow::what).doesNotHaveDuplicates();
        }

        @Test
        void takesEveryEdgeOfEveryNamedPolicy() {
            Set<String> declared = new HashSet<>();
            for (LifecyclePolicy policy : AssessmentTable.NAMED) {
                RelationshipLifecycle.of(policy).machine().edges().stream()
                        .map(Edge::id)
                        .forEach(edge -> declared.add(policy.id() + " " + edge));
            }
            Set<String> taken = cases().filter(line -> line.row().taken().isPresent())
                    .map(line -> line.lifecycle().policy().id() + " "
                            + line.row().taken().orElseThrow())
                    .collect(Collectors.toSet());

            assertThat(taken).containsAll(declared);
        }

        @Test
        void holdsEveryEdgeBackByEverythingThatItAsks() {
            Set<String> expected = new TreeSet<>();
            ASKED.forEach((edge, asked) -> Splitter.on(' ').split(asked).forEach(reading -> {
                expected.add(edge + ": " + reading + " NOT_MET");
                expected.add(edge + ": " + reading + " UNKNOWN");
            }));
            KNOWN.forEach((edge, asked) ->
                    Splitter.on(' ').split(asked).forEach(reading -> expected.add(edge + ": " + reading + " NOT_MET")));

            Set<String> missing = new TreeSet<>();
            cases().forEach(line -> line.lifecycle()
                    .exits(line.row().before().stage())
                    .forEach(edge -> {
                        for (Reading reading : edge.outlook(line.assessed()).missing()) {
                            missing.add(kindOf(edge.id()) + ": " + reading.attribute() + " " + reading.met());
                        }
                    }));

            assertThat(missing).isEqualTo(expected);
        }

        @Test
        void letsEveryTwoEdgesMeetThatCanMeet() {
            Set<String> expected = new TreeSet<>();
            for (LifecyclePolicy policy : AssessmentTable.NAMED) {
                for (LifecycleStage stage : LifecycleStage.values()) {
                    addPairs(RelationshipLifecycle.of(policy).exits(stage), expected);
                }
            }
            // A volume that falls holds back every step forward, and of the ways back one at most is open.
            expected.removeAll(
                    Set.of("decline > form", "decline > stabilise", "recover > recover", "win-back > win-back"));

            Set<String> met = new TreeSet<>();
            cases().forEach(line -> addPairs(
                    line.lifecycle().exits(line.row().before().stage()).stream()
                            .filter(edge -> edge.outlook(line.assessed()).met() == Met.MET)
                            .toList(),
                    met));

            assertThat(met).isEqualTo(expected);
        }

        private static void addPairs(List<LifecycleEdge> edges, Set<String> pairs) {
            for (int first = 0; first < edges.size(); first++) {
                for (LifecycleEdge second : edges.subList(first + 1, edges.size())) {
                    pairs.add(kindOf(edges.get(first).id()) + " > " + kindOf(second.id()));
                }
            }
        }

        /** The ways back differ in where they lead only. */
        private static String kindOf(String edge) {
            return edge.replaceFirst("^(recover|win-back)-.*", "$1");
        }

        @Test
        void noticesEverythingThatCanBeNoticed() {
            Set<FindingKind> noticed = EnumSet.noneOf(FindingKind.class);
            AssessmentTable.rows().forEach(row -> noticed.addAll(row.findings()));

            assertThat(noticed).containsExactlyInAnyOrder(FindingKind.values());
        }

        @Test
        void givesEveryReasonThatAnAssessmentCanGive() {
            // Two journals are compared by nobody who assesses.
            Set<LifecycleReason> expected =
                    EnumSet.complementOf(EnumSet.of(LifecycleReason.DIFFERENCE, LifecycleReason.NO_DIFFERENCE));
            Set<ReasonKey> given = cases().flatMap(line -> line.assess().reasons().stream())
                    .map(Reason::key)
                    .collect(Collectors.toSet());

            assertThat(given).isEqualTo(expected);
        }

        @Test
        void losesForSeveralCausesAndFromEveryStageOfThePath() {
            Set<LifecycleStage> lostFrom = AssessmentTable.rows().stream()
                    .filter(row ->
                            row.after() == LifecycleStage.LOST && row.taken().isPresent())
                    .map(row -> row.before().stage())
                    .collect(Collectors.toSet());

            assertThat(lostFrom)
                    .containsExactlyInAnyOrder(
                            LifecycleStage.EXPLORATION,
                            LifecycleStage.FORMATION,
                            LifecycleStage.STABILITY,
                            LifecycleStage.DECLINE);
        }
    }

    private static Optional<String> edgeOf(Case line) {
        return line.lifecycle().machine().fire(line.row().before().stage(), LifecycleSignal.ASSESSED, line.assessed())
                        instanceof Fired<LifecycleStage, LifecycleSignal> fired
                ? Optional.of(fired.edge())
                : Optional.empty();
    }

    private static boolean speaksAgainst(Reason reason) {
        List<Object> arguments = reason.arguments();
        Object answer = arguments.isEmpty() ? Met.MET : arguments.get(arguments.size() - 1);
        return (reason.key() instanceof LifecycleReason key && AGAINST.contains(key))
                || answer == Met.NOT_MET
                || answer == Met.UNKNOWN;
    }
}
