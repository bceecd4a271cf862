package io.guanxi.crm.demo;

import io.guanxi.crm.analytics.rfm.RfmDimension;
import io.guanxi.crm.analytics.rfm.RfmScore;
import io.guanxi.crm.analytics.rfm.RfmScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;

/** RFM – how many customers have each score, and between which bounds, in the three dimensions. */
final class RfmSection {

    private RfmSection() {}

    static List<String> lines(RfmScores scores, CurrencyUnit currency, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.RFM.text(locale, scores.count(RfmScore.of(5, 5, 5)), scores.count(RfmScore.of(1, 1, 1))));
        Table table = new Table(2);
        table.row(Words.SCORE.text(locale), headings(currency, locale));
        for (int score = RfmScore.BEST; score >= 1; score--) {
            List<String> cells = new ArrayList<>();
            for (RfmDimension dimension : RfmDimension.values()) {
                cells.add(bound(scores, dimension, score, currency));
                cells.add(Figures.count(scores.count(dimension, score)));
            }
            table.row(Integer.toString(score), cells);
        }
        lines.addAll(table.lines());
        return lines;
    }

    private static List<String> headings(CurrencyUnit currency, Locale locale) {
        String customers = Words.CUSTOMER_COUNT.text(locale);
        return List.of(
                Words.IN_DAYS.text(locale, RfmDimension.RECENCY.displayName(locale)),
                customers,
                RfmDimension.FREQUENCY.displayName(locale),
                customers,
                Words.IN_CURRENCY.text(locale, RfmDimension.MONETARY.displayName(locale), currency.getCode()),
                customers);
    }

    /** A cut point belongs to the score of the values up to it; the fifth without one lies above the last. */
    private static String bound(RfmScores scores, RfmDimension dimension, int score, CurrencyUnit currency) {
        List<Long> cuts = scores.cutPoints(dimension);
        int fifth = dimension == RfmDimension.RECENCY ? RfmScore.BEST - score : score - 1;
        boolean isLast = fifth == cuts.size();
        long cut = cuts.get(isLast ? fifth - 1 : fifth);
        return (isLast ? "> " : "≤ ")
                + (dimension == RfmDimension.MONETARY ? Figures.amount(currency, cut) : Figures.count(cut));
    }
}
