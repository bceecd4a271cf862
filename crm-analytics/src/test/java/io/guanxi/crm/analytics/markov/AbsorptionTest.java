package io.guanxi.crm.analytics.markov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.testing.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class AbsorptionTest {

    private static final List<String> STAGES = List.of("first", "next", "stable", "lost");
    private static final MarkovChain<String> CHAIN =
            MarkovChain.of(STAGES, new double[][] {{0.5, 0.3, 0, 0.2}, {0, 0.6, 0.2, 0.2}, {0, 0, 1, 0}, {0, 0, 0, 1}});
    private static final Absorption<String> ABSORPTION = CHAIN.absorption().orThrow();

    static LongStream seeds() {
        return Seeds.some(200);
    }

    @Nested
    class WorkedNumbers {

        @Test
        void ofTwoStages() {
            assertThat(ABSORPTION.passing()).containsExactly("first", "next");
            assertThat(ABSORPTION.absorbing()).containsExactly("stable", "lost");
            assertThat(ABSORPTION.expectedSteps("first")).isCloseTo(3.5, within(1e-14));
            assertThat(ABSORPTION.expectedVisits("first", "first")).isCloseTo(2, within(1e-14));
            assertThat(ABSORPTION.expectedVisits("first", "next")).isCloseTo(1.5, within(1e-14));
            assertThat(ABSORPTION.expectedVisits("next", "first")).isZero();
            assertThat(ABSORPTION.probability("first", "stable")).isCloseTo(0.3, within(1e-15));
            assertThat(ABSORPTION.probability("first", "lost")).isCloseTo(0.7, within(1e-15));
        }

        /** Stay 0.8: the expected lifetime with the current period is 1/churn = 5 (L7). */
        @Test
        void ofAConstantChurn() {
            Absorption<String> churn = MarkovChain.of(List.of("here", "lost"), new double[][] {{0.8, 0.2}, {0, 1}})
                    .absorption()
                    .orThrow();

            assertThat(churn.expectedSteps("here")).isCloseTo(5, within(1e-14));
        }

        /** A walk over five corners with home and bar at its ends (Grinstead and Snell 1997, examples 11.13 to 11.15). */
        @ParameterizedTest
        @CsvSource({"1, 1.5, 1, 0.5, 3, 0.75", "2, 1, 2, 1, 4, 0.5", "3, 0.5, 1, 1.5, 3, 0.25"})
        void ofTheWalkHome(int from, double one, double two, double three, double steps, double home) {
            Absorption<Integer> walk = MarkovChain.of(RandomChains.states(5), new double[][] {
                        {1, 0, 0, 0, 0}, {0.5, 0, 0.5, 0, 0}, {0, 0.5, 0, 0.5, 0}, {0, 0, 0.5, 0, 0.5}, {0, 0, 0, 0, 1}
                    })
                    .absorption()
                    .orThrow();

            assertThat(walk.expectedVisits(from, 1)).isCloseTo(one, within(1e-14));
            assertThat(walk.expectedVisits(from, 2)).isCloseTo(two, within(1e-14));
            assertThat(walk.expectedVisits(from, 3)).isCloseTo(three, within(1e-14));
            assertThat(walk.expectedSteps(from)).isCloseTo(steps, within(1e-14));
            assertThat(walk.probability(from, 0)).isCloseTo(home, within(1e-14));
            assertThat(walk.probability(from, 4)).isCloseTo(1 - home, within(1e-14));
        }

        @ParameterizedTest
        @CsvSource({"EXPLORATION, 8.75", "FORMATION, 11.25", "STABILITY, 17.5", "DECLINE, 7.5", "LOST, 0"})
        void ofTheStagesOfARelationship(LifecycleStage from, double periods) {
            TransitionMatrix<LifecycleStage> flow = TransitionMatrix.over(List.of(LifecycleStage.values()))
                    .add(LifecycleStage.EXPLORATION, LifecycleStage.EXPLORATION, 5)
                    .add(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION, 3)
                    .add(LifecycleStage.EXPLORATION, LifecycleStage.LOST, 2)
                    .add(LifecycleStage.FORMATION, LifecycleStage.FORMATION, 6)
                    .add(LifecycleStage.FORMATION, LifecycleStage.STABILITY, 2)
                    .add(LifecycleStage.FORMATION, LifecycleStage.LOST, 2)
                    .add(LifecycleStage.STABILITY, LifecycleStage.STABILITY, 9)
                    .add(LifecycleStage.STABILITY, LifecycleStage.DECLINE, 1)
                    .add(LifecycleStage.DECLINE, LifecycleStage.STABILITY, 2)
                    .add(LifecycleStage.DECLINE, LifecycleStage.DECLINE, 4)
                    .add(LifecycleStage.DECLINE, LifecycleStage.LOST, 4)
                    .build();
            Absorption<LifecycleStage> loss = MarkovChain.estimate(flow, Set.of(LifecycleStage.LOST))
                    .orThrow()
                    .absorption()
                    .orThrow();

            assertThat(loss.expectedSteps(from)).isCloseTo(periods, within(1e-13));
            assertThat(loss.probability(from, LifecycleStage.LOST)).isCloseTo(1, within(1e-14));
            assertThat(loss.why(Locale.CHINA))
                    .startsWith("从考察期出发，平均 8.75 步后终止。")
                    .endsWith("转移率保持不变。");
            assertThat(loss.why(Locale.ENGLISH))
                    .contains("From stability it takes 17.5 moves on average until the end.");
        }

        @Test
        void fromAnAbsorbingStateNothingHappens() {
            assertThat(ABSORPTION.expectedSteps("lost")).isZero();
            assertThat(ABSORPTION.expectedVisits("lost", "first")).isZero();
            assertThat(ABSORPTION.probability("lost", "lost")).isEqualTo(1);
            assertThat(ABSORPTION.probability("lost", "stable")).isZero();
        }

        @Test
        void ofAbsorbingStatesOnly() {
            Absorption<Integer> still = MarkovChain.of(RandomChains.states(2), new double[][] {{1, 0}, {0, 1}})
                    .absorption()
                    .orThrow();

            assertThat(still.passing()).isEmpty();
            assertThat(still.expectedSteps(1)).isZero();
            assertThat(still.probability(0, 0)).isEqualTo(1);
        }
    }

    @Nested
    class Unanswerable {

        @Test
        void withoutAnAbsorbingState() {
            assertThat(MarkovChain.of(RandomChains.states(2), new double[][] {{0, 1}, {1, 0}})
                            .absorption())
                    .isEqualTo(new Unanswered<>(ChainReason.NO_ABSORBING, List.of(0, 1)));
        }

        @Test
        void whereSomeGoRoundForEver() {
            double[][] rates = {{0, 0.5, 0, 0.5}, {0, 0, 1, 0}, {0, 1, 0, 0}, {0, 0, 0, 1}};

            assertThat(MarkovChain.of(RandomChains.states(4), rates).absorption())
                    .isEqualTo(new Unanswered<>(ChainReason.NEVER_ABSORBED, List.of(1, 2)));
        }

        @Test
        void whereTheDigitsAreLost() {
            double[][] rates = {{0, 1, 0}, {1, 0, 1e-14}, {0, 0, 1}};

            assertThat(MarkovChain.of(RandomChains.states(3), rates).absorption())
                    .isEqualTo(new Unanswered<>(ChainReason.ILL_CONDITIONED, List.of(0, 1)));
        }

        @Test
        void whereTheStepsExceedTheRangeOfDouble() {
            double[][] rates = {{1, Double.MIN_VALUE}, {0, 1}};

            assertThat(MarkovChain.of(RandomChains.states(2), rates).absorption())
                    .isEqualTo(new Unanswered<>(ChainReason.ILL_CONDITIONED, List.of(0)));
        }
    }

    /** Iterated move by move until next to nobody is left. */
    @Nested
    class AgainstIteration {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.markov.AbsorptionTest#seeds")
        void stepsVisitsAndEnds(long seed) {
            MarkovChain<Integer> chain = RandomChains.of(new SplittableRandom(seed), 7, 0.3);
            if (!(chain.absorption() instanceof Answered<Integer, Absorption<Integer>> answered)) {
                assertUnanswered(chain);
                return;
            }
            Absorption<Integer> absorption = answered.answer();
            for (int from : chain.states()) {
                double[] visits = new double[chain.states().size()];
                Map<Integer, Double> shares = chain.after(from, 0);
                for (int step = 0; step < 6_000; step++) {
                    for (int state : chain.states()) {
                        visits[state] += shares.get(state);
                    }
                    shares = chain.after(shares, 1);
                }
                double steps = 0;
                for (int state : absorption.passing()) {
                    steps += visits[state];
                    assertThat(absorption.expectedVisits(from, state)).isCloseTo(visits[state], within(1e-9));
                }
                assertThat(absorption.expectedSteps(from)).isCloseTo(steps, within(1e-9));
                double sum = 0;
                for (int end : absorption.absorbing()) {
                    sum += absorption.probability(from, end);
                    assertThat(absorption.probability(from, end)).isCloseTo(shares.get(end), within(1e-9));
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
            }
        }

        /** Nobody who starts in one of the states that are named is ever absorbed. */
        private void assertUnanswered(MarkovChain<Integer> chain) {
            for (int from : ((Unanswered<Integer, ?>) chain.absorption()).states()) {
                Map<Integer, Double> shares = chain.after(from, 50);
                assertThat(chain.states())
                        .filteredOn(chain::isAbsorbing)
                        .allSatisfy(end -> assertThat(shares.get(end)).isZero());
            }
        }

        /** That the chains above are of both kinds. */
        @Test
        void looksAtBothKinds() {
            assertThat(seeds().boxed()
                            .map(seed -> RandomChains.of(new SplittableRandom(seed), 7, 0.3)
                                    .absorption())
                            .filter(Answered.class::isInstance))
                    .hasSizeBetween(20, 180);
        }
    }

    @Nested
    class Values {

        @Test
        void areEqualByTheirChains() {
            assertThat(CHAIN.absorption().orThrow()).isEqualTo(ABSORPTION).hasSameHashCodeAs(ABSORPTION);
            assertThat(ABSORPTION).isNotEqualTo("an absorption");
            assertThat(ABSORPTION.chain()).isEqualTo(CHAIN);
            assertThat(ABSORPTION).hasToString("Absorption[[first, next] to [stable, lost]]");
        }

        @Test
        void refuseBadInput() {
            assertThatThrownBy(() -> ABSORPTION.expectedSteps("gone"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("state must be one of");
            assertThatThrownBy(() -> ABSORPTION.expectedVisits("first", "lost"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state must not absorb, but was \"lost\"");
            assertThatThrownBy(() -> ABSORPTION.probability("first", "next"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("end must absorb, but was \"next\"");
            assertThatThrownBy(() -> ABSORPTION.probability("gone", "lost"))
                    .hasMessageStartingWith("state must be one of");
            assertThatThrownBy(() -> ABSORPTION.expectedSteps(null)).hasMessage("state");
            assertThatThrownBy(() -> ABSORPTION.expectedVisits("first", null)).hasMessage("state");
            assertThatThrownBy(() -> ABSORPTION.probability("first", null)).hasMessage("state");
            assertThatThrownBy(() -> ABSORPTION.why(null)).hasMessage("locale");
        }
    }
}
