package io.guanxi.crm.examples;

import io.guanxi.crm.analytics.clv.BgNbd;
import io.guanxi.crm.analytics.clv.Fit;
import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.ParetoNbd;
import io.guanxi.crm.analytics.clv.Unfitted;
import io.guanxi.crm.analytics.clv.evaluation.Candidate;
import io.guanxi.crm.analytics.clv.evaluation.Holdout;
import io.guanxi.crm.analytics.clv.evaluation.ModelComparison;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.uncertainty.DeltaMethod;
import io.guanxi.crm.analytics.clv.uncertainty.Interval;
import io.guanxi.crm.analytics.clv.uncertainty.PurchasesAndSpend;
import io.guanxi.crm.analytics.clv.uncertainty.Scale;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.LifetimeValue;
import io.guanxi.crm.analytics.clv.worth.SpendModel;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.TravelAgency;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** 终身价值模型 – what the demo's travel agency could have known on one day of its customers' future, and what came. */
final class LifetimeValues {

    private LifetimeValues() {}

    /** What the program comes to. */
    record Run(
            Fitted<BgNbd> buying,
            Fitted<GammaGamma> spending,
            LifetimeValue best,
            Interval interval,
            ModelComparison comparison) {}

    static Run run(PrintStream out) {
        // README-BEGIN
        PurchaseLog log = TravelAgency.seeded(20_260_101).log();
        LocalDate today = LocalDate.of(2024, 6, 30);
        PurchaseSummaries summaries = PurchaseSummaries.of(log, today, ChronoUnit.WEEKS);

        // A fit is a model with its errors, or why there is none and what to do instead: here is one of each.
        Fit<BgNbd> bg = BgNbd.fit(summaries);
        Fit<ParetoNbd> pareto = ParetoNbd.fit(summaries);
        for (Fit<?> fit : List.of(bg, pareto)) {
            if (fit instanceof Fitted<?> fitted) {
                out.println("Parameters " + fitted.covariance().names() + ", AIC " + Math.round(fitted.aic()));
            } else if (fit instanceof Unfitted<?> unfitted) {
                out.println(unfitted.failure().chinese() + " → "
                        + unfitted.fallback().chinese());
            }
            out.println(fit.why(Locale.ENGLISH));
        }
        Fitted<BgNbd> buying = bg.orThrow();
        Fitted<GammaGamma> spending = GammaGamma.fit(summaries).orThrow();

        // What the next twelve months of the calendar are worth at 15 % a year: the best customer, and why.
        SpendModel spend = SpendModel.of(spending.model(), log.currency());
        CustomerLifetimeValue year = CustomerLifetimeValue.of(buying.model(), spend)
                .discounted("0.15")
                .within(today, Period.ofMonths(12));
        LifetimeValue best = year.best(summaries, 1).get(0).value();
        double purchases = buying.model().expectedPurchases(best.summary(), 365 / 7.0);
        out.printf(Locale.ROOT, "P(alive) %.4f, purchases in a year %.2f%n", best.probabilityAlive(), purchases);
        out.println(best.why(Locale.ENGLISH));

        // How well that is known, from the errors of all seven parameters.
        Interval interval = DeltaMethod.of(buying, spending)
                .interval(PurchasesAndSpend.lifetimeValue(year, best.summary()), Scale.LOG, 0.95);
        out.printf(Locale.ROOT, "95 %% from %,.0f to %,.0f%n", interval.low(), interval.high());

        // Whether to believe it: what the same customers bought in the next eighteen months.
        Holdout holdout = Holdout.of(log, today, LocalDate.of(2025, 12, 31), ChronoUnit.WEEKS);
        ModelComparison comparison = ModelComparison.of(holdout, Candidate.of("BG/NBD", bg));
        out.print(comparison.toMarkdown(Locale.ENGLISH));
        // README-END
        return new Run(buying, spending, best, interval, comparison);
    }
}
