package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArmsTest {

    private static final Arms SPRING = Arms.of("spring-2026", Map.of("champion", 90, "challenger", 10));

    private static List<String> customers(int count) {
        return IntStream.range(0, count).mapToObj(number -> "C-" + number).toList();
    }

    @Nested
    class ArmOf {

        /** Worked out in Python: SHA-256 of "11:spring-2026C-1012", its first 8 bytes, lowest first. */
        @Test
        void isTheSameOnEveryMachineAndForever() {
            assertThat(IntStream.rangeClosed(1001, 1100)
                            .filter(number -> SPRING.armOf("C-" + number).equals("challenger")))
                    .containsExactly(1012, 1020, 1023, 1024, 1026, 1040, 1059, 1068, 1082, 1083, 1084, 1089, 1095);
            assertThat(SPRING.armOf("林晓")).isEqualTo("challenger");
            assertThat(Arms.of("autumn-2026", Map.of("champion", 90, "challenger", 10))
                            .armOf("林晓"))
                    .isEqualTo("champion");
        }

        /** 10,000 · 0.1 = 1,000, and one standard deviation is √(10,000 · 0.1 · 0.9) = 30. */
        @Test
        void sharesComeOutUpToChance() {
            assertThat(customers(10_000).stream()
                            .filter(key -> SPRING.armOf(key).equals("challenger")))
                    .hasSize(1_008);
        }

        @Test
        void theOrderOfTheMapPlaysNoPart() {
            Map<String, Integer> one = new LinkedHashMap<>();
            one.put("b", 1);
            one.put("a", 2);
            Map<String, Integer> other = new LinkedHashMap<>();
            other.put("a", 2);
            other.put("b", 1);

            assertThat(customers(200))
                    .allMatch(key -> Arms.of("x", one)
                            .armOf(key)
                            .equals(Arms.of("x", other).armOf(key)));
        }

        @Test
        void whoIsAChallengerStaysOneWhenThereAreMore() {
            Arms more = Arms.of("spring-2026", Map.of("champion", 80, "challenger", 20));

            assertThat(customers(2_000))
                    .allMatch(key -> SPRING.armOf(key).equals("champion")
                            || more.armOf(key).equals("challenger"));
        }

        @Test
        void saltAndKeyAreKeptApart() {
            Map<String, Integer> even = Map.of("a", 1, "b", 1);

            assertThat(customers(100).stream()
                            .filter(key -> !Arms.of("s", even)
                                    .armOf("t" + key)
                                    .equals(Arms.of("st", even).armOf(key))))
                    .isNotEmpty();
        }
    }

    @Nested
    class Shares {

        @Test
        void areThoseOfTheWeights() {
            Arms thirds = Arms.of("x", Map.of("a", 1, "b", 1, "c", 1));

            assertThat(SPRING.share("challenger")).isEqualTo(new BigDecimal("0.1000"));
            assertThat(thirds.share("a")).isEqualTo(new BigDecimal("0.3333"));
            assertThat(thirds.names()).containsExactly("a", "b", "c");
        }
    }

    @Nested
    class Split {

        @Test
        void givesTheCustomerLeftOverToTheLargestRemainderAndAmongEqualsToTheFirstByName() {
            Map<String, List<String>> arms = SPRING.split(customers(25));

            assertThat(arms.get("challenger")).hasSize(3);
            assertThat(arms.get("champion")).hasSize(22);
        }

        /** The three with the smallest hashes, worked out in Python. */
        @Test
        void drawsByTheHash() {
            Arms arms = Arms.of("s", Map.of("few", 3, "many", 22));

            assertThat(arms.split(IntStream.range(0, 25)
                                    .mapToObj(number -> "c" + (number < 10 ? "0" : "") + number)
                                    .toList())
                            .get("few"))
                    .containsExactly("c00", "c13", "c21");
        }

        @Test
        void leavesAnArmEmptyThatGetsNobody() {
            assertThat(SPRING.split(List.of("C-1")))
                    .isEqualTo(Map.of("challenger", List.of(), "champion", List.of("C-1")));
            assertThat(SPRING.split(List.of())).isEqualTo(Map.of("challenger", List.of(), "champion", List.of()));
        }

        @Test
        void refusesACustomerTwice() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SPRING.split(List.of("C-1", "C-2", "C-1")))
                    .withMessage("customer must not stand on the list twice, but was \"C-1\"");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(40);
        }

        private static Map<String, Integer> weights(SplittableRandom random) {
            Map<String, Integer> weights = new TreeMap<>();
            int arms = random.nextInt(2, 6);
            for (int arm = 0; arm < arms; arm++) {
                weights.put("arm" + arm, random.nextInt(1, 20));
            }
            return weights;
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void aSplitIsWithinOneOfItsQuotaAndLeavesNobodyOut(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, Integer> weights = weights(random);
            int total = weights.values().stream().mapToInt(Integer::intValue).sum();
            List<String> customers = customers(random.nextInt(100));

            Map<String, List<String>> split = Arms.of("salt" + seed, weights).split(customers);

            assertThat(split.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(customers);
            weights.forEach((arm, weight) -> assertThat(
                            Math.abs(requireNonNull(split.get(arm)).size() * total - weight * customers.size()))
                    .isLessThan(total));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderOfTheListPlaysNoPart(long seed) {
            Map<String, Integer> weights = weights(new SplittableRandom(seed));
            List<String> shuffled = new ArrayList<>(customers(60));
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(Arms.of("x", weights).split(shuffled))
                    .isEqualTo(Arms.of("x", weights).split(customers(60)));
        }

        /** Pearson's statistic; 0.999 of the distribution with 4 degrees of freedom lies below 18.5. */
        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void sharesAreThoseOfTheWeights(long seed) {
            Map<String, Integer> weights = weights(new SplittableRandom(seed));
            int total = weights.values().stream().mapToInt(Integer::intValue).sum();
            Arms arms = Arms.of("salt" + seed, weights);
            Map<String, Long> counts =
                    customers(5_000).stream().collect(Collectors.groupingBy(arms::armOf, Collectors.counting()));

            double statistic = weights.entrySet().stream()
                    .mapToDouble(arm -> {
                        double expected = 5_000.0 * arm.getValue() / total;
                        double apart = counts.getOrDefault(arm.getKey(), 0L) - expected;
                        return apart * apart / expected;
                    })
                    .sum();

            assertThat(statistic).isLessThan(18.5);
        }
    }

    @Nested
    class Refusals {

        @Test
        void refusesFewerThanTwoArms() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Arms.of("x", Map.of("all", 1)))
                    .withMessage("weights must be of at least two arms, but was {all=1}");
        }

        @Test
        void refusesWeightsOutOfRange() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Arms.of("x", Map.of("a", 1, "b", 0)))
                    .withMessage("weight of b must be at least 1, but was 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Arms.of("x", Map.of("a", 1_000_000, "b", 1)))
                    .withMessage("weights must add up to at most 1000000, but was 1000001");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Arms.of("x", Map.of("a", Integer.MAX_VALUE, "b", Integer.MAX_VALUE)))
                    .withMessage("weights must add up to at most 1000000, but was 4294967294");
        }

        @Test
        void refusesNamesThatAreNone() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Arms.of(" ", Map.of("a", 1, "b", 1)))
                    .withMessage("salt must not be blank, but was \" \"");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Arms.of("x", Map.of("a ", 1, "b", 1)))
                    .withMessage("arm must not begin or end with white space, but was \"a \"");
        }

        @Test
        void refusesAnArmThatThereIsNot() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SPRING.share("control"))
                    .withMessage("arm must be one of [challenger, champion], but was \"control\"");
        }

        @Test
        void refusesNobody() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SPRING.armOf(""))
                    .withMessage("customer must not be empty, but was \"\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void refusesNull() {
            Map<String, Integer> weights = new HashMap<>();
            weights.put("a", 1);
            weights.put("b", null);

            assertThatNullPointerException()
                    .isThrownBy(() -> SPRING.armOf(null))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> SPRING.share(null))
                    .withMessage("arm");
            assertThatNullPointerException()
                    .isThrownBy(() -> Arms.of("x", weights))
                    .withMessage("weight of b");
            assertThatNullPointerException()
                    .isThrownBy(() -> Arms.of("x", null))
                    .withMessage("weights");
            assertThatNullPointerException()
                    .isThrownBy(() -> SPRING.split(null))
                    .withMessage("customers");
        }
    }

    @Test
    void areEqualBySaltAndWeights() {
        assertThat(SPRING)
                .isEqualTo(Arms.of("spring-2026", Map.of("challenger", 10, "champion", 90)))
                .hasSameHashCodeAs(Arms.of("spring-2026", Map.of("challenger", 10, "champion", 90)))
                .isNotEqualTo(Arms.of("spring-2027", Map.of("challenger", 10, "champion", 90)))
                .isNotEqualTo(Arms.of("spring-2026", Map.of("challenger", 1, "champion", 9)))
                .hasToString("Arms[spring-2026 {challenger=10, champion=90}]");
    }
}
