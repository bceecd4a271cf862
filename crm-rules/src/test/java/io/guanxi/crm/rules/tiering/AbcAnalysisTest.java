package io.guanxi.crm.rules.tiering;

import static io.guanxi.crm.rules.tiering.AbcClass.A;
import static io.guanxi.crm.rules.tiering.AbcClass.B;
import static io.guanxi.crm.rules.tiering.AbcClass.C;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AbcAnalysisTest {

    private static final int[] WORKED = {500, 300, 60, 40, 30, 25, 20, 15, 10, 0};

    /** Customers c00, c01 … with these values in dollars. */
    private static Map<String, Money> values(int... dollars) {
        Map<String, Money> values = new LinkedHashMap<>();
        for (int index = 0; index < dollars.length; index++) {
            values.put(String.format(Locale.ROOT, "c%02d", index), usd(dollars[index]));
        }
        return values;
    }

    private static Money usd(int dollars) {
        return Money.ofMajor(CurrencyUnit.USD, dollars);
    }

    private static List<Integer> counts(AbcResult<?> result) {
        return Stream.of(AbcClass.values()).map(result::customers).toList();
    }

    @Nested
    class Classify {

        @Test
        void twoReachEightyPercentAndSixReachNinetyFive() {
            AbcResult<String> result = AbcAnalysis.standard().classify(values(WORKED));

            assertThat(counts(result)).containsExactly(2, 4, 4);
            assertThat(result.whole()).isEqualTo(usd(1_000));
            assertThat(result.total(A)).isEqualTo(usd(800));
            assertThat(result.total(B)).isEqualTo(usd(155));
            assertThat(result.shareOfWhole(A)).contains(new BigDecimal("0.800000"));
            assertThat(result.shareOfWhole(B)).contains(new BigDecimal("0.155000"));
            assertThat(result.shareOfWhole(C)).contains(new BigDecimal("0.045000"));
            assertThat(result.cut(A)).contains(usd(300));
            assertThat(result.cut(B)).contains(usd(25));
            assertThat(result.cut(C)).isEmpty();
            assertThat(result.classOf("c01")).isEqualTo(A);
            assertThat(result.classOf("c05")).isEqualTo(B);
            assertThat(result.classOf("c06")).isEqualTo(C);
            assertThat(result.placement("c05").cumulative()).contains(new BigDecimal("0.955000"));
            assertThat(result).hasToString("AbcResult[10 customers: 2 A, 4 B, 4 C]");
        }

        @Test
        void whoCrossesTheLineIsStillInTheHigherClass() {
            assertThat(counts(AbcAnalysis.standard().classify(values(99, 1)))).containsExactly(1, 0, 1);
            assertThat(AbcAnalysis.standard().classify(values(99, 1)).cut(B)).isEmpty();
        }

        @Test
        void amongEqualsTheLowerKeyStandsFirstAndTheResultSaysSo() {
            AbcResult<String> result = AbcAnalysis.of("0.40", "0.40").classify(values(5, 5, 5, 5, 5));

            assertThat(counts(result)).containsExactly(2, 2, 1);
            assertThat(result.classOf("c01")).isEqualTo(A);
            assertThat(result.tiedBelowCut(A)).isEqualTo(3);
            assertThat(result.tiedBelowCut(B)).isEqualTo(1);
            assertThat(result.tiedBelowCut(C)).isZero();
        }

        @Test
        void zeroAndLossesAreClassCAndNoPartOfTheWhole() {
            AbcResult<String> result = AbcAnalysis.standard().classify(values(80, 20, 0, -60));

            assertThat(result.whole()).isEqualTo(usd(100));
            assertThat(counts(result)).containsExactly(1, 1, 2);
            assertThat(result.total(C)).isEqualTo(usd(-60));
            assertThat(result.shareOfWhole(C)).contains(new BigDecimal("0.000000"));
            assertThat(result.placement("c03").cumulative()).contains(new BigDecimal("1.000000"));
        }

        @Test
        void nobodyIsAWhereNobodyBringsAnything() {
            AbcResult<String> result = AbcAnalysis.standard().classify(values(0, -5));

            assertThat(counts(result)).containsExactly(0, 0, 2);
            assertThat(result.shareOfWhole(A)).isEmpty();
            assertThat(result.placement("c00").cumulative()).isEmpty();
            assertThat(result.why(Locale.ENGLISH))
                    .isEqualTo("None of the 2 customers has a value above 0: all are class C.");
        }

        /** In binary floating point 0.1 + 0.7 is below 0.8, so that a third customer would be A. */
        @Test
        void comparesExactly() {
            assertThat(0.1 + 0.7).isLessThan(0.8);
            assertThat(counts(AbcAnalysis.of("0.8", "0.1").classify(values(7, 1, 1, 1))))
                    .containsExactly(2, 1, 1);
        }

        @Test
        void columnsGiveTheSameAsTheMap() {
            AbcResult<String> columns = AbcAnalysis.standard()
                    .classify(CurrencyUnit.USD, List.of("c00", "c01", "c02"), new long[] {800, 200, 100});

            assertThat(columns).isEqualTo(AbcAnalysis.standard().classify(values(8, 2, 1)));
            assertThat(columns).hasSameHashCodeAs(AbcAnalysis.standard().classify(values(8, 2, 1)));
            assertThat(columns).isNotEqualTo(AbcAnalysis.of("0.7", "0.2").classify(values(8, 2, 1)));
        }

        @Test
        void sumsBeyondTheRangeOfLongAreExact() {
            long most = Long.MAX_VALUE;
            AbcResult<String> result = AbcAnalysis.of("0.5", "0.25")
                    .classify(CurrencyUnit.USD, List.of("a", "b", "c", "d"), new long[] {most, most, most, most});

            assertThat(counts(result)).containsExactly(2, 1, 1);
            assertThat(result.whole()).isEqualTo(Money.parse("USD 368934881474191032.28"));
        }
    }

    @Nested
    class Why {

        @Test
        void tellsCountsCutsAndWhoBringsNothing() {
            AbcResult<String> result = AbcAnalysis.of("0.40", "0.40").classify(values(5, 5, 5, 5, 5, -1));

            assertThat(result.why(Locale.ENGLISH))
                    .isEqualTo("The first 2 of 6 customers reach 40 % of USD 25.00: down to class A."
                            + " The cut of class A is a value of USD 5.00."
                            + " Customers below the cut of class A with the same value: 3; among equals the lower key"
                            + " stands first."
                            + " The first 4 of 6 customers reach 80 % of USD 25.00: down to class B."
                            + " The cut of class B is a value of USD 5.00."
                            + " Customers below the cut of class B with the same value: 1; among equals the lower key"
                            + " stands first."
                            + " Customers with a value of 0 or less, which brings nothing: 1.");
            assertThat(result.placement("c02").why(Locale.CHINA))
                    .startsWith("在 6 个客户中排第 3 位，价值 USD 5.00：B 类。排在前面的客户共带来 40.0 %。"
                            + "6 个客户中的前 2 个达到 USD 25.00 的 40 %：至 A 类为止。");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(60);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void eachClassIsTheShortestThatReachesItsShare(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Money> values =
                    values(random.ints(random.nextInt(1, 60), -10, 30).toArray());
            BigDecimal a = BigDecimal.valueOf(random.nextInt(1, 90), 2);
            BigDecimal b =
                    BigDecimal.valueOf(random.nextInt(1, 100 - a.unscaledValue().intValue()), 2);
            AbcResult<String> result = new AbcAnalysis(a, b).classify(values);

            BigDecimal whole = BigDecimal.ZERO;
            for (Money value : values.values()) {
                whole = whole.add(value.getAmount().max(BigDecimal.ZERO));
            }
            BigDecimal before = BigDecimal.ZERO;
            for (AbcPlacement<String> placement : result.ranking()) {
                AbcClass expected = before.compareTo(a.multiply(whole)) < 0
                        ? A
                        : before.compareTo(a.add(b).multiply(whole)) < 0 ? B : C;
                assertThat(placement.abcClass()).isEqualTo(expected);
                assertThat(placement.abcClass() == C || placement.value().isPositive())
                        .isTrue();
                assertThat(result.placement(placement.key())).isEqualTo(placement);
                assertThat(result.classOf(placement.key())).isEqualTo(expected);
                before = before.add(placement.value().getAmount().max(BigDecimal.ZERO));
            }
            assertThat(result.customers(A) + result.customers(B) + result.customers(C))
                    .isEqualTo(result.customers())
                    .isEqualTo(values.size());
            assertThat(result.total(A).plus(result.total(B)).plus(result.total(C)))
                    .isEqualTo(Money.total(values.values()));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void neitherScaleNorOrderOfTheInputMatters(long seed) {
            Map<String, Money> values =
                    values(new SplittableRandom(seed).ints(30, -5, 20).toArray());
            AbcResult<String> result = AbcAnalysis.standard().classify(values);
            List<String> keys = new ArrayList<>(values.keySet());
            Collections.shuffle(keys, new Random(seed));
            Map<String, Money> scaled = new LinkedHashMap<>();
            keys.forEach(key -> scaled.put(key, requireNonNull(values.get(key)).multipliedBy(13)));

            AbcResult<String> other = AbcAnalysis.standard().classify(scaled);

            assertThat(keys).allMatch(key -> other.classOf(key) == result.classOf(key));
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0|0.15|shareOfA must be above 0, but was 0",
                    "0.8|-0.1|shareOfB must be above 0, but was -0.1",
                    "0.8|0.2|shareOfB must leave a part of the whole to C, but was 0.2",
                    "80 %|0.15|shareOfA must be a decimal number such as 0.80, but was \"80 %\"",
                    "0.8|x|shareOfB must be a decimal number such as 0.15, but was \"x\""
                })
        void refusesSharesOutOfRange(String a, String b, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AbcAnalysis.of(a, b))
                    .withMessage(message);
        }

        @Test
        void refusesNobodyAndMixedCurrenciesAndStrangers() {
            AbcAnalysis abc = AbcAnalysis.standard();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> abc.classify(Map.<String, Money>of()))
                    .withMessage("values must hold at least one customer, but was {}");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> abc.classify(Map.of("a", usd(1), "b", Money.parse("EUR 1.00"))))
                    .withMessage("value of b must be in USD, but was EUR 1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> abc.classify(CurrencyUnit.USD, List.of("a"), new long[0]))
                    .withMessage("valuesMinor must be one for each of 1, but was \"0 values\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> abc.classify(values(1)).classOf("x"))
                    .withMessage("key must be one of the classified customers, but was \"x\"");
        }

        @Test
        void refusesAPlacementWithoutRankOrReason() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AbcPlacement<>("a", usd(1), 0, Optional.empty(), A, List.of()))
                    .withMessage("rank must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new AbcPlacement<>("a", usd(1), 1, Optional.empty(), A, List.of()))
                    .withMessage("reasons must not be empty, but was []");
        }
    }
}
