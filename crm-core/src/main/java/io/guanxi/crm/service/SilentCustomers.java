package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 沉默的顾客 – how many dissatisfied customers stand behind those who complain (S6; TARP).
 *
 * <p>{@code complaining = dissatisfied · rate}, rounded half up to whole customers; {@code silent = dissatisfied −
 * complaining}. Example: of 200 dissatisfied customers 4 % complain, so 8 complain and 192 are silent. Why they are is
 * told by {@link SilenceReason}.
 *
 * @param dissatisfied the dissatisfied customers, 0 or more
 * @param complaintRate the share of them that complains, 0 to 1 with at most {@value #MAX_DECIMALS} decimals; kept
 *     without trailing zeros
 */
public record SilentCustomers(long dissatisfied, BigDecimal complaintRate) {

    /** Decimals allowed in the rate: enough to get back every number of complaints from it. */
    public static final int MAX_DECIMALS = 20;

    /**
     * Checks the figures.
     *
     * @param dissatisfied the dissatisfied customers
     * @param complaintRate the share of them that complains
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if the number is negative, or the rate lies outside 0 to 1 or has too many
     *     decimals
     */
    public SilentCustomers {
        Require.that(dissatisfied >= 0, "dissatisfied", dissatisfied, "must be at least 0");
        BigDecimal rate = requireNonNull(complaintRate, "complaintRate");
        Require.that(
                rate.scale() <= MAX_DECIMALS, "complaintRate", rate, "must have at most " + MAX_DECIMALS + " decimals");
        Require.that(
                rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0, "complaintRate", rate, "must be 0 to 1");
        complaintRate = rate.stripTrailingZeros();
    }

    /**
     * The estimate from a known complaint rate.
     *
     * @param dissatisfied the dissatisfied customers
     * @param complaintRate the share of them that complains, such as {@code "0.04"}
     * @return the estimate
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if the number is negative, or the rate is no decimal, lies outside 0 to 1 or has
     *     too many decimals
     */
    public static SilentCustomers of(long dissatisfied, String complaintRate) {
        return new SilentCustomers(dissatisfied, Score.parse(complaintRate, "complaintRate"));
    }

    /**
     * What was counted: the dissatisfied in a survey, and the complaints that they made.
     *
     * @param dissatisfied the dissatisfied customers, at least 1
     * @param complaints how many of them have complained
     * @return the figures, with the rate rounded half up to {@value #MAX_DECIMALS} decimals
     * @throws IllegalArgumentException if nobody is dissatisfied, so that there is no rate, or the complaints are
     *     negative or more than the dissatisfied
     */
    public static SilentCustomers ofCounts(long dissatisfied, long complaints) {
        Require.that(dissatisfied >= 1, "dissatisfied", dissatisfied, "must be at least 1");
        Require.that(
                complaints >= 0 && complaints <= dissatisfied,
                "complaints",
                complaints,
                "must be 0 to " + dissatisfied);
        return new SilentCustomers(
                dissatisfied,
                BigDecimal.valueOf(complaints)
                        .divide(BigDecimal.valueOf(dissatisfied), MAX_DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * The customers who complain.
     *
     * @return {@code dissatisfied · rate}, rounded half up
     */
    public long complaining() {
        return BigDecimal.valueOf(dissatisfied)
                .multiply(complaintRate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * The customers who say nothing.
     *
     * @return the dissatisfied less those who complain
     */
    public long silent() {
        return dissatisfied - complaining();
    }
}
