package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 转换成本 – what it costs a customer to leave, the barrier to exit (F11): {@code procedural (search, learning) + financial
 * (lost points, tier, penalty) + relational + proprietary dependence}.
 *
 * <p>A customer leaves for another offer only if it delivers more than ours and the barrier together. Example: 40 + 60 +
 * 120 + 150 + 50 + 100 + 80 is a barrier of 600; beside a delivered value of 350 another offer must deliver more than 950.
 * Exact, without rounding. Source: Burnham, Frels &amp; Mahajan, Consumer Switching Costs, 2003.
 *
 * @param terms what each of the seven costs, 0 or more, all in one currency; a term that is not stated is not 0
 */
public record SwitchingCost(Map<SwitchingCostKind, Money> terms) {

    /**
     * Checks the terms.
     *
     * @param terms what each of the seven costs, copied
     * @throws NullPointerException if the map, a kind or an amount is null
     * @throws IllegalArgumentException if a kind is missing, an amount is negative or does not fit in long minor units, or
     *     the currencies differ
     */
    public SwitchingCost {
        terms = CostTerms.complete(terms, SwitchingCostKind.class);
    }

    /**
     * The cost of the seven terms.
     *
     * @param terms what each of the seven costs, 0 or more, all in one currency
     * @return the cost
     * @throws NullPointerException if the map, a kind or an amount is null
     * @throws IllegalArgumentException if a kind is missing, an amount is negative or does not fit in long minor units, or
     *     the currencies differ
     */
    public static SwitchingCost of(Map<SwitchingCostKind, Money> terms) {
        return new SwitchingCost(terms);
    }

    /**
     * One of the seven terms.
     *
     * @param kind which
     * @return its amount, 0 or more
     * @throws NullPointerException if the kind is null
     */
    public Money amount(SwitchingCostKind kind) {
        return requireNonNull(terms.get(requireNonNull(kind, "kind")), "kind");
    }

    /**
     * The sum of the terms of one group.
     *
     * @param group which
     * @return the sum, 0 or more
     * @throws NullPointerException if the group is null
     */
    public Money total(SwitchingCostKind.Group group) {
        requireNonNull(group, "group");
        return CostTerms.sum(terms, kind -> kind.group() == group);
    }

    /**
     * 退出壁垒 – the sum of all terms.
     *
     * @return the barrier, 0 or more
     */
    public Money barrier() {
        return CostTerms.sum(terms, kind -> true);
    }

    /**
     * What another offer delivers at the point where it makes no difference to the customer: {@code ours + barrier}.
     *
     * @param ours our offer
     * @return the delivered value up to which the customer stays
     * @throws NullPointerException if the offer is null
     * @throws IllegalArgumentException if the offer is in another currency
     */
    public Money staysUpTo(DeliveredValue<Money> ours) {
        return inCurrency(ours, "ours").plus(barrier());
    }

    /**
     * Whether another offer is worth the switch.
     *
     * @param ours our offer
     * @param other the other offer
     * @return true if the other delivers more than ours and the barrier together
     * @throws NullPointerException if an offer is null
     * @throws IllegalArgumentException if an offer is in another currency
     */
    public boolean isWorthSwitching(DeliveredValue<Money> ours, DeliveredValue<Money> other) {
        Money limit = staysUpTo(ours);
        return inCurrency(other, "other").isGreaterThan(limit);
    }

    /**
     * The terms, the sums and the assumption.
     *
     * @return first the seven terms, then the sums of the groups, the barrier and what is assumed of it
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        terms.forEach((kind, amount) -> reasons.add(Reason.of(CostReason.TERM, kind, amount)));
        for (SwitchingCostKind.Group group : SwitchingCostKind.Group.values()) {
            reasons.add(Reason.of(CostReason.TERM, group, total(group)));
        }
        reasons.add(Reason.of(CostReason.TERM, CostFigure.SWITCHING_COST, barrier()));
        reasons.add(Reason.of(CostReason.BARRIER));
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

    private Money inCurrency(DeliveredValue<Money> offer, String field) {
        Money value = requireNonNull(offer, field).value();
        CurrencyUnit currency = CostTerms.currency(terms);
        Require.that(value.getCurrencyUnit().equals(currency), field, value, "must be in " + currency);
        return value;
    }
}
