package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 预期寿命 – how long customers stay at a retention rate that does not change (L7), by both counts of the field.
 *
 * <p>Example: at a retention of 0.8 it is {@code 1 / (1 − 0.8)} = 5 periods with the current one, {@code 0.8 / (1 −
 * 0.8)} = 4 beyond it. Where nobody is lost both are undefined. Source: Reichheld &amp; Sasser 1990.
 *
 * @param retention the retention rate of a period, 0 to 1
 */
public record ExpectedLifetime(BigDecimal retention) {

    /**
     * Checks the rate.
     *
     * @param retention the retention rate of a period
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if the rate is not 0 to 1, or has more than {@value Require#MAX_DIGITS} places
     */
    public ExpectedLifetime {
        requireNonNull(retention, "retention");
        Require.that(
                retention.signum() >= 0 && retention.compareTo(BigDecimal.ONE) <= 0,
                "retention",
                retention,
                "must be 0 to 1");
        Require.that(
                retention.scale() <= Require.MAX_DIGITS,
                "retention",
                retention,
                "must have at most " + Require.MAX_DIGITS + " places");
    }

    /**
     * The lifetimes at a retention rate.
     *
     * @param retention the retention rate of a period, such as {@code "0.8"}
     * @return the lifetimes
     * @throws NullPointerException if the rate is null
     * @throws IllegalArgumentException if it is no decimal, or not 0 to 1
     */
    public static ExpectedLifetime atRetention(String retention) {
        return new ExpectedLifetime(Require.decimal(retention, "retention", "0.8"));
    }

    /**
     * 流失率 – {@code 1 − retention}.
     *
     * @return 0 to 1, exactly
     */
    public BigDecimal churn() {
        return BigDecimal.ONE.subtract(retention);
    }

    /**
     * 含本期 – the expected periods with the current one: {@code 1 / churn}.
     *
     * @return 1 or more with four decimals, rounded half up; empty if the churn is 0
     */
    public Optional<BigDecimal> includingCurrent() {
        return byChurn(BigDecimal.ONE);
    }

    /**
     * 后续期数 – the expected periods beyond the current one: {@code r / (1 − r)}.
     *
     * @return 0 or more with four decimals, rounded half up; empty if the churn is 0
     */
    public Optional<BigDecimal> further() {
        return byChurn(retention);
    }

    private Optional<BigDecimal> byChurn(BigDecimal part) {
        return churn().signum() == 0
                ? Optional.empty()
                : Optional.of(part.divide(churn(), Share.DECIMALS, RoundingMode.HALF_UP));
    }
}
