package io.guanxi.crm.analytics.markov;

import static io.guanxi.crm.lifecycle.LifecycleStage.DECLINE;
import static io.guanxi.crm.lifecycle.LifecycleStage.EXPLORATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.FORMATION;
import static io.guanxi.crm.lifecycle.LifecycleStage.LOST;
import static io.guanxi.crm.lifecycle.LifecycleStage.STABILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.aggregate.TransitionMatrix;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.testing.Seeds;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class MarkovChainTest {

    private static final List<String> TWO = List.of("here", "lost");
    private static final MarkovChain<String> CHURN = MarkovChain.of(TWO, new double[][] {{0.8, 0.2}, {0, 1}});
    private static final TransitionMatrix<LifecycleStage> FLOW = TransitionMatrix.over(List.of(LifecycleStage.values()))
            .add(EXPLORATION, EXPLORATION, 5)
            .add(EXPLORATION, FORMATION, 3)
            .add(EXPLORATION, LOST, 2)
            .add(FORMATION, FORMATION, 6)
            .add(FORMATION, STABILITY, 2)
            .add(FORMATION, LOST, 2)
            .add(STABILITY, STABILITY, 9)
            .add(STABILITY, DECLINE, 1)
            .add(DECLINE, STABILITY, 2)
            .add(DECLINE, DECLINE, 4)
            .add(DECLINE, LOST, 4)
            .build();

    static LongStream seeds() {
        return Seeds.some(100);
    }

    @Nested
    class Estimation {

        @Test
        void takesTheSharesOfTheMoves() {
            MarkovChain<LifecycleStage> chain =
                    MarkovChain.estimate(FLOW, Set.of(LOST)).orThrow();

            assertThat(chain.states()).containsExactly(LifecycleStage.values());
            assertThat(chain.rate(EXPLORATION, FORMATION)).isEqualTo(0.3);
            assertThat(chain.rate(FORMATION, EXPLORATION)).isZero();
            assertThat(chain.rate(LOST, LOST)).isEqualTo(1);
            assertThat(chain.isAbsorbing(LOST)).isTrue();
            assertThat(chain.isAbsorbing(STABILITY)).isFalse();
        }

        @Test
        void refusesStatesThatNobodyWasSeenToLeave() {
            ChainAnswer<LifecycleStage, MarkovChain<LifecycleStage>> answer = MarkovChain.estimate(FLOW);

            assertThat(answer).isEqualTo(new Unanswered<>(ChainReason.UNOBSERVED, List.of(LOST)));
            assertThat(answer.find()).isEmpty();
            assertThatThrownBy(answer::orThrow)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("No move out of these states was seen, so that their rates are unknown: lost.");
            assertThat(((Unanswered<?, ?>) answer).why(Locale.CHINA)).isEqualTo("没有观察到离开以下状态的转移，转移率未知：流失。");
        }

        @Test
        void ofNothingNamesEveryState() {
            assertThat(MarkovChain.estimate(
                            TransitionMatrix.over(List.of("a", "b")).build()))
                    .isEqualTo(new Unanswered<>(ChainReason.UNOBSERVED, List.of("a", "b")));
        }

        @Test
        void leavesOutWhatWasCountedOutOfAnAbsorbingState() {
            TransitionMatrix<String> wonBack = TransitionMatrix.over(TWO)
                    .add("here", "here", 8)
                    .add("here", "lost", 2)
                    .add("lost", "here", 5)
                    .add("lost", "lost", 5)
                    .build();

            assertThat(MarkovChain.estimate(wonBack, Set.of("lost")).orThrow()).isEqualTo(CHURN);
            assertThat(MarkovChain.estimate(wonBack).orThrow().rate("lost", "here"))
                    .isEqualTo(0.5);
        }

        @Test
        void knowsAnAbsorbingStateFromTheCounts() {
            TransitionMatrix<String> stay = TransitionMatrix.over(TWO)
                    .add("here", "lost")
                    .add("lost", "lost")
                    .build();

            assertThat(MarkovChain.estimate(stay).orThrow().isAbsorbing("lost")).isTrue();
        }

        @Test
        void aStateThatIsHardlyEverLeftDoesNotAbsorb() {
            TransitionMatrix<String> rare = TransitionMatrix.over(TWO)
                    .add("here", "here", Long.MAX_VALUE - 1)
                    .add("here", "lost", 1)
                    .build();
            MarkovChain<String> chain =
                    MarkovChain.estimate(rare, Set.of("lost")).orThrow();

            assertThat(chain.rate("here", "here")).as("rounded").isEqualTo(1);
            assertThat(chain.isAbsorbing("here")).isFalse();
            assertThat(chain.absorption().orThrow().expectedSteps("here")).isCloseTo(0x1p63, within(1e4));
        }
    }

    @Nested
    class Moves {

        @Test
        void multiplyTheRates() {
            assertThat(CHURN.after("here", 0)).isEqualTo(Map.of("here", 1.0, "lost", 0.0));
            assertThat(CHURN.after("here", 2).get("here")).isCloseTo(0.64, within(1e-15));
            assertThat(CHURN.after("here", 2).keySet()).containsExactly("here", "lost");
            assertThat(CHURN.after(Map.of("here", 0.5, "lost", 0.5), 1).get("lost"))
                    .isCloseTo(0.6, within(1e-15));
            assertThat(CHURN.after("here", MarkovChain.MAX_STEPS).get("lost")).isCloseTo(1, within(1e-9));
        }

        /** Rates that sum to 1 but for a billionth lose nobody on the way. */
        @ParameterizedTest
        @ValueSource(doubles = {-9e-10, 0, 9e-10})
        void keepEverybody(double off) {
            MarkovChain<String> rounded = MarkovChain.of(TWO, new double[][] {{0.5 + off, 0.5}, {0.5, 0.5}});
            Map<String, Double> after = rounded.after("here", MarkovChain.MAX_STEPS);

            assertThat(after.get("here") + after.get("lost")).isCloseTo(1, within(1e-9));
            assertThat(after.get("here")).isCloseTo(0.5, within(1e-9));
        }

        /** Every path of up to six moves, with the product of its rates. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.markov.MarkovChainTest#seeds")
        void areTheSumOverAllPaths(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            MarkovChain<Integer> chain = RandomChains.of(random, 4, 0.6);
            int steps = random.nextInt(7);
            double[] shares = new double[chain.states().size()];
            follow(chain, 0, 1, steps, shares);

            Map<Integer, Double> after = chain.after(0, steps);
            for (int state = 0; state < shares.length; state++) {
                assertThat(after.get(state)).isCloseTo(shares[state], within(1e-14));
            }
        }

        private void follow(MarkovChain<Integer> chain, int from, double share, int steps, double[] shares) {
            if (steps == 0) {
                shares[from] += share;
                return;
            }
            for (int to : chain.states()) {
                follow(chain, to, share * chain.rate(from, to), steps - 1, shares);
            }
        }
    }

    @Nested
    class Stationary {

        @Test
        void ofTwoStates() {
            MarkovChain<String> chain = MarkovChain.of(TWO, new double[][] {{0.9, 0.1}, {0.5, 0.5}});

            assertThat(chain.stationary().orThrow().get("here")).isCloseTo(5.0 / 6, within(1e-15));
            assertThat(chain.stationary().orThrow().get("lost")).isCloseTo(1.0 / 6, within(1e-15));
        }

        /** The weather in the land of Oz: rain, nice, snow (Kemeny, Snell and Thompson 1974). */
        @Test
        void ofTheLandOfOz() {
            MarkovChain<String> oz = MarkovChain.of(
                    List.of("rain", "nice", "snow"),
                    new double[][] {{0.5, 0.25, 0.25}, {0.5, 0, 0.5}, {0.25, 0.25, 0.5}});

            assertThat(oz.stationary().orThrow().values())
                    .satisfiesExactly(
                            rain -> assertThat(rain).isCloseTo(0.4, within(1e-15)),
                            nice -> assertThat(nice).isCloseTo(0.2, within(1e-15)),
                            snow -> assertThat(snow).isCloseTo(0.4, within(1e-15)));
        }

        @Test
        void leavesOutWhatIsOnlyPassedThrough() {
            assertThat(CHURN.stationary().orThrow()).isEqualTo(Map.of("here", 0.0, "lost", 1.0));
            assertThat(MarkovChain.of(List.of("one"), new double[][] {{1}})
                            .stationary()
                            .orThrow())
                    .isEqualTo(Map.of("one", 1.0));
        }

        @Test
        void ofAFixedRhythmIsItsMeanOverTime() {
            MarkovChain<String> turns = MarkovChain.of(TWO, new double[][] {{0, 1}, {1, 0}});

            assertThat(turns.stationary().orThrow()).isEqualTo(Map.of("here", 0.5, "lost", 0.5));
            assertThat(turns.after("here", 100)).isEqualTo(Map.of("here", 1.0, "lost", 0.0));
        }

        @Test
        void isRefusedIfItDependsOnTheStart() {
            MarkovChain<String> fork = MarkovChain.of(
                    List.of("start", "won", "lost"), new double[][] {{0, 0.5, 0.5}, {0, 1, 0}, {0, 0, 1}});

            assertThat(fork.stationary())
                    .isEqualTo(new Unanswered<>(ChainReason.SEVERAL_CLASSES, List.of("won", "lost")));
            assertThat(((Unanswered<?, ?>) fork.stationary()).why(Locale.ENGLISH))
                    .isEqualTo(
                            "Where the chain settles depends on where it starts: it ends in the circle of one of won,"
                                    + " lost.");
        }

        @Test
        void keepsItsDigitsWhereRatesLieFarApart() {
            MarkovChain<String> slow = MarkovChain.of(TWO, new double[][] {{1 - 1e-14, 1e-14}, {3e-14, 1 - 3e-14}});

            assertThat(slow.stationary().orThrow().get("here")).isCloseTo(0.75, within(1e-14));
        }

        @Test
        void isRefusedWhereItsDigitsAreLost() {
            MarkovChain<Integer> apart = MarkovChain.of(
                    RandomChains.states(4),
                    new double[][] {{0, 1, 0, 0}, {1, 0, 1e-16, 0}, {0, 1e-16, 0, 1}, {0, 0, 1, 0}});

            assertThat(apart.stationary())
                    .isEqualTo(new Unanswered<>(ChainReason.ILL_CONDITIONED, List.of(0, 1, 2, 3)));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.markov.MarkovChainTest#seeds")
        void isWhatALazyWalkApproaches(long seed) {
            MarkovChain<Integer> chain = RandomChains.of(new SplittableRandom(seed), 6, 0.5);
            // Half of the time the lazy chain stays: it has the same shares in the long run, and no rhythm.
            int size = chain.states().size();
            double[][] lazy = new double[size][size];
            for (int row = 0; row < size; row++) {
                int from = row;
                Arrays.setAll(lazy[row], to -> chain.rate(from, to) / 2 + (from == to ? 0.5 : 0));
            }
            MarkovChain<Integer> walk = MarkovChain.of(chain.states(), lazy);
            Map<Integer, Double> last = walk.after(size - 1, 4_000);
            Map<Integer, Double> first = walk.after(0, 4_000);

            if (chain.stationary() instanceof Answered<Integer, Map<Integer, Double>> shares) {
                for (int state : chain.states()) {
                    assertThat(shares.answer().get(state))
                            .isCloseTo(first.get(state), within(1e-9))
                            .isCloseTo(last.get(state), within(1e-9));
                }
            } else {
                List<Integer> circles = ((Unanswered<Integer, ?>) chain.stationary()).states();
                assertThat(circles)
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                circle -> assertThat(walk.after(circle, 4_000).get(circle))
                                        .isPositive());
                assertThat(circles)
                        .allSatisfy(circle -> circles.stream()
                                .filter(other -> !other.equals(circle))
                                .forEach(other -> assertThat(
                                                walk.after(circle, 50).get(other))
                                        .isZero()));
            }
        }
    }

    @Nested
    class Values {

        @Test
        void areEqualByStatesAndRates() {
            assertThat(MarkovChain.of(TWO, new double[][] {{0.8, 0.2}, {0, 1}}))
                    .isEqualTo(CHURN)
                    .hasSameHashCodeAs(CHURN);
            assertThat(CHURN)
                    .isNotEqualTo(MarkovChain.of(TWO, new double[][] {{0.7, 0.3}, {0, 1}}))
                    .isNotEqualTo(MarkovChain.of(List.of("here", "gone"), new double[][] {{0.8, 0.2}, {0, 1}}))
                    .isNotEqualTo("a chain");
            assertThat(CHURN).hasToString("MarkovChain[here, lost][[0.8, 0.2], [0.0, 1.0]]");
        }

        @Test
        void shareNothingWithTheArrays() {
            double[][] rates = {{0.8, 0.2}, {0, 1}};
            MarkovChain<String> chain = MarkovChain.of(TWO, rates);
            rates[0][0] = 0;

            assertThat(chain).isEqualTo(CHURN);
        }

        @Test
        void answersAreThere() {
            assertThat(new Answered<String, String>("x").find()).contains("x");
            assertThat(new Answered<String, String>("x").orThrow()).isEqualTo("x");
            assertThatThrownBy(() -> new Answered<>(null)).hasMessage("answer");
            assertThatThrownBy(() -> new Unanswered<>(null, List.of("a"))).hasMessage("key");
            assertThatThrownBy(() -> new Unanswered<>(ChainReason.UNOBSERVED, null))
                    .hasMessage("states");
            assertThatThrownBy(() -> new Unanswered<>(ChainReason.UNOBSERVED, List.of()))
                    .hasMessage("states must not be empty, but was []");
            assertThatThrownBy(() -> new Unanswered<>(ChainReason.ASSUMPTIONS, List.of("a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("key must be a reason for having no answer, but was ASSUMPTIONS");
            assertThatThrownBy(() -> new Unanswered<>(ChainReason.UNOBSERVED, List.of("a")).why(null))
                    .hasMessage("locale");
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameRatesThatMakeNoChain() {
            assertThatThrownBy(() -> MarkovChain.of(TWO, new double[][] {{1, 0}}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rates must be 2, but was \"1 rows\"");
            assertThatThrownBy(() -> MarkovChain.of(TWO, new double[][] {{1, 0}, {1}}))
                    .hasMessage("rates[1] must be 2, but was \"1 rates\"");
            assertThatThrownBy(() -> MarkovChain.of(TWO, new double[][] {{1, 0}, {1.5, -0.5}}))
                    .hasMessage("rates[1] must be from 0 to 1, but was 1.5");
            assertThatThrownBy(() -> MarkovChain.of(TWO, new double[][] {{1, -0.0}, {-1e-12, 1}}))
                    .hasMessage("rates[1] must be from 0 to 1, but was -1.0E-12");
            assertThatThrownBy(() -> MarkovChain.of(TWO, new double[][] {{Double.NaN, 0}, {1, 0}}))
                    .hasMessageStartingWith("rates[0] must be from 0 to 1");
            assertThatThrownBy(() -> MarkovChain.of(TWO, new double[][] {{0.5, 0.4}, {1, 0}}))
                    .hasMessage("rates[0] must have a sum of 1, but was \"a sum of 0.9\"");
            assertThatThrownBy(() -> MarkovChain.of(List.of(), new double[0][0]))
                    .hasMessage("states must not be empty, but was []");
            assertThatThrownBy(() -> MarkovChain.of(List.of("a", "a"), new double[2][2]))
                    .hasMessageStartingWith("states must not hold a state twice");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, MarkovChain.MAX_STEPS + 1})
        void nameANumberOfMovesThatIsNone(int steps) {
            assertThatThrownBy(() -> CHURN.after("here", steps))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("steps must be 0 to 1000000, but was");
            assertThatThrownBy(() -> CHURN.after(Map.of("here", 1.0), steps)).hasMessageStartingWith("steps must be");
        }

        @Test
        void nameSharesThatMakeNoWhole() {
            assertThatThrownBy(() -> CHURN.after(Map.of("here", 0.5), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("start must have a sum of 1, but was \"a sum of 0.5\"");
            assertThatThrownBy(() -> CHURN.after(Map.of("here", 1.5, "lost", -0.5), 1))
                    .hasMessageStartingWith("start must be from 0 to 1");
            assertThatThrownBy(() -> CHURN.after(Map.of(), 1)).hasMessageStartingWith("start must have a sum of 1");
        }

        @Test
        void nameAStateThatIsNotTheChains() {
            String message = "state must be one of [here, lost], but was \"gone\"";
            assertThatThrownBy(() -> CHURN.rate("gone", "here"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> CHURN.rate("here", "gone")).hasMessage(message);
            assertThatThrownBy(() -> CHURN.isAbsorbing("gone")).hasMessage(message);
            assertThatThrownBy(() -> CHURN.after("gone", 1)).hasMessage(message);
            assertThatThrownBy(() -> CHURN.after(Map.of("gone", 1.0), 1)).hasMessage(message);
            assertThatThrownBy(() ->
                            MarkovChain.estimate(TransitionMatrix.over(TWO).build(), Set.of("gone")))
                    .hasMessage("absorbing must be one of [here, lost], but was \"gone\"");
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> MarkovChain.estimate(null)).hasMessage("counts");
            assertThatThrownBy(() -> MarkovChain.estimate(FLOW, null)).hasMessage("absorbing");
            assertThatThrownBy(() -> MarkovChain.of(null, new double[0][0])).hasMessage("states");
            assertThatThrownBy(() -> MarkovChain.of(TWO, null)).hasMessage("rates");
            assertThatThrownBy(() -> MarkovChain.of(TWO, new double[][] {{1, 0}, null}))
                    .hasMessage("rates[1]");
            assertThatThrownBy(() -> CHURN.rate(null, "here")).hasMessage("state");
            assertThatThrownBy(() -> CHURN.after((String) null, 1)).hasMessage("state");
            assertThatThrownBy(() -> CHURN.after((Map<String, Double>) null, 1)).hasMessage("start");
            assertThatThrownBy(() -> CHURN.after(Collections.singletonMap("here", null), 1))
                    .hasMessage("share");
        }
    }
}
