package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/**
 * 平稳条件 – how much the volumes of the latest windows of a stable customer may vary (L3).
 *
 * <p>The coefficient of variation is {@code s / x̄}, with {@code s} of divisor {@code n − 1}. Chance alone makes it about
 * {@code 1 / √x̄}: a bound of 0.35 needs about 8 purchases a window. Example: 2 1 1 0 has 0.816.
 *
 * @param windows the windows, at least 2
 * @param variation the largest coefficient of variation, above 0, with at most {@value Variation#PLACES} decimals
 */
public record SteadinessRule(WindowSeries windows, BigDecimal variation) {

    /**
     * Checks the components.
     *
     * @param windows the windows
     * @param variation the largest coefficient of variation
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is one window only, or the coefficient is out of its range
     */
    public SteadinessRule {
        Require.that(requireNonNull(windows, "windows").count() >= 2, "windows", windows.count(), "must be at least 2");
        variation = Require.threshold(variation, "variation");
        Require.that(
                variation.scale() <= Variation.PLACES && variation.compareTo(Variation.LARGEST) <= 0,
                "variation",
                variation,
                "must be at most " + Variation.LARGEST + ", with at most " + Variation.PLACES + " decimals");
    }
}
