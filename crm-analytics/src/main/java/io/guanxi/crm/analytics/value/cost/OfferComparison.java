package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 供应品比较 – several offers ranked by what they deliver to the customer, and by which terms the best differs from each
 * other (V1).
 *
 * <p>Ranked exactly, ratios by cross-multiplication and never by their rounded form. Equal offers share a place and stand
 * in the order of their names. Difference and ratio need not agree: 1,000 − 720 = 280 is more than 150 − 50 = 100, but
 * 150 / 50 = 3 is more than 1,000 / 720 = 1.39.
 *
 * <p>Immutable; equal by content.
 *
 * @param <A> the type of the amounts
 */
public final class OfferComparison<A> {

    private final OfferCriterion criterion;
    private final List<Offer<A>> ranking;

    private OfferComparison(OfferCriterion criterion, List<Offer<A>> ranking) {
        this.criterion = criterion;
        this.ranking = ranking;
    }

    /**
     * Ranks offers.
     *
     * @param <A> the type of the amounts
     * @param offers the offers in any order, at least one, each name once, all in one currency or all in points
     * @param criterion by what
     * @return the comparison
     * @throws NullPointerException if an argument or an offer is null
     * @throws IllegalArgumentException if there is no offer, a name stands twice, the currencies differ, or an offer without
     *     cost is to be ranked by a ratio
     */
    public static <A> OfferComparison<A> of(Collection<Offer<A>> offers, OfferCriterion criterion) {
        List<Offer<A>> all = Require.list(new ArrayList<>(requireNonNull(offers, "offers")), "offers");
        requireNonNull(criterion, "criterion");
        Require.that(!all.isEmpty(), "offers", all, "must not be empty");
        Set<String> names = new HashSet<>();
        for (Offer<A> offer : all) {
            Require.that(names.add(offer.name()), "offers", offer.name(), "must not hold a name twice");
            requireUnit(offer, all.get(0), "offers");
            Require.that(
                    criterion != OfferCriterion.RATIO
                            || offer.delivered().exactCost().signum() > 0,
                    "offers",
                    offer.name(),
                    "must have a cost above 0 to be ranked by a ratio");
        }
        Comparator<Offer<A>> best = (left, right) -> compare(right, left, criterion);
        return new OfferComparison<>(
                criterion, all.stream().sorted(best.thenComparing(Offer::name)).toList());
    }

    /**
     * By what the offers are ranked.
     *
     * @return the criterion
     */
    public OfferCriterion criterion() {
        return criterion;
    }

    /**
     * The offers from the best to the worst.
     *
     * @return the offers, at least one; equal ones by name
     */
    public List<Offer<A>> ranking() {
        return ranking;
    }

    /**
     * The best offer; of several equal ones the first by name.
     *
     * @return the offer
     */
    public Offer<A> best() {
        return ranking.get(0);
    }

    /**
     * The place of an offer.
     *
     * @param name the name of the offer
     * @return 1 for the best; equal offers share a place, and the next place is left out
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if there is no such offer
     */
    public int place(String name) {
        Offer<A> offer = find(name);
        int place = 1;
        for (Offer<A> other : ranking) {
            place += compare(other, offer, criterion) > 0 ? 1 : 0;
        }
        return place;
    }

    /**
     * How one offer differs from another, term by term.
     *
     * @param first the name of the offer whose lead is asked for
     * @param second the name of the other
     * @return the gap
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if there is no such offer
     */
    public OfferGap<A> gap(String first, String second) {
        return OfferGap.between(find(first), find(second));
    }

    /**
     * How the best offer differs from every other.
     *
     * @return one gap for each of the others, in their order; empty if there is one offer
     */
    public List<OfferGap<A>> gaps() {
        return ranking.stream()
                .skip(1)
                .map(other -> OfferGap.between(best(), other))
                .toList();
    }

    /**
     * The places and the gaps.
     *
     * @return first the criterion, then the offers in their order, then how the best differs from every other
     */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(CostReason.CRITERION, criterion));
        for (Offer<A> offer : ranking) {
            DeliveredValue<A> delivered = offer.delivered();
            reasons.add(Reason.of(
                    CostReason.PLACE,
                    place(offer.name()),
                    offer.name(),
                    delivered.totalValue(),
                    delivered.totalCost(),
                    delivered.value()));
        }
        gaps().forEach(gap -> reasons.add(gap.reason()));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof OfferComparison<?> other
                && criterion == other.criterion
                && ranking.equals(other.ranking);
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, ranking);
    }

    /** The names from the best to the worst. */
    @Override
    public String toString() {
        return "OfferComparison" + ranking.stream().map(Offer::name).toList();
    }

    /** Checks that an offer is measured as another is. */
    static <A> void requireUnit(Offer<A> offer, Offer<A> other, String field) {
        Require.that(
                offer.delivered().unit().equals(other.delivered().unit()),
                field,
                offer.delivered().value(),
                "must all be in one currency");
    }

    private Offer<A> find(String name) {
        requireNonNull(name, "name");
        return ranking.stream()
                .filter(offer -> offer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.refusal(
                        "name",
                        name,
                        "must be one of " + ranking.stream().map(Offer::name).toList()));
    }

    /** Above 0 if the left offer is better. */
    private static <A> int compare(Offer<A> left, Offer<A> right, OfferCriterion criterion) {
        DeliveredValue<A> one = left.delivered();
        DeliveredValue<A> two = right.delivered();
        return switch (criterion) {
            case DIFFERENCE -> one.exactDifference().compareTo(two.exactDifference());
            case RATIO -> {
                BigDecimal first = one.exactValue().multiply(two.exactCost());
                yield first.compareTo(two.exactValue().multiply(one.exactCost()));
            }
        };
    }
}
