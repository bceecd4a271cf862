package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 预流失标记 – whether a customer is about to leave, why, and what to do first (D7): a flag beside the value class.
 *
 * @param met at risk, not at risk, or unknown
 * @param reasons why, and for a customer at risk the first steps: diagnose the cause, then retention care 挽留; at least
 *     one
 */
public record AtRiskFlag(Met met, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param met at risk, not at risk, or unknown
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no reason
     */
    public AtRiskFlag {
        requireNonNull(met, "met");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
    }

    /**
     * Whether the flag is raised.
     *
     * @return true on met only
     */
    public boolean isRaised() {
        return met == Met.MET;
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences
     */
    public String why(Locale locale) {
        return Reason.text(reasons, locale);
    }
}
