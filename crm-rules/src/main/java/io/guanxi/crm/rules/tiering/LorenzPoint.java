package io.guanxi.crm.rules.tiering;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * 洛伦兹曲线上的点 – which part of the profit the least profitable customers bring together. Source: Lorenz 1905.
 *
 * <p>Example: of the profits 500 300 60 40 30 25 20 15 10 0 the lower 80 % of the customers bring 20 %: (0.8, 0.2).
 *
 * @param customers the share of the customers, counted from the lowest profit upwards, from 0 to 1
 * @param profit their share of the total profit, a ratio: below 0 where losses outweigh
 */
public record LorenzPoint(BigDecimal customers, BigDecimal profit) {

    /**
     * Checks that both are there.
     *
     * @param customers the share of the customers
     * @param profit their share of the total profit
     * @throws NullPointerException if a component is null
     */
    public LorenzPoint {
        requireNonNull(customers, "customers");
        requireNonNull(profit, "profit");
    }
}
