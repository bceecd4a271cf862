package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;

/**
 * 供应品 – an offer among which a customer can choose, with the value that it delivers (V1).
 *
 * @param <A> the type of the amounts
 * @param name what the offer is called, up to {@value #MAX_NAME} characters
 * @param delivered what it is worth to the customer
 */
public record Offer<A>(String name, DeliveredValue<A> delivered) {

    /** Characters that a name may have. */
    public static final int MAX_NAME = 64;

    /**
     * Checks the components.
     *
     * @param name what the offer is called
     * @param delivered what it is worth to the customer
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the name is no short text in one line
     */
    public Offer {
        Require.text(name, "name", MAX_NAME);
        requireNonNull(delivered, "delivered");
    }

    /**
     * An offer.
     *
     * @param <A> the type of the amounts
     * @param name what the offer is called, up to {@value #MAX_NAME} characters
     * @param delivered what it is worth to the customer
     * @return the offer
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is no short text in one line
     */
    public static <A> Offer<A> of(String name, DeliveredValue<A> delivered) {
        return new Offer<>(name, delivered);
    }
}
