package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.guanxi.crm.validation.Require;
import java.util.Map;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Costs by kind: every kind stated, none negative, all in one currency. */
final class CostTerms {

    private CostTerms() {}

    /** A copy in the order of the kinds. */
    static <K extends Enum<K>> ImmutableMap<K, Money> complete(Map<K, Money> terms, Class<K> kinds) {
        requireNonNull(terms, "terms").forEach((kind, amount) -> {
            String field = "terms." + requireNonNull(kind, "terms");
            Require.that(Require.minorUnits(amount, field) >= 0, field, amount, "must not be negative");
        });
        for (K kind : kinds.getEnumConstants()) {
            Require.that(terms.containsKey(kind), "terms", terms.keySet(), "must hold every kind, also if 0: " + kind);
        }
        ImmutableMap<K, Money> copy = Maps.immutableEnumMap(terms);
        CurrencyUnit currency = currency(copy);
        copy.forEach((kind, amount) -> Require.that(
                amount.getCurrencyUnit().equals(currency), "terms." + kind, amount, "must be in " + currency));
        return copy;
    }

    static <K> CurrencyUnit currency(Map<K, Money> terms) {
        return terms.values().iterator().next().getCurrencyUnit();
    }

    /** The sum of the costs of some kinds. */
    static <K> Money sum(Map<K, Money> terms, Predicate<K> which) {
        Money sum = Money.zero(currency(terms));
        for (Map.Entry<K, Money> term : terms.entrySet()) {
            sum = which.test(term.getKey()) ? sum.plus(term.getValue()) : sum;
        }
        return sum;
    }
}
