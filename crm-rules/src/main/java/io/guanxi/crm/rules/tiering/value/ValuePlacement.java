package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Locale;

/**
 * 客户的价值类别 – the class of one customer, with its reasons and what to do.
 *
 * @param <K> the type of the customer's key
 * @param key the customer
 * @param value what the customer is worth
 * @param valueClass the class
 * @param reasons why; at least one
 */
public record ValuePlacement<K>(K key, CustomerValue value, CustomerValueClass valueClass, List<Reason> reasons) {

    /**
     * Checks the components.
     *
     * @param key the customer
     * @param value what the customer is worth
     * @param valueClass the class
     * @param reasons why, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if there is no reason
     */
    public ValuePlacement {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(valueClass, "valueClass");
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
