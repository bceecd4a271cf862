package io.guanxi.crm.analytics.clv;

import io.guanxi.crm.explain.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 拟合结果 – a fitted model, or why there is none and what to do instead.
 *
 * <p>No data set leads to an exception, and no worthless optimum is called a success: what data lead to which result and
 * fallback stands in a table of the {@linkplain io.guanxi.crm.analytics.clv package}.
 *
 * @param <M> the model
 */
public sealed interface Fit<M> permits Fitted, Unfitted {

    /**
     * The fitted model with its errors, for those who cannot do without.
     *
     * @return the success
     * @throws IllegalStateException with the reasons in English, if the model could not be fitted
     */
    Fitted<M> orThrow();

    /**
     * The success, if it is one.
     *
     * @return the fitted model with its errors; empty if it could not be fitted
     */
    Optional<Fitted<M>> fitted();

    /**
     * What was found.
     *
     * @return the findings in a fixed order; may be none
     */
    List<FitFinding> findings();

    /**
     * Why the result is what it is.
     *
     * @return the reasons, at least one
     */
    List<Reason> reasons();

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    default String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }
}
