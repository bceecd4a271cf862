package io.guanxi.crm.analytics.survival;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 限制平均存续时间 – the mean time that a customer stays within a horizon: the area under the survival curve.
 *
 * <p>Defined also where the median is not, and comparable between groups only for the same horizon. Example: within 35
 * weeks the patients of the 6-MP trial stay 23.2873950 weeks, with a standard error of 2.8274676.
 *
 * @param horizon the horizon in the unit of the lifetimes, 1 or more
 * @param mean the mean time within the horizon, 0 to {@code horizon}
 * @param standardError the standard error of the mean, 0 or more
 * @param extended whether the horizon lies beyond the last time seen, with customers left, so that the curve was
 *     continued flat: the mean is then an upper bound of what the data say
 */
public record RestrictedMean(long horizon, double mean, double standardError, boolean extended) {

    /**
     * Checks the components.
     *
     * @param horizon the horizon
     * @param mean the mean time within the horizon
     * @param standardError the standard error of the mean
     * @param extended whether the curve was continued flat
     * @throws IllegalArgumentException if the horizon is below 1, the mean is not within it, or the error is negative
     *     or not finite
     */
    public RestrictedMean {
        requireHorizon(horizon);
        Require.that(mean >= 0 && mean <= horizon, "mean", mean, "must be 0 to the horizon of " + horizon);
        Require.that(
                standardError >= 0 && standardError < Double.POSITIVE_INFINITY,
                "standardError",
                standardError,
                "must be finite and not negative");
    }

    /**
     * The mean with what it rests on, as data.
     *
     * @return the reasons: the mean, and whether the curve was continued
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                SurvivalReason.RESTRICTED_MEAN,
                horizon,
                SurvivalReason.figure(mean),
                SurvivalReason.figure(standardError)));
        if (extended) {
            reasons.add(Reason.of(SurvivalReason.EXTENDED, horizon));
        }
        return reasons;
    }

    /**
     * The mean in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), requireNonNull(locale, "locale"));
    }

    static long requireHorizon(long horizon) {
        Require.that(horizon >= 1, "horizon", horizon, "must be at least 1");
        return horizon;
    }
}
