package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * 对客户的选择 – decides which prospects to win within the firm's capacity (F5b).
 *
 * <p>A prospect that does not fit, or whose {@code expected CLV − acquisition cost} is 0 or less, is rejected. Of the
 * others the first {@code capacity} by net value are selected and the rest is deferred; equal net values go by party,
 * so that the order of the input does not matter.
 *
 * <p>Example: with room for one, a prospect of CNY 366.67 that costs CNY 100.00 (net CNY 266.67) is selected, one of
 * CNY 300.00 that costs CNY 50.00 (net CNY 250.00) is deferred, and one of CNY 100.00 that costs CNY 100.00 is
 * rejected.
 *
 * @param capacity how many prospects the firm can win now, 0 or more
 */
public record ProspectSelection(int capacity) {

    /**
     * Checks the capacity.
     *
     * @param capacity how many prospects the firm can win now
     * @throws IllegalArgumentException if the capacity is negative
     */
    public ProspectSelection {
        Require.that(capacity >= 0, "capacity", capacity, "must not be negative");
    }

    /**
     * A selection within a capacity.
     *
     * @param capacity how many prospects the firm can win now, 0 or more
     * @return the selection
     * @throws IllegalArgumentException if the capacity is negative
     */
    public static ProspectSelection within(int capacity) {
        return new ProspectSelection(capacity);
    }

    /**
     * Decides on each prospect.
     *
     * @param prospects the prospects in any order, each party once, all in one currency; there may be none
     * @return what was decided on each, and why: first the selected, then the deferred, then the rejected
     * @throws NullPointerException if the collection or a prospect is null
     * @throws IllegalArgumentException if a party stands twice, or the currencies differ
     */
    public SelectionResult select(Collection<Prospect> prospects) {
        List<Prospect> all = Require.list(new ArrayList<>(requireNonNull(prospects, "prospects")), "prospects");
        requireComparable(all);
        List<Selection> selections = new ArrayList<>(all.size());
        List<Selection> rejected = new ArrayList<>();
        // The net value is computed once for each prospect, not for each comparison.
        for (Ranked ranked : all.stream().map(Ranked::of).sorted().toList()) {
            if (ranked.prospect().isWorthWinning()) {
                selections.add(placed(ranked, selections.size() + 1));
            } else {
                rejected.add(new Selection(ranked.prospect(), Choice.REJECT, reasons(ranked, Choice.REJECT)));
            }
        }
        selections.addAll(rejected);
        return SelectionResult.of(selections);
    }

    private static void requireComparable(List<Prospect> prospects) {
        Set<PartyId> parties = new HashSet<>();
        for (Prospect prospect : prospects) {
            Require.that(parties.add(prospect.party()), "prospects", prospect.party(), "must not hold a party twice");
            CurrencyUnit currency = prospects.get(0).expectedClv().getCurrencyUnit();
            SelectionResult.requireCurrency(prospect, currency, "prospects");
        }
    }

    private Selection placed(Ranked ranked, int place) {
        Choice choice = place <= capacity ? Choice.SELECT : Choice.DEFER;
        List<Reason> reasons = reasons(ranked, choice);
        reasons.add(Reason.of(SelectionReason.PLACE, place, capacity, Met.of(place <= capacity)));
        return new Selection(ranked.prospect(), choice, reasons);
    }

    private static List<Reason> reasons(Ranked ranked, Choice choice) {
        Prospect prospect = ranked.prospect();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(SelectionReason.CHOICE, choice));
        reasons.add(Reason.of(SelectionReason.FIT, Met.of(prospect.fits())));
        reasons.add(Reason.of(
                SelectionReason.NET_VALUE,
                prospect.expectedClv(),
                prospect.acquisitionCost(),
                ranked.net(),
                Met.of(ranked.net().isPositive())));
        return reasons;
    }
}
