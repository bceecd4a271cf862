package io.guanxi.crm.analytics.growth;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * 指标变化 – one measure in the earlier and in the later window.
 *
 * <p>Example: products per customer 1.33 and 2.00, {@code change} 0.67.
 *
 * @param measure what is compared
 * @param before the figure of the earlier window; empty if undefined
 * @param after the figure of the later window; empty if undefined
 */
public record GrowthChange(GrowthMeasure measure, Optional<BigDecimal> before, Optional<BigDecimal> after) {

    /**
     * Checks the components.
     *
     * @param measure what is compared
     * @param before the figure of the earlier window
     * @param after the figure of the later window
     * @throws NullPointerException if a component is null
     */
    public GrowthChange {
        requireNonNull(measure, "measure");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /**
     * By how much the figure changed: {@code after − before}, of the rounded figures, so that what is shown adds up.
     *
     * @return the change in the unit of the measure; empty if one of the figures is undefined
     */
    public Optional<BigDecimal> change() {
        return before.flatMap(earlier -> after.map(later -> later.subtract(earlier)));
    }
}
