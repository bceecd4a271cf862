package io.guanxi.crm.analytics.value.lifetime;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 策略 – what the firm may do for a customer, what the customer would be worth under it, and what it costs (V5).
 *
 * <p>Example: a club membership that lifts retention from .8 to .85 raises the lifetime value from 366.67 to 440.00 and
 * costs 40.00: net 400.00.
 *
 * @param id the stable name, at most 64 characters
 * @param term the name in both languages
 * @param clv the lifetime value under the play, before its cost; may be negative
 * @param cost what the play costs, 0 or more, in the same currency
 * @param feasible whether the firm can do it
 */
public record Play(String id, Term term, Money clv, Money cost, boolean feasible) implements Bilingual {

    private static final int MAX_ID = 64;

    /**
     * Checks the components.
     *
     * @param id the stable name
     * @param term the name in both languages
     * @param clv the lifetime value under the play
     * @param cost what the play costs
     * @param feasible whether the firm can do it
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the id breaks a rule for texts, an amount or the net value does not fit in
     *     long minor units, the cost is negative, or the currencies differ
     */
    public Play {
        Require.text(id, "id", MAX_ID);
        requireNonNull(term, "term");
        Require.minorUnits(clv, "clv");
        Exact.sameCurrency(Exact.notNegative(cost, "cost"), clv.getCurrencyUnit(), "cost");
        Require.minorUnits(clv.minus(cost), "clv less cost");
    }

    /**
     * A play that the firm can do.
     *
     * @param id the stable name, such as {@code "club"}
     * @param term the name in both languages
     * @param clv the lifetime value under the play, before its cost
     * @param cost what the play costs, 0 or more
     * @return the play
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a component breaks its rule
     */
    public static Play of(String id, Term term, Money clv, Money cost) {
        return new Play(id, term, clv, cost, true);
    }

    /**
     * The play as one that the firm cannot do.
     *
     * @return a new play
     */
    public Play infeasible() {
        return new Play(id, term, clv, cost, false);
    }

    /**
     * 净值 – what the customer is worth under the play.
     *
     * @return {@code clv − cost}
     */
    public Money net() {
        return clv.minus(cost);
    }
}
