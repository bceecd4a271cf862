package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 拟合成功 – a model at the maximum of its likelihood, with everything needed to judge it.
 *
 * @param model the model
 * @param logLikelihood the log-likelihood in the caller's unit, summed over customers, without any penalty
 * @param parameters the parameters with their standard errors, in the order of the model's components
 * @param covariance the covariance of the parameters
 * @param gradientNorm the largest derivative left in a logarithm of a parameter, per customer; 0 at the exact maximum
 * @param iterations the Newton steps taken, over all starts
 * @param customers the customers fitted, 1 or more
 * @param patterns the different patterns into which they were compressed, 1 to {@code customers}
 * @param findings what a user must know; may be none
 * @param <M> the model
 */
public record Fitted<M>(
        M model,
        double logLikelihood,
        List<ParameterEstimate> parameters,
        ParameterCovariance covariance,
        double gradientNorm,
        int iterations,
        long customers,
        int patterns,
        List<FitFinding> findings)
        implements Fit<M> {

    private static final int SHOWN_PLACES = 6;

    /**
     * Checks the components.
     *
     * @param model the model
     * @param logLikelihood the log-likelihood
     * @param parameters the parameters, copied
     * @param covariance the covariance of the parameters
     * @param gradientNorm the largest derivative left
     * @param iterations the Newton steps taken
     * @param customers the customers fitted
     * @param patterns the different patterns
     * @param findings what a user must know, copied
     * @throws NullPointerException if a component or an element is null
     * @throws IllegalArgumentException if a number is out of its range, or names of parameters and covariance differ
     */
    public Fitted {
        requireNonNull(model, "model");
        parameters = Require.list(parameters, "parameters");
        findings = Require.list(findings, "findings");
        requireNonNull(covariance, "covariance");
        Require.that(Double.isFinite(logLikelihood), "logLikelihood", logLikelihood, "must be finite");
        Require.that(
                parameters.stream().map(ParameterEstimate::name).toList().equals(covariance.names()),
                "covariance",
                covariance.names(),
                "must be of the parameters");
        Require.that(gradientNorm >= 0, "gradientNorm", gradientNorm, "must not be negative");
        Require.that(iterations >= 0, "iterations", iterations, "must not be negative");
        Require.that(customers >= 1, "customers", customers, "must be at least 1");
        Require.that(patterns >= 1 && patterns <= customers, "patterns", patterns, "must be 1 to the customers");
    }

    /**
     * Akaike's information criterion, {@code 2k − 2·LL}: smaller is better.
     *
     * @return the criterion
     */
    public double aic() {
        return 2.0 * parameters.size() - 2 * logLikelihood;
    }

    /**
     * The Bayesian information criterion, {@code k·ln n − 2·LL} with n customers: smaller is better.
     *
     * @return the criterion
     */
    public double bic() {
        return parameters.size() * Math.log((double) customers) - 2 * logLikelihood;
    }

    /**
     * A parameter by its name.
     *
     * @param name the name, such as {@code alpha}
     * @return the estimate
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if there is no such parameter
     */
    public ParameterEstimate parameter(String name) {
        requireNonNull(name, "name");
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.refusal("name", name, "must be one of " + covariance.names()));
    }

    @Override
    public Fitted<M> orThrow() {
        return this;
    }

    @Override
    public Optional<Fitted<M>> fitted() {
        return Optional.of(this);
    }

    @Override
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal shown = BigDecimal.valueOf(logLikelihood).setScale(SHOWN_PLACES, RoundingMode.HALF_EVEN);
        reasons.add(Reason.of(FitReason.FITTED, customers, patterns, shown, iterations));
        findings.forEach(finding -> reasons.add(finding.reason()));
        if (findings.stream().anyMatch(finding -> finding.kind() == FitFinding.Kind.MEAN_UNDEFINED)) {
            reasons.add(Reason.of(FitReason.FALLBACK, FitFallback.TRIM));
        }
        return List.copyOf(reasons);
    }
}
