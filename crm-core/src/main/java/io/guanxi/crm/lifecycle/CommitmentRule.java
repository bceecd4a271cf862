package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * 承诺履行条件 – how much of the committed volume a contract customer must have bought in each of the latest windows (L2).
 *
 * <p>Example: 2 quarters with at least 0.5 of the part of the commitment that falls to each.
 *
 * @param windows the windows
 * @param share the smallest part of the commitment, above 0 and at most 1, with at most {@value Shares#PLACES} decimals
 */
public record CommitmentRule(WindowSeries windows, BigDecimal share) {

    /**
     * Checks the components.
     *
     * @param windows the windows
     * @param share the smallest part of the commitment
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the share is out of its range
     */
    public CommitmentRule {
        requireNonNull(windows, "windows");
        share = Shares.of(share, "share");
    }
}
