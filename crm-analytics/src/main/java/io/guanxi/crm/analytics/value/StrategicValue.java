package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import org.joda.money.Money;

/**
 * 战略价值 – what a customer is worth beside the margin of a period (V2); always an estimate.
 *
 * <p>Example: a well-known guest whose stays bring others is worth a reference of CNY 50.00 a year; one who warns others
 * off has a referral value below zero.
 *
 * @param kind what it is
 * @param amount what it is worth in the period; negative if it does harm
 */
public record StrategicValue(StrategicKind kind, Money amount) {

    /**
     * Checks the components.
     *
     * @param kind what it is
     * @param amount what it is worth in the period
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the amount does not fit in long minor units
     */
    public StrategicValue {
        requireNonNull(kind, "kind");
        Require.minorUnits(amount, "amount");
    }

    /**
     * A value beside the margin.
     *
     * @param kind what it is
     * @param amount what it is worth in the period; negative if it does harm
     * @return the value
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the amount does not fit in long minor units
     */
    public static StrategicValue of(StrategicKind kind, Money amount) {
        return new StrategicValue(kind, amount);
    }
}
