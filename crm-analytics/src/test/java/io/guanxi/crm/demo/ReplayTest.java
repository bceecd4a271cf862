package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import io.guanxi.crm.lifecycle.FindingKind;
import io.guanxi.crm.lifecycle.LifePattern;
import io.guanxi.crm.lifecycle.LifecycleStage;
import io.guanxi.crm.lifecycle.winback.WinBackStep;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            assertThat(result.flow().days())
                    .containsExactly(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 15));
        }

        @ParameterizedTest
        @CsvSource({"2025-01-31, 1, 0", "2025-02-28, 1, 1", "2025-03-15, 2, 1"})
        void countsEachCustomerFromTheMonthOfItsFirstPurchase(LocalDate day, long exploration, long formation) {
            assertThat(result.flow().count(day, LifecycleStage.EXPLORATION)).isEqualTo(exploration);
            assertThat(result.flow().count(day, LifecycleStage.FORMATION)).isEqualTo(formation);
        }

        @Test
        void countsMovesAndStaysBetweenMonthEnds() {
            assertThat(result.flow().flow().count(LifecycleStage.EXPLORATION, LifecycleStage.FORMATION))
                    .isEqualTo(1);
            assertThat(result.flow().flow().count(LifecycleStage.EXPLORATION, LifecycleStage.EXPLORATION))
                    .isEqualTo(1);
            assertThat(result.flow().flow().count(LifecycleStage.FORMATION, LifecycleStage.FORMATION))
                    .isEqualTo(1);
            assertThat(result.flow().flow().total(LifecycleStage.EXPLORATION)).isEqualTo(2);
        }

        @Test
        void countsOneOpenEpisodeForEachCustomer() {
            assertThat(result.patterns())
                    .isEqualTo(ImmutableMultiset.of(LifePattern.OPEN, LifePattern.OPEN, LifePattern.OPEN));
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
            return log.addMinor("A", LocalDate.of(2024, 9, 10), 100)
                    .addMinor("A", LocalDate.of(2024, 12, 20), 100)
                    .addMinor("A", LocalDate.of(2025, 4, 15), 900)
                    .refundMinor("A", LocalDate.of(2025, 6, 30), 300)
                    .build();
        }

        @Test
        void isSuspectedAtTheEnd() {
            assertThat(result.flow().count(LocalDate.of(2025, 6, 30), FindingKind.DECLINE_SUSPECTED))
                    .isEqualTo(1);
            assertThat(result.atRisk()).isEqualTo(1);
        }

        @Test
        void isWorthTheNetSpendOfTheLastTwelveMonths() {
            assertThat(result.worthSaving())
                    .singleElement()
                    .satisfies(customer ->
                            assertThat(customer.spend().getAmountMinorLong()).isEqualTo(800));
        }
    }

    @Test
    void losesACustomerWhoStaysSilentAndWinsHimBack() {
        ReplayResult result = replay(PurchaseLog.builder(CurrencyUnit.USD)
                .addMinor("A", LocalDate.of(2023, 1, 10), 100)
                .addMinor("A", LocalDate.of(2025, 1, 10), 100)
                .build());

        assertThat(result.flow().flow().count(LifecycleStage.EXPLORATION, LifecycleStage.LOST))
                .isEqualTo(1);
        assertThat(result.flow().flow().count(LifecycleStage.LOST, LifecycleStage.EXPLORATION))
                .isEqualTo(1);
        assertThat(result.flow().flow().count(LifecycleStage.LOST, LifecycleStage.LOST))
                .isEqualTo(11);
        assertThat(result.patterns()).isEqualTo(ImmutableMultiset.of(LifePattern.EARLY_MISCARRIAGE, LifePattern.OPEN));
        assertThat(result.lately()).isZero();
    }

    @Test
    void plansAWinBackForWhoWasLostLately() {
        ReplayResult result = replay(PurchaseLog.builder(CurrencyUnit.USD)
                .addMinor("A", LocalDate.of(2024, 1, 10), 100)
                .addMinor("B", LocalDate.of(2025, 3, 15), 100)
                .build());

        assertThat(result.lately()).isEqualTo(1);
        assertThat(result.stepsDue())
                .as("lost on 2025-01-31: listening and meeting the demands are due on 2025-03-15")
                .isEqualTo(ImmutableMultiset.of(WinBackStep.LISTEN, WinBackStep.MEET_DEMANDS));
    }
}
