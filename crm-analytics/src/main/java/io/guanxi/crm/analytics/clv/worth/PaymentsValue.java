package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;

/**
 * 付款的价值 – what a number of payments of the same amount is worth, or why no value can be told.
 *
 * @param payments the payments expected, discounted; empty if they have no finite sum
 * @param amount what each brings, above 0
 * @param margin the share of it that is earned, 0 to 1
 * @param assumptions what the value takes for granted
 */
public record PaymentsValue(OptionalDouble payments, Money amount, BigDecimal margin, List<Reason> assumptions) {

    /**
     * Checks the components.
     *
     * @param payments the payments expected, discounted
     * @param amount what each brings
     * @param margin the share of it that is earned
     * @param assumptions what the value takes for granted, copied
     * @throws NullPointerException if a component or an assumption is null
     * @throws IllegalArgumentException if the payments are negative or not finite, the amount is not above 0 or does not
     *     fit in long minor units, or the share is not from 0 to 1
     */
    public PaymentsValue {
        double number = requireNonNull(payments, "payments").orElse(0);
        Require.that(number >= 0 && Double.isFinite(number), "payments", number, "must be finite and not negative");
        Decimals.payment(amount, "amount");
        margin = Decimals.share(margin, "margin");
        assumptions = Require.list(assumptions, "assumptions");
    }

    /**
     * The value, payments times amount times the share earned, rounded half up to the minor unit.
     *
     * @return the value, 0 or more; empty if the payments have no finite sum, or long minor units cannot hold the value:
     *     {@link #reasons} say which
     */
    public Optional<Money> value() {
        return payments.isPresent() ? Decimals.money(figure(), amount.getCurrencyUnit()) : Optional.empty();
    }

    /**
     * The value before rounding.
     *
     * @return the value in units of the currency; empty where {@link #value} is
     */
    public OptionalDouble beforeRounding() {
        return value().isPresent() ? OptionalDouble.of(figure()) : OptionalDouble.empty();
    }

    /**
     * Why the value is what it is, or why there is none.
     *
     * @return the value and the assumptions, as data
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(verdict());
        reasons.addAll(assumptions);
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

    private Reason verdict() {
        if (payments.isEmpty()) {
            return Reason.of(WorthReason.NO_FINITE_SUM);
        }
        Optional<Money> worth = value();
        return worth.isPresent()
                ? Reason.of(WorthReason.PAYMENTS, Decimals.shown(payments.getAsDouble()), amount, margin, worth.get())
                : Reason.of(WorthReason.TOO_LARGE, amount.getCurrencyUnit().getCode());
    }

    private double figure() {
        return payments.orElseThrow() * amount.getAmount().doubleValue() * margin.doubleValue();
    }
}
