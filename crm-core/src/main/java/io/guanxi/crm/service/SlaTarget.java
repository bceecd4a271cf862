package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * 服务时限目标 – how fast the firm promises to answer and to settle (SLA), in business time.
 *
 * <p>Example: first response within 1 h, resolution within 8 h, warning from 0.8 on: a complaint that is open for 48
 * min of business time without a response is at risk.
 *
 * @param firstResponse the business time allowed until the first response, above zero
 * @param resolution the business time allowed until the resolution, at least that of the first response
 * @param warnAt the share of a target from which on it is at risk, above 0 and below 1; without trailing zeros
 */
public record SlaTarget(Duration firstResponse, Duration resolution, BigDecimal warnAt) {

    /** The share from which on a target is at risk, unless said otherwise: 0.8. */
    public static final BigDecimal WARN_AT = new BigDecimal("0.8");

    /**
     * Checks the components.
     *
     * @param firstResponse the business time allowed until the first response
     * @param resolution the business time allowed until the resolution
     * @param warnAt the share of a target from which on it is at risk
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a time is not above zero, the resolution is shorter than the first response,
     *     or the share is not above 0 and below 1 or has more than {@value Require#MAX_DIGITS} digits
     */
    public SlaTarget {
        requireTarget(firstResponse, "firstResponse");
        requireTarget(resolution, "resolution");
        Require.that(
                firstResponse.compareTo(resolution) <= 0,
                "resolution",
                resolution,
                "must not be shorter than the first response " + firstResponse);
        warnAt = requireWarnAt(warnAt);
    }

    /**
     * A target that warns at {@link #WARN_AT}.
     *
     * @param firstResponse the business time allowed until the first response
     * @param resolution the business time allowed until the resolution
     * @return the target
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a time is not above zero, or the resolution is shorter than the first
     *     response
     */
    public static SlaTarget of(Duration firstResponse, Duration resolution) {
        return new SlaTarget(firstResponse, resolution, WARN_AT);
    }

    /** Checks a target time. */
    static void requireTarget(Duration target, String field) {
        requireNonNull(target, field);
        Require.that(!target.isNegative() && !target.isZero(), field, target, "must be longer than zero");
    }

    /** Checks a share at which to warn and takes its trailing zeros off. */
    static BigDecimal requireWarnAt(BigDecimal warnAt) {
        BigDecimal share = Require.threshold(warnAt, "warnAt");
        Require.that(share.compareTo(BigDecimal.ONE) < 0, "warnAt", warnAt, "must be below 1");
        return share;
    }
}
