package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.validation.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * 选择结果 – what was decided on every prospect: first the selected, then the deferred, then the rejected, each from the
 * highest net value to the lowest.
 *
 * <p>Immutable; equal by content.
 */
public final class SelectionResult {

    private final List<Selection> selections;
    private final Map<PartyId, Selection> byParty = new HashMap<>();

    private SelectionResult(List<Selection> selections) {
        this.selections = Require.list(selections, "selections");
        for (Selection selection : this.selections) {
            Prospect prospect = selection.prospect();
            Require.that(
                    byParty.put(prospect.party(), selection) == null,
                    "selections",
                    prospect.party(),
                    "must not hold a party twice");
            requireCurrency(
                    prospect, this.selections.get(0).prospect().expectedClv().getCurrencyUnit(), "selections");
        }
        requireOrder();
    }

    /**
     * The result that selections make.
     *
     * @param selections one for each prospect: the selected, the deferred and the rejected, each by net value downwards
     *     and then by party; copied
     * @return the result
     * @throws NullPointerException if the list or a selection is null
     * @throws IllegalArgumentException if a party stands twice, the currencies differ, the order is another, or a
     *     deferred prospect comes before a selected one by net value and party
     */
    public static SelectionResult of(List<Selection> selections) {
        return new SelectionResult(selections);
    }

    /**
     * What was decided.
     *
     * @return one selection for each prospect: the selected, the deferred and the rejected, each by net value downwards
     *     and then by party
     */
    public List<Selection> selections() {
        return selections;
    }

    /**
     * The selections with one choice, in their order.
     *
     * @param choice the choice
     * @return the selections; empty if there are none
     * @throws NullPointerException if the choice is null
     */
    public List<Selection> chosen(Choice choice) {
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
     * @throws NullPointerException if the party is null
     */
    public Optional<Selection> find(PartyId party) {
        return Optional.ofNullable(byParty.get(requireNonNull(party, "party")));
    }

    /** Checks that a prospect is in the currency of the others. */
    static void requireCurrency(Prospect prospect, CurrencyUnit currency, String field) {
        Require.that(
                prospect.expectedClv().getCurrencyUnit().equals(currency),
                field,
                prospect.expectedClv(),
                "must all be in one currency");
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof SelectionResult other && selections.equals(other.selections);
    }

    @Override
    public int hashCode() {
        return selections.hashCode();
    }

    /** How many were selected, deferred and rejected. */
    @Override
    public String toString() {
        return "SelectionResult[" + chosen(Choice.SELECT).size() + " selected, "
                + chosen(Choice.DEFER).size() + " deferred, "
                + chosen(Choice.REJECT).size() + " rejected]";
    }

    private void requireOrder() {
        for (int index = 1; index < selections.size(); index++) {
            Selection earlier = selections.get(index - 1);
            Selection later = selections.get(index);
            Require.that(
                    earlier.choice().compareTo(later.choice()) <= 0,
                    "selections",
                    later.choice(),
                    "must hold SELECT before DEFER before REJECT");
            // The selected and the deferred are one ranking, cut where the room ends; the rejected are one of their
            // own.
            boolean sameRanking = (earlier.choice() == Choice.REJECT) == (later.choice() == Choice.REJECT);
            Require.that(
                    !sameRanking || Ranked.of(earlier.prospect()).compareTo(Ranked.of(later.prospect())) < 0,
                    "selections",
                    later.prospect().party(),
                    "must rank by net value downwards and then by party");
        }
    }
}
