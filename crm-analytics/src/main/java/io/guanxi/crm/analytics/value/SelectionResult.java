package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.validation.Require;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * 选择结果 – what was decided on every prospect, from the highest net value to the lowest.
 *
 * @param selections one for each prospect, by net value downwards and then by party
 */
public record SelectionResult(List<Selection> selections) {

    /** The order of prospects that are in one currency: by net value downwards, then by party. */
    static final Comparator<Prospect> ORDER =
            Comparator.comparing(Prospect::netValue).reversed().thenComparing(Prospect::party);

    /**
     * Checks that the selections belong together.
     *
     * @param selections one for each prospect, copied
     * @throws NullPointerException if the list or a selection is null
     * @throws IllegalArgumentException if a party stands twice, the currencies differ, or the order is another
     */
    public SelectionResult {
        selections = Require.list(selections, "selections");
        List<Prospect> prospects = selections.stream().map(Selection::prospect).toList();
        requireComparable(prospects, "selections");
        Require.that(
                prospects.stream().sorted(ORDER).toList().equals(prospects),
                "selections",
                selections,
                "must be in the order of net value downwards and party");
    }

    /**
     * The selections with one choice, in their order.
     *
     * @param choice the choice
     * @return the selections; empty if there are none
     */
    public List<Selection> with(Choice choice) {
        requireNonNull(choice, "choice");
        return selections.stream()
                .filter(selection -> selection.choice() == choice)
                .toList();
    }

    /**
     * What was decided on a party.
     *
     * @param party the party
     * @return the selection; empty if the party was not among the prospects
     */
    public Optional<Selection> of(PartyId party) {
        requireNonNull(party, "party");
        return selections.stream()
                .filter(selection -> selection.prospect().party().equals(party))
                .findFirst();
    }

    /** Checks that prospects can be put in one order: each party once, one currency. */
    static void requireComparable(List<Prospect> prospects, String field) {
        Set<PartyId> parties = new HashSet<>();
        for (Prospect prospect : prospects) {
            CurrencyUnit currency = prospect.expectedClv().getCurrencyUnit();
            Require.that(parties.add(prospect.party()), field, prospect.party(), "must not hold a party twice");
            Require.that(
                    currency.equals(prospects.get(0).expectedClv().getCurrencyUnit()),
                    field,
                    prospect.expectedClv(),
                    "must all be in one currency");
        }
    }
}
