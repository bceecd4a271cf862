package io.guanxi.crm.analytics.survival;

import static io.guanxi.crm.analytics.survival.IntervalKind.LOG;
import static io.guanxi.crm.analytics.survival.IntervalKind.LOG_LOG;
import static io.guanxi.crm.analytics.survival.IntervalKind.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class KaplanMeierTest {

    private static final double LEVEL = 0.95;
    private static final KaplanMeier MP = KaplanMeier.of(LeukaemiaTrial.MP);
    private static final KaplanMeier PLACEBO = KaplanMeier.of(LeukaemiaTrial.PLACEBO);

    private static KaplanMeier curve(Lifetime... lifetimes) {
        return KaplanMeier.of(LifeTable.of(List.of(lifetimes)));
    }

    static LongStream seeds() {
        return Seeds.some(100);
    }

    /** Every figure of the published table, to the digits that are printed; R survival 3.5-3. */
    @Nested
    class SixMercaptopurine {

        @ParameterizedTest
        @CsvSource({
            "6, 21, 3, 0.857143, 0.07636, 0.6197, 0.9516, 0.7075, 1",
            "7, 17, 1, 0.806723, 0.08694, 0.5631, 0.9228, 0.6363, 0.9771",
            "10, 15, 1, 0.752941, 0.09635, 0.5032, 0.8894, 0.5641, 0.9418",
            "13, 12, 1, 0.690196, 0.10681, 0.4316, 0.8491, 0.4808, 0.8995",
            "16, 11, 1, 0.627451, 0.11405, 0.3675, 0.8049, 0.4039, 0.8510",
            "22, 7, 1, 0.537815, 0.12823, 0.2678, 0.7468, 0.2865, 0.7891",
            "23, 6, 1, 0.448179, 0.13459, 0.1881, 0.6801, 0.1844, 0.7120"
        })
        void table(
                long time,
                long atRisk,
                long events,
                double survival,
                double error,
                double logLogLow,
                double logLogHigh,
                double plainLow,
                double plainHigh) {
            SurvivalStep step = MP.steps().stream()
                    .filter(it -> it.time() == time)
                    .findFirst()
                    .orElseThrow();

            assertThat(step.atRisk()).isEqualTo(atRisk).isEqualTo(MP.atRisk(time));
            assertThat(step.events()).isEqualTo(events);
            assertThat(step.survival()).isCloseTo(survival, within(5e-7));
            assertThat(MP.survivalAt(time)).hasValue(step.survival());
            assertThat(step.standardError().orElseThrow()).isCloseTo(error, within(5e-6));
            assertThat(MP.standardErrorAt(time)).isEqualTo(step.standardError());
            SurvivalInterval logLog = MP.intervalAt(time, LOG_LOG, LEVEL).orElseThrow();
            assertThat(logLog.low()).isCloseTo(logLogLow, within(5e-5));
            assertThat(logLog.high()).isCloseTo(logLogHigh, within(5e-5));
            SurvivalInterval plain = MP.intervalAt(time, PLAIN, LEVEL).orElseThrow();
            assertThat(plain.low()).isCloseTo(plainLow, within(5e-5));
            assertThat(plain.high()).isCloseTo(plainHigh, within(5e-5));
        }

        @Test
        void stepsAtEventsOnly() {
            assertThat(MP.steps()).extracting(SurvivalStep::time).containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L);
            assertThat(MP.survivalAt(9)).as("censored at 9").isEqualTo(MP.survivalAt(7));
            assertThat(MP).hasToString("KaplanMeier[21 customers, 7 steps]");
        }

        @ParameterizedTest
        @CsvSource({
            "1, 0.90476",
            "2, 0.80952",
            "3, 0.76190",
            "4, 0.66667",
            "5, 0.57143",
            "8, 0.38095",
            "11, 0.28571",
            "12, 0.19048",
            "15, 0.14286",
            "17, 0.09524",
            "22, 0.04762",
            "23, 0"
        })
        void placebo(long time, double survival) {
            assertThat(PLACEBO.survivalAt(time).orElseThrow()).isCloseTo(survival, within(5e-6));
        }

        @Test
        void logIntervalIsCutAtOne() {
            SurvivalInterval log = MP.intervalAt(6, LOG, LEVEL).orElseThrow();

            assertThat(log.low()).isCloseTo(0.7198, within(5e-5));
            assertThat(log.high()).isEqualTo(1);
            assertThat(MP.intervalAt(6, PLAIN, LEVEL).orElseThrow().high()).isEqualTo(1);
        }

        @Test
        void quartiles() {
            assertThat(MP.median()).hasValue(23);
            assertThat(MP.quantile(0.75)).hasValue(13);
            assertThat(MP.quantile(0.25)).isEmpty();
            assertThat(PLACEBO.median()).hasValue(8);
            assertThat(PLACEBO.quantile(0.75)).hasValue(4);
            assertThat(PLACEBO.quantile(0.25)).hasValue(12);
        }

        @Test
        void intervalOfTheMedianHangsOnTheKind() {
            assertThat(MP.quantileInterval(0.5, LOG, LEVEL))
                    .isEqualTo(new TimeInterval(OptionalDouble.of(16), OptionalDouble.empty()));
            assertThat(MP.quantileInterval(0.5, LOG_LOG, LEVEL))
                    .isEqualTo(new TimeInterval(OptionalDouble.of(13), OptionalDouble.empty()));
        }

        @Test
        void restrictedMeans() {
            RestrictedMean mp = MP.restrictedMean(35).orElseThrow();
            RestrictedMean placebo = PLACEBO.restrictedMean(35).orElseThrow();

            assertThat(mp.mean()).isCloseTo(23.2873950, within(5e-8));
            assertThat(mp.standardError()).isCloseTo(2.8274676, within(5e-8));
            assertThat(mp.extended()).isFalse();
            assertThat(placebo.mean()).isCloseTo(8.6666667, within(5e-8));
            assertThat(placebo.standardError()).isCloseTo(1.3773900, within(5e-8));
            assertThat(placebo.extended()).as("nobody is left: 0 is known").isFalse();
        }
    }

    @Nested
    class Edges {

        @Test
        void ofNobodyHaveNoAnswers() {
            KaplanMeier nobody = curve();

            assertThat(nobody.steps()).isEmpty();
            assertThat(nobody.survivalAt(0)).isEmpty();
            assertThat(nobody.standardErrorAt(0)).isEmpty();
            assertThat(nobody.intervalAt(0, PLAIN, LEVEL)).isEmpty();
            assertThat(nobody.median()).isEmpty();
            assertThat(nobody.quantileInterval(0.5, LOG, LEVEL))
                    .isEqualTo(new TimeInterval(OptionalDouble.empty(), OptionalDouble.empty()));
            assertThat(nobody.restrictedMean(12)).isEmpty();
            assertThat(nobody.atRisk(0)).isZero();
            assertThat(nobody.why(Locale.ENGLISH)).isEqualTo("Nobody was seen, so that nothing can be said.");
        }

        @Test
        void ofTheCensoredOnlyAreFlat() {
            KaplanMeier stay = curve(Lifetime.censored(5), Lifetime.censored(9));

            assertThat(stay.steps()).isEmpty();
            assertThat(stay.survivalAt(9)).hasValue(1);
            assertThat(stay.survivalAt(10)).as("nobody was seen so late").isEmpty();
            assertThat(stay.standardErrorAt(9)).hasValue(0);
            assertThat(stay.intervalAt(9, LOG, LEVEL)).hasValue(new SurvivalInterval(1, 1));
            assertThat(stay.intervalAt(9, PLAIN, LEVEL)).hasValue(new SurvivalInterval(1, 1));
            assertThat(stay.intervalAt(9, LOG_LOG, LEVEL)).isEmpty();
            assertThat(stay.median()).isEmpty();
            assertThat(stay.restrictedMean(9)).hasValue(new RestrictedMean(9, 9, 0, false));
            assertThat(stay.restrictedMean(10)).hasValue(new RestrictedMean(10, 10, 0, true));
            assertThat(stay.why(Locale.ENGLISH)).contains("No median: at 9, the last time seen, 100 % stay.");
        }

        @Test
        void ofOneWhoEnded() {
            KaplanMeier one = curve(Lifetime.ended(4));

            assertThat(one.survivalAt(3)).hasValue(1);
            assertThat(one.survivalAt(4)).hasValue(0);
            assertThat(one.survivalAt(99)).as("nobody can come back").hasValue(0);
            assertThat(one.standardErrorAt(4)).as("Greenwood has none at 0").isEmpty();
            assertThat(one.standardErrorAt(99)).isEmpty();
            assertThat(one.median()).hasValue(4);
            assertThat(one.quantile(0)).hasValue(4);
            assertThat(one.restrictedMean(10)).hasValue(new RestrictedMean(10, 4, 0, false));
            assertThat(one.restrictedMean(3)).hasValue(new RestrictedMean(3, 3, 0, false));
            assertThat(one.steps().get(0).standardError()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(IntervalKind.class)
        void whereAllHaveEndedThereIsNoInterval(IntervalKind kind) {
            assertThat(PLACEBO.intervalAt(22, kind, LEVEL)).isPresent();
            assertThat(PLACEBO.intervalAt(23, kind, LEVEL)).isEmpty();
        }

        @Test
        void ofAllEventsAtZero() {
            KaplanMeier zero = curve(Lifetime.ended(0), Lifetime.ended(0));

            assertThat(zero.survivalAt(0)).hasValue(0);
            assertThat(zero.median()).hasValue(0);
            assertThat(zero.restrictedMean(5)).hasValue(new RestrictedMean(5, 0, 0, false));
        }

        @Test
        void timeZeroCountsInTheNumberAtRisk() {
            assertThat(curve(Lifetime.censored(0), Lifetime.ended(0), Lifetime.ended(1), Lifetime.censored(1))
                            .survivalAt(0))
                    .hasValue(0.75);
        }

        @Test
        void withEventAndCensoringAtTheLastTimeAreUnknownBeyond() {
            KaplanMeier both = curve(Lifetime.ended(4), Lifetime.censored(4));

            assertThat(both.survivalAt(4)).hasValue(0.5);
            assertThat(both.survivalAt(5)).isEmpty();
            assertThat(both.median()).as("the flat end is a point").hasValue(4);
            assertThat(both.restrictedMean(6).orElseThrow().extended()).isTrue();
            assertThat(both.restrictedMean(6).orElseThrow().mean()).isEqualTo(4 + 2 * 0.5);
        }

        @Test
        void ofTheLongestTimes() {
            KaplanMeier longest = curve(Lifetime.ended(Long.MAX_VALUE), Lifetime.ended(Long.MAX_VALUE - 1));

            assertThat(longest.quantile(0.5).orElseThrow()).isEqualTo(Long.MAX_VALUE);
            assertThat(longest.restrictedMean(Long.MAX_VALUE).orElseThrow().mean())
                    .isEqualTo(Long.MAX_VALUE);
        }

        @Test
        void areEqualByTheirTables() {
            assertThat(KaplanMeier.of(LeukaemiaTrial.MP)).isEqualTo(MP).hasSameHashCodeAs(MP);
            assertThat(MP).isNotEqualTo(PLACEBO).isNotEqualTo("a curve");
            assertThat(MP.table()).isEqualTo(LeukaemiaTrial.MP);
        }
    }

    @Nested
    class Quantiles {

        @Test
        void onAFlatStretchLieInTheMiddle() {
            assertThat(curve(Lifetime.ended(2), Lifetime.ended(3), Lifetime.ended(6), Lifetime.ended(9))
                            .median())
                    .hasValue(4.5);
            assertThat(curve(Lifetime.ended(2), Lifetime.ended(3), Lifetime.censored(6), Lifetime.censored(9))
                            .median())
                    .as("up to the last time seen")
                    .hasValue(6);
        }

        /** As a product of doubles the tenth step of twenty is not ½ to the last digit. */
        @ParameterizedTest
        @ValueSource(ints = {2, 6, 20, 98, 1_000})
        void ofUncensoredCustomersAreThoseOfASample(int customers) {
            LifeTable table = LifeTable.of(LongStream.rangeClosed(1, customers)
                    .mapToObj(Lifetime::ended)
                    .toList());

            assertThat(KaplanMeier.of(table).median()).hasValue((customers + 1) / 2.0);
        }

        /** 9/10 · 1/3 is 3/10 exactly, though not in binary. */
        @Test
        void areDecidedOnTheCounts() {
            LifeTable table =
                    LifeTable.ofCounts(new long[] {1, 2, 3, 8}, new long[] {1, 0, 2, 1}, new long[] {0, 6, 0, 0});
            KaplanMeier curve = KaplanMeier.of(table);

            assertThat(curve.quantile(0.3)).hasValue(5.5);
            assertThat(curve.quantile(Math.nextUp(0.3))).hasValue(3);
            assertThat(curve.quantile(Math.nextDown(0.3))).hasValue(8);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.KaplanMeierTest#seeds")
        void areWhereExactFractionsPutThem(long seed) {
            List<Lifetime> lifetimes = RandomLifetimes.of(new SplittableRandom(seed), 40);
            LifeTable table = LifeTable.of(lifetimes);
            KaplanMeier curve = KaplanMeier.of(table);
            for (int percent = 0; percent < 100; percent += 5) {
                assertThat(curve.quantile(percent / 100.0))
                        .as("%s %%", percent)
                        .isEqualTo(expected(table, BigDecimal.valueOf(percent, 2)));
            }
        }

        private OptionalDouble expected(LifeTable table, BigDecimal share) {
            BigDecimal left = BigDecimal.ONE;
            BigDecimal from = BigDecimal.ONE;
            OptionalDouble start = OptionalDouble.empty();
            for (LifeTableRow row : table.rows()) {
                if (row.events() == 0) {
                    continue;
                }
                if (start.isPresent()) {
                    return OptionalDouble.of((start.getAsDouble() + row.time()) / 2);
                }
                left = left.multiply(BigDecimal.valueOf(row.atRisk() - row.events()));
                from = from.multiply(BigDecimal.valueOf(row.atRisk()));
                int comparison = left.compareTo(from.multiply(share));
                if (comparison < 0) {
                    return OptionalDouble.of((double) row.time());
                }
                start = comparison == 0 ? OptionalDouble.of((double) row.time()) : start;
            }
            return start.isPresent()
                    ? OptionalDouble.of((start.getAsDouble() + table.lastTime().orElseThrow()) / 2)
                    : start;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.KaplanMeierTest#seeds")
        void liftTheirLimitsFromTheCurve(long seed) {
            KaplanMeier curve = KaplanMeier.of(LifeTable.of(RandomLifetimes.of(new SplittableRandom(seed), 60)));
            for (IntervalKind kind : IntervalKind.values()) {
                TimeInterval limits = curve.quantileInterval(0.6, kind, 0.9);
                OptionalDouble low = OptionalDouble.empty();
                OptionalDouble high = OptionalDouble.empty();
                for (long time = 40; time >= 0; time--) {
                    SurvivalInterval interval =
                            curve.intervalAt(time, kind, 0.9).orElse(new SurvivalInterval(1, 1));
                    low = interval.low() <= 0.6 ? OptionalDouble.of((double) time) : low;
                    high = interval.high() <= 0.6 ? OptionalDouble.of((double) time) : high;
                }
                assertThat(limits).isEqualTo(new TimeInterval(low, high));
            }
        }
    }

    @Nested
    class AgainstTheDefinition {

        private static final MathContext DIGITS = MathContext.DECIMAL128;

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.KaplanMeierTest#seeds")
        void survivalErrorAndMean(long seed) {
            List<Lifetime> lifetimes = RandomLifetimes.of(new SplittableRandom(seed), 80);
            LifeTable table = LifeTable.of(lifetimes);
            KaplanMeier curve = KaplanMeier.of(table);
            long last = table.lastTime().orElse(-1);
            BigDecimal survival = BigDecimal.ONE;
            BigDecimal greenwood = BigDecimal.ZERO;
            double area = 0;
            for (long time = 0; time <= last; time++) {
                long now = time;
                BigDecimal atRisk = BigDecimal.valueOf(
                        lifetimes.stream().filter(it -> it.time() >= now).count());
                BigDecimal events = BigDecimal.valueOf(lifetimes.stream()
                        .filter(it -> it.time() == now && it.ended())
                        .count());
                BigDecimal left = atRisk.subtract(events);
                survival = survival.multiply(left.divide(atRisk, DIGITS), DIGITS);
                assertThat(curve.survivalAt(time).orElseThrow()).isCloseTo(survival.doubleValue(), within(1e-14));
                if (left.signum() == 0) {
                    assertThat(curve.survivalAt(time)).hasValue(0);
                    assertThat(curve.standardErrorAt(time)).isEmpty();
                    break;
                }
                greenwood = greenwood.add(events.divide(atRisk.multiply(left), DIGITS));
                assertThat(curve.standardErrorAt(time).orElseThrow())
                        .isCloseTo(survival.doubleValue() * Math.sqrt(greenwood.doubleValue()), within(1e-14));
                area += survival.doubleValue();
                assertThat(curve.restrictedMean(time + 1).orElseThrow().mean()).isCloseTo(area, within(1e-12));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.KaplanMeierTest#seeds")
        void errorOfTheMean(long seed) {
            LifeTable table = LifeTable.of(RandomLifetimes.of(new SplittableRandom(seed), 80));
            KaplanMeier curve = KaplanMeier.of(table);
            for (long horizon = 1; horizon <= table.lastTime().orElse(0); horizon++) {
                double variance = 0;
                for (LifeTableRow row : table.rows()) {
                    double area = 0;
                    for (long time = row.time(); time < horizon; time++) {
                        area += curve.survivalAt(time).orElseThrow();
                    }
                    long left = row.atRisk() - row.events();
                    variance += left == 0 ? 0 : area * area * row.events() / ((double) row.atRisk() * left);
                }
                assertThat(curve.restrictedMean(horizon).orElseThrow().standardError())
                        .isCloseTo(Math.sqrt(variance), within(1e-12));
            }
        }

        /** Without censoring the variance is that of a share: {@code S(1 − S)/n}. */
        @Test
        void withoutCensoringTheErrorIsThatOfAShare() {
            for (SurvivalStep step : PLACEBO.steps()) {
                double share = step.survival();
                step.standardError()
                        .ifPresent(error ->
                                assertThat(error).isCloseTo(Math.sqrt(share * (1 - share) / 21), within(1e-15)));
            }
            assertThat(PLACEBO.steps())
                    .filteredOn(step -> step.standardError().isEmpty())
                    .hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(IntervalKind.class)
        void aHigherLevelIsWider(IntervalKind kind) {
            SurvivalInterval narrow = MP.intervalAt(13, kind, 0.5).orElseThrow();
            SurvivalInterval wide = MP.intervalAt(13, kind, 0.99).orElseThrow();

            assertThat(wide.low()).isLessThan(narrow.low());
            assertThat(wide.high()).isGreaterThan(narrow.high());
            assertThat(narrow.low()).isLessThan(0.690196).isGreaterThan(0.5);
        }
    }

    @Nested
    class Wording {

        @Test
        void saysWhoWasSeenAndWhatIsAssumed() {
            assertThat(MP.why(Locale.ENGLISH))
                    .isEqualTo("21 seen: 9 ended, 12 still there when last seen. Half have left by 23. Who is last seen"
                            + " at a time is at risk at it; assumed is that those no longer seen leave like those who"
                            + " are.");
            assertThat(MP.why(Locale.CHINA)).startsWith("共 21 位：9 位已离开，12 位最后一次观察时仍在（删失）。到 23 时半数已离开。");
        }

        @Test
        void saysTheMean() {
            assertThat(MP.restrictedMean(40).orElseThrow().why(Locale.ENGLISH))
                    .isEqualTo(
                            "Mean stay within 40: 25.5283, standard error 3.44387. Nobody was seen up to 40: the curve is"
                                    + " continued flat, so that the mean is an upper bound.");
            assertThat(MP.restrictedMean(35).orElseThrow().why(Locale.CHINA))
                    .isEqualTo("35 以内平均存续 23.2874，标准误 2.82747。");
        }

        @Test
        void namesTheKinds() {
            assertThat(IntervalKind.values())
                    .extracting(IntervalKind::chinese, IntervalKind::english)
                    .extracting(Object::toString)
                    .containsExactly("(\"对数\", \"log\")", "(\"双对数\", \"log-log\")", "(\"线性\", \"plain\")");
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameANegativeTime() {
            String message = "time must not be negative, but was -1";
            assertThatThrownBy(() -> MP.survivalAt(-1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> MP.standardErrorAt(-1)).hasMessage(message);
            assertThatThrownBy(() -> MP.intervalAt(-1, LOG, LEVEL)).hasMessage(message);
            assertThatThrownBy(() -> MP.atRisk(-1)).hasMessage(message);
            assertThatThrownBy(() -> MP.restrictedMean(0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("horizon must be at least 1, but was 0");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, -0.5, 1.5, Double.NaN, Double.POSITIVE_INFINITY})
        void nameALevelThatIsNone(double level) {
            assertThatThrownBy(() -> MP.intervalAt(6, LOG, level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("level must be between 0 and 1, but was " + level);
            assertThatThrownBy(() -> MP.quantileInterval(0.5, LOG, level))
                    .hasMessageStartingWith("level must be between 0 and 1");
        }

        @ParameterizedTest
        @ValueSource(doubles = {1, -0.1, 1.5, Double.NaN})
        void nameAShareThatIsNone(double share) {
            assertThatThrownBy(() -> MP.quantile(share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("survival must be from 0 to below 1, but was " + share);
            assertThatThrownBy(() -> MP.quantileInterval(share, LOG, LEVEL))
                    .hasMessageStartingWith("survival must be from 0 to below 1");
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> KaplanMeier.of(null)).hasMessage("table");
            assertThatThrownBy(() -> MP.intervalAt(6, null, LEVEL)).hasMessage("kind");
            assertThatThrownBy(() -> MP.quantileInterval(0.5, null, LEVEL)).hasMessage("kind");
            assertThatThrownBy(() -> MP.why(null)).hasMessage("locale");
            assertThatThrownBy(() -> MP.restrictedMean(5).orElseThrow().why(null))
                    .hasMessage("locale");
        }
    }
}
