package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.purchase.CostKind;
import io.guanxi.crm.purchase.CostToServe;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 客户价值（对企业） – what one customer is worth to the firm in one period (V2): {@code revenue − cost of goods − cost to
 * serve + strategic value}.
 *
 * <p>客户价值, like "customer value", has two meanings: this is the value <em>to the firm</em>; the value <em>to the
 * customer</em> is the delivered value, {@link io.guanxi.crm.analytics.value.cost.DeliveredValue}. Both together make the
 * {@link io.guanxi.crm.lifecycle.ValueBalance} (win-win, F2). The cost of winning the customer is no term: it is paid once
 * and belongs to the lifetime value (V3).
 *
 * <p>Example: revenue CNY 1,000.00 − goods CNY 600.00 − service CNY 150.00 = margin CNY 250.00; with a reference worth
 * CNY 50.00 and a referral worth CNY −20.00 the value is CNY 280.00. Exact, without rounding.
 *
 * @param revenue what the customer paid, less refunds; negative if these exceed it
 * @param costOfGoods what the goods sold cost; negative if more came back than went out
 * @param costToServe what selling to and serving the customer cost, 0 or more, without the cost of winning the customer
 * @param strategic what the customer is worth beside that, in any order; there may be none, or several of a kind
 */
public record ValueToFirm(Money revenue, Money costOfGoods, Money costToServe, List<StrategicValue> strategic) {

    /**
     * Checks the components.
     *
     * @param revenue what the customer paid, less refunds
     * @param costOfGoods what the goods sold cost
     * @param costToServe what selling to and serving the customer cost
     * @param strategic what the customer is worth beside that, copied
     * @throws NullPointerException if a component or an element is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, the cost to serve is negative, or
     *     the currencies differ
     */
    public ValueToFirm {
        Require.minorUnits(revenue, "revenue");
        Require.minorUnits(costOfGoods, "costOfGoods");
        Require.that(
                Require.minorUnits(costToServe, "costToServe") >= 0,
                "costToServe",
                costToServe,
                "must not be negative");
        CurrencyUnit currency = revenue.getCurrencyUnit();
        requireCurrency(costOfGoods, currency, "costOfGoods");
        requireCurrency(costToServe, currency, "costToServe");
        strategic = Require.list(strategic, "strategic");
        for (StrategicValue value : strategic) {
            requireCurrency(value.amount(), currency, "strategic");
        }
    }

    /**
     * The value of a customer by the margin alone.
     *
     * @param revenue what the customer paid, less refunds
     * @param costOfGoods what the goods sold cost
     * @param costToServe what selling to and serving the customer cost, 0 or more
     * @return the value, without strategic terms
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an amount does not fit in long minor units, the cost to serve is negative, or
     *     the currencies differ
     */
    public static ValueToFirm of(Money revenue, Money costOfGoods, Money costToServe) {
        return new ValueToFirm(revenue, costOfGoods, costToServe, List.of());
    }

    /**
     * The value of a customer by the purchases and the costs recorded. Revenue is what was paid for the purchases of the
     * period less what was refunded of them, even later; costs of the kind {@link CostKind#ACQUISITION} are left out.
     *
     * @param customer whose value
     * @param history the customer's purchases
     * @param costs the costs of any customers
     * @param period the days asked for, half-open {@code [from, to)}
     * @param costOfGoods what the goods sold in the period cost
     * @return the value, without strategic terms
     * @throws NullPointerException if an argument or a cost is null
     * @throws IllegalArgumentException if the period is not half-open, is empty, has no end or leaves the years 1 to 9999,
     *     an amount is in another currency than the purchases, or a sum does not fit in long minor units
     */
    public static ValueToFirm of(
            CustomerId customer,
            PurchaseHistory history,
            Collection<CostToServe> costs,
            Range<LocalDate> period,
            Money costOfGoods) {
        requireNonNull(customer, "customer");
        requireNonNull(history, "history");
        requireNonNull(costOfGoods, "costOfGoods");
        List<CostToServe> all = Require.list(new ArrayList<>(requireNonNull(costs, "costs")), "costs");
        Require.that(Require.period(period, "period").hasUpperBound(), "period", period, "must have an end");
        List<CostToServe> running =
                all.stream().filter(cost -> cost.kind() != CostKind.ACQUISITION).toList();
        return of(
                history.spendBetween(period.lowerEndpoint(), period.upperEndpoint()),
                costOfGoods,
                CostToServe.total(running, customer, period, history.currency()));
    }

    /**
     * The value with one more strategic term.
     *
     * @param kind what it is
     * @param amount what it is worth in the period; negative if it does harm
     * @return a new value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amount does not fit in long minor units, or the currencies differ
     */
    public ValueToFirm with(StrategicKind kind, Money amount) {
        List<StrategicValue> more = ImmutableList.<StrategicValue>builder()
                .addAll(strategic)
                .add(StrategicValue.of(kind, amount))
                .build();
        return new ValueToFirm(revenue, costOfGoods, costToServe, more);
    }

    /**
     * 本期毛利 – {@code revenue − cost of goods − cost to serve}.
     *
     * @return the margin of the period, negative if the customer cost more than was paid
     */
    public Money margin() {
        return revenue.minus(costOfGoods).minus(costToServe);
    }

    /**
     * 战略价值合计 – the sum of the strategic terms.
     *
     * @return the sum, 0 if there is none
     */
    public Money strategicValue() {
        Money sum = Money.zero(revenue.getCurrencyUnit());
        for (StrategicValue value : strategic) {
            sum = sum.plus(value.amount());
        }
        return sum;
    }

    /**
     * The value to the firm: margin and strategic value.
     *
     * @return the value, negative if the customer costs more than it brings
     */
    public Money value() {
        return margin().plus(strategicValue());
    }

    /**
     * The terms, the sums and the assumptions.
     *
     * @return first the terms in the order of the formula, then the value and what was assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.REVENUE, revenue));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.COST_OF_GOODS, costOfGoods));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.COST_TO_SERVE, costToServe));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.MARGIN, margin()));
        for (StrategicValue value : strategic) {
            reasons.add(Reason.of(ValueReason.TERM, value.kind(), value.amount()));
        }
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.VALUE_TO_FIRM, value()));
        reasons.add(Reason.of(ValueReason.MEANING));
        reasons.add(Reason.of(ValueReason.ACQUISITION_APART));
        for (StrategicValue value : strategic) {
            reasons.add(Reason.of(ValueReason.ESTIMATE, value.kind()));
        }
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

    /** Checks that an amount is in the currency of the others. */
    static void requireCurrency(Money amount, CurrencyUnit currency, String field) {
        Require.that(amount.getCurrencyUnit().equals(currency), field, amount, "must be in " + currency);
    }
}
