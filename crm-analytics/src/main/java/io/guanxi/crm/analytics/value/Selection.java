package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 选择 – what was decided on one prospect, and why.
 *
 * @param prospect the prospect
 * @param choice what was decided
 * @param reasons why: first the choice, then each reading with its bound; at least one
 */
public record Selection(Prospect prospect, Choice choice, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param prospect the prospect
     * @param choice what was decided
     * @param reasons why, copied
     * @throws NullPointerException if a component or a reason is null
     * @throws IllegalArgumentException if there is no reason, or a prospect is rejected that is worth winning, or not
     *     rejected although it is not
     */
    public Selection {
        requireNonNull(prospect, "prospect");
        requireNonNull(choice, "choice");
        reasons = Require.list(reasons, "reasons");
        Require.that(!reasons.isEmpty(), "reasons", reasons, "must not be empty");
        Require.that(
                (choice == Choice.REJECT) != prospect.isWorthWinning(),
                "choice",
                choice,
                "must be REJECT exactly for prospects that are not worth winning");
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
