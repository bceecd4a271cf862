package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static ReplayResult replay(PurchaseLog log) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Replay.of(Population.file("", log), new Progress(nowhere, Locale.ENGLISH, () -> 0));
    }

    @Nested
    class SmallLog {

        private final ReplayResult result = replay(PurchaseLog.builder(CurrencyUnit.USD)
                .addMinor("A", LocalDate.of(2025, 1, 10), 100)
                .addMinor("A", LocalDate.of(2025, 2, 10), 100)
                .addMinor("B", LocalDate.of(2025, 2, 20), 100)
                .addMinor("C", LocalDate.of(2025, 3, 15), 100)
                .build());

        @Test
        void assessesAtMonthEndsAndOnTheLastDay() {
            assertThat(result.months())
                    .extracting(MonthEnd::day)
                    .containsExactly(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 15));
        }

        @Test
        void countsEachCustomerFromTheMonthOfItsFirstPurchase() {
            assertThat(result.months())
                    .extracting(MonthEnd::stages)
                    .containsExactly(
                            ImmutableMultiset.of(LifecycleStage.EXPLORATION),
                            ImmutableMultiset.of(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION),
                            ImmutableMultiset.of(
                                    LifecycleStage.EXPLORATION, LifecycleStage.EXPLORATION, LifecycleStage.FORMATION));
        }

        @Test
        void countsMovesAndStaysBetweenMonthEnds() {
            assertThat(result.flow().count(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION))
                    .isEqualTo(1);
            assertThat(result.flow().count(LifecycleStage.EXPLORATION, LifecycleStage.EXPLORATION))
                    .isEqualTo(1);
            assertThat(result.flow().count(LifecycleStage.FORMATION, LifecycleStage.FORMATION))
                    .isEqualTo(1);
            assertThat(result.flow().total(LifecycleStage.EXPLORATION)).isEqualTo(2);
        }

        @Test
        void findsNobodyAtRisk() {
            assertThat(result.atRisk()).isZero();
            assertThat(result.worthSaving()).isEmpty();
        }
    }

    @Nested
    class FallingVolume {

        private final ReplayResult result = replay(log());

        private PurchaseLog log() {
            PurchaseLogBuilder log = PurchaseLog.builder(CurrencyUnit.USD);
            log.addMinor("A", LocalDate.of(2024, 1, 5), 100);
            for (int day = 0; day < 20; day++) {
                log.addMinor("A", LocalDate.of(2024, 4, 2).plusDays(day), 100);
            }
            return log.addMinor("A", LocalDate.of(2025, 4, 15), 900)
                    .refundMinor("A", LocalDate.of(2025, 6, 30), 300)
                    .build();
        }

        @Test
        void isSuspectedAtTheEnd() {
            assertThat(result.months().get(result.months().size() - 1).suspected())
                    .isEqualTo(1);
            assertThat(result.atRisk()).isEqualTo(1);
        }

        @Test
        void isWorthTheNetSpendOfTheLastTwelveMonths() {
            assertThat(result.worthSaving())
                    .singleElement()
                    .satisfies(customer ->
                            assertThat(customer.spend().getAmountMinorLong()).isEqualTo(600));
        }
    }

    @Test
    void losesACustomerWhoStaysSilentAndWinsHimBack() {
        ReplayResult result = replay(PurchaseLog.builder(CurrencyUnit.USD)
                .addMinor("A", LocalDate.of(2023, 1, 10), 100)
                .addMinor("A", LocalDate.of(2025, 1, 10), 100)
                .build());

        assertThat(result.flow().count(LifecycleStage.EXPLORATION, LifecycleStage.LOST))
                .isEqualTo(1);
        assertThat(result.flow().count(LifecycleStage.LOST, LifecycleStage.EXPLORATION))
                .isEqualTo(1);
        assertThat(result.flow().count(LifecycleStage.LOST, LifecycleStage.LOST))
                .isEqualTo(11);
    }
}
