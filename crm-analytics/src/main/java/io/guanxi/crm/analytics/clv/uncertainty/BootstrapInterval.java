package io.guanxi.crm.analytics.clv.uncertainty;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 自助法区间 – the interval of an answer by the bootstrap, or why there is none.
 *
 * @param interval the interval around the answer of the data's own model; may be none
 * @param reasons how it was found or why there is none, then what the bootstrap did; at least one
 */
public record BootstrapInterval(Optional<Interval> interval, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param interval the interval
     * @param reasons the reasons, copied
     * @throws NullPointerException if a component or a reason is null
     * @throws IllegalArgumentException if there is no reason
     */
    public BootstrapInterval {
        requireNonNull(interval, "interval");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /**
     * The interval, where one must be there.
     *
     * @return the interval
     * @throws IllegalStateException with the reasons in English, if there is none
     */
    public Interval orThrow() {
        return interval.orElseThrow(() -> new IllegalStateException(why(Locale.ENGLISH)));
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
