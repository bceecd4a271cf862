package io.guanxi.crm.demo;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** 基本事实 – where the data come from and how much they hold. */
final class BaseFacts {

    private static final int SOURCE_WIDTH = 80;

    /** One line: what is told, and the figures. */
    private record Fact(Words label, String value) {}

    private BaseFacts() {}

    static List<String> lines(Population population, int months, Locale locale) {
        List<Fact> facts = List.of(
                new Fact(Words.SOURCE, Columns.cut(population.source(), SOURCE_WIDTH)),
                new Fact(Words.PERIOD, Words.FROM_TO.text(locale, population.firstDay(), population.lastDay(), months)),
                new Fact(Words.CUSTOMERS, customers(population, locale)),
                new Fact(Words.PURCHASES, purchases(population.log(), locale)),
                new Fact(Words.REFUNDS, refunds(population.log(), locale)),
                new Fact(Words.REPEATS, repeats(population, locale)));
        int width = facts.stream()
                .mapToInt(fact -> Columns.width(fact.label.text(locale)))
                .max()
                .orElseThrow();
        return facts.stream()
                .map(fact -> Columns.padRight(fact.label.text(locale), width) + "  " + fact.value)
                .toList();
    }

    private static String customers(Population population, Locale locale) {
        int buyers = population.log().customers();
        return population
                .kinds()
                .map(kinds -> Words.B2C_B2B.text(locale, kinds.total(), kinds.persons(), kinds.organisations(), buyers))
                .orElseGet(() -> Figures.count(buyers));
    }

    private static String purchases(PurchaseLog log, Locale locale) {
        return Words.GROSS.text(locale, log.purchases(), Figures.money(log.gross()));
    }

    private static String refunds(PurchaseLog log, Locale locale) {
        return Words.REFUNDED.text(locale, log.refunds(), Figures.money(log.refunded()), Figures.money(log.net()));
    }

    private static String repeats(Population population, Locale locale) {
        PurchaseSummaries summaries = PurchaseSummaries.of(population.log(), population.lastDay(), ChronoUnit.WEEKS);
        return Words.REPEAT_DAYS.text(locale, summaries.repeatPurchases(), summaries.withoutRepeat());
    }
}
