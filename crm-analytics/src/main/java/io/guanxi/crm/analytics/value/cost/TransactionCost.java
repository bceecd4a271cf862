package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;

/**
 * 交易成本 – what doing business costs beside the price, in six terms (F9): {@code information + negotiation + contracting and
 * enforcement + property definition + monitoring + institutional change}.
 *
 * <p>Example: 20, 12, 10, 4, 8 and 6 are 60. Exact, without rounding. Source: Cheung 张五常; Coase; Williamson.
 *
 * @param terms what each of the six costs, 0 or more, all in one currency; a term that is not stated is not 0
 */
public record TransactionCost(Map<TransactionCostKind, Money> terms) {

    /**
     * Checks the terms.
     *
     * @param terms what each of the six costs, copied
     * @throws NullPointerException if the map, a kind or an amount is null
     * @throws IllegalArgumentException if a kind is missing, an amount is negative or does not fit in long minor units, or
     *     the currencies differ
     */
    public TransactionCost {
        terms = CostTerms.complete(terms, TransactionCostKind.class);
    }

    /**
     * The cost of the six terms.
     *
     * @param terms what each of the six costs, 0 or more, all in one currency
     * @return the cost
     * @throws NullPointerException if the map, a kind or an amount is null
     * @throws IllegalArgumentException if a kind is missing, an amount is negative or does not fit in long minor units, or
     *     the currencies differ
     */
    public static TransactionCost of(Map<TransactionCostKind, Money> terms) {
        return new TransactionCost(terms);
    }

    /**
     * One of the six terms.
     *
     * @param kind which
     * @return its amount, 0 or more
     * @throws NullPointerException if the kind is null
     */
    public Money amount(TransactionCostKind kind) {
        return requireNonNull(terms.get(requireNonNull(kind, "kind")), "kind");
    }

    /**
     * The sum of the six terms.
     *
     * @return the transaction cost, 0 or more
     */
    public Money total() {
        return CostTerms.sum(terms, kind -> true);
    }

    /**
     * The terms, the sum and the assumption.
     *
     * @return first the six terms, then the sum and what is assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        terms.forEach((kind, amount) -> reasons.add(Reason.of(CostReason.TERM, kind, amount)));
        reasons.add(Reason.of(CostReason.TERM, CostFigure.TOTAL_COST, total()));
        reasons.add(Reason.of(CostReason.EACH_ONCE));
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
