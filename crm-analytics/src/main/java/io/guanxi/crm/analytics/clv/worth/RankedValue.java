package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.util.Optional;

/**
 * 价值排名 – a customer's place among the most valuable ones.
 *
 * @param rank the rank, from 1 on
 * @param place the customer's place in the population, from 0 on
 * @param customer the customer; empty if the population was made from plain values
 * @param value the customer's value
 */
public record RankedValue(int rank, int place, Optional<CustomerId> customer, LifetimeValue value) {

    /**
     * Checks the components.
     *
     * @param rank the rank
     * @param place the customer's place in the population
     * @param customer the customer
     * @param value the customer's value
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the rank is below 1 or the place below 0
     */
    public RankedValue {
        Require.that(rank >= 1, "rank", rank, "must be at least 1");
        Require.that(place >= 0, "place", place, "must not be negative");
        requireNonNull(customer, "customer");
        requireNonNull(value, "value");
    }
}
