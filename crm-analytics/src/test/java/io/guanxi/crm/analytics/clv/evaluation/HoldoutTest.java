package io.guanxi.crm.analytics.clv.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.PurchaseLogBuilder;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class HoldoutTest {

    private static final LocalDate END = LocalDate.of(2025, 6, 30);
    private static final LocalDate HOLDOUT_END = LocalDate.of(2025, 7, 14);
    private static final PurchaseSummaries TWO =
            PurchaseSummaries.of(List.of(PurchaseSummary.of(2, 3, 10), PurchaseSummary.of(0, 0, 4)), ChronoUnit.WEEKS);

    private static PurchaseLogBuilder buy(PurchaseLogBuilder builder, String customer, String... days) {
        for (String day : days) {
            builder.add(customer, LocalDate.parse("2025-" + day), Money.parse("CNY 10.00"));
        }
        return builder;
    }

    private static PurchaseLogBuilder log() {
        return PurchaseLog.builder(CurrencyUnit.of("CNY"));
    }

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Test
    void countsWhatEachCustomerOfTheCalibrationBoughtAfterwards() {
        PurchaseLogBuilder builder = log();
        buy(builder, "a", "06-01", "06-30", "07-01", "07-14", "07-15");
        buy(builder, "b", "06-30");
        buy(builder, "late", "07-01", "07-02");
        buy(builder, "much later", "07-15");
        Holdout holdout = Holdout.of(builder.build(), END, HOLDOUT_END, ChronoUnit.WEEKS);

        assertThat(holdout.customers()).isEqualTo(2);
        assertThat(holdout.calibration().get(0))
                .isEqualTo(PurchaseSummary.of(1, 29 / 7.0, 29 / 7.0).withMeanSpend(10));
        assertThat(holdout.purchases(0))
                .as("both ends of the holdout count, the day after does not")
                .isEqualTo(2);
        assertThat(holdout.purchases(1)).isZero();
        assertThat(holdout.purchases()).isEqualTo(2);
        assertThat(holdout.horizon()).isEqualTo(2);
        assertThat(holdout.late()).as("first bought in the holdout").isEqualTo(1);
        assertThat(holdout.unit()).isEqualTo(ChronoUnit.WEEKS);
    }

    @Test
    void refundsFreeGoodsAndSecondReceiptsChangeNoCount() {
        PurchaseLogBuilder builder = log();
        buy(builder, "a", "06-01", "07-01", "07-01");
        builder.add("a", LocalDate.of(2025, 7, 3), Money.parse("CNY 0.00"));
        builder.refund(
                CustomerId.of("a"), LocalDate.of(2025, 7, 4), Money.parse("CNY 10.00"), LocalDate.of(2025, 7, 1));

        assertThat(Holdout.of(builder.build(), END, HOLDOUT_END, ChronoUnit.DAYS)
                        .purchases())
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithACountByHand(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SortedMap<String, TreeSet<LocalDate>> days = new TreeMap<>();
        PurchaseLogBuilder builder = log();
        for (int purchase = 0; purchase < 60; purchase++) {
            String customer = Integer.toString(random.nextInt(15));
            LocalDate day = END.plusDays(random.nextInt(-40, 30));
            days.computeIfAbsent(customer, key -> new TreeSet<>()).add(day);
            builder.add(customer, day, Money.parse("CNY 1.00"));
        }
        builder.add("sure", END, Money.parse("CNY 1.00"));
        days.computeIfAbsent("sure", key -> new TreeSet<>()).add(END);
        Holdout holdout = Holdout.of(builder.build(), END, HOLDOUT_END, ChronoUnit.DAYS);

        int place = 0;
        int late = 0;
        for (TreeSet<LocalDate> own : days.values()) {
            if (!own.first().isAfter(END)) {
                assertThat(holdout.purchases(place++))
                        .isEqualTo(own.tailSet(END, false)
                                .headSet(HOLDOUT_END, true)
                                .size());
            } else if (!own.first().isAfter(HOLDOUT_END)) {
                late++;
            }
        }
        assertThat(holdout.customers()).isEqualTo(place);
        assertThat(holdout.late()).isEqualTo(late);
    }

    @Test
    void isMadeOfPlainValuesAndEqualByContent() {
        Holdout holdout = Holdout.of(TWO, List.of(3, 1), 5);

        assertThat(holdout.purchases()).isEqualTo(4);
        assertThat(holdout.late()).isZero();
        assertThat(holdout)
                .isEqualTo(Holdout.of(TWO, List.of(3, 1), 5))
                .hasSameHashCodeAs(Holdout.of(TWO, List.of(3, 1), 5));
        assertThat(holdout)
                .isNotEqualTo(Holdout.of(TWO, List.of(1, 3), 5))
                .isNotEqualTo(Holdout.of(TWO, List.of(3, 1), 6));
        assertThat(holdout).hasToString("Holdout[2 customers, 5.0 Weeks, 4 purchases]");
    }

    @Test
    void refusesWhatIsNoSplit() {
        PurchaseLog log = buy(log(), "a", "07-01").build();
        PurchaseSummaries none = PurchaseSummaries.of(List.of(), ChronoUnit.WEEKS);

        assertThatNullPointerException().isThrownBy(() -> Holdout.of(null, END, HOLDOUT_END, ChronoUnit.DAYS));
        assertThatNullPointerException().isThrownBy(() -> Holdout.of(log, null, HOLDOUT_END, ChronoUnit.DAYS));
        assertThatNullPointerException().isThrownBy(() -> Holdout.of(log, END, null, ChronoUnit.DAYS));
        assertThatNullPointerException().isThrownBy(() -> Holdout.of(log, END, HOLDOUT_END, null));
        assertThatNullPointerException().isThrownBy(() -> Holdout.of(null, List.of(), 1));
        assertThatNullPointerException().isThrownBy(() -> Holdout.of(TWO, null, 1));
        assertThatNullPointerException().isThrownBy(() -> Holdout.of(TWO, Arrays.asList(1, null), 1));
        refused(() -> Holdout.of(log, END, END, ChronoUnit.DAYS), "holdoutEnd");
        refused(() -> Holdout.of(log, END, HOLDOUT_END, ChronoUnit.DAYS), "calibration");
        refused(() -> Holdout.of(log, HOLDOUT_END, HOLDOUT_END.plusDays(1), ChronoUnit.MONTHS), "unit");
        refused(() -> Holdout.of(none, List.of(), 1), "calibration");
        refused(() -> Holdout.of(TWO, List.of(1), 1), "purchases");
        refused(() -> Holdout.of(TWO, List.of(1, -1), 1), "purchases");
        for (double horizon : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(() -> Holdout.of(TWO, List.of(1, 1), horizon), "horizon");
        }
    }

    private static void refused(ThrowingCallable call, String field) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(field);
    }
}
