package io.guanxi.crm.rules.tiering.value;

import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.BZ;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.MGC;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.MVC;
import static io.guanxi.crm.rules.tiering.value.CustomerValueClass.OTHER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueClassificationTest {

    private static final ValueClassification FIFTHS = ValueClassification.of("0.20", "0.20");

    private static Money usd(int dollars) {
        return Money.ofMajor(CurrencyUnit.USD, dollars);
    }

    private static CustomerValue value(int actual, int potential) {
        return new CustomerValue(usd(actual), usd(potential));
    }

    /** Customers c00, c01 … with these pairs of actual and potential value. */
    private static Map<String, CustomerValue> values(int... pairs) {
        Map<String, CustomerValue> values = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            values.put(String.format(Locale.ROOT, "c%02d", index / 2), value(pairs[index], pairs[index + 1]));
        }
        return values;
    }

    @Nested
    class Classify {

        @Test
        void theWorkedCaseHasOneOfEach() {
            ValueClassificationResult<String> result = FIFTHS.classify(values(900, 1_000, 100, 800, -20, -5, 300, 350));

            assertThat(result.classes())
                    .containsExactly(
                            Map.entry("c00", MVC),
                            Map.entry("c01", MGC),
                            Map.entry("c02", BZ),
                            Map.entry("c03", OTHER));
            assertThat(result.cut(MVC)).contains(usd(900));
            assertThat(result.cut(MGC)).contains(usd(700));
            assertThat(result.cut(BZ)).isEmpty();
            assertThat(result.cut(OTHER)).isEmpty();
            assertThat(result.actualTotal(BZ)).isEqualTo(usd(-20));
            assertThat(result).hasToString("ValueClassificationResult[4 customers: 1 MVC, 1 MGC, 1 BZ, 1 OTHER]");
        }

        @Test
        void belowZeroComesFirstAndMostValuableBeforeMostGrowable() {
            ValueClassificationResult<String> result =
                    FIFTHS.classify(values(900, 5_000, 100, 800, 50, 60, 40, 45, 30, 31));

            assertThat(result.classOf("c00")).as("also the largest growth").isEqualTo(MVC);
            assertThat(result.classOf("c01")).isEqualTo(MGC);
            assertThat(result.members(OTHER)).containsExactly("c02", "c03", "c04");
        }

        @Test
        void aLossWithPotentialIsRepairableAndNotBelowZero() {
            ValueClassificationResult<String> result = FIFTHS.classify(values(-20, 100, -20, 0));

            assertThat(result.classOf("c00")).isEqualTo(OTHER);
            assertThat(result.classOf("c01")).as("potential 0").isEqualTo(BZ);
            assertThat(result.placement("c00").why(Locale.ENGLISH))
                    .contains("the potential value of USD 100.00 is above 0: this can be repaired");
        }

        @Test
        void nobodyIsMostValuableWithoutValueOrMostGrowableWithoutGrowth() {
            ValueClassificationResult<String> result =
                    ValueClassification.of("1", "1").classify(values(0, 0, 0, -5, 0, 1, -1, 5));

            assertThat(result.classes())
                    .containsExactly(
                            Map.entry("c00", OTHER),
                            Map.entry("c01", OTHER),
                            Map.entry("c02", MGC),
                            Map.entry("c03", OTHER));
            assertThat(result.cut(MVC)).isEmpty();
            assertThat(result.tiedBelowCut(MVC)).isZero();
        }

        @Test
        void amongEqualsTheLowerKeyStandsFirstAndTheResultSaysSo() {
            ValueClassificationResult<String> result =
                    FIFTHS.classify(values(5, 5, 9, 9, 9, 9, 9, 9, 1, 4, 2, 5, 2, 5, 1, 2, 1, 2, 1, 2));

            assertThat(result.members(MVC)).containsExactly("c01", "c02");
            assertThat(result.tiedBelowCut(MVC)).isEqualTo(1);
            assertThat(result.members(MGC)).containsExactly("c04", "c05");
            assertThat(result.tiedBelowCut(MGC)).isEqualTo(1);
            assertThat(result.placement("c03").why(Locale.ENGLISH))
                    .contains("Customers who missed it with the same amount (most valuable customer): 1;");
        }

        @ParameterizedTest
        @CsvSource({"0.07, 100, 7", "0.29, 100, 29", "0.20, 11, 3", "1, 3, 3"})
        void countsWithExactDecimalsAndRoundsUp(String share, int customers, int most) {
            Map<Integer, CustomerValue> values = new TreeMap<>();
            for (int key = 0; key < customers; key++) {
                values.put(key, value(key + 1, key + 1));
            }

            assertThat(ValueClassification.of(share, "0.1").classify(values).customers(MVC))
                    .isEqualTo(most);
        }

        @Test
        void areEqualByClassificationAndValues() {
            assertThat(FIFTHS.classify(values(1, 2)))
                    .isEqualTo(ValueClassification.of("0.2", "0.2").classify(values(1, 2)))
                    .hasSameHashCodeAs(ValueClassification.of("0.2", "0.2").classify(values(1, 2)))
                    .isNotEqualTo(FIFTHS.classify(values(1, 3)))
                    .isNotEqualTo(ValueClassification.of("0.3", "0.2").classify(values(1, 2)));
        }
    }

    @Nested
    class Why {

        @Test
        void tellsRoomCutAndWhatToDo() {
            ValueClassificationResult<String> result = FIFTHS.classify(values(900, 1_000, 100, 800, -20, -5, 300, 350));

            assertThat(result.why(Locale.ENGLISH))
                    .isEqualTo("Of 4 customers 1 are most valuable, 1 most growable, 1 below zero, 1 other."
                            + " Most valuable are at most 20 % of 4 customers: 1 (rounded up)."
                            + " The cut of the most valuable is an actual value of USD 900.00."
                            + " Most growable are at most 20 % of 4 customers: 1 (rounded up)."
                            + " The cut of the most growable is a growth of USD 700.00.");
            assertThat(result.placement("c01").why(Locale.ENGLISH))
                    .isEqualTo("Actual value USD 100.00, potential value USD 800.00, growth USD 700.00: most growable"
                            + " customer."
                            + " Rank 3 by actual value of 3 customers with an actual value above 0."
                            + " Most valuable are at most 20 % of 4 customers: 1 (rounded up)."
                            + " The cut of the most valuable is an actual value of USD 900.00."
                            + " Rank 1 by growth of 2 customers who cost nothing, can grow and are not among the most"
                            + " valuable."
                            + " Most growable are at most 20 % of 4 customers: 1 (rounded up)."
                            + " The cut of the most growable is a growth of USD 700.00."
                            + " To do: grow: personalise within limits; no price change unless the customer needs it.");
            assertThat(result.placement("c02").why(Locale.CHINA))
                    .isEqualTo("当前价值 USD -20.00，潜在价值 USD -5.00，成长空间 USD 15.00：负值客户。"
                            + "客户使企业亏损，且没有大于零的潜在价值。对策：提高价值（收费、最低消费），或放手。");
        }

        @Test
        void everyClassHasAStrategyInBothLanguages() {
            assertThat(Stream.of(CustomerValueClass.values())
                            .map(CustomerValueClass::strategy)
                            .distinct())
                    .hasSize(4)
                    .allMatch(term -> !term.english().endsWith("."));
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(80);
        }

        private static Map<String, CustomerValue> random(SplittableRandom random) {
            return values(random.ints(2L * random.nextInt(1, 50), -15, 25).toArray());
        }

        private static BigDecimal share(SplittableRandom random) {
            return BigDecimal.valueOf(random.nextInt(1, 101), 2);
        }

        private static int room(BigDecimal share, int customers) {
            return share.multiply(BigDecimal.valueOf(customers))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
        }

        private static Comparator<Map.Entry<String, CustomerValue>> by(Function<CustomerValue, Money> amount) {
            return Comparator.comparing((Map.Entry<String, CustomerValue> entry) -> amount.apply(entry.getValue()))
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());
        }

        /** The definition, word for word and as slow as it comes. */
        private static Map<String, CustomerValueClass> plainly(
                Map<String, CustomerValue> values, BigDecimal mostValuable, BigDecimal mostGrowable) {
            Map<String, CustomerValueClass> classes = new TreeMap<>();
            values.forEach((key, value) -> {
                if (value.actual().isNegative() && !value.potential().isPositive()) {
                    classes.put(key, BZ);
                }
            });
            values.entrySet().stream()
                    .filter(entry -> !classes.containsKey(entry.getKey())
                            && entry.getValue().actual().isPositive())
                    .sorted(by(CustomerValue::actual))
                    .limit(room(mostValuable, values.size()))
                    .toList()
                    .forEach(entry -> classes.put(entry.getKey(), MVC));
            values.entrySet().stream()
                    .filter(entry -> !classes.containsKey(entry.getKey())
                            && !entry.getValue().actual().isNegative()
                            && entry.getValue().growth().isPositive())
                    .sorted(by(CustomerValue::growth))
                    .limit(room(mostGrowable, values.size()))
                    .toList()
                    .forEach(entry -> classes.put(entry.getKey(), MGC));
            values.keySet().forEach(key -> classes.putIfAbsent(key, OTHER));
            return classes;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreesWithTheDefinition(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, CustomerValue> values = random(random);
            BigDecimal mostValuable = share(random);
            BigDecimal mostGrowable = share(random);

            ValueClassificationResult<String> result =
                    new ValueClassification(mostValuable, mostGrowable).classify(values);

            assertThat(result.classes()).isEqualTo(plainly(values, mostValuable, mostGrowable));
            values.keySet().forEach(key -> {
                assertThat(result.placement(key).valueClass()).isEqualTo(result.classOf(key));
                assertThat(result.members(result.classOf(key))).contains(key);
            });
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theClassesAreAPartition(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, CustomerValue> values = random(random);
            ValueClassificationResult<String> result =
                    new ValueClassification(share(random), share(random)).classify(values);
            List<String> all = new ArrayList<>();
            Money sum = usd(0);
            for (CustomerValueClass valueClass : CustomerValueClass.values()) {
                all.addAll(result.members(valueClass));
                assertThat(result.customers(valueClass))
                        .isEqualTo(result.members(valueClass).size());
                sum = sum.plus(result.actualTotal(valueClass));
            }

            assertThat(all).containsExactlyInAnyOrderElementsOf(values.keySet());
            assertThat(sum)
                    .isEqualTo(Money.total(
                            values.values().stream().map(CustomerValue::actual).toList()));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void neitherScaleNorOrderOfTheInputMatters(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, CustomerValue> values = random(random);
            ValueClassification classification = new ValueClassification(share(random), share(random));
            List<String> keys = new ArrayList<>(values.keySet());
            Collections.shuffle(keys, new Random(seed));
            Map<String, CustomerValue> scaled = new LinkedHashMap<>();
            for (String key : keys) {
                CustomerValue value = requireNonNull(values.get(key));
                scaled.put(
                        key,
                        new CustomerValue(
                                value.actual().multipliedBy(3),
                                value.potential().multipliedBy(3)));
            }

            assertThat(classification.classify(scaled).classes())
                    .isEqualTo(classification.classify(values).classes());
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void moreRoomForTheMostValuableNeverDropsOne(long seed) {
            Map<String, CustomerValue> values = random(new SplittableRandom(seed));
            ValueClassificationResult<String> narrow = FIFTHS.classify(values);
            ValueClassificationResult<String> wide =
                    ValueClassification.of("0.40", "0.20").classify(values);

            assertThat(wide.members(MVC)).containsAll(narrow.members(MVC));
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0|0.2|mostValuable must be above 0, but was 0",
                    "0.2|1.01|mostGrowable must be at most 1, but was 1.01",
                    "a|0.2|mostValuable must be a decimal number such as 0.20, but was \"a\""
                })
        void refusesSharesOutOfRange(String mostValuable, String mostGrowable, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ValueClassification.of(mostValuable, mostGrowable))
                    .withMessage(message);
        }

        @Test
        void refusesMixedCurrencies() {
            CustomerValue euro = new CustomerValue(Money.parse("EUR 1.00"), Money.parse("EUR 2.00"));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FIFTHS.classify(Map.of("a", value(1, 2), "b", euro)))
                    .withMessage("actual value of b must be in USD, but was EUR 1.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerValue(usd(1), Money.parse("EUR 2.00")))
                    .withMessage("potential must be in USD, but was EUR 2.00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CustomerValue(Money.parse("USD 92233720368547758.08"), usd(1)))
                    .withMessage("actual must fit in long minor units, but was USD 92233720368547758.08");
        }

        @Test
        void refusesNobodyStrangersAndKeysThatOnlyLookDifferent() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FIFTHS.classify(Map.<String, CustomerValue>of()))
                    .withMessage("values must hold at least one customer, but was {}");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FIFTHS.classify(values(1, 2)).placement("x"))
                    .withMessage("key must be one of the classified customers, but was \"x\"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FIFTHS.classify(
                            Map.of(new BigDecimal("1.0"), value(1, 2), new BigDecimal("1.00"), value(1, 2))))
                    .withMessage("values must have keys that differ in their order, which are 1, but was"
                            + " \"2 customers\"");
        }
    }
}
