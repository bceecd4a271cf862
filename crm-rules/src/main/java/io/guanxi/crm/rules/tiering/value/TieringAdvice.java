package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 分级建议 – whether customers should be served in tiers, and why.
 *
 * @param policy how many preconditions must hold
 * @param met whether they do: met, not met, or unknown as long as what is unknown could turn the answer
 * @param holding the preconditions that hold, in their order
 * @param failing the preconditions that do not hold, in their order; all others are unknown
 * @param reasons the answer, then one reason for each precondition
 */
public record TieringAdvice(
        PreconditionPolicy policy,
        Met met,
        List<TieringPrecondition> holding,
        List<TieringPrecondition> failing,
        List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param policy how many preconditions must hold
     * @param met whether they do
     * @param holding the preconditions that hold, copied
     * @param failing the preconditions that do not hold, copied
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no reason
     */
    public TieringAdvice {
        requireNonNull(policy, "policy");
        requireNonNull(met, "met");
        holding = Require.list(holding, "holding");
        failing = Require.list(failing, "failing");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
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
