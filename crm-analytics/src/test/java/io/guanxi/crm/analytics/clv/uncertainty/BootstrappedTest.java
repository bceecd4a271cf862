package io.guanxi.crm.analytics.clv.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.FitFailure;
import io.guanxi.crm.explain.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of replicates whose models are plain numbers. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class BootstrappedTest {

    /** Replicates 0, 1, 2, … in a random order around an estimate. */
    private static Bootstrapped<Double> numbers(double estimate, int fitted, int failed) {
        List<Double> models = new ArrayList<>(
                IntStream.range(0, fitted).mapToObj(number -> (double) number).toList());
        Collections.shuffle(models, new Random(1));
        return of(Optional.of(estimate), models, failed);
    }

    private static Bootstrapped<Double> of(Optional<Double> estimate, List<Double> models, int failed) {
        SortedMap<FitFailure, Integer> failures = new TreeMap<>();
        if (failed > 0) {
            failures.put(FitFailure.RUNS_AWAY, failed);
        }
        Optional<FitFailure> unfitted = estimate.isPresent() ? Optional.empty() : Optional.of(FitFailure.NO_REPEATERS);
        return new Bootstrapped<>(estimate, unfitted, models, failures, 7);
    }

    private static Bootstrapped<Double> of(DoubleStream models) {
        return of(Optional.of(1.0), models.boxed().toList(), 0);
    }

    private static List<BootstrapReason> kinds(BootstrapInterval interval) {
        return interval.reasons().stream()
                .map(reason -> (BootstrapReason) reason.key())
                .toList();
    }

    @Nested
    class Intervals {

        @Test
        void lieBetweenTwoAnswers() {
            // Places 199·.025 = 4.975 and 199·.975 = 194.025.
            Interval plain =
                    numbers(100, 200, 0).interval(Double::doubleValue, 0.95).orThrow();
            Interval squares =
                    numbers(100, 200, 0).interval(model -> model * model, 0.95).orThrow();

            assertThat(plain.estimate()).isEqualTo(100);
            assertThat(plain.level()).isEqualTo(0.95);
            assertThat(plain.low()).isCloseTo(4.975, within(1e-12));
            assertThat(plain.high()).isCloseTo(194.025, within(1e-12));
            assertThat(squares.low()).isCloseTo(16 + 0.975 * 9, within(1e-11));
            assertThat(squares.high()).isCloseTo(37636 + 0.025 * 389, within(1e-9));
        }

        @Test
        void lieOnAnAnswerAtAWholePlace() {
            Interval interval =
                    numbers(0, 101, 0).interval(Double::doubleValue, 0.9).orThrow();

            assertThat(interval.low()).isCloseTo(5, within(1e-12));
            assertThat(interval.high()).isCloseTo(95, within(1e-12));
        }

        @ParameterizedTest
        @CsvSource({"100, 0.9", "200, 0.95", "1000, 0.99", "12, 0.1"})
        void needFiveReplicatesBeyondEachBound(int replicates, double level) {
            assertThat(numbers(1, replicates, 0)
                            .interval(Double::doubleValue, level)
                            .interval())
                    .isPresent();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> numbers(1, replicates - 1, 0).interval(Double::doubleValue, level))
                    .withMessage("level must leave five of the replicates, " + (replicates - 1)
                            + ", beyond each bound, but was " + level);
        }

        @Test
        void mayLieBesideTheEstimate() {
            Interval interval =
                    numbers(1000, 200, 0).interval(Double::doubleValue, 0.95).orThrow();

            assertThat(interval.contains(interval.estimate())).isFalse();
        }

        @Test
        void ofOneAnswerForAllArePoints() {
            Bootstrapped<Double> same = of(DoubleStream.generate(() -> 0.1).limit(200));

            assertThat(same.interval(Double::doubleValue, 0.95).orThrow()).isEqualTo(new Interval(1, 0.1, 0.1, 0.95));
        }

        @Test
        void spanAllNumbersOfDouble() {
            Bootstrapped<Double> wide = of(
                    IntStream.range(0, 200).mapToDouble(number -> number < 5 ? -Double.MAX_VALUE : Double.MAX_VALUE));

            Interval interval = wide.interval(Double::doubleValue, 0.95).orThrow();

            assertThat(interval.low()).isBetween(0.94 * Double.MAX_VALUE, 0.96 * Double.MAX_VALUE);
            assertThat(interval.high()).isEqualTo(Double.MAX_VALUE);
        }

        @Test
        void sayHowTheyWereFound() {
            BootstrapInterval interval = numbers(100, 199, 1).interval(Double::doubleValue, 0.95);

            assertThat(interval.why(Locale.ENGLISH))
                    .isEqualTo("Percentile interval of level 0.95, answers of replicates: 199."
                            + " Replicates fitted: 199 of 200, seed 7."
                            + " Replicates not fitted: 1 (a parameter runs to zero or infinity).");
            assertThat(interval.why(Locale.CHINA))
                    .isEqualTo("水平 0.95 的百分位区间，重抽样的回答数：199。" + "拟合成功的重抽样：200 次中 199 次，随机种子 7。未能拟合的重抽样：1 次（参数趋于零或无穷）。");
        }
    }

    @Nested
    class MissingAnswers {

        @ParameterizedTest
        @ValueSource(ints = {1, 20})
        void ofOneInTenAreBorne(int failed) {
            BootstrapInterval interval = numbers(100, 200 - failed, failed).interval(Double::doubleValue, 0.95);

            assertThat(interval.orThrow().low()).isCloseTo((199 - failed) * 0.025, within(1e-12));
            assertThat(kinds(interval))
                    .containsExactly(BootstrapReason.INTERVAL, BootstrapReason.FITTED, BootstrapReason.FAILED);
        }

        @Test
        void ofMoreLeaveNoInterval() {
            BootstrapInterval interval = numbers(100, 179, 21).interval(Double::doubleValue, 0.95);

            assertThat(interval.interval()).isEmpty();
            assertThat(kinds(interval))
                    .containsExactly(BootstrapReason.TOO_FEW_ANSWERS, BootstrapReason.FITTED, BootstrapReason.FAILED);
            assertThatIllegalStateException()
                    .isThrownBy(interval::orThrow)
                    .withMessage(
                            "There is no interval, as fewer than nine in ten replicates have an answer: 179 of 200."
                                    + " Replicates fitted: 179 of 200, seed 7."
                                    + " Replicates not fitted: 21 (a parameter runs to zero or infinity).");
        }

        @ParameterizedTest
        @CsvSource({"10, 10, true", "10, 11, false"})
        void areFailuresAndSilenceTogether(int failed, int silent, boolean borne) {
            BootstrapInterval interval =
                    numbers(199, 200 - failed, failed).interval(model -> model < silent ? Double.NaN : model, 0.95);

            assertThat(interval.interval().isPresent()).isEqualTo(borne);
            assertThat(interval.reasons().get(3)).isEqualTo(Reason.of(BootstrapReason.SILENT, silent));
        }

        @Test
        void areRefusalsOfEveryKind() {
            ToDoubleFunction<Double> answer = model -> {
                if (model == 0) {
                    throw new IllegalArgumentException();
                }
                if (model == 1) {
                    throw new IllegalStateException();
                }
                if (model == 2) {
                    throw new NoSuchElementException();
                }
                return model;
            };

            BootstrapInterval interval = numbers(100, 200, 0).interval(answer, 0.95);

            assertThat(interval.orThrow().low()).isCloseTo(3 + 196 * 0.025, within(1e-12));
            assertThat(interval.reasons()).contains(Reason.of(BootstrapReason.SILENT, 3));
        }

        @Test
        void areNotFaultsOfTheCaller() {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> numbers(100, 200, 0)
                            .interval(
                                    model -> {
                                        throw new ArithmeticException();
                                    },
                                    0.95));
        }

        @ParameterizedTest
        @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
        void ofTheDataLeaveNoInterval(double own) {
            BootstrapInterval interval = numbers(own, 200, 0).interval(Double::doubleValue, 0.95);

            assertThat(interval.interval()).isEmpty();
            assertThat(kinds(interval)).containsExactly(BootstrapReason.NO_ANSWER, BootstrapReason.FITTED);
        }

        @Test
        void ofDataNotFittedAreNeverAskedFor() {
            Bootstrapped<Double> unfitted = of(Optional.empty(), List.of(1.0), 99);

            BootstrapInterval interval = unfitted.interval(
                    model -> {
                        throw new AssertionError("asked");
                    },
                    0.9);

            assertThat(interval.interval()).isEmpty();
            assertThat(interval.reasons()).isEqualTo(unfitted.reasons());
            assertThat(unfitted.why(Locale.ENGLISH))
                    .isEqualTo(
                            "There is no interval, as the data themselves could not be fitted (no customer bought again)."
                                    + " Replicates fitted: 1 of 100, seed 7."
                                    + " Replicates not fitted: 99 (a parameter runs to zero or infinity).");
        }

        @ParameterizedTest
        @CsvSource({"5, 0, true", "6, 0, false", "0, 5, true", "0, 6, false", "5, 5, true"})
        void areNotInfiniteOnes(int low, int high, boolean found) {
            Bootstrapped<Double> infinite = of(IntStream.range(0, 200)
                    .mapToDouble(number -> number < low
                            ? Double.NEGATIVE_INFINITY
                            : number >= 200 - high ? Double.POSITIVE_INFINITY : number));

            BootstrapInterval interval = infinite.interval(Double::doubleValue, 0.94);

            assertThat(interval.interval().isPresent()).isEqualTo(found);
            assertThat(kinds(interval))
                    .containsExactly(
                            found ? BootstrapReason.INTERVAL : BootstrapReason.UNBOUNDED, BootstrapReason.FITTED);
        }
    }

    @Nested
    class StandardErrors {

        @Test
        void areTheStandardDeviationOfTheReplicates() {
            // Squares about 2.5: 2·2.25 + 2·.25 = 5, over 3.
            assertThat(numbers(0, 4, 0).standardError(Double::doubleValue).orElseThrow())
                    .isCloseTo(Math.sqrt(5.0 / 3), within(1e-15));
            assertThat(numbers(0, 1001, 0).standardError(Double::doubleValue).orElseThrow())
                    .isCloseTo(Math.sqrt(1001 * 1002 / 12.0), within(1e-10));
        }

        @Test
        void needTwoAnswersAndNineInTen() {
            assertThat(numbers(0, 1, 0).standardError(Double::doubleValue)).isEmpty();
            assertThat(numbers(0, 9, 1).standardError(Double::doubleValue)).isPresent();
            assertThat(numbers(0, 8, 2).standardError(Double::doubleValue)).isEmpty();
            assertThat(numbers(0, 10, 0).standardError(model -> model < 2 ? Double.NaN : model))
                    .isEmpty();
        }

        @Test
        void areFiniteOrNone() {
            assertThat(of(DoubleStream.of(1, Double.POSITIVE_INFINITY)).standardError(Double::doubleValue))
                    .isEmpty();
            assertThat(of(DoubleStream.of(1e200, -1e200)).standardError(Double::doubleValue))
                    .isEmpty();
        }

        @Test
        void doNotNeedTheData() {
            assertThat(of(Optional.empty(), List.of(1.0, 3.0), 0)
                            .standardError(Double::doubleValue)
                            .orElseThrow())
                    .isCloseTo(Math.sqrt(2), within(1e-15));
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
        void aLevelThatIsNone(double level) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> numbers(0, 200, 0).interval(Double::doubleValue, level))
                    .withMessage("level must be above 0 and below 1, but was " + level);
        }

        @Test
        void partsThatDoNotFit() {
            SortedMap<FitFailure, Integer> none = new TreeMap<>();
            SortedMap<FitFailure, Integer> zero = new TreeMap<>(Collections.singletonMap(FitFailure.RUNS_AWAY, 0));
            Optional<FitFailure> failure = Optional.of(FitFailure.RUNS_AWAY);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bootstrapped<>(Optional.of(1.0), Optional.empty(), List.of(), none, 0))
                    .withMessage("models must not be empty without a failure, but was []");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bootstrapped<>(Optional.of(1.0), Optional.empty(), List.of(1.0), zero, 0))
                    .withMessage("failures must be at least 1 each, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bootstrapped<>(Optional.of(1.0), failure, List.of(1.0), none, 0))
                    .withMessageStartingWith("unfitted must be there if and only if there is no estimate");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bootstrapped<>(Optional.empty(), Optional.empty(), List.of(1.0), none, 0))
                    .withMessageStartingWith("unfitted must be there if and only if there is no estimate");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BootstrapInterval(Optional.empty(), List.of()))
                    .withMessage("reasons must not be empty, but was []");
        }

        @Test
        void nulls() {
            SortedMap<FitFailure, Integer> none = new TreeMap<>();
            Bootstrapped<Double> numbers = numbers(0, 200, 0);

            assertThatThrownBy(() -> new Bootstrapped<>(null, Optional.empty(), List.of(1.0), none, 0))
                    .hasMessage("estimate");
            assertThatThrownBy(() -> new Bootstrapped<>(Optional.of(1.0), null, List.of(1.0), none, 0))
                    .hasMessage("unfitted");
            assertThatThrownBy(() -> new Bootstrapped<Double>(Optional.of(1.0), Optional.empty(), null, none, 0))
                    .hasMessage("models");
            assertThatThrownBy(() ->
                            new Bootstrapped<>(Optional.of(1.0), Optional.empty(), Arrays.asList(1.0, null), none, 0))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new Bootstrapped<>(Optional.of(1.0), Optional.empty(), List.of(1.0), null, 0))
                    .hasMessage("failures");
            assertThatThrownBy(() -> numbers.interval(null, 0.95)).hasMessage("answer");
            assertThatThrownBy(() -> numbers.standardError(null)).hasMessage("answer");
            assertThatThrownBy(() -> new BootstrapInterval(null, List.of())).hasMessage("interval");
            assertThatThrownBy(() -> new BootstrapInterval(Optional.empty(), null))
                    .hasMessage("reasons");
        }
    }

    @Test
    void copiesWhatItIsGiven() {
        List<Double> models = new ArrayList<>(List.of(1.0));
        SortedMap<FitFailure, Integer> failures = new TreeMap<>();
        Bootstrapped<Double> bootstrapped = new Bootstrapped<>(Optional.of(1.0), Optional.empty(), models, failures, 0);

        models.add(2.0);
        failures.put(FitFailure.RUNS_AWAY, 3);

        assertThat(bootstrapped.models()).containsExactly(1.0);
        assertThat(bootstrapped.failures()).isEmpty();
        assertThat(bootstrapped.replicates()).isEqualTo(1);
    }
}
