package io.guanxi.crm.service;

import io.guanxi.crm.validation.Require;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 补偿 – everything that the firm does together to make up for one failure (S8).
 *
 * <p>Example: an apology, the first night's CNY 480.00 back and 1,000 points are psychological and material at once;
 * its money is CNY 480.00.
 *
 * @param items what is done, at least one thing; all money given back is in one currency
 */
public record Compensation(List<CompensationItem> items) {

    /**
     * Checks the items.
     *
     * @param items what is done, copied
     * @throws NullPointerException if the list or an item is null
     * @throws IllegalArgumentException if there is no item, or the money given back mixes currencies or does not fit in
     *     long minor units
     */
    public Compensation {
        items = Require.list(items, "items");
        Require.that(!items.isEmpty(), "items", items, "must not be empty");
        List<Money> amounts = amounts(items);
        for (Money amount : amounts) {
            Require.that(
                    amount.isSameCurrency(amounts.get(0)), "items", amount, "must give money back in one currency");
        }
        if (!amounts.isEmpty()) {
            Require.minorUnits(Money.total(amounts), "money");
        }
    }

    /**
     * The compensation of some items.
     *
     * @param items what is done
     * @return the compensation
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no item, or the money given back mixes currencies or is too much
     */
    public static Compensation of(CompensationItem... items) {
        return new Compensation(Require.elements(items, "items"));
    }

    /**
     * The money given back; vouchers and points are none.
     *
     * @return the sum of all {@link CompensationItem.MoneyBack}; empty if there is none
     */
    public Optional<Money> money() {
        List<Money> amounts = amounts(items);
        return amounts.isEmpty() ? Optional.empty() : Optional.of(Money.total(amounts));
    }

    /**
     * Whether the firm apologises.
     *
     * @return true if there is an {@link CompensationItem.Apology} among the items
     */
    public boolean hasApology() {
        return items.stream().anyMatch(CompensationItem.Apology.class::isInstance);
    }

    /**
     * Whether something soothes (心理补偿).
     *
     * @return true if an item is psychological
     */
    public boolean hasPsychological() {
        return items.stream().anyMatch(CompensationItem::isPsychological);
    }

    /**
     * Whether something pays (物质补偿).
     *
     * @return true if an item is material
     */
    public boolean hasMaterial() {
        return items.stream().anyMatch(item -> !item.isPsychological());
    }

    private static List<Money> amounts(List<CompensationItem> items) {
        return items.stream()
                .filter(CompensationItem.MoneyBack.class::isInstance)
                .map(item -> ((CompensationItem.MoneyBack) item).amount())
                .toList();
    }
}
