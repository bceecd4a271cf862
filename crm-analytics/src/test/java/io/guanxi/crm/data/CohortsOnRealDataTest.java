package io.guanxi.crm.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.guanxi.crm.analytics.retention.ChurnDefinition;
import io.guanxi.crm.analytics.retention.CohortCell;
import io.guanxi.crm.analytics.retention.CohortCell.NotObserved;
import io.guanxi.crm.analytics.retention.CohortCell.Observed;
import io.guanxi.crm.analytics.retention.CohortCell.Partial;
import io.guanxi.crm.analytics.retention.CohortDesign;
import io.guanxi.crm.analytics.retention.CohortMatrix;
import io.guanxi.crm.analytics.retention.CohortPeriod;
import io.guanxi.crm.analytics.retention.RetentionDefinition;
import io.guanxi.crm.analytics.retention.Tenure;
import io.guanxi.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The monthly cohorts of Online Retail, every cell; the reference table was computed apart from this library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortsOnRealDataTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2011, 12, 9);
    private static final CohortDesign MONTHLY = CohortDesign.monthly(FIRST, LAST);

    private PurchaseLog log;
    private CohortMatrix matrix;

    @BeforeAll
    void count() {
        log = RealData.onlineRetail();
        matrix = CohortMatrix.of(log, MONTHLY);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12, 885 324 286 340 321 352 321 309 313 350 331 445 235",
        "2011-01, 417 92 111 96 134 120 103 101 125 136 152 49",
        "2011-02, 380 71 71 108 103 94 96 106 94 116 26",
        "2011-03, 452 68 114 90 101 76 121 104 126 39",
        "2011-04, 300 64 61 63 59 68 65 78 22",
        "2011-05, 284 54 49 49 59 66 75 27",
        "2011-06, 242 42 38 64 56 81 23",
        "2011-07, 188 34 39 42 51 21",
        "2011-08, 169 35 42 41 21",
        "2011-09, 299 70 90 34",
        "2011-10, 358 86 41",
        "2011-11, 323 36",
        "2011-12, 41"
    })
    void everyCellIsThatOfTheReferenceAndTheLastOfEachRowIsPartial(String label, String row) {
        List<Long> counts =
                Splitter.on(' ').splitToStream(row).map(Long::valueOf).toList();
        int cohort = matrix.cohort(LocalDate.parse(label + "-01"));
        long size = counts.get(0);

        assertThat(matrix.label(cohort)).isEqualTo(label);
        assertThat(matrix.size(cohort)).isEqualTo(size);
        assertThat(matrix.columns()).isEqualTo(13);
        for (int column = 0; column < matrix.columns(); column++) {
            CohortCell expected = column >= counts.size()
                    ? new NotObserved()
                    : column == counts.size() - 1
                            ? new Partial(counts.get(column), size, 0, 0)
                            : new Observed(counts.get(column), size);
            assertThat(matrix.cell(cohort, column, RetentionDefinition.ACTIVE_IN))
                    .as("%s + %s", label, column)
                    .isEqualTo(expected);
        }
    }

    @Test
    void everyCustomerIsInACohort() {
        assertThat(matrix.cohorts()).isEqualTo(13);
        assertThat(matrix.customers()).isEqualTo(4_338);
        assertThat(matrix.earlier()).isZero();
        assertThat(matrix.later()).isZero();
        assertThat(matrix.overall(1, RetentionDefinition.ACTIVE_IN)
                        .orElseThrow()
                        .rate())
                .as("940 of 3,974; November's customers have had nine days of December only")
                .contains(new BigDecimal("0.2365"));
    }

    @Test
    void revenueAddsUpToThatOfTheLog() {
        Money sum = Money.zero(CurrencyUnit.GBP);
        for (int cohort = 0; cohort < matrix.cohorts(); cohort++) {
            for (int column = 0; column < matrix.columns(); column++) {
                sum = sum.plus(matrix.revenue(cohort, column).orElse(Money.zero(CurrencyUnit.GBP)));
            }
        }

        assertThat(sum).isEqualTo(log.net());
    }

    @ParameterizedTest
    @EnumSource(CohortPeriod.class)
    void everyPeriodHoldsEveryCustomer(CohortPeriod period) {
        assertThat(CohortMatrix.of(log, CohortDesign.calendar(period, FIRST, LAST))
                        .customers())
                .isEqualTo(4_338);
    }

    @Test
    void elapsedDaysDoNotDependOnTheLengthOfMonths() {
        CohortMatrix elapsed = CohortMatrix.of(log, MONTHLY.elapsed(30));

        assertThat(elapsed.size(0)).isEqualTo(885);
        assertThat(elapsed.cell(0, 0, RetentionDefinition.ACTIVE_IN)).isEqualTo(new Observed(885, 885));
        assertThat(elapsed.cell(0, 12, RetentionDefinition.ACTIVE_IN))
                .as("days 360 to 389 are over for nobody")
                .isEqualTo(new Partial(174, 885, 0, 0));
        assertThat(elapsed.cell(12, 1, RetentionDefinition.ACTIVE_IN)).isInstanceOf(NotObserved.class);
    }

    @Test
    void theTableMarksTheLastDiagonal() {
        assertThat(matrix.countsAsMarkdown(RetentionDefinition.ACTIVE_IN, Locale.ENGLISH))
                .contains(
                        "| 2010-12 | 885 | 885 | 324 | 286 | 340 | 321 | 352 | 321 | 309 | 313 | 350 | 331 | 445 | 235* |")
                .contains("| 2011-12 | 41 | 41* |  |  |");
    }

    /** With half a year of silence as the loss, who bought last in the last half year is censored. */
    @Test
    void silenceCensorsThoseWhoseWindowHasNotPassed() {
        List<Tenure> tenures = ChurnDefinition.silence(Period.ofDays(180)).tenures(log, LAST);

        assertThat(tenures).hasSize(4_338);
        assertThat(tenures.stream().filter(Tenure::ended).count()).isEqualTo(1_283);
        assertThat(tenures.stream()
                        .filter(Tenure::ended)
                        .mapToLong(Tenure::days)
                        .min())
                .hasValue(181);
    }
}
