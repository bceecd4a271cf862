package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 未能拟合 – why the data do not determine a model, and the nearest useful thing to do.
 *
 * @param failure why
 * @param fallback what to do instead
 * @param findings what was found on the way, such as the parameters that run away and where they were left; may be none
 * @param reached the model where the search was left, which is <em>not</em> a maximum: with parameters that run to
 *     infinity in a common ratio its forecasts are those of one rate for all; empty if nothing was searched
 * @param <M> the model
 */
public record Unfitted<M>(FitFailure failure, FitFallback fallback, List<FitFinding> findings, Optional<M> reached)
        implements Fit<M> {

    /**
     * Checks the components.
     *
     * @param failure why
     * @param fallback what to do instead
     * @param findings what was found on the way, copied
     * @param reached the model where the search was left
     * @throws NullPointerException if a component or a finding is null
     */
    public Unfitted {
        requireNonNull(failure, "failure");
        requireNonNull(fallback, "fallback");
        findings = Require.list(findings, "findings");
        requireNonNull(reached, "reached");
    }

    /**
     * A failure that the data show before any search.
     *
     * @param failure why
     * @param fallback what to do instead
     * @param <M> the model
     * @return the result
     * @throws NullPointerException if an argument is null
     */
    static <M> Unfitted<M> of(FitFailure failure, FitFallback fallback) {
        return new Unfitted<>(failure, fallback, List.of(), Optional.empty());
    }

    @Override
    public Fitted<M> orThrow() {
        throw new IllegalStateException(why(Locale.ENGLISH));
    }

    @Override
    public Optional<Fitted<M>> fitted() {
        return Optional.empty();
    }

    @Override
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(FitReason.UNFITTED, failure));
        findings.forEach(finding -> reasons.add(finding.reason()));
        reasons.add(Reason.of(FitReason.FALLBACK, fallback));
        return List.copyOf(reasons);
    }
}
