package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.evaluation.Criterion;
import io.guanxi.crm.analytics.clv.evaluation.HoldoutReport;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.TravelAgency;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures of the README's program, told again by plain code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LifetimeValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private final PurchaseLog log = TravelAgency.seeded(20_260_101).log();
    private LifetimeValues.Run run;

    @BeforeAll
    void runOnce() {
        run = LifetimeValues.run(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private List<PurchaseHistory> members() {
        return IntStream.range(0, log.customers())
                .mapToObj(log::history)
                .filter(history -> history.purchaseDaysUpTo(TODAY) > 0)
                .toList();
    }

    /** The likelihood as printed by Fader, Hardie and Lee 2005, of histories taken from the log. */
    private double logLikelihood(BgNbd model) {
        return members().stream()
                .mapToDouble(history -> {
                    int x = history.purchaseDaysUpTo(TODAY) - 1;
                    long first = history.date(0).toEpochDay();
                    double age = (TODAY.toEpochDay() - first) / 7.0;
                    double last = (history.date(x).toEpochDay() - first) / 7.0;
                    double rising = IntStream.range(0, x)
                            .mapToDouble(k ->
                                    Math.log(model.r() + k) + Math.log((model.b() + k) / (model.a() + model.b() + k)))
                            .sum();
                    double alive = Math.pow(model.alpha() + age, -model.r() - x);
                    double lost = x == 0
                            ? 0
                            : model.a() / (model.b() + x - 1) * Math.pow(model.alpha() + last, -model.r() - x);
                    return rising + model.r() * Math.log(model.alpha()) + Math.log(alive + lost);
                })
                .sum();
    }

    @Test
    void theFitIsTheHighestPointAround() {
        BgNbd best = run.buying().model();
        double top = run.buying().logLikelihood();

        assertThat(run.buying().customers()).isEqualTo(members().size());
        assertThat(logLikelihood(best)).isCloseTo(top, within(1e-6));
        for (double factor : new double[] {0.97, 1.03}) {
            assertThat(logLikelihood(BgNbd.of(best.r() * factor, best.alpha(), best.a(), best.b(), best.unit())))
                    .isLessThan(top);
            assertThat(logLikelihood(BgNbd.of(best.r(), best.alpha() * factor, best.a(), best.b(), best.unit())))
                    .isLessThan(top);
            assertThat(logLikelihood(BgNbd.of(best.r(), best.alpha(), best.a() * factor, best.b(), best.unit())))
                    .isLessThan(top);
            assertThat(logLikelihood(BgNbd.of(best.r(), best.alpha(), best.a(), best.b() * factor, best.unit())))
                    .isLessThan(top);
        }
    }

    @Test
    void theValueIsThatOfAFineSum() {
        PurchaseSummary summary = run.best().summary();
        BgNbd model = run.buying().model();
        GammaGamma spend = run.spending().model();
        double total = 0;
        double before = 0;
        for (int day = 1; day <= 365; day++) {
            double by = model.expectedPurchases(summary, day / 7.0);
            total += (by - before) * Math.pow(1.15, -(day - 0.5) / 365);
            before = by;
        }
        double own = summary.meanSpend().orElseThrow();
        int x = summary.repeatPurchases();
        double mean = spend.p() * (spend.v() + x * own) / (spend.p() * x + spend.q() - 1);

        assertThat(run.best().value()).contains(Money.parse("CNY 834513.01"));
        assertThat(total * mean).isCloseTo(834_513.01, within(1.0));
        assertThat(run.interval().estimate()).isCloseTo(834_513.01, within(0.005));
        assertThat(run.interval().contains(834_513.01)).isTrue();
    }

    @Test
    void theReportIsThatOfPlainCode() {
        HoldoutReport report = run.comparison().rows().get(0).report().orElseThrow();
        BgNbd model = run.buying().model();
        double weeks = (END.toEpochDay() - TODAY.toEpochDay()) / 7.0;
        double predicted = 0;
        double absolute = 0;
        long actual = 0;
        for (PurchaseHistory history : members()) {
            int x = history.purchaseDaysUpTo(TODAY) - 1;
            long first = history.date(0).toEpochDay();
            double expected = model.expectedPurchases(
                    PurchaseSummary.of(
                            x, (history.date(x).toEpochDay() - first) / 7.0, (TODAY.toEpochDay() - first) / 7.0),
                    weeks);
            int came = history.purchaseDaysUpTo(END) - x - 1;
            predicted += expected;
            actual += came;
            absolute += Math.abs(expected - came);
        }

        assertThat(report.actual()).isEqualTo(actual).isEqualTo(12_337);
        assertThat(report.predicted()).isCloseTo(predicted, within(1e-6));
        assertThat(report.meanAbsoluteError()).isCloseTo(absolute / members().size(), within(1e-9));
        assertThat(run.comparison().best(Criterion.MAE).orElseThrow().fitted()).isPresent();
    }
}
