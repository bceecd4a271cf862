package io.guanxi.crm.rules.experiment;

import static io.guanxi.crm.rules.experiment.Guest.Grade.BASIC;
import static io.guanxi.crm.rules.experiment.Guest.Grade.GOLD;
import static io.guanxi.crm.rules.experiment.Guest.Grade.SILVER;
import static io.guanxi.crm.rules.experiment.Variant.BASELINE;
import static io.guanxi.crm.rules.experiment.Variant.CANDIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.rules.experiment.Guest.Grade;
import io.guanxi.crm.rules.table.Check;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.rules.timeline.RuleStamp;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableExperimentTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Answer<Grade> NONE = Answer.none();

    private static final TableExperiment<Guest, Grade> EXPERIMENT =
            Experiment.of(Guest.table(), Guest.candidate()).keyedBy(Guest::id);

    /** A gold guest costs 100.00, a silver one 30.00, all others nothing. */
    private static long cost(Answer<Grade> answer) {
        return answer.outcome()
                .map(grade -> switch (grade) {
                    case GOLD -> 100_00L;
                    case SILVER -> 30_00L;
                    case BASIC -> 0L;
                })
                .orElse(0L);
    }

    private static ExperimentReport<Answer<Grade>> worked() {
        return EXPERIMENT
                .measure("benefit cost", CNY, (guest, answer) -> cost(answer))
                .measure("nights", (guest, answer) -> guest.nights())
                .segmentBy("region", Guest::region)
                .over(Guest.eight());
    }

    @Nested
    class Outcomes {

        /** Nights 40 27 25 12 9 8 5 0: G G G S B B B B before, G S S S S S – – after. */
        @Test
        void matrixIsTheWorkedExample() {
            TransitionMatrix<Answer<Grade>> matrix = worked().matrix();

            assertThat(matrix.states()).containsExactly(Answer.of(GOLD), Answer.of(SILVER), Answer.of(BASIC), NONE);
            assertThat(matrix.count(Answer.of(GOLD), Answer.of(GOLD))).isEqualTo(1);
            assertThat(matrix.count(Answer.of(GOLD), Answer.of(SILVER))).isEqualTo(2);
            assertThat(matrix.count(Answer.of(SILVER), Answer.of(SILVER))).isEqualTo(1);
            assertThat(matrix.count(Answer.of(BASIC), Answer.of(SILVER))).isEqualTo(2);
            assertThat(matrix.count(Answer.of(BASIC), NONE)).isEqualTo(2);
            assertThat(matrix.total()).isEqualTo(8);
        }

        @Test
        void noOutcomeIsAColumnOfItsOwn() {
            assertThat(worked().count(BASELINE, NONE)).isZero();
            assertThat(worked().count(CANDIDATE, NONE)).isEqualTo(2);
            assertThat(worked().count(CANDIDATE, Answer.of(SILVER))).isEqualTo(5);
            assertThat(worked().subjects()).isEqualTo(8);
        }

        @Test
        void movesAreBetterWorseOrNeither() {
            assertThat(worked().moves()).isEqualTo(new Moves(8, 6, OptionalLong.of(2), OptionalLong.of(2)));
            assertThat(worked().moves().movedShare()).contains(new BigDecimal("0.7500"));
            assertThat(worked().moves().worseShare()).contains(new BigDecimal("0.2500"));
        }

        /** Shares 3 1 4 ½ of 8 before, 1 5 ½ 2 of 8 after; worked out in Python. */
        @Test
        void stabilityCountsBothEmptySides() {
            StabilityIndex index = worked().stability().orElseThrow();

            assertThat(index.value()).isCloseTo(2.249057895578985, within(1e-12));
            assertThat(index.halves()).isEqualTo(2);
        }

        @Test
        void namesTheTables() {
            assertThat(worked().rules(BASELINE))
                    .isEqualTo(new RuleStamp("grades", 1, Guest.table().fingerprint()));
            assertThat(worked().rules(CANDIDATE))
                    .isEqualTo(new RuleStamp("grades", 2, Guest.candidate().fingerprint()));
            assertThat(worked().asOf()).isEmpty();
            assertThat(worked().fromCurrent(CANDIDATE)).isEmpty();
            assertThat(worked().newcomers(CANDIDATE)).isEmpty();
        }

        @Test
        void rowsThatContradictEachOtherGiveNoOutcome() {
            DecisionTable<Guest, Grade> unique = DecisionTable.define(
                            "grades", 3, Guest.class, Grade.class, HitPolicy.UNIQUE)
                    .row("many", GOLD, Condition.opaque("many nights", guest -> guest.nights() >= 20))
                    .row("more", SILVER, Condition.opaque("more nights", guest -> guest.nights() >= 10))
                    .build();

            ExperimentReport<Answer<Grade>> report =
                    Experiment.of(Guest.table(), unique).over(Guest.eight());

            assertThat(report.matrix().count(Answer.of(GOLD), NONE)).isEqualTo(3);
            assertThat(report.byRule(CANDIDATE))
                    .extracting(rule -> rule.rule().english() + " " + rule.subjects())
                    .containsExactly("many 0", "more 1", "otherwise 0", "no outcome 7");
        }
    }

    /** A complete table used to print an empty row and column of no outcome. */
    @Nested
    class NoOutcome {

        private static List<Answer<Grade>> outcomes(
                DecisionTable<Guest, Grade> one, DecisionTable<Guest, Grade> other) {
            return Experiment.of(one, other).over(Guest.eight()).outcomes();
        }

        private static DecisionTable<Guest, Grade> halves(HitPolicy policy, Check... required) {
            return DecisionTable.define("grades", 3, Guest.class, Grade.class, policy)
                    .row("many", GOLD, Guest.NIGHTS.atLeast(10))
                    .row("few", BASIC, Guest.NIGHTS.below(10))
                    .outcomeOrder(GOLD, BASIC)
                    .require(required)
                    .build();
        }

        @Test
        void isNoOutcomeOfTwoTablesThatTakeEverybody() {
            assertThat(outcomes(Guest.table(), Guest.table())).doesNotContain(NONE);
            assertThat(outcomes(Guest.table(), halves(HitPolicy.FIRST, Check.COMPLETE)))
                    .doesNotContain(NONE);
            assertThat(outcomes(Guest.table(), halves(HitPolicy.PRIORITY, Check.COMPLETE)))
                    .doesNotContain(NONE);
            assertThat(outcomes(Guest.table(), halves(HitPolicy.UNIQUE, Check.COMPLETE, Check.DETERMINISTIC)))
                    .doesNotContain(NONE);
            assertThat(outcomes(Guest.table(), halves(HitPolicy.ANY, Check.COMPLETE, Check.DETERMINISTIC)))
                    .doesNotContain(NONE);
        }

        @Test
        void isTheLastOneWhereItIsNotExcluded() {
            assertThat(outcomes(Guest.table(), Guest.candidate())).endsWith(NONE);
            assertThat(outcomes(Guest.candidate(), Guest.table())).endsWith(NONE);
            assertThat(outcomes(Guest.table(), halves(HitPolicy.FIRST))).endsWith(NONE);
            assertThat(outcomes(Guest.table(), halves(HitPolicy.UNIQUE, Check.COMPLETE)))
                    .endsWith(NONE);
            assertThat(outcomes(Guest.table(), halves(HitPolicy.ANY, Check.COMPLETE)))
                    .endsWith(NONE);
        }

        @Test
        void mayBeAskedForWhereItCannotHappen() {
            ExperimentReport<Answer<Grade>> report = Experiment.of(Guest.table(), Guest.table())
                    .guardrail(Guardrail.holds("nobody without", each -> each.count(CANDIDATE, NONE) == 0))
                    .over(Guest.eight());

            assertThat(report.count(BASELINE, NONE)).isZero();
            assertThat(report.failedGuardrails()).isEmpty();
            assertThat(report.matrix().toMarkdown(Locale.ENGLISH)).isEqualTo("""
                    | from → to | gold | silver | basic | total |
                    | --- | ---: | ---: | ---: | ---: |
                    | gold | 3 (100.0%) | 0 (0.0%) | 0 (0.0%) | 3 |
                    | silver | 0 (0.0%) | 1 (100.0%) | 0 (0.0%) | 1 |
                    | basic | 0 (0.0%) | 0 (0.0%) | 4 (100.0%) | 4 |
                    | total | 3 | 1 | 4 | 8 |
                    """);
        }
    }

    @Nested
    class Ranking {

        private final DecisionTable<Guest, Grade> unordered =
                Guest.rows(4, 20, 10).otherwise(BASIC).build();

        @Test
        void oneOrderIsEnough() {
            assertThat(Experiment.of(unordered, Guest.table())
                            .over(Guest.eight())
                            .moves())
                    .isEqualTo(new Moves(8, 0, OptionalLong.of(0), OptionalLong.of(0)));
        }

        @Test
        void withoutAnOrderNothingIsBetter() {
            Moves moves =
                    Experiment.of(unordered, unordered).over(Guest.eight()).moves();

            assertThat(moves).isEqualTo(new Moves(8, 0, OptionalLong.empty(), OptionalLong.empty()));
            assertThat(moves.betterShare()).isEmpty();
            assertThat(moves.movedShare()).contains(new BigDecimal("0.0000"));
        }

        @Test
        void twoOrdersAreNone() {
            DecisionTable<Guest, Grade> upsideDown = Guest.rows(5, 20, 10)
                    .otherwise(BASIC)
                    .outcomeOrder(BASIC, SILVER, GOLD)
                    .build();

            assertThat(Experiment.of(Guest.table(), upsideDown)
                            .over(Guest.eight())
                            .moves()
                            .better())
                    .isEmpty();
        }

        /** The candidate of the worked example orders gold and silver, the baseline basic as well. */
        @Test
        void anOrderOfFewerOutcomesIsPartOfTheOther() {
            assertThat(worked().moves().better()).hasValue(2);
            assertThat(Experiment.of(Guest.candidate(), Guest.table())
                            .over(Guest.eight())
                            .moves())
                    .isEqualTo(new Moves(8, 6, OptionalLong.of(2), OptionalLong.of(2)));
        }
    }

    @Nested
    class Measures {

        @Test
        void areAddedUpByOutcomeUnderEitherTable() {
            MeasureTotals<Answer<Grade>> cost = worked().measure("benefit cost");

            assertThat(cost.total(BASELINE, Answer.of(GOLD))).isEqualTo(new BigDecimal("300.00"));
            assertThat(cost.total(BASELINE)).isEqualTo(new BigDecimal("330.00"));
            assertThat(cost.total(CANDIDATE, Answer.of(GOLD))).isEqualTo(new BigDecimal("100.00"));
            assertThat(cost.total(CANDIDATE, Answer.of(SILVER))).isEqualTo(new BigDecimal("150.00"));
            assertThat(cost.total(CANDIDATE)).isEqualTo(new BigDecimal("250.00"));
            assertThat(cost.change()).isEqualTo(new BigDecimal("-80.00"));
            assertThat(cost.growth()).contains(new BigDecimal("-0.2424"));
            assertThat(cost.currency()).contains(CNY);
            assertThat(cost).hasToString("benefit cost: 330.00 → 250.00");
        }

        @Test
        void countInWholeNumbersToo() {
            MeasureTotals<Answer<Grade>> nights = worked().measure("nights");

            assertThat(nights.total(CANDIDATE, NONE)).isEqualTo(new BigDecimal("5"));
            assertThat(nights.total(BASELINE)).isEqualTo(new BigDecimal("126"));
            assertThat(nights.change()).isEqualTo(new BigDecimal("0"));
            assertThat(nights.currency()).isEmpty();
        }

        @Test
        void growthOfNothingIsNotKnown() {
            assertThat(EXPERIMENT
                            .measure("zero", (guest, answer) -> 0)
                            .over(Guest.eight())
                            .measure("zero")
                            .growth())
                    .isEmpty();
        }

        @Test
        void sumsBeyondLongAreRefused() {
            assertThatThrownBy(() -> EXPERIMENT
                            .measure("much", (guest, answer) -> Long.MAX_VALUE)
                            .over(Guest.eight()))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    @Nested
    class Segments {

        @Test
        void haveMatricesOfTheirOwnAndWhoHasNoneIsUnknown() {
            ExperimentReport<Answer<Grade>> report = worked();

            assertThat(report.segments("region").keySet())
                    .extracting(Segment::english)
                    .containsExactly("East", "West", "unknown");
            // 40, 25 and 9 nights
            TransitionMatrix<Answer<Grade>> east = report.matrix(Segment.of("region", "East"));
            assertThat(east.total()).isEqualTo(3);
            assertThat(east.count(Answer.of(GOLD), Answer.of(SILVER))).isEqualTo(1);
            assertThat(report.moves(Segment.of("region", "East")))
                    .isEqualTo(new Moves(3, 2, OptionalLong.of(1), OptionalLong.of(1)));
            assertThat(report.moves(Segment.of("region", Optional.empty())))
                    .extracting(Moves::subjects)
                    .isEqualTo(3L);
        }

        @Test
        void withNobodyAreEmpty() {
            assertThat(worked().matrix(Segment.of("region", "North")).total()).isZero();
            assertThat(worked().moves(Segment.of("region", "North")).movedShare())
                    .isEmpty();
        }

        @Test
        void ofADimensionThatThereIsNotAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> worked().segments("age"))
                    .withMessage("dimension must be one of [region], but was \"age\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> worked().matrix(Segment.of("age", "30")))
                    .withMessage("dimension must be one of [region], but was \"age\"");
        }

        @Test
        void areLimited() {
            List<Guest> many = LongStream.rangeClosed(1, 1_001)
                    .mapToObj(number -> Guest.of("G-" + number, 1))
                    .toList();
            TableExperiment<Guest, Grade> byGuest = EXPERIMENT.segmentBy("guest", Guest::id);

            assertThat(byGuest.over(many.subList(0, 1_000)).segments("guest")).hasSize(1_000);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> byGuest.over(many))
                    .withMessage("dimension guest must have at most 1000 segments, but was 1001");
        }
    }

    @Nested
    class ByRule {

        @Test
        void countsRowsOtherwiseAndNoOutcome() {
            assertThat(worked().byRule(BASELINE))
                    .extracting(rule -> rule.rule().english() + " " + rule.subjects())
                    .containsExactly("gold row 3", "silver row 1", "otherwise 4", "no outcome 0");
            assertThat(worked().byRule(CANDIDATE))
                    .extracting(rule -> rule.rule().chinese() + " " + rule.subjects())
                    .containsExactly("gold row 1", "silver row 5", "其他 0", "无结果 2");
        }
    }

    @Nested
    class Movers {

        @Test
        void tellWhoMovesAndWhatBothTablesSay() {
            Mover<Answer<Grade>> mover = worked().movers().stream()
                    .filter(one -> one.key().equals("G-2"))
                    .findFirst()
                    .orElseThrow();

            assertThat(mover.baseline()).isEqualTo(Answer.of(GOLD));
            assertThat(mover.candidate()).isEqualTo(Answer.of(SILVER));
            Guest second = Guest.eight().get(1);
            for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(mover.why(BASELINE, locale))
                        .isEqualTo(Guest.table().decide(second).why(locale));
                assertThat(mover.why(CANDIDATE, locale))
                        .isEqualTo(Guest.candidate().decide(second).why(locale));
            }
            assertThat(mover).hasToString("G-2: GOLD → SILVER");
        }

        @Test
        void areOrderedByMove() {
            assertThat(worked().movers())
                    .extracting(mover -> mover.baseline() + " " + mover.candidate())
                    .containsExactly(
                            "GOLD SILVER",
                            "GOLD SILVER",
                            "BASIC SILVER",
                            "BASIC SILVER",
                            "BASIC no outcome",
                            "BASIC no outcome");
        }

        @Test
        void areLimitedForEachMove() {
            List<Guest> many = LongStream.rangeClosed(1, 100)
                    .mapToObj(number -> Guest.of("G-" + number, number % 2 == 0 ? 27 : 9))
                    .toList();

            assertThat(EXPERIMENT.over(many).movers()).hasSize(10);
            assertThat(EXPERIMENT.samplePerMove(2).over(many).movers()).hasSize(4);
            assertThat(EXPERIMENT.samplePerMove(0).over(many).movers()).isEmpty();
            assertThat(EXPERIMENT.samplePerMove(1_000).over(many).movers()).hasSize(100);
        }

        @Test
        void aSmallerSampleIsPartOfALargerOne() {
            List<Guest> many = Guest.random(new SplittableRandom(7), 300);

            assertThat(EXPERIMENT.samplePerMove(9).over(many).movers())
                    .containsAll(EXPERIMENT.samplePerMove(3).over(many).movers());
        }

        @Test
        void withoutKeysThereAreNone() {
            assertThat(Experiment.of(Guest.table(), Guest.candidate())
                            .over(Guest.eight())
                            .movers())
                    .isEmpty();
        }
    }

    @Nested
    class Guardrails {

        private ExperimentReport<Answer<Grade>> checked() {
            return EXPERIMENT
                    .measure("benefit cost", CNY, (guest, answer) -> cost(answer))
                    .guardrail(Guardrail.atMost(
                            "worse off", "0.20", report -> report.moves().worseShare()))
                    .guardrail(Guardrail.atMost(
                            "cost",
                            "0.00",
                            report -> report.measure("benefit cost").growth()))
                    .guardrail(Guardrail.atLeast(
                            "better off", "0.25", report -> report.moves().betterShare()))
                    .guardrail(Guardrail.holds("nobody without", report -> report.count(CANDIDATE, NONE) == 0))
                    .guardrail(Guardrail.atLeast("growth of nothing", "0", report -> Optional.empty()))
                    .over(Guest.eight());
        }

        @Test
        void areMetOrNotOrUnknown() {
            assertThat(checked().guardrails())
                    .extracting(GuardrailResult::met)
                    .containsExactly(Met.NOT_MET, Met.MET, Met.MET, Met.NOT_MET, Met.UNKNOWN);
            assertThat(checked().failedGuardrails())
                    .extracting(GuardrailResult::name)
                    .containsExactly("worse off", "nobody without", "growth of nothing");
        }

        @Test
        void sayFigureBoundAndDistance() {
            List<GuardrailResult> results = checked().guardrails();

            assertThat(results.get(0).shortfall()).contains(new BigDecimal("0.0500"));
            assertThat(results.get(1).shortfall()).isEmpty();
            assertThat(results)
                    .extracting(result -> result.why(Locale.ENGLISH))
                    .containsExactly(
                            "Guardrail worse off: not met (0.2500, asked for ≤ 0.20, missed by 0.0500).",
                            "Guardrail cost: met (-0.2424, asked for ≤ 0.00).",
                            "Guardrail better off: met (0.2500, asked for ≥ 0.25).",
                            "Guardrail nobody without: not met.",
                            "Guardrail growth of nothing: unknown (unknown, asked for ≥ 0).");
        }

        @Test
        void areUnknownUntilTheyAreChecked() {
            TableExperiment<Guest, Grade> experiment = EXPERIMENT.guardrail(Guardrail.holds("always", report -> true));
            Comparison<Answer<Grade>> comparison = experiment.comparison();
            ExperimentReport<Answer<Grade>> unchecked = comparison.resultOf(
                    Guest.eight().stream().map(experiment::judge).toList());

            assertThat(unchecked.guardrails()).extracting(GuardrailResult::met).containsExactly(Met.UNKNOWN);
            assertThat(unchecked.failedGuardrails()).hasSize(1);
            assertThat(experiment.check(unchecked)).isEqualTo(experiment.over(Guest.eight()));
            assertThat(experiment.check(unchecked).failedGuardrails()).isEmpty();
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(40);
        }

        /** Two or three rows with random bounds, with or without otherwise. */
        private static DecisionTable<Guest, Grade> table(int version, SplittableRandom random) {
            var builder = DecisionTable.define("grades", version, Guest.class, Grade.class, HitPolicy.FIRST);
            int rows = random.nextInt(1, 4);
            for (int row = 0; row < rows; row++) {
                builder.row(
                        "row " + row,
                        List.of(GOLD, SILVER, BASIC).get(random.nextInt(3)),
                        Guest.NIGHTS.atLeast(random.nextInt(5, 50)));
            }
            if (random.nextBoolean()) {
                builder.otherwise(BASIC);
            }
            return builder.build();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithCountingOneByOne(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            DecisionTable<Guest, Grade> baseline = table(1, random);
            DecisionTable<Guest, Grade> candidate = table(2, random);
            List<Guest> guests = Guest.random(random, random.nextInt(60));

            ExperimentReport<Answer<Grade>> report = Experiment.of(baseline, candidate)
                    .keyedBy(Guest::id)
                    .measure("spend", CNY, (guest, answer) -> answer.equals(NONE) ? 0 : guest.spend())
                    .segmentBy("region", Guest::region)
                    .over(guests);

            for (Answer<Grade> from : report.outcomes()) {
                for (Answer<Grade> to : report.outcomes()) {
                    List<Guest> movers = guests.stream()
                            .filter(guest -> baseline.find(guest).equals(from.outcome()))
                            .filter(guest -> candidate.find(guest).equals(to.outcome()))
                            .toList();
                    assertThat(report.matrix().count(from, to)).isEqualTo(movers.size());
                    report.segments("region")
                            .forEach((segment, matrix) -> assertThat(matrix.count(from, to))
                                    .isEqualTo(movers.stream()
                                            .filter(guest -> Segment.of("region", guest.region())
                                                    .equals(segment))
                                            .count()));
                    assertThat(report.movers().stream()
                                    .filter(mover -> mover.baseline().equals(from)
                                            && mover.candidate().equals(to)))
                            .hasSize(from.equals(to) ? 0 : Math.min(5, movers.size()))
                            .allMatch(mover ->
                                    movers.stream().anyMatch(guest -> guest.id().equals(mover.key())));
                }
                assertThat(report.measure("spend")
                                .total(CANDIDATE, from)
                                .movePointRight(2)
                                .longValueExact())
                        .isEqualTo(guests.stream()
                                .filter(guest -> !from.equals(NONE)
                                        && candidate.find(guest).equals(from.outcome()))
                                .mapToLong(Guest::spend)
                                .sum());
            }
            int[] rows = new int[guests.size()];
            candidate.rowsOf(guests, rows);
            List<RuleCount> counts = report.byRule(CANDIDATE);
            for (int place = 0; place < counts.size(); place++) {
                int row = place == counts.size() - 1 ? -1 : place;
                assertThat(counts.get(place).subjects())
                        .isEqualTo(Arrays.stream(rows).filter(one -> one == row).count());
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderOfThePopulationPlaysNoPart(long seed) {
            List<Guest> guests = Guest.random(new SplittableRandom(seed), 80);
            List<Guest> shuffled = new ArrayList<>(guests);
            Collections.shuffle(shuffled, new Random(seed));
            TableExperiment<Guest, Grade> experiment =
                    EXPERIMENT.segmentBy("region", Guest::region).samplePerMove(3);

            ExperimentReport<Answer<Grade>> report = experiment.over(guests);

            assertThat(experiment.over(shuffled)).isEqualTo(report).hasSameHashCodeAs(report);
            assertThat(experiment.over(shuffled).toMarkdown(Locale.CHINA)).isEqualTo(report.toMarkdown(Locale.CHINA));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aTableAgainstItselfMovesNobody(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            DecisionTable<Guest, Grade> table = table(1, random);

            ExperimentReport<Answer<Grade>> report =
                    Experiment.of(table, table).keyedBy(Guest::id).over(Guest.random(random, 30));

            assertThat(report.moves().moved()).isZero();
            assertThat(report.movers()).isEmpty();
            assertThat(report.stability().orElseThrow().value()).isZero();
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesNamesThatAreTaken() {
            TableExperiment<Guest, Grade> experiment = EXPERIMENT
                    .measure("cost", (guest, answer) -> 0)
                    .segmentBy("region", Guest::region)
                    .guardrail(Guardrail.holds("safe", report -> true));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> experiment.measure("cost", CNY, (guest, answer) -> 0))
                    .withMessage("measure must have a name of its own, but was \"cost\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> experiment.segmentBy("region", Guest::id))
                    .withMessage("dimension must have a name of its own, but was \"region\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> experiment.guardrail(Guardrail.holds("safe", report -> true)))
                    .withMessage("guardrail must have a name of its own, but was \"safe\"");
        }

        @Test
        void refusesNamesThatAreNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EXPERIMENT.measure(" ", (guest, answer) -> 0))
                    .withMessage("measure must not be blank, but was \" \"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EXPERIMENT.segmentBy("", Guest::id))
                    .withMessage("dimension must not be blank, but was \"\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Guardrail.holds("", report -> true))
                    .withMessage("guardrail must not be blank, but was \"\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Guardrail.atMost("safe", "5 %", report -> Optional.empty()))
                    .withMessage("bound must be a decimal number such as 0.05, but was \"5 %\"");
            // A report could not put it into words.
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Guardrail.atMost("safe", "1e101", report -> Optional.empty()))
                    .withMessage("bound must have at most 18 digits before and after the point, but was 1E+101");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Guardrail.atLeast("safe", "1e-19", report -> Optional.empty()))
                    .withMessage("bound must have at most 18 digits before and after the point, but was 1E-19");
            assertThat(Guardrail.atMost("safe", "1e17", report -> Optional.empty())
                            .name())
                    .isEqualTo("safe");
        }

        @Test
        void refusesSamplesOutOfRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EXPERIMENT.samplePerMove(-1))
                    .withMessage("perMove must be 0 to 1000, but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EXPERIMENT.samplePerMove(1_001))
                    .withMessage("perMove must be 0 to 1000, but was 1001");
        }

        @Test
        void refusesTooManyOutcomes() {
            var builder = DecisionTable.define("prices", 1, Guest.class, Integer.class, HitPolicy.FIRST);
            for (int row = 0; row < 100; row++) {
                builder.row("row " + row, row, Guest.NIGHTS.is(row));
            }
            DecisionTable<Guest, Integer> table = builder.build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Experiment.of(table, table))
                    .withMessage("outcomes must be at most 100, but was \"101 outcomes\"");
            // The same holds for a replay, whose counts are addressed by an int.
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Frame.places(LongStream.range(0, 101).boxed().toList()))
                    .withMessage("outcomes must be at most 100, but was \"101 outcomes\"");
        }

        @Test
        void refusesWhatTheReportDoesNotHold() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> worked().measure("revenue"))
                    .withMessage("measure must be one of [benefit cost, nights], but was \"revenue\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Experiment.of(Guest.candidate(), Guest.candidate())
                            .over(Guest.eight())
                            .count(BASELINE, Answer.of(BASIC)))
                    .withMessage("outcome must be one of [GOLD, SILVER, no outcome], but was BASIC");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void refusesNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> Experiment.of(Guest.table(), null))
                    .withMessage("candidate");
            assertThatNullPointerException()
                    .isThrownBy(
                            () -> EXPERIMENT.segmentBy("region", guest -> null).over(Guest.eight()))
                    .withMessage("region");
            assertThatNullPointerException()
                    .isThrownBy(() -> EXPERIMENT.keyedBy(guest -> null).over(Guest.eight()))
                    .withMessage("key");
            assertThatNullPointerException()
                    .isThrownBy(() -> EXPERIMENT.guardrail(null))
                    .withMessage("guardrail");
            assertThatNullPointerException()
                    .isThrownBy(() -> EXPERIMENT.measure("cost", null))
                    .withMessage("value");
        }
    }

    @Test
    void everyCallGivesACopy() {
        EXPERIMENT.measure("cost", (guest, answer) -> 1);
        EXPERIMENT.segmentBy("region", Guest::region);

        assertThat(EXPERIMENT.over(Guest.eight()).measures()).isEmpty();
        assertThat(EXPERIMENT.over(Guest.eight()).dimensions()).isEmpty();
    }

    @Test
    void anEmptyPopulationHasAReportToo() {
        ExperimentReport<Answer<Grade>> report = EXPERIMENT.over(List.of());

        assertThat(report.subjects()).isZero();
        assertThat(report.stability()).isEmpty();
        assertThat(report.toText(Locale.ENGLISH))
                .isEqualTo("Baseline grades 1 and candidate grades 2 are compared over nobody.");
        assertThat(Map.of()).isEqualTo(report.newcomers(BASELINE));
    }
}
