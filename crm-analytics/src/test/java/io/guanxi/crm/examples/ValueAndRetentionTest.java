package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.retention.CohortCell;
import io.guanxi.crm.analytics.retention.RetentionDefinition;
import io.guanxi.crm.analytics.rfm.segment.RfmSegment;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.TravelAgency;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures of the README's program, counted again by plain code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueAndRetentionTest {

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private final PurchaseLog log = TravelAgency.seeded(20_260_101).log();
    private ValueAndRetention.Run run;

    @BeforeAll
    void runOnce() {
        run = ValueAndRetention.run(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private List<PurchaseHistory> histories() {
        return IntStream.range(0, log.customers()).mapToObj(log::history).toList();
    }

    @Test
    void segmentsLeaveNobodyOut() {
        Map<RfmSegment, Integer> sizes = RfmSegment.count(run.scores());

        assertThat(sizes).containsEntry(RfmSegment.CHAMPIONS, 394).containsEntry(RfmSegment.HIBERNATING, 666);
        assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(log.customers());
    }

    @Test
    void cohortsAreThoseOfPlainCode() {
        for (int cohort = 0; cohort < 4; cohort++) {
            LocalDate start = LocalDate.of(2025, 1, 1).plusMonths(3L * cohort);
            List<PurchaseHistory> members = histories().stream()
                    .filter(history -> history.first()
                            .filter(day -> !day.isBefore(start) && day.isBefore(start.plusMonths(3)))
                            .isPresent())
                    .toList();
            assertThat(run.cohorts().size(cohort)).isEqualTo(members.size());
            for (int column = 0; column < 4 - cohort; column++) {
                LocalDate from = start.plusMonths(3L * column);
                long active = members.stream()
                        .filter(history -> history.purchaseDaysBetween(from, from.plusMonths(3)) > 0)
                        .count();
                assertThat(run.cohorts().cell(cohort, column, RetentionDefinition.ACTIVE_IN))
                        .isEqualTo(new CohortCell.Observed(active, members.size()));
            }
        }
    }

    @Test
    void theMedianIsThatOfPlainCode() {
        List<Long> ended = new ArrayList<>();
        List<Long> censored = new ArrayList<>();
        for (PurchaseHistory history : histories()) {
            LocalDate first = history.date(0);
            LocalDate last = first;
            for (int place = 1; place < history.purchaseDays() && !tooLong(last, history.date(place)); place++) {
                last = history.date(place);
            }
            LocalDate lost = last.plusYears(1).plusDays(1);
            boolean hasEnded = !lost.isAfter(END);
            (hasEnded ? ended : censored).add((hasEnded ? lost : END).toEpochDay() - first.toEpochDay());
        }

        assertThat(ended).hasSize(1_027);
        assertThat(censored).hasSize(1_472);
        assertThat(median(ended, censored)).isEqualTo(632);
        assertThat(run.stay().median()).hasValue(632);
    }

    private static boolean tooLong(LocalDate last, LocalDate next) {
        return next.isAfter(last.plusYears(1).plusDays(1));
    }

    private static long median(List<Long> ended, List<Long> censored) {
        double survival = 1;
        for (long time : ended.stream().sorted().distinct().toList()) {
            long gone = ended.stream().filter(each -> each == time).count();
            long atRisk = Stream.of(ended, censored)
                    .flatMap(List::stream)
                    .filter(each -> each >= time)
                    .count();
            survival *= 1 - (double) gone / atRisk;
            if (survival <= 0.5) {
                return time;
            }
        }
        throw new AssertionError("Half are still there");
    }
}
