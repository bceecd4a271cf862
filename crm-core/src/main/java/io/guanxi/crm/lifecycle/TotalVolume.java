package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.util.List;

/**
 * 客户总量 – the customer's total volume, with us and with all others, in the windows compared, and how it is known (L4).
 *
 * @param trends the totals of the windows, the latest first; at least one
 * @param source how they are known
 */
public record TotalVolume(List<Trend> trends, Source source) {

    /**
     * Checks the components.
     *
     * @param trends the totals, copied
     * @param source how they are known
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no window
     */
    public TotalVolume {
        trends = Require.list(trends, "trends");
        Require.that(!trends.isEmpty(), "trends", trends, "must not be empty");
        requireNonNull(source, "source");
    }

    /** How sure a decline is that is found with this total. */
    DeclineCertainty certainty() {
        return source == Source.OBSERVED ? DeclineCertainty.CONFIRMED : DeclineCertainty.PROBABLE;
    }
}
