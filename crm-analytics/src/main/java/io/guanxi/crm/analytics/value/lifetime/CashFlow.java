package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * 现金流 – one amount that a customer brings or costs, when, and how many renewals it depends on (V3).
 *
 * <p>Its present value is {@code amount · S(renewals) / (1 + d)^time}, where {@code S(k)} is the share of customers
 * left after k renewals. Example: the promotion of 50 in the middle of the second year, sent to those who renewed once,
 * is {@code CashFlow.of(CNY −50, "1.5", 1)}; with r .75 and d .2 its present value is −28.53.
 *
 * @param amount what comes in, or below 0 what goes out
 * @param time when, in periods from now, 0 to 100,000, also between periods; kept without trailing zeros
 * @param renewals how many renewals it must survive, 0 to 100,000; 0 if it is certain
 */
public record CashFlow(Money amount, BigDecimal time, int renewals) {

    /**
     * Checks the components.
     *
     * @param amount what comes in or goes out
     * @param time when, in periods from now
     * @param renewals how many renewals it must survive
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the amount does not fit in long minor units, the time is not from 0 to 100,000
     *     or has more than {@value Require#MAX_DIGITS} decimals, or the renewals are not from 0 to 100,000
     */
    public CashFlow {
        Require.minorUnits(amount, "amount");
        time = Exact.time(time, "time");
        Require.that(
                renewals >= 0 && renewals <= Exact.MAX_TIME,
                "renewals",
                renewals,
                "must be from 0 to " + Exact.MAX_TIME);
    }

    /**
     * A cash flow.
     *
     * @param amount what comes in, or below 0 what goes out
     * @param time when, in periods from now, such as {@code "0.5"}
     * @param renewals how many renewals it must survive, 0 or more
     * @return the cash flow
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the time is no decimal number, or a component breaks its rule
     */
    public static CashFlow of(Money amount, String time, int renewals) {
        return new CashFlow(amount, Exact.parse(time, "time"), renewals);
    }

    /**
     * The same amount in several periods on end: each one period later and one renewal further than the one before.
     *
     * <p>Example: eleven margins {@code series(CNY 260, "0", 0, 11)} come at 0, 1 … 10 and survive r^0 … r^10.
     *
     * @param amount what comes in, or below 0 what goes out
     * @param time when the first comes, in periods from now
     * @param renewals how many renewals the first must survive, 0 or more
     * @param count how many there are, 1 to 10,000
     * @return the cash flows in order of time
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the count is out of its range, or a component of a cash flow breaks its rule
     */
    public static List<CashFlow> series(Money amount, String time, int renewals, int count) {
        CashFlow first = of(amount, time, renewals);
        Exact.periods(count, "count");
        return IntStream.range(0, count)
                .mapToObj(step -> new CashFlow(amount, first.time.add(BigDecimal.valueOf(step)), first.renewals + step))
                .toList();
    }
}
