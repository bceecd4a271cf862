package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 时限读数 – what an {@link SlaClock} shows at an instant, with its reasons.
 *
 * @param status how the clock stands
 * @param asOf the instant of the reading
 * @param due the instant up to which it must be done, as known then; empty while the clock is paused with time left
 * @param elapsed the business time used, without pauses
 * @param target the business time allowed, above zero
 * @param reasons why the status is what it is
 */
public record SlaReading(
        SlaStatus status,
        Instant asOf,
        Optional<Instant> due,
        Duration elapsed,
        Duration target,
        List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param status how the clock stands
     * @param asOf the instant of the reading
     * @param due the instant up to which it must be done
     * @param elapsed the business time used
     * @param target the business time allowed
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if an instant leaves the years 1 to 9999, the time used is negative, or the
     *     target is not above zero
     */
    public SlaReading {
        requireNonNull(status, "status");
        Require.instant(asOf, "asOf");
        requireNonNull(due, "due").ifPresent(instant -> Require.instant(instant, "due"));
        Require.that(!requireNonNull(elapsed, "elapsed").isNegative(), "elapsed", elapsed, "must not be negative");
        SlaTarget.requireTarget(target, "target");
        reasons = Require.list(reasons, "reasons");
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }
}
