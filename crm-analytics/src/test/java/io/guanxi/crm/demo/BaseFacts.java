package io.guanxi.crm.demo;

import io.guanxi.crm.analytics.clv.summary.PurchaseSummaries;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** 基本事实 – where the data come from and how much they hold. */
final class BaseFacts {

    private static final int SOURCE_WIDTH = 80;

    private BaseFacts() {}

    static List<String> lines(Population population, int months, Locale locale) {
        return new Facts(locale)
                .add(Words.SOURCE, Columns.cut(population.source(), SOURCE_WIDTH))
                .add(Words.PERIOD, Words.FROM_TO.text(locale, population.firstDay(), population.lastDay(), months))
                .add(Words.CUSTOMERS, customers(population, locale))
                .add(Words.PURCHASES, purchases(population.log(), locale))
                .add(Words.REFUNDS, refunds(population.log(), locale))
                .add(Words.REPEATS, repeats(population, locale))
                .lines();
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
