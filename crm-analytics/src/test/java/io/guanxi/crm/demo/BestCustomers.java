package io.guanxi.crm.demo;

import io.guanxi.crm.analytics.clv.Fitted;
import io.guanxi.crm.analytics.clv.GammaGamma;
import io.guanxi.crm.analytics.clv.PurchaseModel;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.analytics.clv.summary.PurchaseSummary;
import io.guanxi.crm.analytics.clv.uncertainty.DeltaMethod;
import io.guanxi.crm.analytics.clv.uncertainty.Interval;
import io.guanxi.crm.analytics.clv.uncertainty.PurchasesAndSpend;
import io.guanxi.crm.analytics.clv.uncertainty.Scale;
import io.guanxi.crm.analytics.clv.worth.CustomerLifetimeValue;
import io.guanxi.crm.analytics.clv.worth.LifetimeValue;
import io.guanxi.crm.analytics.clv.worth.RankedValue;
import io.guanxi.crm.analytics.clv.worth.SpendModel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.purchase.PurchaseLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 最有价值的客户 – the ten customers from whom most is to come within a year, each with an interval.
 *
 * @param <M> the model of purchases
 */
final class BestCustomers<M extends PurchaseModel> {

    static final int MONTHS = 12;

    private static final int MOST = 10;
    private static final String DISCOUNT = "0.10";
    private static final double LEVEL = 0.95;
    private static final int ID_WIDTH = 24;
    private static final int NARROW_ID_WIDTH = 16;
    private static final int RANK_WIDTH = 4;

    private final Fitted<M> model;
    private final Optional<Fitted<GammaGamma>> spend;
    private final PurchaseSummaries summaries;
    private final LocalDate lastDay;
    private final CurrencyUnit currency;
    private final Locale locale;

    private BestCustomers(Fitted<M> model, LifetimeStudy study, PurchaseLog log, LocalDate lastDay, Locale locale) {
        this.model = model;
        this.spend = study.spend().fitted();
        this.summaries = PurchaseSummaries.of(log, lastDay, LifetimeStudy.UNIT);
        this.lastDay = lastDay;
        this.currency = log.currency();
        this.locale = locale;
    }

    static List<String> of(
            Fitted<? extends PurchaseModel> model,
            LifetimeStudy study,
            PurchaseLog log,
            LocalDate lastDay,
            Locale locale) {
        return new BestCustomers<>(model, study, log, lastDay, locale).lines(log);
    }

    private List<String> lines(PurchaseLog log) {
        if (spend.isPresent()) {
            return lines(SpendModel.of(spend.get().model(), currency));
        }
        Optional<Money> mean = plainMean(log);
        if (mean.isEmpty()) {
            return List.of(Words.NO_SPEND.text(locale));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Words.PLAIN_MEAN.text(locale, Figures.money(mean.get())));
        lines.addAll(lines(SpendModel.constant(mean.get())));
        return lines;
    }

    /** What a purchase has brought on the whole; empty if that is not above zero. */
    static Optional<Money> plainMean(PurchaseLog log) {
        return Optional.of(log.net().dividedBy(log.purchases(), RoundingMode.HALF_UP))
                .filter(Money::isPositive);
    }

    /** The weeks of the year that follows the last day, by the calendar. */
    static double weeksOfTheNextYear(LocalDate lastDay) {
        double days = ChronoUnit.DAYS.between(lastDay, lastDay.plusMonths(MONTHS));
        return days / LifetimeStudy.UNIT.getDuration().toDays();
    }

    private List<String> lines(SpendModel amounts) {
        CustomerLifetimeValue year = CustomerLifetimeValue.of(model.model(), amounts)
                .discounted(DISCOUNT)
                .within(lastDay, Period.ofMonths(MONTHS));
        Ranking ranking = Ranking.of(year, summaries, MOST);
        List<RankedValue> best = ranking.best();
        List<String> lines = new ArrayList<>();
        if (!best.isEmpty()) {
            lines.add(Words.BEST.text(
                    locale, lastDay.plusDays(1), lastDay.plusMonths(MONTHS), summaries.size(), best.size()));
            List<String> wide = table(year, best, true);
            boolean fits = wide.stream().allMatch(line -> Columns.width(line) <= Report.WIDTH);
            lines.addAll(fits ? wide : table(year, best, false));
            lines.add(Words.INTERVAL_NOTE.text(locale, lastDay));
        }
        ranking.firstWithout().ifPresent(place -> lines.addAll(withoutValue(ranking.without(), place, year)));
        return lines;
    }

    private List<String> withoutValue(int customers, int first, CustomerLifetimeValue year) {
        String id = summaries.customer(first).map(CustomerId::value).orElseThrow();
        LifetimeValue value = year.estimate(summaries.get(first));
        String why = Reason.text(List.of(value.reasons().get(0)), locale) + " "
                + value.spend().why(locale);
        return Columns.wrap(
                Words.WITHOUT_VALUE.text(locale, customers, Columns.cut(Columns.printable(id), NARROW_ID_WIDTH), why),
                Report.WIDTH,
                RANK_WIDTH);
    }

    /** Wide with all amounts, narrow with the bounds as shares of the value and without the spend. */
    private List<String> table(CustomerLifetimeValue year, List<RankedValue> best, boolean isWide) {
        Table table = new Table(isWide ? 2 : 1);
        List<String> headings = new ArrayList<>(List.of(
                Words.REPEAT_PURCHASES.text(locale),
                Words.PROBABILITY_ALIVE.text(locale),
                Words.EXPECTED_PURCHASES.text(locale)));
        if (isWide) {
            headings.add(Words.SPEND_EACH.text(locale));
        }
        headings.add(Words.IN_CURRENCY.text(locale, Words.VALUE.text(locale), currency.getCode()));
        headings.add(Words.INTERVAL.text(locale));
        table.row("", headings);
        for (RankedValue ranked : best) {
            table.row(label(ranked, isWide ? ID_WIDTH : NARROW_ID_WIDTH), cells(year, ranked.value(), isWide));
        }
        return table.lines();
    }

    private static String label(RankedValue ranked, int width) {
        String id = ranked.customer().map(CustomerId::value).orElseThrow();
        return Columns.padLeft(ranked.rank() + ". ", RANK_WIDTH) + Columns.cut(Columns.printable(id), width);
    }

    private List<String> cells(CustomerLifetimeValue year, LifetimeValue value, boolean isWide) {
        PurchaseSummary summary = value.summary();
        List<String> cells = new ArrayList<>(List.of(
                Figures.count(summary.repeatPurchases()),
                Figures.percent(BigDecimal.valueOf(value.probabilityAlive())),
                Figures.decimal(model.model().expectedPurchases(summary, weeksOfTheNextYear(lastDay)), 2)));
        if (isWide) {
            cells.add(Figures.amount(currency, value.spend().mean().orElseThrow()));
        }
        cells.add(Figures.amount(value.orThrow()));
        Interval interval = interval(year, summary);
        cells.add(
                isWide
                        ? Figures.amount(currency, interval.low()) + " – " + Figures.amount(currency, interval.high())
                        : share(interval.low(), interval) + " " + share(interval.high(), interval));
        return cells;
    }

    private static String share(double bound, Interval interval) {
        double share = interval.estimate() == 0 ? 0 : bound / interval.estimate() - 1;
        return (share < 0 ? "" : "+") + Figures.percent(BigDecimal.valueOf(Math.min(share, 1e9)));
    }

    private Interval interval(CustomerLifetimeValue year, PurchaseSummary summary) {
        if (spend.isEmpty()) {
            return DeltaMethod.of(model).interval(other -> amount(year.withModel(other), summary), Scale.LOG, LEVEL);
        }
        return DeltaMethod.of(model, spend.get())
                .interval(PurchasesAndSpend.lifetimeValue(year, summary), Scale.LOG, LEVEL);
    }

    private static double amount(CustomerLifetimeValue year, PurchaseSummary summary) {
        return year.estimate(summary).beforeRounding().orElseThrow();
    }
}
