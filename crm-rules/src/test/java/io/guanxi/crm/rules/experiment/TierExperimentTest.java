package io.guanxi.crm.rules.experiment;

import static io.guanxi.crm.rules.experiment.Club.Level.BASE;
import static io.guanxi.crm.rules.experiment.Club.Level.GOLD;
import static io.guanxi.crm.rules.experiment.Club.Level.SILVER;
import static io.guanxi.crm.rules.experiment.Club.NEW_YEAR;
import static io.guanxi.crm.rules.experiment.Variant.BASELINE;
import static io.guanxi.crm.rules.experiment.Variant.CANDIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.rules.experiment.Club.Level;
import io.guanxi.crm.rules.experiment.Club.Stay;
import io.guanxi.crm.rules.tiering.QualifyingPeriod;
import io.guanxi.crm.rules.tiering.TierPolicy;
import io.guanxi.crm.rules.tiering.TierState;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TierExperimentTest {

    private static final TierExperiment<Stay, Level> EXPERIMENT = Experiment.of(Club.policy(), Club.candidate());

    private static long cost(Level tier) {
        return switch (tier) {
            case BASE -> 0;
            case SILVER -> 30_00;
            case GOLD -> 100_00;
        };
    }

    private static ExperimentReport<Level> worked() {
        Club club = Club.worked();
        return EXPERIMENT
                .measure("benefit cost", CurrencyUnit.of("CNY"), (member, tier) -> cost(tier))
                .segmentBy("half", member -> member.key().compareTo("M-4") < 0 ? "first" : "second")
                .over(club.members(), club::current, NEW_YEAR);
    }

    @Nested
    class Over {

        /** Baseline G G S G G S, candidate S G S S S S. */
        @Test
        void matrixIsTheWorkedExample() {
            TransitionMatrix<Level> matrix = worked().matrix();

            assertThat(matrix.states()).containsExactly(BASE, SILVER, GOLD);
            assertThat(matrix.count(GOLD, SILVER)).isEqualTo(3);
            assertThat(matrix.count(GOLD, GOLD)).isEqualTo(1);
            assertThat(matrix.count(SILVER, SILVER)).isEqualTo(2);
            assertThat(matrix.total()).isEqualTo(6);
            assertThat(worked().moves()).isEqualTo(new Moves(6, 3, OptionalLong.of(0), OptionalLong.of(3)));
            assertThat(worked().moves().worseShare()).contains(new BigDecimal("0.5000"));
        }

        @Test
        void tellsFromWhichTierToWhich() {
            TransitionMatrix<Level> baseline = worked().fromCurrent(BASELINE).orElseThrow();
            TransitionMatrix<Level> candidate = worked().fromCurrent(CANDIDATE).orElseThrow();

            assertThat(baseline.count(GOLD, GOLD)).isEqualTo(1);
            assertThat(baseline.count(GOLD, SILVER)).isEqualTo(1);
            assertThat(baseline.count(SILVER, GOLD)).isEqualTo(2);
            assertThat(baseline.count(SILVER, SILVER)).isEqualTo(1);
            assertThat(candidate.count(GOLD, SILVER)).isEqualTo(2);
            assertThat(candidate.count(SILVER, GOLD)).isEqualTo(1);
            assertThat(candidate.count(SILVER, SILVER)).isEqualTo(2);
            assertThat(candidate.total()).isEqualTo(5);
        }

        @Test
        void countsWhoHeldNoTierByThemselves() {
            assertThat(worked().newcomers(BASELINE)).isEqualTo(Map.of(BASE, 0L, SILVER, 0L, GOLD, 1L));
            assertThat(worked().newcomers(CANDIDATE)).isEqualTo(Map.of(BASE, 0L, SILVER, 1L, GOLD, 0L));
        }

        @Test
        void countsDecisionsByKindAndHold() {
            assertThat(worked().byRule(BASELINE).stream().filter(rule -> rule.subjects() > 0))
                    .extracting(rule -> rule.rule().english() + " " + rule.subjects())
                    .containsExactly("kept: the entry condition is met 2", "promoted 3", "demoted 1");
            assertThat(worked().byRule(CANDIDATE).stream().filter(rule -> rule.subjects() > 0))
                    .extracting(rule -> rule.rule().chinese() + " " + rule.subjects())
                    .containsExactly("保持：达到晋级条件 2", "晋级 2", "降级 2");
        }

        @Test
        void addsUpWhatTheTiersCost() {
            MeasureTotals<Level> cost = worked().measure("benefit cost");

            assertThat(cost.total(BASELINE)).isEqualTo(new BigDecimal("460.00"));
            assertThat(cost.total(CANDIDATE)).isEqualTo(new BigDecimal("250.00"));
            assertThat(cost.total(CANDIDATE, SILVER)).isEqualTo(new BigDecimal("150.00"));
        }

        @Test
        void looksAtSegments() {
            assertThat(worked().moves(Segment.of("half", "first")))
                    .isEqualTo(new Moves(3, 1, OptionalLong.of(0), OptionalLong.of(1)));
            assertThat(worked().moves(Segment.of("half", "second")))
                    .isEqualTo(new Moves(3, 2, OptionalLong.of(0), OptionalLong.of(2)));
        }

        @Test
        void samplesWhoMovesWithTheReasonsOfBothPolicies() {
            List<Mover<Level>> movers = worked().movers();

            assertThat(movers).extracting(Mover::key).containsExactlyInAnyOrder("M-1", "M-4", "M-5");
            Mover<Level> first = movers.stream()
                    .filter(mover -> mover.key().equals("M-1"))
                    .findFirst()
                    .orElseThrow();
            Club club = Club.worked();
            Member<Stay> member = club.members().get(0);
            TierState<Level> state = club.current(member).orElseThrow();
            assertThat(first.why(BASELINE, Locale.ENGLISH))
                    .isEqualTo(Club.policy()
                            .assess(member.facts(), state, NEW_YEAR)
                            .why(Locale.ENGLISH));
            assertThat(first.why(CANDIDATE, Locale.ENGLISH))
                    .isEqualTo(Club.candidate()
                            .assess(member.facts(), Club.candidate().adopt(state), NEW_YEAR)
                            .why(Locale.ENGLISH))
                    .contains("27");
        }

        @Test
        void namesPoliciesAndDay() {
            assertThat(worked().rules(BASELINE)).isEqualTo(Club.policy().stamp());
            assertThat(worked().rules(CANDIDATE)).isEqualTo(Club.candidate().stamp());
            assertThat(worked().asOf()).contains(NEW_YEAR);
        }

        @Test
        void leavesTheStatesAlone() {
            Club club = Club.worked();
            Optional<TierState<Level>> before = club.current(club.members().get(0));

            EXPERIMENT.over(club.members(), club::current, NEW_YEAR);

            assertThat(club.current(club.members().get(0))).isEqualTo(before);
        }

        @Test
        void aPolicyOfAnotherNameAndALongerLadderCanBeTheCandidate() {
            TierPolicy<Stay, Level> silverOnly = TierPolicy.define("simple", 1, Stay.class, Level.class)
                    .tier(SILVER)
                    .enter(Club.NIGHTS.atLeast(10))
                    .period(QualifyingPeriod.calendarYear())
                    .build();
            Club club = new Club().member("M-1", SILVER, 27);

            ExperimentReport<Level> report =
                    Experiment.of(silverOnly, Club.policy()).over(club.members(), club::current, NEW_YEAR);

            assertThat(report.outcomes()).containsExactly(BASE, SILVER, GOLD);
            assertThat(report.matrix().count(SILVER, GOLD)).isEqualTo(1);
        }

        @Test
        void aTierThatAPolicyDoesNotKnowIsRefused() {
            TierPolicy<Stay, Level> silverOnly = TierPolicy.define("simple", 1, Stay.class, Level.class)
                    .tier(SILVER)
                    .enter(Club.NIGHTS.atLeast(10))
                    .period(QualifyingPeriod.calendarYear())
                    .build();
            Club club = new Club().member("M-1", GOLD, 27);

            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Experiment.of(Club.policy(), silverOnly).over(club.members(), club::current, NEW_YEAR))
                    .withMessageContaining("GOLD");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(40);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithDecidingOneByOne(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Club club = Club.random(random, random.nextInt(50));

            ExperimentReport<Level> report = EXPERIMENT.over(club.members(), club::current, NEW_YEAR);

            TransitionMatrix.Builder<Level> matrix = TransitionMatrix.over(List.of(Level.values()));
            TransitionMatrix.Builder<Level> current = TransitionMatrix.over(List.of(Level.values()));
            for (Member<Stay> member : club.members()) {
                Level before = decide(Club.policy(), club, member);
                Level after = decide(Club.candidate(), club, member);
                matrix.add(before, after);
                club.current(member).ifPresent(state -> current.add(state.tier(), after));
            }
            assertThat(report.matrix()).isEqualTo(matrix.build());
            assertThat(report.fromCurrent(CANDIDATE)).contains(current.build());
            assertThat(report.moves().better()).hasValue(0);
        }

        private static Level decide(TierPolicy<Stay, Level> policy, Club club, Member<Stay> member) {
            return club.current(member)
                    .map(state -> policy.assess(member.facts(), policy.adopt(state), NEW_YEAR))
                    .orElseGet(() -> policy.join(member.facts(), member.joined(), NEW_YEAR))
                    .to();
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesADayBeforeTheStateAndOneOutOfRange() {
            Club club = Club.worked();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EXPERIMENT.over(club.members(), club::current, LocalDate.of(2025, 6, 1)))
                    .withMessage("asOf must not lie before the last assessment on 2025-12-31, but was 2025-06-01");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> EXPERIMENT.over(List.of(), club::current, LocalDate.MIN))
                    .withMessage("asOf must lie in the years 1 to 9999, but was -999999999-01-01");
        }

        @Test
        void refusesMembersWithoutAKey() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Member<>(" ", Club.JOINED, period -> new Stay(1)))
                    .withMessage("key must not be blank, but was \" \"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void refusesNull() {
            Club club = Club.worked();

            assertThatNullPointerException()
                    .isThrownBy(() -> EXPERIMENT.over(club.members(), null, NEW_YEAR))
                    .withMessage("current");
            assertThatNullPointerException()
                    .isThrownBy(() -> EXPERIMENT.over(club.members(), member -> null, NEW_YEAR))
                    .withMessage("current");
            assertThatNullPointerException()
                    .isThrownBy(() -> new Member<Stay>("M-1", Club.JOINED, null))
                    .withMessage("facts");
        }
    }

    @Test
    void aMemberShowsItsKeyOnly() {
        assertThat(Club.worked().members().get(0)).hasToString("Member[M-1]");
    }
}
