package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.service.Commitment;
import io.guanxi.crm.service.ContractId;
import io.guanxi.crm.service.Score;
import io.guanxi.crm.service.ServiceContract;
import io.guanxi.crm.statemachine.Fired;
import io.guanxi.crm.statemachine.Transition;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every policy, relationship and evidence; each seed is a policy of its own with many cases. */
class LifecycleLawsTest {

    private static final int CASES = 400;

    /** To make a lifecycle proves its machine, which takes longer than a hundred cases: once a seed will do. */
    private static final Map<Long, World> WORLDS = new ConcurrentHashMap<>();

    /** A policy with relationships that stand somewhere on a day, and what is known of them. */
    private record World(RelationshipLifecycle lifecycle, List<LifecycleCase> cases) {

        static World of(long seed) {
            return WORLDS.computeIfAbsent(seed, World::made);
        }

        private static World made(long seed) {
            RandomAssessments random = new RandomAssessments(new SplittableRandom(seed));
            LifecyclePolicy policy = random.policy();
            List<LifecycleCase> cases = new ArrayList<>();
            for (int number = 0; number < CASES; number++) {
                CustomerRelationship relationship = random.relationship();
                LocalDate asOf = random.dayFor(relationship);
                cases.add(new LifecycleCase(relationship, random.evidence(policy, relationship, asOf), asOf));
            }
            return new World(RelationshipLifecycle.of(policy), cases);
        }

        LifecyclePolicy policy() {
            return lifecycle.policy();
        }

        LifecycleAssessment assess(LifecycleCase c, RelationshipEvidence.Builder evidence) {
            return lifecycle.assess(c.relationship(), evidence.build(), c.asOf());
        }
    }

    @Nested
    class BesideTheOracle {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyMoveIsTheSame(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                Optional<String> expected = AssessmentOracle.edge(world.policy(), c);
                LifecycleAssessment assessment = world.lifecycle().assess(c);

                assertThat(assessment.transition().isPresent())
                        .as("%s by %s", expected, c)
                        .isEqualTo(expected.isPresent());
                expected.ifPresent(
                        edge -> assertThat(fired(world, c)).as("%s", c).isEqualTo(edge));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyFindingIsTheSame(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment assessment = world.lifecycle().assess(c);
                LifecycleCase after = new LifecycleCase(assessment.relationship(), c.evidence(), c.asOf());
                Set<FindingKind> expected = AssessmentOracle.findings(world.policy(), after);

                assertThat(assessment.findingKinds()).as("%s", c).isEqualTo(expected);
                assertThat(assessment.findings())
                        .extracting(Finding::kind)
                        .as("%s", c)
                        .containsExactlyElementsOf(expected);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyLossHasTheCauseOfTheCancellation(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                Optional<LossCause> cause =
                        world.lifecycle().assess(c).transition().flatMap(StageTransition::cause);
                Optional<LossCause> expected = AssessmentOracle.edge(world.policy(), c)
                        .filter(edge -> Set.of("cancel", "contract-end", "silence", "hardly-alive")
                                .contains(edge))
                        .map(edge -> edge.equals("cancel")
                                ? c.evidence()
                                        .bonds()
                                        .cancellation()
                                        .orElseThrow()
                                        .cause()
                                : LossCause.UNKNOWN);

                assertThat(cause).as("%s", c).isEqualTo(expected);
            }
        }

        /** A random test that never meets a rule says nothing of it. */
        @Test
        void allEdgesAndFindingsCameUpOften() {
            List<String> edges = new ArrayList<>();
            List<FindingKind> findings = new ArrayList<>();
            seeds().mapToObj(World::of)
                    .forEach(world -> world.cases().forEach(c -> {
                        AssessmentOracle.edge(world.policy(), c).ifPresent(edges::add);
                        findings.addAll(AssessmentOracle.findings(world.policy(), c));
                    }));

            assertThat(edges.stream().distinct())
                    .containsExactlyInAnyOrder(
                            "cancel",
                            "contract-end",
                            "silence",
                            "hardly-alive",
                            "decline",
                            "decline-by-silence",
                            "decline-by-erosion",
                            "recover-exploration",
                            "recover-formation",
                            "recover-stability",
                            "win-back-formation",
                            "win-back-exploration",
                            "form",
                            "stabilise");
            assertThat(edges.stream().distinct())
                    .allSatisfy(edge -> assertThat(edges.stream().filter(edge::equals))
                            .as(edge)
                            .hasSizeGreaterThan(40));
            assertThat(FindingKind.values())
                    .allSatisfy(kind -> assertThat(findings.stream().filter(kind::equals))
                            .as(kind.english())
                            .hasSizeGreaterThan(100));
        }

        private static String fired(World world, LifecycleCase c) {
            Transition<LifecycleStage, LifecycleSignal> answer =
                    world.lifecycle().machine().fire(c.relationship().stage(), LifecycleSignal.ASSESSED, c);
            return answer instanceof Fired<LifecycleStage, LifecycleSignal> fired ? fired.edge() : "none";
        }
    }

    @Nested
    class OneAssessment {

        static LongStream seeds() {
            return Seeds.startingAt(1_001, 20);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void takesOneEdgeAtMostAndNoneAgainOnTheDay(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment first = world.lifecycle().assess(c);
                List<StageTransition> before = c.relationship().journal();
                List<StageTransition> after = first.relationship().journal();

                assertThat(after.size() - before.size()).as("%s", c).isBetween(0, 1);
                assertThat(after.subList(0, before.size())).as("%s", c).isEqualTo(before);
                assertThat(after.size() > before.size())
                        .isEqualTo(first.transition().isPresent());
                LifecycleAssessment again = world.lifecycle().assess(first.relationship(), c.evidence(), c.asOf());
                assertThat(again.relationship()).as("%s", c).isEqualTo(first.relationship());
                assertThat(again.findings()).as("%s", c).isEqualTo(first.findings());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofNothingKnownMovesNothing(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment assessment = world.assess(c, RelationshipEvidence.builder());

                assertThat(assessment.relationship()).as("%s", c).isEqualTo(c.relationship());
                assertThat(assessment.findings()).as("%s", c).isEmpty();
            }
        }

        /** What is asked for where it is known is never missed where it is not. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void thatAdvancesWouldDoSoOfACustomerWhoseFeelingsAndBondsAreUnknown(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                if (kind(world.lifecycle().assess(c))
                        .filter(TransitionKind.ADVANCE::equals)
                        .isPresent()) {
                    RelationshipEvidence known = c.evidence();
                    RelationshipEvidence less = new RelationshipEvidence(
                            known.volumes(),
                            known.silence(),
                            AttitudeEvidence.NONE,
                            new BondEvidence(
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    known.bonds().contract(),
                                    known.bonds().cancellation()));

                    assertThat(world.assess(c, less.toBuilder()).stage())
                            .as("%s", c)
                            .isEqualTo(world.lifecycle().assess(c).stage());
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isNeverWorseForABetterScore(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment assessment = world.lifecycle().assess(c);
                LifecycleAssessment better = world.assess(
                        c,
                        c.evidence().toBuilder()
                                .satisfaction(Score.of(5, 1, 5))
                                .trust(Score.of(5, 1, 5))
                                .openComplaints(0));

                if (better.stage() != assessment.stage()) {
                    assertThat(assessment.transition()).as("%s", c).isEmpty();
                    assertThat(kind(better))
                            .as("%s", c)
                            .matches(kind -> kind.filter(
                                            EnumSet.of(TransitionKind.ADVANCE, TransitionKind.RECOVER)::contains)
                                    .isPresent());
                }
                assertThat(better.has(FindingKind.DISSATISFIED)).as("%s", c).isFalse();
                assertThat(better.has(FindingKind.OPEN_COMPLAINT)).as("%s", c).isFalse();
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isNeverWorseForAMoreRecentPurchase(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment today =
                        world.assess(c, c.evidence().toBuilder().lastPurchase(c.asOf()));
                Optional<String> edge = today.transition().isPresent()
                        ? AssessmentOracle.edge(
                                world.policy(), new LifecycleCase(c.relationship(), today.evidence(), c.asOf()))
                        : Optional.empty();

                assertThat(edge).as("%s", c).isNotEqualTo(Optional.of("silence"));
                assertThat(edge).as("%s", c).isNotEqualTo(Optional.of("decline-by-silence"));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void neverLeadsIntoDeclineByVolumeWithoutATotal(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                boolean isTotalKnown = c.evidence()
                        .volumes()
                        .yearOnYear()
                        .flatMap(VolumeComparison::total)
                        .isPresent();
                boolean isSilenceAsked = world.policy().decline().silence().isPresent();
                if (!isTotalKnown && !isSilenceAsked) {
                    assertThat(kind(world.lifecycle().assess(c)))
                            .as("%s", c)
                            .isNotEqualTo(Optional.of(TransitionKind.DEGRADE));
                }
            }
        }

        /** Else a relationship would fall back and forth with each assessment, while nothing happens. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void thatRecoversFindsNoDeclineOnTheSameEvidence(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment assessment = world.lifecycle().assess(c);
                if (kind(assessment).filter(TransitionKind.RECOVER::equals).isPresent()) {
                    assertThat(assessment.outlook())
                            .as("%s", c)
                            .filteredOn(move -> move.kind() == TransitionKind.DEGRADE)
                            .extracting(Outlook::met)
                            .doesNotContain(Met.MET);
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void thatDeclinesFindsNoRecoveryOnTheSameEvidence(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment assessment = world.lifecycle().assess(c);
                if (kind(assessment).filter(TransitionKind.DEGRADE::equals).isPresent()) {
                    assertThat(assessment.outlook())
                            .as("%s", c)
                            .filteredOn(move -> move.kind() == TransitionKind.RECOVER)
                            .extracting(Outlook::met)
                            .doesNotContain(Met.MET);
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofACancellationOfTheDayLosesWhoeverIsOnThePath(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                if (c.relationship().stage().isOnPath() && !c.hasMovedToday()) {
                    LifecycleAssessment assessment =
                            world.assess(c, c.evidence().toBuilder().cancelled(c.asOf(), LossCause.ETHICS));

                    assertThat(assessment.relationship().loss())
                            .as("%s", c)
                            .contains(new Loss(c.relationship().stage(), c.asOf(), LossCause.ETHICS));
                }
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void ofSomebodyLostNoticesNothingAndNeverLeadsToStability(long seed) {
            World world = World.of(seed);
            for (LifecycleCase c : world.cases()) {
                LifecycleAssessment assessment = world.lifecycle().assess(c);
                if (assessment.stage() == LifecycleStage.LOST) {
                    assertThat(assessment.findings()).as("%s", c).isEmpty();
                }
                if (c.relationship().stage() == LifecycleStage.LOST) {
                    assertThat(assessment.stage())
                            .as("%s", c)
                            .isIn(LifecycleStage.LOST, LifecycleStage.EXPLORATION, LifecycleStage.FORMATION);
                }
            }
        }
    }

    @Nested
    class Books {

        static LongStream seeds() {
            return Seeds.some(240);
        }

        /** A relationship on some day, with the windows that its policy asks for. */
        private record Day(RandomBooks books, EvidenceWindows windows, LocalDate asOf, boolean inNights) {

            static Day of(SplittableRandom random) {
                RandomAssessments other = new RandomAssessments(random);
                CustomerRelationship relationship = other.relationship();
                LocalDate asOf = RandomBooks.FIRST.plusDays(900 + random.nextInt(1_200));
                EvidenceWindows windows = AssessmentTable.NAMED
                        .get(random.nextInt(AssessmentTable.NAMED.size()))
                        .windowsFor(relationship);
                return new Day(RandomBooks.of(random, asOf), windows, asOf, random.nextBoolean());
            }

            RelationshipEvidence evidence(RandomBooks other) {
                return RelationshipEvidence.from(other.facts(inNights), windows, asOf);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void giveTheSameEvidenceInAnyOrder(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Day day = Day.of(random);

            assertThat(day.evidence(day.books().shuffled(random))).isEqualTo(day.evidence(day.books()));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void giveTheSameEvidenceWithoutWhatCameLater(long seed) {
            Day day = Day.of(new SplittableRandom(seed));

            assertThat(day.evidence(day.books().upTo(day.asOf()))).isEqualTo(day.evidence(day.books()));
        }

        /** Too rare for chance: two contracts from one day on, of which each commits to a volume of its own. */
        @Test
        void giveTheSameEvidenceWhicheverOfTwoContractsIsNamedFirst() {
            LocalDate start = LocalDate.of(2024, 1, 1);
            ServiceContract small = ServiceContract.between(
                            ContractId.of("a"), RandomBooks.LIN, start, start.plusYears(2))
                    .withCommitment(Commitment.of(100, "nights"));
            ServiceContract large = ServiceContract.between(
                            ContractId.of("b"), RandomBooks.LIN, start, start.plusYears(2))
                    .withCommitment(Commitment.of(400, "nights"));

            assertThat(evidence(small, large)).isEqualTo(evidence(large, small));
        }

        private static RelationshipEvidence evidence(ServiceContract... contracts) {
            VolumeHistory nights =
                    VolumeHistory.of(Map.of(LocalDate.of(2025, 2, 1), 20L, LocalDate.of(2025, 5, 1), 30L));
            RelationshipFacts facts = RelationshipFacts.builder(RandomBooks.LIN, RandomBooks.ZONE)
                    .volumes(nights)
                    .contracts(List.of(contracts))
                    .build();
            CustomerRelationship relationship = CustomerRelationship.open(RandomBooks.LIN, LocalDate.of(2024, 1, 1));
            return RelationshipEvidence.from(
                    facts, LifecyclePolicy.contractB2b().windowsFor(relationship), LocalDate.of(2025, 6, 30));
        }

        /** Shuffled or cut, books of which nothing is known would be equal as well. */
        @Test
        void giveEvidenceOfEverything() {
            List<RelationshipEvidence> all = seeds().mapToObj(seed -> Day.of(new SplittableRandom(seed)))
                    .map(day -> day.evidence(day.books()))
                    .toList();

            assertThat(all)
                    .anyMatch(known -> known.volumes()
                            .yearOnYear()
                            .flatMap(VolumeComparison::total)
                            .isPresent());
            assertThat(all).anyMatch(known -> known.volumes().sinceDecline().isPresent());
            assertThat(all).anyMatch(known -> !known.volumes().steady().isEmpty());
            assertThat(all).anyMatch(known -> known.volumes().breadth().isPresent());
            assertThat(all).anyMatch(known -> known.attitude().satisfaction().isPresent());
            assertThat(all).anyMatch(known -> known.attitude().openComplaints().orElse(0) > 0);
            assertThat(all)
                    .anyMatch(known ->
                            known.bonds().investments().orElse(Set.of()).size() == 2);
            assertThat(all)
                    .anyMatch(known -> known.bonds().contract().isPresent()
                            && !known.bonds().contract().get().fulfilment().isEmpty());
        }
    }

    @Nested
    class Walk {

        private static final int STEPS = 40;
        private static final Map<Long, Life> LIVES = new ConcurrentHashMap<>();

        static LongStream seeds() {
            return Seeds.some(50);
        }

        /** One relationship, assessed again and again, with the evidence of each time. */
        private record Life(
                RelationshipLifecycle lifecycle,
                CustomerRelationship opened,
                List<LifecycleCase> steps,
                CustomerRelationship end,
                LocalDate asOf) {

            static Life of(long seed) {
                return LIVES.computeIfAbsent(seed, Life::made);
            }

            private static Life made(long seed) {
                SplittableRandom dice = new SplittableRandom(seed);
                RandomAssessments random = new RandomAssessments(dice);
                LifecyclePolicy policy = random.policy();
                RelationshipLifecycle lifecycle = RelationshipLifecycle.of(policy);
                CustomerRelationship opened = random.relationship();
                CustomerRelationship relationship = opened;
                LocalDate asOf = relationship.since();
                List<LifecycleCase> steps = new ArrayList<>();
                for (int step = 0; step < STEPS; step++) {
                    asOf = asOf.plusDays(dice.nextInt(5) == 0 ? 0 : dice.nextInt(200));
                    RelationshipEvidence evidence = random.evidence(policy, relationship, asOf);
                    steps.add(new LifecycleCase(relationship, evidence, asOf));
                    relationship =
                            lifecycle.assess(relationship, evidence, asOf).relationship();
                }
                return new Life(lifecycle, opened, steps, relationship, asOf.plusDays(dice.nextInt(100)));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isAFoldOfAssessments(long seed) {
            Life life = Life.of(seed);

            CustomerRelationship folded = life.steps().stream()
                    .reduce(
                            life.opened(),
                            (relationship, step) -> life.lifecycle()
                                    .assess(relationship, step.evidence(), step.asOf())
                                    .relationship(),
                            (one, other) -> other);

            assertThat(folded).isEqualTo(life.end());
        }

        /** By the machine alone, which knows of no journal but the one that the test keeps. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isAFoldOfTheMachine(long seed) {
            Life life = Life.of(seed);
            CustomerRelationship relationship = life.opened();
            for (LifecycleCase step : life.steps()) {
                LifecycleCase c = new LifecycleCase(relationship, step.evidence(), step.asOf());
                LifecycleStage next =
                        life.lifecycle().machine().next(relationship.stage(), LifecycleSignal.ASSESSED, c);
                if (next != relationship.stage() && !c.hasMovedToday()) {
                    relationship = relationship.moved(
                            next,
                            step.asOf(),
                            LossCause.UNKNOWN,
                            life.lifecycle()
                                    .assess(c)
                                    .transition()
                                    .orElseThrow()
                                    .reasons());
                }
            }

            assertThat(path(relationship)).isEqualTo(path(life.end()));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsALegalJournal(long seed) {
            Life life = Life.of(seed);
            LifecycleStage stage = life.end().openedIn();
            LocalDate since = life.end().opened();
            Set<LocalDate> assessed = new HashSet<>();
            for (StageTransition move : life.end().journal()) {
                assertThat(move.from()).isEqualTo(stage);
                assertThat(move.on()).isAfterOrEqualTo(since);
                assertThat(TransitionKind.of(move.from(), move.to())).isPresent();
                assertThat(move.reasons()).isNotEmpty();
                stage = move.to();
                since = move.on();
            }
            assertThat(stage).isEqualTo(life.end().stage());
            for (StageTransition move : life.end()
                    .journal()
                    .subList(
                            life.opened().journal().size(), life.end().journal().size())) {
                assertThat(assessed.add(move.on()))
                        .as("one move on %s", move.on())
                        .isTrue();
            }
            // The constructor proves the journal once more.
            assertThat(new CustomerRelationship(
                            life.end().customer(),
                            life.end().opened(),
                            life.end().openedIn(),
                            life.end().journal()))
                    .isEqualTo(life.end());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void staysInSomeStageOnEachDay(long seed) {
            Life life = Life.of(seed);
            CustomerRelationship relationship = life.end();
            List<Sojourn> sojourns = relationship.sojourns(life.asOf());

            assertThat(sojourns.stream().mapToLong(Sojourn::days).sum())
                    .isEqualTo(ChronoUnit.DAYS.between(relationship.opened(), life.asOf()));
            assertThat(relationship.stageAt(relationship.opened().minusDays(1))).isEmpty();
            for (Sojourn stay : sojourns) {
                if (stay.days() > 0) {
                    assertThat(relationship.stageAt(stay.from())).contains(stay.stage());
                    assertThat(relationship.stageAt(stay.to().minusDays(1))).contains(stay.stage());
                }
            }
            assertThat(relationship.stageAt(life.asOf())).contains(relationship.stage());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isMadeOfEpisodesOfOnePatternEach(long seed) {
            Life life = Life.of(seed);
            List<Sojourn> onPath = life.end().sojourns(life.asOf()).stream()
                    .filter(stay -> stay.stage().isOnPath())
                    .toList();
            List<Episode> episodes = life.end().episodes(life.asOf());

            assertThat(episodes.stream().flatMap(episode -> episode.sojourns().stream()))
                    .containsExactlyElementsOf(onPath);
            long losses = life.end().journal().stream()
                    .filter(move -> move.to() == LifecycleStage.LOST)
                    .count();
            assertThat(episodes.stream().filter(Episode::ended)).hasSize((int) losses);
            assertThat(episodes).hasSize((int) losses + (life.end().stage().isOnPath() ? 1 : 0));
            for (Episode episode : episodes) {
                assertThat(episode.pattern(life.lifecycle().policy().keep()))
                        .as("%s", episode)
                        .isEqualTo(pattern(episode, life.lifecycle().policy()));
            }
        }

        /** The four patterns and the open one, read off the stages of an episode. */
        private static LifePattern pattern(Episode episode, LifecyclePolicy policy) {
            List<LifecycleStage> stages =
                    episode.sojourns().stream().map(Sojourn::stage).toList();
            Optional<LocalDate> stable = episode.sojourns().stream()
                    .filter(stay -> stay.stage() == LifecycleStage.STABILITY)
                    .map(Sojourn::from)
                    .findFirst();
            long days = episode.sojourns().stream()
                    .filter(stay -> stay.stage() == LifecycleStage.STABILITY)
                    .mapToLong(Sojourn::days)
                    .sum();
            if (stable.isPresent()
                    && !stable.get().plusDays(days).isBefore(stable.get().plus(policy.keep()))) {
                return LifePattern.LONG_KEEP;
            }
            boolean declines = stages.get(stages.size() - 1) == LifecycleStage.DECLINE;
            boolean isUnknownBefore = stages.equals(List.of(LifecycleStage.DECLINE));
            if (isUnknownBefore || (!episode.ended() && !declines)) {
                return LifePattern.OPEN;
            }
            if (stable.isPresent()) {
                return LifePattern.EARLY_EXIT;
            }
            return stages.contains(LifecycleStage.FORMATION) ? LifePattern.MIDWAY_END : LifePattern.EARLY_MISCARRIAGE;
        }

        private static List<String> path(CustomerRelationship relationship) {
            return relationship.journal().stream()
                    .map(move -> move.on() + " " + move.from() + " " + move.to())
                    .toList();
        }
    }

    private static Optional<TransitionKind> kind(LifecycleAssessment assessment) {
        return assessment.transition().map(StageTransition::kind);
    }
}
