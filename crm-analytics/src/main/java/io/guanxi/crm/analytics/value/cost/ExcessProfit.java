package io.guanxi.crm.analytics.value.cost;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 超额利润 – what customers paid beyond what the market asks for the same (F10): {@code Σ (price paid − market price) ·
 * quantity}.
 *
 * <p>Example: CNY 2,050.00 paid for what the market asks CNY 2,000.00 is an excess of CNY 50.00, a premium of 0.0250.
 *
 * @param lines how many lines of sales, 0 or more
 * @param paid what was paid, 0 or more
 * @param atMarket what the market asks for the same, 0 or more, in the same currency
 */
public record ExcessProfit(long lines, Money paid, Money atMarket) {

    private static final int PLACES = 4;

    /**
     * Checks the components.
     *
     * @param lines how many lines of sales
     * @param paid what was paid
     * @param atMarket what the market asks for the same
     * @throws NullPointerException if an amount is null
     * @throws IllegalArgumentException if the number or an amount is negative, an amount does not fit in long minor units,
     *     the currencies differ, or there are amounts without a line
     */
    public ExcessProfit {
        Require.that(lines >= 0, "lines", lines, "must not be negative");
        Require.that(Require.minorUnits(paid, "paid") >= 0, "paid", paid, "must not be negative");
        Require.that(Require.minorUnits(atMarket, "atMarket") >= 0, "atMarket", atMarket, "must not be negative");
        Require.that(atMarket.isSameCurrency(paid), "atMarket", atMarket, "must be in " + paid.getCurrencyUnit());
        Require.that(
                lines > 0 || (paid.isZero() && atMarket.isZero()),
                "lines",
                lines,
                "must be above 0 where there are amounts");
    }

    /**
     * The excess.
     *
     * @return {@code paid − at market}, negative if customers paid less than the market asks
     */
    public Money excess() {
        return paid.minus(atMarket);
    }

    /**
     * 溢价率 – {@code excess / at market}.
     *
     * @return at least −1, with four decimals, rounded half up; empty if the market asks nothing
     */
    public Optional<BigDecimal> premium() {
        return atMarket.isZero()
                ? Optional.empty()
                : Optional.of(excess().getAmount().divide(atMarket.getAmount(), PLACES, RoundingMode.HALF_UP));
    }

    /**
     * The terms, the excess and the assumption.
     *
     * @return the number of lines, the two amounts, the excess, the premium or why there is none, and what is assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(CostReason.TERM, CostFigure.LINES, lines));
        reasons.add(Reason.of(CostReason.TERM, CostFigure.PAID, paid));
        reasons.add(Reason.of(CostReason.TERM, CostFigure.AT_MARKET, atMarket));
        reasons.add(Reason.of(CostReason.TERM, CostFigure.EXCESS_PROFIT, excess()));
        reasons.add(premium()
                .map(known -> Reason.of(CostReason.TERM, CostFigure.PREMIUM, known))
                .orElseGet(() -> Reason.of(CostReason.UNDEFINED, CostFigure.PREMIUM)));
        reasons.add(Reason.of(CostReason.SAME_GOODS));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
