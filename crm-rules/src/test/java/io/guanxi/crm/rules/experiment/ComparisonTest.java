package io.guanxi.crm.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.rules.experiment.Club.Level;
import io.guanxi.crm.rules.experiment.Club.Stay;
import io.guanxi.crm.rules.experiment.Guest.Grade;
import io.guanxi.crm.rules.table.DecisionTable;
import io.guanxi.crm.rules.table.HitPolicy;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final TableExperiment<Guest, Grade> TABLES = Experiment.of(Guest.table(), Guest.candidate())
            .keyedBy(Guest::id)
            .measure("spend", CurrencyUnit.of("CNY"), (guest, answer) -> guest.spend())
            .measure("guests", (guest, answer) -> answer.outcome().isPresent() ? 1 : 0)
            .segmentBy("region", Guest::region)
            .segmentBy("odd", guest -> guest.nights() % 2 == 1)
            .guardrail(Guardrail.atMost(
                    "worse off", "0.20", report -> report.moves().worseShare()))
            .samplePerMove(2);

    private static List<ExperimentCase<Answer<Grade>>> judged(List<Guest> guests) {
        return guests.stream().map(TABLES::judge).toList();
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKeptByTables(long seed) {
            SplittableRandom random = new SplittableRandom(seed);

            AggregationLaws.check(TABLES.comparison(), judged(Guest.random(random, random.nextInt(24))), seed);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areKeptByPolicies(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Club club = Club.random(random, random.nextInt(16));
            TierExperiment<Stay, Level> experiment = Experiment.of(Club.policy(), Club.candidate())
                    .measure("members", (member, tier) -> 1)
                    .segmentBy("joined", member -> member.joined().getYear())
                    .samplePerMove(1);

            AggregationLaws.check(
                    experiment.comparison(Club.NEW_YEAR),
                    club.members().stream()
                            .map(member -> experiment.judge(member, club.current(member), Club.NEW_YEAR))
                            .toList(),
                    seed);
        }

        @Test
        void ofOverflowIsKeptByMeasures() {
            TableExperiment<Guest, Grade> experiment = Experiment.of(Guest.table(), Guest.candidate())
                    .keyedBy(Guest::id)
                    .segmentBy("region", Guest::region)
                    .measure("first", (guest, answer) -> 1)
                    .measure("much", (guest, answer) -> Long.MAX_VALUE / 2);

            AggregationLaws.checkOverflow(
                    experiment.comparison(),
                    Stream.of(27, 27, 27)
                            .map(nights -> experiment.judge(Guest.of("G-" + nights, nights)))
                            .toList());
        }
    }

    @Nested
    class Samples {

        /** One key several times is a mistake of the caller, but must not depend on the order either. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void areDrawnWithoutRegardToOrderAlsoFromEqualKeys(long seed) {
            List<ExperimentCase<Answer<Grade>>> cases = new ArrayList<>(judged(LongStream.rangeClosed(25, 29)
                    .mapToObj(nights -> Guest.of("same", (int) nights))
                    .toList()));
            ExperimentReport<Answer<Grade>> report = TABLES.comparison().resultOf(cases);
            Collections.shuffle(cases, new Random(seed));

            assertThat(TABLES.comparison().resultOf(cases)).isEqualTo(report);
            assertThat(report.movers()).hasSize(2);
        }

        static LongStream seeds() {
            return Seeds.some(10);
        }

        @Test
        void makeWordsForThoseOnlyWhoComeIntoThem() {
            ExperimentCase.Ruling<Answer<Grade>> silent =
                    new ExperimentCase.Ruling<>(Answer.of(Grade.GOLD), 0, locale -> {
                        throw new IllegalStateException("asked");
                    });
            ExperimentCase.Ruling<Answer<Grade>> none =
                    new ExperimentCase.Ruling<>(Answer.none(), 3, locale -> "no row");
            TableExperiment<Guest, Grade> plain = Experiment.of(Guest.table(), Guest.candidate());
            ExperimentCase<Answer<Grade>> keyed = new ExperimentCase<>(
                    new ExperimentCase.Subject<>("G-1", null, List.of()), silent, none, new long[0]);
            ExperimentCase<Answer<Grade>> nameless = new ExperimentCase<>(
                    new ExperimentCase.Subject<>(null, null, List.of()), silent, none, new long[0]);

            assertThat(plain.comparison().resultOf(List.of(nameless)).movers()).isEmpty();
            assertThat(plain.samplePerMove(0)
                            .comparison()
                            .resultOf(List.of(keyed))
                            .subjects())
                    .isEqualTo(1);
            Comparison<Answer<Grade>> comparison = plain.comparison();
            ComparisonState state = comparison.empty();
            assertThatThrownBy(() -> comparison.add(state, keyed)).hasMessage("asked");
            assertThat(comparison.result(state)).isEqualTo(comparison.result(comparison.empty()));
        }
    }

    @Nested
    class Cases {

        private final ExperimentCase<Answer<Grade>> second =
                TABLES.judge(Guest.eight().get(1));

        @Test
        void tellWhatBothRuleSetsSay() {
            assertThat(second.key()).contains("G-2");
            assertThat(second.current()).isEmpty();
            assertThat(second.outcome(Variant.BASELINE)).isEqualTo(Answer.of(Grade.GOLD));
            assertThat(second.outcome(Variant.CANDIDATE)).isEqualTo(Answer.of(Grade.SILVER));
            assertThat(second.hasMoved()).isTrue();
            assertThat(second.segments()).containsExactly(Segment.of("region", "West"), Segment.of("odd", true));
            assertThat(second.why(Variant.CANDIDATE, Locale.ENGLISH))
                    .isEqualTo(Guest.candidate().decide(Guest.eight().get(1)).why(Locale.ENGLISH));
        }

        @Test
        void doNotShowTheKey() {
            assertThat(second).hasToString("ExperimentCase[GOLD → SILVER]");
        }

        @Test
        void ofAnotherExperimentAreRefused() {
            TableExperiment<Guest, Grade> plain = Experiment.of(Guest.table(), Guest.candidate());
            TableExperiment<Guest, Grade> measured = plain.measure("one", (guest, answer) -> 1);
            DecisionTable<Guest, Grade> longer = DecisionTable.define(
                            "grades", 3, Guest.class, Grade.class, HitPolicy.FIRST)
                    .row("1", Grade.GOLD, Guest.NIGHTS.atLeast(40))
                    .row("2", Grade.GOLD, Guest.NIGHTS.atLeast(30))
                    .row("3", Grade.GOLD, Guest.NIGHTS.atLeast(20))
                    .build();
            Guest nobody = Guest.of("G-0", 0);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TABLES.comparison().resultOf(List.of(plain.judge(nobody))))
                    .withMessage("segments of the case must be of the dimensions of the comparison, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plain.comparison().resultOf(List.of(measured.judge(nobody))))
                    .withMessage("measures of the case must be as many as those of the comparison, but was 1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> plain.comparison()
                            .resultOf(List.of(Experiment.of(longer, longer).judge(nobody))))
                    .withMessage("rule of the case must be one of the comparison, but was 4");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Experiment.of(longer, longer)
                            .comparison()
                            .resultOf(List.of(plain.judge(Guest.of("G-0", 12)))))
                    .withMessage("outcome must be one of [GOLD, no outcome], but was SILVER");
        }
    }

    @Nested
    class States {

        @Test
        void ofAnotherExperimentAreRefused() {
            Comparison<Answer<Grade>> comparison = TABLES.comparison();
            ComparisonState foreign =
                    Experiment.of(Guest.table(), Guest.candidate()).comparison().empty();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> comparison.merge(comparison.empty(), foreign))
                    .withMessage("right must hold 41 cells, but was \"25 cells\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> comparison.result(foreign))
                    .withMessage("state must hold 41 cells, but was \"25 cells\"");
        }

        @Test
        void areChangedByAddAndMergeAndSayHowManyTheyHold() {
            Comparison<Answer<Grade>> comparison = TABLES.comparison();
            ComparisonState state = comparison.empty();

            assertThat(comparison.add(state, TABLES.judge(Guest.of("G-1", 27)))).isSameAs(state);
            assertThat(comparison.merge(state, comparison.empty())).isSameAs(state);
            assertThat(state).hasToString("ComparisonState[1 subjects]");
            assertThat(comparison.toString())
                    .startsWith("Comparison[grades 1 (")
                    .contains(" → grades 2 (");
        }

        @Test
        void haveAsManySegmentsAsAllowedAlsoWhenMerged() {
            TableExperiment<Guest, Grade> byGuest =
                    Experiment.of(Guest.table(), Guest.candidate()).segmentBy("guest", Guest::id);
            Comparison<Answer<Grade>> comparison = byGuest.comparison();
            ComparisonState left = comparison.empty();
            ComparisonState right = comparison.empty();
            for (int number = 0; number < 600; number++) {
                left = comparison.add(left, byGuest.judge(Guest.of("L-" + number, 1)));
                right = comparison.add(right, byGuest.judge(Guest.of("R-" + number, 1)));
            }
            ComparisonState one = left;
            ComparisonState other = right;
            ExperimentReport<Answer<Grade>> before = comparison.result(one);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> comparison.merge(one, other))
                    .withMessage("dimension guest must have at most 1000 segments, but was 1001");
            assertThat(comparison.result(one)).isEqualTo(before);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void areNotNull() {
            assertThatNullPointerException()
                    .isThrownBy(() -> TABLES.comparison().result(null))
                    .withMessage("state");
            assertThatNullPointerException()
                    .isThrownBy(
                            () -> TABLES.comparison().add(TABLES.comparison().empty(), null))
                    .withMessage("input");
        }
    }

    /** As the documentation says: enums and texts can be serialised, an outcome that cannot is named. */
    @Test
    void isSerialisableWhereTheOutcomesAre() {
        DecisionTable<Guest, Guest> odd = DecisionTable.define("odd", 1, Guest.class, Guest.class, HitPolicy.FIRST)
                .otherwise(Guest.of("G-0", 0))
                .row("one", Guest.of("G-1", 1), Guest.NIGHTS.atLeast(1))
                .build();

        assertThatThrownBy(() -> {
                    try (ObjectOutputStream stream = new ObjectOutputStream(new ByteArrayOutputStream())) {
                        stream.writeObject(Experiment.of(odd, odd).comparison());
                    }
                })
                .isInstanceOf(NotSerializableException.class)
                .hasMessageContaining("Guest");
    }
}
