package io.guanxi.crm.analytics.clv;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.OptionalDouble;

/**
 * 参数估计 – one fitted parameter with its standard error.
 *
 * <p>The standard error is on the scale of the parameter: {@code value · s} where {@code s} is the standard error of its
 * logarithm, from the inverse of the Hessian (delta method).
 *
 * @param name the name, such as {@code alpha}, in the order of the model's components
 * @param value the estimate, above 0, in the unit of the model
 * @param standardError the standard error, above 0; empty if the surface is flat there
 */
public record ParameterEstimate(String name, double value, OptionalDouble standardError) {

    /**
     * Checks the components.
     *
     * @param name the name
     * @param value the estimate
     * @param standardError the standard error
     * @throws NullPointerException if name or standard error is null
     * @throws IllegalArgumentException if the name is blank, or a number is not finite and above 0
     */
    public ParameterEstimate {
        Require.text(name, "name", Require.MAX_SHOWN);
        requireNonNull(standardError, "standardError");
        Require.that(Double.isFinite(value) && value > 0, "value", value, "must be finite and above 0");
        double error = standardError.orElse(1);
        Require.that(Double.isFinite(error) && error > 0, "standardError", error, "must be finite and above 0");
    }
}
