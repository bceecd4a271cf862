package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 客户价值合计 – what the customers of a population are worth to the firm in a period, term by term (V2).
 *
 * @param customers how many customers, 0 or more
 * @param belowZero how many of them are worth less than 0
 * @param revenue what they paid, less refunds
 * @param costOfGoods what the goods sold cost
 * @param costToServe what selling to them and serving them cost, 0 or more
 * @param strategic what they are worth beside that, one amount for each kind
 */
public record ValueToFirmTotal(
        long customers,
        long belowZero,
        Money revenue,
        Money costOfGoods,
        Money costToServe,
        Map<StrategicKind, Money> strategic) {

    /**
     * Checks the components.
     *
     * @param customers how many customers
     * @param belowZero how many of them are worth less than 0
     * @param revenue what they paid, less refunds
     * @param costOfGoods what the goods sold cost
     * @param costToServe what selling to them and serving them cost
     * @param strategic what they are worth beside that, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number or the cost to serve is negative, more customers are below zero than
     *     there are, a kind is missing, the currencies differ, an amount does not fit in long minor units, or there are
     *     amounts without a customer
     */
    public ValueToFirmTotal {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        Require.that(belowZero >= 0 && belowZero <= customers, "belowZero", belowZero, "must be 0 to " + customers);
        Require.minorUnits(revenue, "revenue");
        Require.minorUnits(costOfGoods, "costOfGoods");
        Require.that(
                Require.minorUnits(costToServe, "costToServe") >= 0,
                "costToServe",
                costToServe,
                "must not be negative");
        CurrencyUnit currency = revenue.getCurrencyUnit();
        ValueToFirm.requireCurrency(costOfGoods, currency, "costOfGoods");
        ValueToFirm.requireCurrency(costToServe, currency, "costToServe");
        requireNonNull(strategic, "strategic").forEach((kind, amount) -> {
            Require.minorUnits(amount, "strategic." + requireNonNull(kind, "strategic"));
            ValueToFirm.requireCurrency(amount, currency, "strategic." + kind);
        });
        for (StrategicKind kind : StrategicKind.values()) {
            Require.that(strategic.containsKey(kind), "strategic", strategic.keySet(), "must hold " + kind);
        }
        Require.that(
                customers > 0
                        || (revenue.isZero()
                                && costOfGoods.isZero()
                                && costToServe.isZero()
                                && strategic.values().stream().allMatch(Money::isZero)),
                "customers",
                customers,
                "must be above 0 where there are amounts");
        strategic = Maps.immutableEnumMap(strategic);
    }

    /**
     * 本期毛利 – {@code revenue − cost of goods − cost to serve}.
     *
     * @return the margin of the period, possibly negative
     */
    public Money margin() {
        return revenue.minus(costOfGoods).minus(costToServe);
    }

    /**
     * The value to the firm: margin and strategic value.
     *
     * @return the value, possibly negative
     */
    public Money value() {
        Money sum = margin();
        for (Money amount : strategic.values()) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * The mean value of a customer: {@code value / customers}, rounded half up to the minor unit.
     *
     * @return the mean; empty without customers
     */
    public Optional<Money> meanValue() {
        return customers == 0 ? Optional.empty() : Optional.of(value().dividedBy(customers, RoundingMode.HALF_UP));
    }

    /**
     * The counts, the terms, the sums and the assumptions.
     *
     * @return first the counts, then the terms in the order of the formula, then the value and what was assumed
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.CUSTOMERS, customers));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.BELOW_ZERO, belowZero));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.REVENUE, revenue));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.COST_OF_GOODS, costOfGoods));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.COST_TO_SERVE, costToServe));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.MARGIN, margin()));
        strategic.forEach((kind, amount) -> reasons.add(Reason.of(ValueReason.TERM, kind, amount)));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.VALUE_TO_FIRM, value()));
        reasons.add(Reason.of(ValueReason.MEANING));
        reasons.add(Reason.of(ValueReason.ACQUISITION_APART));
        strategic.forEach((kind, amount) -> {
            if (!amount.isZero()) {
                reasons.add(Reason.of(ValueReason.ESTIMATE, kind));
            }
        });
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
