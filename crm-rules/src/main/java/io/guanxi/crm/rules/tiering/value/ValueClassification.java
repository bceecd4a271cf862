package io.guanxi.crm.rules.tiering.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/**
 * 价值分类 – puts customers into the four value classes, each into exactly one (D3–D6).
 *
 * <p>In this order, each from what the classes before have left of n customers:
 *
 * <ol>
 *   <li>BZ 负值客户: {@code actual < 0} and {@code potential ≤ 0};
 *   <li>MVC 最有价值客户: the first {@code ⌈mostValuable · n⌉} by actual value, of those with {@code actual > 0};
 *   <li>MGC 最具成长性客户: the first {@code ⌈mostGrowable · n⌉} by {@code potential − actual}, of those with
 *       {@code actual ≥ 0} and {@code potential > actual};
 *   <li>other 其他客户: all the rest, also {@code actual < 0} with {@code potential > 0}.
 * </ol>
 *
 * <p>Among equals the lower key stands first. Shares are exact decimals of all customers; a class is smaller where fewer
 * can be in it. Example: with shares of 0.20 the customers (900, 1000), (100, 800), (−20, −5) and (300, 350) are MVC,
 * MGC, BZ and other. Source: Peppers and Rogers 1997.
 *
 * @param mostValuable the share of all customers that MVC may be, above 0 and at most 1, without trailing zeros
 * @param mostGrowable the share of all customers that MGC may be, above 0 and at most 1, without trailing zeros
 */
public record ValueClassification(BigDecimal mostValuable, BigDecimal mostGrowable) {

    /**
     * Checks the shares.
     *
     * @param mostValuable the share of MVC
     * @param mostGrowable the share of MGC
     * @throws NullPointerException if a share is null
     * @throws IllegalArgumentException if a share is not above 0 and at most 1, or has more than
     *     {@value Require#MAX_DIGITS} decimals
     */
    public ValueClassification {
        mostValuable = share(mostValuable, "mostValuable");
        mostGrowable = share(mostGrowable, "mostGrowable");
    }

    /**
     * A classification with two shares.
     *
     * @param mostValuable the share of all customers that MVC may be, as an exact decimal such as {@code "0.20"}
     * @param mostGrowable the share of all customers that MGC may be
     * @return the classification
     * @throws NullPointerException if a share is null
     * @throws IllegalArgumentException if a share is no decimal number, or not above 0 and at most 1
     */
    public static ValueClassification of(String mostValuable, String mostGrowable) {
        return new ValueClassification(
                Require.decimal(mostValuable, "mostValuable", "0.20"),
                Require.decimal(mostGrowable, "mostGrowable", "0.20"));
    }

    /**
     * Puts customers into classes.
     *
     * @param <K> the type of the customers' keys
     * @param values the actual and potential value of each customer; all in one currency
     * @return the classes, with cuts, ties and reasons
     * @throws NullPointerException if the map, a key or a value is null
     * @throws IllegalArgumentException if there is no customer, two keys are equal in their order, or currencies differ
     */
    public <K extends Comparable<? super K>> ValueClassificationResult<K> classify(Map<K, CustomerValue> values) {
        Require.that(!requireNonNull(values, "values").isEmpty(), "values", values, "must hold at least one customer");
        Map<K, CustomerValue> sorted = new TreeMap<>(values);
        if (sorted.size() < values.size()) {
            throw Require.refusal(
                    "values",
                    values.size() + " customers",
                    "must have keys that differ in their order, which are " + sorted.size());
        }
        CurrencyUnit currency = requireNonNull(sorted.values().iterator().next(), "value")
                .actual()
                .getCurrencyUnit();
        sorted.forEach((key, value) -> {
            if (!requireNonNull(value, "value").actual().getCurrencyUnit().equals(currency)) {
                throw Require.refusal("actual value of " + key, value.actual(), "must be in " + currency);
            }
        });
        return new ValueClassificationResult<>(this, ImmutableSortedMap.copyOf(sorted));
    }

    /** How many of so many customers a share is, rounded up. */
    static int room(BigDecimal share, int customers) {
        return share.multiply(BigDecimal.valueOf(customers))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static BigDecimal share(BigDecimal share, String field) {
        BigDecimal checked = Require.threshold(share, field);
        Require.that(checked.compareTo(BigDecimal.ONE) <= 0, field, checked, "must be at most 1");
        return checked;
    }
}
