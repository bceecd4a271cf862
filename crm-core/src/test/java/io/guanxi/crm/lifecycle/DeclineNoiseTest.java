package io.guanxi.crm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often the decline test errs where demand is Poisson: the share of false alarms under constant demand, and the
 * share of true halvings found, by the mean volume of a window. Both are summed over all counts, not estimated.
 *
 * <pre>
 *                                       standard          transactions only    retail
 *                                       1 × 12 months     1 × 3 months         2 × 13 weeks
 *                                       20 %, p ≤ 0.05    30 %, p ≤ 0.05       each 30 %, p ≤ 0.05
 * mean 4 a window    false alarms       0.020             0.020                0.027
 *                    halvings found     0.088             0.088                0.202
 * mean 12            false alarms       0.034             0.034                0.025
 *                    halvings found     0.330             0.330                0.503
 * mean 30            false alarms       0.039             0.039                0.008
 *                    halvings found     0.683             0.683                0.750
 * mean 100           false alarms       0.043             0.007                0.000
 *                    halvings found     0.992             0.978                0.956
 * </pre>
 *
 * <p>False alarms stay below 0.05 whatever the mean, since given the sum of both counts the test is at that level for
 * each sum; the share only makes them fewer, and does so where counts are large. What small counts cost is not false
 * alarms but declines that are not found: 4 → 2 is a halving and as likely as 0.34 by chance, and even 4 → 0 has a
 * chance of 0.0625, so that no window of that size can tell. Who has 4 purchases a window must be watched for several
 * windows (4 → 2 in five of them has 0.049), or by silence; to ask for the share alone would call a third of all loyal
 * small customers declining.
 */
class DeclineNoiseTest {

    /** What counts of less weight add is lost in the sixth decimal. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final int PAIRS = 20_000;

    private static final DeclineRule STANDARD = LifecyclePolicy.standard().decline();
    private static final DeclineRule TRANSACTIONS_ONLY =
            LifecyclePolicy.transactionsOnly().decline();
    private static final DeclineRule RETAIL = LifecyclePolicy.retail().decline();

    /** The table of the class, line by line: rule, mean, false alarms, halvings found. */
    static Stream<Arguments> table() {
        return Stream.of(
                arguments("standard", STANDARD, 4, 0.020, 0.088),
                arguments("standard", STANDARD, 12, 0.034, 0.330),
                arguments("standard", STANDARD, 30, 0.039, 0.683),
                arguments("standard", STANDARD, 100, 0.043, 0.992),
                arguments("transactions only", TRANSACTIONS_ONLY, 4, 0.020, 0.088),
                arguments("transactions only", TRANSACTIONS_ONLY, 12, 0.034, 0.330),
                arguments("transactions only", TRANSACTIONS_ONLY, 30, 0.039, 0.683),
                arguments("transactions only", TRANSACTIONS_ONLY, 100, 0.007, 0.978),
                arguments("retail", RETAIL, 4, 0.027, 0.202),
                arguments("retail", RETAIL, 12, 0.025, 0.503),
                arguments("retail", RETAIL, 30, 0.008, 0.750),
                arguments("retail", RETAIL, 100, 0.000, 0.956));
    }

    /** Volumes of before and now in one window, or their sums in two, and how likely they are. */
    private record Weighted(int earlier, int later, double weight) {}

    /** The probabilities of 0, 1, 2 … up to where they no longer matter. */
    private static double[] poisson(double mean) {
        double[] chances = new double[(int) (mean + 12 * Math.sqrt(mean) + 12)];
        chances[0] = Math.exp(-mean);
        for (int count = 1; count < chances.length; count++) {
            chances[count] = chances[count - 1] * mean / count;
        }
        return chances;
    }

    /** All pairs of counts that fall by the share of the rule, whatever the chance. */
    private static List<Weighted> fallingByShare(DeclineRule rule, double earlier, double later) {
        double[] before = poisson(earlier);
        double[] now = poisson(later);
        List<Weighted> pairs = new ArrayList<>();
        for (int a = 0; a < before.length; a++) {
            for (int b = 0; b < now.length; b++) {
                double weight = before[a] * now[b];
                if (weight > NEGLIGIBLE && Trend.fromTo(a, b).fellByAtLeast(rule.share())) {
                    pairs.add(new Weighted(a, b, weight));
                }
            }
        }
        return pairs;
    }

    /** The chance that a rule finds a fall between Poisson counts of two means: summed over all counts with one. */
    private static double found(DeclineRule rule, double earlier, double later) {
        List<Weighted> pairs = fallingByShare(rule, earlier, later);
        return switch (rule.windows().count()) {
            case 1 ->
                pairs.stream()
                        .filter(pair -> rule.falls(Trend.fromTo(pair.earlier, pair.later)))
                        .mapToDouble(Weighted::weight)
                        .sum();
            case 2 -> foundInTwo(pairs, rule.chance().doubleValue());
            default -> throw new IllegalArgumentException("one window or two");
        };
    }

    /** Each pair with each other: of two windows that both fall, what is tested against noise is their sum. */
    private static double foundInTwo(List<Weighted> pairs, double chance) {
        int most = pairs.stream().mapToInt(Weighted::earlier).max().orElse(0);
        double[][] sums = new double[2 * most + 1][2 * most + 1];
        for (Weighted latest : pairs) {
            for (Weighted before : pairs) {
                sums[latest.earlier + before.earlier][latest.later + before.later] += latest.weight * before.weight;
            }
        }
        double found = 0;
        for (int a = 0; a < sums.length; a++) {
            for (int b = 0; b < sums[a].length; b++) {
                if (sums[a][b] > 0 && Trend.fromTo(a, b).chanceOfFall() <= chance) {
                    found += sums[a][b];
                }
            }
        }
        return found;
    }

    @ParameterizedTest(name = "{0}, mean {2}")
    @MethodSource("table")
    void constantDemandIsSeldomCalledDecline(String name, DeclineRule rule, int mean, double alarms, double halvings) {
        double found = found(rule, mean, mean);

        assertThat(found).as(name).isCloseTo(alarms, within(0.0005)).isLessThanOrEqualTo(0.05);
        assertThat(halvings).as("%s finds more than it invents", name).isGreaterThan(found);
    }

    @ParameterizedTest(name = "{0}, mean {2}")
    @MethodSource("table")
    void halvedDemandIsFoundWhereThereIsEnoughOfIt(
            String name, DeclineRule rule, int mean, double alarms, double halvings) {
        double found = found(rule, mean, mean / 2.0);

        assertThat(found).as(name).isCloseTo(halvings, within(0.0005));
        assertThat(alarms).as("%s invents less than it finds", name).isLessThan(found);
    }

    /** The sums of two windows are worked out apart from the rule above; here the rule itself sees all four counts. */
    @ParameterizedTest
    @MethodSource("ofFourCounts")
    void sumsAreThoseOfTheRuleItself(int mean, double later) {
        double[] before = poisson(mean);
        double[] now = poisson(later);
        double found = 0;
        for (int a = 0; a < before.length; a++) {
            for (int b = 0; b < now.length; b++) {
                for (int c = 0; c < before.length; c++) {
                    for (int d = 0; d < now.length; d++) {
                        double weight = before[a] * now[b] * before[c] * now[d];
                        if (weight > NEGLIGIBLE
                                && RETAIL.falls(List.of(Trend.fromTo(a, b), Trend.fromTo(c, d)))
                                        .orElseThrow()) {
                            found += weight;
                        }
                    }
                }
            }
        }
        assertThat(found).isCloseTo(found(RETAIL, mean, later), within(1e-6));
    }

    static Stream<Arguments> ofFourCounts() {
        return Stream.of(arguments(4, 4.0), arguments(4, 2.0));
    }

    @Nested
    class BySimulation {

        static Stream<Arguments> table() {
            return DeclineNoiseTest.table();
        }

        @ParameterizedTest(name = "{0}, mean {2}")
        @MethodSource("table")
        void agreesWithTheSums(String name, DeclineRule rule, int mean, double alarms, double halvings) {
            SplittableRandom random = new SplittableRandom(mean);

            assertAgrees(name + ", constant", simulated(random, rule, mean, mean), alarms);
            assertAgrees(name + ", halved", simulated(random, rule, mean, mean / 2.0), halvings);
        }

        private static void assertAgrees(String name, double simulated, double exact) {
            double standardError = Math.sqrt(exact * (1 - exact) / PAIRS);
            // The figures of the table are rounded to half a thousandth.
            assertThat(simulated).as(name).isCloseTo(exact, within(4 * standardError + 0.0005));
        }

        private static double simulated(SplittableRandom random, DeclineRule rule, double earlier, double later) {
            int found = 0;
            for (int pair = 0; pair < PAIRS; pair++) {
                List<Trend> latestFirst = new ArrayList<>();
                for (int window = 0; window < rule.windows().count(); window++) {
                    latestFirst.add(Trend.fromTo(draw(random, earlier), draw(random, later)));
                }
                found += rule.falls(latestFirst).orElseThrow() ? 1 : 0;
            }
            return (double) found / PAIRS;
        }

        /** A Poisson count: how many factors below 1 fit before their product is below {@code exp(−mean)}. */
        private static int draw(SplittableRandom random, double mean) {
            double bound = Math.exp(-mean);
            int count = -1;
            for (double product = 1; product > bound; product *= random.nextDouble()) {
                count++;
            }
            return count;
        }
    }

    @Nested
    class FourToTwo {

        private static final Trend FOUR_TO_TWO = Trend.fromTo(4, 2);

        @Test
        void isNoiseByEveryRule() {
            assertThat(FOUR_TO_TWO.chanceOfFall()).isEqualTo(0.34375);
            assertThat(STANDARD.falls(FOUR_TO_TWO)).isFalse();
            assertThat(TRANSACTIONS_ONLY.falls(FOUR_TO_TWO)).isFalse();
            assertThat(RETAIL.falls(List.of(FOUR_TO_TWO, FOUR_TO_TWO))).contains(false);
        }

        /** What the test against noise is for. */
        @Test
        void wouldByTheShareAloneBeOneOfManyFalseAlarms() {
            double alarms = fallingByShare(TRANSACTIONS_ONLY, 4, 4).stream()
                    .mapToDouble(Weighted::weight)
                    .sum();

            assertThat(alarms).isCloseTo(0.321, within(0.0005));
        }

        @Test
        void isAFallOnlyWhereItLastsForFiveWindows() {
            assertThat(fourToTwoFor(4).chanceOfFall()).isGreaterThan(0.05);
            assertThat(fourToTwoFor(5).chanceOfFall()).isLessThan(0.05);
        }

        private static Trend fourToTwoFor(int windows) {
            return Trend.sum(Collections.nCopies(windows, FOUR_TO_TWO), windows);
        }
    }
}
