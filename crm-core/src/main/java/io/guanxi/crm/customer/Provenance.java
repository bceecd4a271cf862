package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 资料来源 – how and when the firm learnt a field of a customer; learning it again replaces the older one.
 *
 * @param method how it was learnt
 * @param on the business date on which it was learnt or last confirmed
 */
public record Provenance(CollectionMethod method, LocalDate on) {

    /**
     * Checks the components.
     *
     * @param method how it was learnt
     * @param on the business date
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the date is not in the years 1 to 9999
     */
    public Provenance {
        requireNonNull(method, "method");
        Require.businessDate(on, "on");
    }

    /**
     * How and when a field was learnt.
     *
     * @param method how it was learnt
     * @param on the business date on which it was learnt or last confirmed
     * @return the provenance
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the date is not in the years 1 to 9999
     */
    public static Provenance of(CollectionMethod method, LocalDate on) {
        return new Provenance(method, on);
    }
}
