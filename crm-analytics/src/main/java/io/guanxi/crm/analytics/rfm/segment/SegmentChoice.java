package io.guanxi.crm.analytics.rfm.segment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 细分结果 – the segment of one customer, and why.
 *
 * @param criterion the criterion that took the customer
 * @param reasons why: for each criterion down to this one the outcome, then each reading with its bound
 */
public record SegmentChoice(SegmentCriterion criterion, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param criterion the criterion that took the customer
     * @param reasons why, copied
     * @throws NullPointerException if a component or a reason is null
     * @throws IllegalArgumentException if there is no reason
     */
    public SegmentChoice {
        requireNonNull(criterion, "criterion");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     * @throws NullPointerException if the locale is null
     */
    public String why(Locale locale) {
        return Reason.text(reasons, requireNonNull(locale, "locale"));
    }
}
