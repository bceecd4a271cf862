package io.guanxi.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.RankedValue;
import io.guanxi.crm.analytics.clv.worth.SpendModel;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final CustomerLifetimeValue YEAR = CustomerLifetimeValue.of(
                    BgNbd.of(0.243, 4.414, 0.793, 2.426, ChronoUnit.WEEKS),
                    SpendModel.of(GammaGamma.of(6.25, 3.74, 15.44), CurrencyUnit.USD))
            .discounted("0.10")
            .within(LocalDate.of(1997, 9, 30), Period.ofMonths(12));

    /** Many of them alike, some refunded. */
    private static PurchaseSummaries population(int customers) {
        SplittableRandom random = new SplittableRandom(5);
        List<PurchaseSummary> summaries = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int repeats = random.nextInt(4);
            PurchaseSummary summary = PurchaseSummary.of(repeats, repeats == 0 ? 0 : 20, 39);
            summaries.add(repeats == 0 ? summary : summary.withMeanSpend(10 * random.nextInt(-1, 4)));
        }
        return PurchaseSummaries.of(summaries, ChronoUnit.WEEKS);
    }

    @Test
    void isThatOfTheLibrary() {
        PurchaseSummaries summaries = population(500);
        Ranking ranking = Ranking.of(YEAR, summaries, 10);
        List<Integer> without = YEAR.estimateAll(summaries).withoutValue();

        assertThat(ranking.best()).isEqualTo(YEAR.best(summaries, 10));
        assertThat(ranking.without()).isEqualTo(without.size()).isPositive();
        assertThat(ranking.firstWithout()).contains(without.get(0));
    }

    @Test
    void holdsFewerOfFewerCustomers() {
        Ranking ranking =
                Ranking.of(YEAR, PurchaseSummaries.of(List.of(PurchaseSummary.of(0, 0, 39)), ChronoUnit.WEEKS), 10);

        assertThat(ranking.best()).singleElement().extracting(RankedValue::rank).isEqualTo(1);
        assertThat(ranking.without()).isZero();
        assertThat(ranking.firstWithout()).isEmpty();
    }
}
