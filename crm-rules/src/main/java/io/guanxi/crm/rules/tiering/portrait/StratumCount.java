package io.guanxi.crm.rules.tiering.portrait;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * 层的人数 – how many customers of a population are in a stratum.
 *
 * @param stratum the stratum
 * @param customers how many, 0 or more
 * @param share {@code customers / population}, to four decimals, rounded half up; empty for a population of nobody
 */
public record StratumCount(Stratum stratum, long customers, Optional<BigDecimal> share) {

    /**
     * Checks the components.
     *
     * @param stratum the stratum
     * @param customers how many
     * @param share their share of the population
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the number is negative
     */
    public StratumCount {
        requireNonNull(stratum, "stratum");
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        requireNonNull(share, "share");
    }
}
