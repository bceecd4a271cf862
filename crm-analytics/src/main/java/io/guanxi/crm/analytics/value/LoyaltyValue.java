package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 忠诚的价值 – what the loyalty of customers is worth to the firm: the sum of its components, monetary and not (V7).
 *
 * <p>Example: more revenue CNY 300.00 and less cost CNY 80.00, both recorded, are CNY 380.00 of monetary value; word of
 * mouth CNY 120.00, image CNY 50.00 and synergy CNY 30.00, all estimated, are CNY 200.00 of non-monetary value: CNY 580.00
 * in all, of which CNY 200.00 is an estimate. Exact, without rounding. Source: Reichheld &amp; Sasser, Zero Defections, 1990.
 *
 * @param components the components in the order in which they are told, at least one; several of a benefit add up
 */
public record LoyaltyValue(List<LoyaltyComponent> components) {

    /**
     * Checks the components.
     *
     * @param components the components, copied
     * @throws NullPointerException if the list or a component is null
     * @throws IllegalArgumentException if there is no component, or the currencies differ
     */
    public LoyaltyValue {
        components = Require.list(components, "components");
        Require.that(!components.isEmpty(), "components", components, "must not be empty");
        CurrencyUnit currency = components.get(0).amount().getCurrencyUnit();
        for (LoyaltyComponent component : components) {
            ValueToFirm.requireCurrency(component.amount(), currency, "components");
        }
    }

    /**
     * The value of components.
     *
     * @param components the components, at least one
     * @return the value
     * @throws NullPointerException if the array or a component is null
     * @throws IllegalArgumentException if there is no component, or the currencies differ
     */
    public static LoyaltyValue of(LoyaltyComponent... components) {
        return new LoyaltyValue(Require.elements(components, "components"));
    }

    /**
     * The sum of all components.
     *
     * @return the value, possibly negative
     */
    public Money total() {
        return sum(component -> true);
    }

    /**
     * The sum of the components of one kind.
     *
     * @param kind the kind
     * @return the sum, 0 if there is none
     * @throws NullPointerException if the kind is null
     */
    public Money total(LoyaltyKind kind) {
        requireNonNull(kind, "kind");
        return sum(component -> component.benefit().kind() == kind);
    }

    /**
     * The part of the value that is an estimate.
     *
     * @return the sum of the estimated components, 0 if there is none
     */
    public Money estimated() {
        return sum(LoyaltyComponent::estimated);
    }

    /**
     * The components, the sums and the assumptions.
     *
     * @return first the components, then the sums, then which components are estimates
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (LoyaltyComponent component : components) {
            reasons.add(Reason.of(ValueReason.TERM, component.benefit(), component.amount()));
        }
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.MONETARY, total(LoyaltyKind.MONETARY)));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.NON_MONETARY, total(LoyaltyKind.NON_MONETARY)));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.LOYALTY_VALUE, total()));
        for (LoyaltyComponent component : components) {
            if (component.estimated()) {
                reasons.add(Reason.of(ValueReason.ESTIMATE, component.benefit()));
            }
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

    private Money sum(Predicate<LoyaltyComponent> which) {
        Money sum = Money.zero(components.get(0).amount().getCurrencyUnit());
        for (LoyaltyComponent component : components) {
            sum = which.test(component) ? sum.plus(component.amount()) : sum;
        }
        return sum;
    }
}
