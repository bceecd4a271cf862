package io.guanxi.crm.analytics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.data.RealData;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PurchasePatternsTest {

    private static PurchasePatterns of(List<PurchaseSummary> summaries) {
        return PurchasePatterns.of(PurchaseSummaries.of(summaries, ChronoUnit.WEEKS));
    }

    private static List<String> lines(PurchasePatterns patterns) {
        List<String> lines = new ArrayList<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            lines.add(patterns.purchases(pattern) + " " + patterns.age(pattern) + " " + patterns.last(pattern) + " "
                    + patterns.weight(pattern));
        }
        return lines;
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Test
    void countsEqualTimesWhateverTheSpend() {
        PurchasePatterns patterns = of(List.of(
                PurchaseSummary.of(2, 10, 40).withMeanSpend(5),
                PurchaseSummary.of(0, 0, 20),
                PurchaseSummary.of(2, 10, 40).withMeanSpend(7),
                PurchaseSummary.of(2, 10, 20)));

        assertThat(lines(patterns)).containsExactly("0 0.5 0.0 1.0", "2 0.5 0.25 1.0", "2 1.0 0.25 2.0");
        assertThat(patterns.unit()).isEqualTo(40);
        assertThat(patterns.customers()).isEqualTo(4);
        assertThat(patterns.repeatPurchases()).isEqualTo(6);
        assertThat(patterns.failure()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithAMapInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<PurchaseSummary> summaries = new ArrayList<>();
        Map<PurchaseSummary, Integer> counts = new HashMap<>();
        for (int customer = random.nextInt(300); customer >= 0; customer--) {
            int age = 1 + random.nextInt(9);
            int repeats = random.nextInt(4);
            PurchaseSummary summary = PurchaseSummary.of(repeats, repeats == 0 ? 0 : 1 + random.nextInt(age), age);
            summaries.add(summary);
            counts.merge(summary, 1, Integer::sum);
        }
        PurchasePatterns patterns = of(summaries);
        List<PurchaseSummary> shuffled = new ArrayList<>(summaries);
        Collections.shuffle(shuffled, random);

        assertThat(lines(of(shuffled))).isEqualTo(lines(patterns));
        assertThat(patterns.size()).isEqualTo(counts.size());
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            double unit = patterns.unit();
            PurchaseSummary summary = PurchaseSummary.of(
                    patterns.purchases(pattern),
                    Math.rint(patterns.last(pattern) * unit),
                    Math.rint(patterns.age(pattern) * unit));
            assertThat(counts).containsEntry(summary, (int) patterns.weight(pattern));
        }
    }

    @Test
    void nobodyIsNoPattern() {
        assertThat(of(List.of()).size()).isZero();
        PurchasePatterns today = of(List.of(PurchaseSummary.of(0, 0, 0), PurchaseSummary.of(0, 0, 0)));
        assertThat(today.failure()).hasValue(FitFailure.NO_OBSERVATION);
        assertThat(today.unit()).isEqualTo(1);
        assertThat(today.weight(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"sample, 2357, 1016, 2457", "master, 23570, 8685, 24337"})
    void cdnowComesDownToWhatIsPublished(String which, long customers, int size, double repeats) {
        PurchasePatterns patterns = PurchasePatterns.of(
                PurchaseSummaries.of(RealData.cdnow(which), LocalDate.of(1997, 9, 30), ChronoUnit.WEEKS));

        assertThat(patterns.customers()).isEqualTo(customers);
        assertThat(patterns.size()).isEqualTo(size);
        assertThat(patterns.repeatPurchases()).isEqualTo(repeats);
        assertThat(patterns.unit()).isCloseTo(272 / 7.0, within(1e-12));
    }
}
