package io.guanxi.crm.analytics.clv.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.MbgNbd;
import io.guanxi.crm.analytics.clv.Nbd;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tracks, frequency tables and grids, worked by hand. */
@SuppressWarnings("NullAway") // null arguments are what is tested
class TablesTest {

    /** In NBD with mean rate r/α = .5 a week, everything expected is half the weeks. */
    private static final Nbd HALF = Nbd.of(1, 2, ChronoUnit.WEEKS);

    private static LocalDate day(String text) {
        return LocalDate.parse("2025-" + text);
    }

    private static PurchaseLog log(String... rows) {
        var builder = PurchaseLog.builder(CurrencyUnit.EUR);
        for (int row = 0; row < rows.length; row += 2) {
            builder.add(rows[row], day(rows[row + 1]), Money.parse("EUR 1.00"));
        }
        return builder.build();
    }

    @Nested
    class Tracks {

        private final PurchaseLog log =
                log("a", "01-01", "a", "01-10", "a", "02-05", "b", "01-15", "b", "02-28", "c", "02-01", "c", "02-02");

        @Test
        void followThoseWhoJoinedInTime() {
            Tracking tracking = Tracking.of(log, HALF, day("01-31"), day("01-01"), Period.ofMonths(1), 2);

            assertThat(tracking.customers()).as("c joined too late").isEqualTo(2);
            TrackedPeriod january = tracking.periods().get(0);
            TrackedPeriod february = tracking.periods().get(1);
            assertThat(january.lastDay()).isEqualTo(day("01-31"));
            assertThat(january.expected()).as("30 and 16 days").isCloseTo(46 / 14.0, within(1e-14));
            assertThat(january.actual()).isEqualTo(1);
            assertThat(february.lastDay()).isEqualTo(day("02-28"));
            assertThat(february.expected()).as("28 days each").isCloseTo(4, within(1e-14));
            assertThat(february.actual()).isEqualTo(2);
            assertThat(february.expectedSoFar()).isCloseTo(4 + 46 / 14.0, within(1e-14));
            assertThat(february.actualSoFar()).isEqualTo(3);
        }

        @Test
        void countWhatCameBeforeTheFirstPeriodInTheSumsOnly() {
            TrackedPeriod february = Tracking.of(log, HALF, day("01-31"), day("02-01"), Period.ofMonths(1), 1)
                    .periods()
                    .get(0);

            assertThat(february.expected()).isCloseTo(4, within(1e-14));
            assertThat(february.actual()).isEqualTo(2);
            assertThat(february.expectedSoFar()).isCloseTo(4 + 46 / 14.0, within(1e-14));
            assertThat(february.actualSoFar()).isEqualTo(3);
        }

        @Test
        void refuseWhatIsNoPeriod() {
            LocalDate start = day("01-01");
            Period week = Period.ofDays(7);

            assertThatNullPointerException().isThrownBy(() -> Tracking.of(null, HALF, start, start, week, 1));
            assertThatNullPointerException().isThrownBy(() -> Tracking.of(log, null, start, start, week, 1));
            assertThatNullPointerException().isThrownBy(() -> Tracking.of(log, HALF, null, start, week, 1));
            assertThatNullPointerException().isThrownBy(() -> Tracking.of(log, HALF, start, null, week, 1));
            assertThatNullPointerException().isThrownBy(() -> Tracking.of(log, HALF, start, start, null, 1));
            for (int periods : new int[] {0, -1, 10_001}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Tracking.of(log, HALF, start, start, week, periods))
                        .withMessageContaining("periods");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tracking.of(log, HALF, start, start, Period.ZERO, 1))
                    .withMessageContaining("step");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tracking.of(log, HALF, start, start, Period.ofYears(1000), 9))
                    .withMessageContaining("end of period 8");
        }
    }

    @Nested
    class Frequencies {

        private final PurchaseSummaries summaries = PurchaseSummaries.of(
                List.of(PurchaseSummary.of(0, 0, 2), PurchaseSummary.of(1, 1, 2), PurchaseSummary.of(4, 2, 2)),
                ChronoUnit.WEEKS);

        @Test
        void areHalvedByGeometricPurchases() {
            FrequencyTable table = FrequencyTable.of(summaries, HALF, 2);

            // With r 1 and α = T the purchases are geometric: 1/2, 1/4, and 1/4 of two or more.
            assertThat(table.classes().get(0).expected()).isCloseTo(1.5, within(1e-14));
            assertThat(table.classes().get(1).expected()).isCloseTo(0.75, within(1e-14));
            assertThat(table.classes().get(2).expected()).isCloseTo(0.75, within(1e-14));
            assertThat(table.classes().get(2).open()).isTrue();
            assertThat(table.classes().stream().map(FrequencyClass::actual).toList())
                    .containsExactly(1L, 1L, 1L);
            assertThat(table.chiSquare().orElseThrow()).isCloseTo(1 / 6.0 + 1 / 12.0 + 1 / 12.0, within(1e-13));
            assertThat(table.mostPValue().orElseThrow()).isCloseTo(Math.exp(-1 / 6.0), within(1e-13));
            assertThat(table.leastPValue()).as("no degree is left").isEmpty();
        }

        @Test
        void haveNoStatisticWhereNobodyIsExpected() {
            PurchaseSummaries newcomers = PurchaseSummaries.of(List.of(PurchaseSummary.of(0, 0, 0)), ChronoUnit.WEEKS);
            FrequencyTable table = FrequencyTable.of(newcomers, HALF, 3);

            assertThat(table.chiSquare()).isEmpty();
            assertThat(table.mostPValue()).isEmpty();
        }

        @Test
        void refuseOtherUnitsAndNoClasses() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FrequencyTable.of(summaries, Nbd.of(1, 2, ChronoUnit.DAYS), 3))
                    .withMessageContaining("unit");
            for (int open : new int[] {0, 10_001}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> FrequencyTable.of(summaries, HALF, open))
                        .withMessageContaining("open");
            }
            assertThatNullPointerException().isThrownBy(() -> FrequencyTable.of(null, HALF, 3));
            assertThatNullPointerException().isThrownBy(() -> FrequencyTable.of(summaries, null, 3));
        }
    }

    @Nested
    class Grids {

        private final BgNbd bg = BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS);
        private final PurchaseGrid grid = new PurchaseGrid(bg, 38.86, 39, 10, 4);

        @Test
        void holdTheAnswersOfTheModel() {
            for (int repeats = 1; repeats <= 10; repeats++) {
                double before = 0;
                for (int step = 1; step <= 4; step++) {
                    PurchaseGrid.Cell cell = grid.cell(repeats, step).orElseThrow();
                    PurchaseSummary history = PurchaseSummary.of(repeats, grid.lastPurchaseTime(step), 38.86);
                    assertThat(cell.history()).isEqualTo(history);
                    assertThat(cell.probabilityAlive()).isEqualTo(bg.probabilityAlive(history));
                    assertThat(cell.expectedPurchases()).isEqualTo(bg.expectedPurchases(history, 39));
                    assertThat(cell.probabilityAlive()).as("later is better").isGreaterThan(before);
                    before = cell.probabilityAlive();
                }
            }
            assertThat(grid.cell(2, 4).orElseThrow().probabilityAlive())
                    .as("b + 1 of a + b + 1")
                    .isCloseTo(3.426 / 4.219, within(1e-14));
        }

        @Test
        void leaveImpossibleHistoriesOut() {
            assertThat(grid.cell(0, 0)).isPresent();
            assertThat(grid.cell(0, 1)).isEmpty();
            assertThat(grid.cell(1, 0)).isEmpty();
            assertThat(grid.lastPurchaseTime(4)).isEqualTo(38.86);
        }

        @Test
        void refusePlacesOutside() {
            MbgNbd mbg = MbgNbd.of(0.5, 6, 0.9, 1.6, ChronoUnit.WEEKS);

            refused(() -> grid.cell(11, 1), "repeatPurchases");
            refused(() -> grid.cell(-1, 1), "repeatPurchases");
            refused(() -> grid.cell(1, 5), "step");
            refused(() -> grid.cell(1, -1), "step");
            refused(() -> new PurchaseGrid(mbg, 0, 1, 1, 1), "age");
            refused(() -> new PurchaseGrid(mbg, Double.NaN, 1, 1, 1), "age");
            refused(() -> new PurchaseGrid(mbg, 1, -1, 1, 1), "horizon");
            refused(() -> new PurchaseGrid(mbg, 1, 1, -1, 1), "mostPurchases");
            refused(() -> new PurchaseGrid(mbg, 1, 1, 1, 0), "steps");
            assertThatNullPointerException().isThrownBy(() -> new PurchaseGrid(null, 1, 1, 1, 1));
        }

        @Test
        void refuseCellsAndPeriodsThatNoModelAnswers() {
            PurchaseSummary history = PurchaseSummary.of(0, 0, 1);
            LocalDate day = LocalDate.of(2026, 1, 31);

            refused(() -> new PurchaseGrid.Cell(history, 1.5, 0), "probabilityAlive");
            refused(() -> new PurchaseGrid.Cell(history, Double.NaN, 0), "probabilityAlive");
            refused(() -> new PurchaseGrid.Cell(history, 1, -1), "expectedPurchases");
            refused(() -> new TrackedPeriod(day, Double.NaN, 0, 0, 0), "expected");
            refused(() -> new TrackedPeriod(day, 0, -1, 0, 0), "actual");
            refused(() -> new TrackedPeriod(day, 0, 0, -1, 0), "expectedSoFar");
            refused(() -> new TrackedPeriod(day, 0, 0, 0, -1), "actualSoFar");
        }

        private void refused(Runnable call, String field) {
            assertThatIllegalArgumentException().isThrownBy(call::run).withMessageContaining(field);
        }
    }
}
