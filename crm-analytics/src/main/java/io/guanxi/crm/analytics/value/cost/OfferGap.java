package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import io.guanxi.crm.explain.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 差距 – by which terms one offer differs from another, seen from the customer (V1).
 *
 * <p>The lead in a term is {@code ahead − behind} for a value and {@code behind − ahead} for a cost, so that above 0 always
 * speaks for the first offer. The leads add up exactly to the difference of the delivered values. Example: 1,000 − 720 =
 * 280 against 900 − 700 = 200 is 80 in all: 100 by value, −20 by cost.
 *
 * <p>Immutable; equal by content.
 *
 * @param <A> the type of the amounts
 */
public final class OfferGap<A> {

    private final Offer<A> first;
    private final Offer<A> second;
    private final Map<DeliveredTerm, BigDecimal> leads;

    private OfferGap(Offer<A> first, Offer<A> second, Map<DeliveredTerm, BigDecimal> leads) {
        this.first = first;
        this.second = second;
        this.leads = Maps.immutableEnumMap(leads);
    }

    /**
     * How one offer differs from another.
     *
     * @param <A> the type of the amounts
     * @param first the offer whose lead is asked for
     * @param second the other
     * @return the gap
     * @throws NullPointerException if an offer is null
     * @throws IllegalArgumentException if the currencies differ
     */
    public static <A> OfferGap<A> between(Offer<A> first, Offer<A> second) {
        requireNonNull(first, "first");
        OfferComparison.requireUnit(requireNonNull(second, "second"), first, "second");
        Map<DeliveredTerm, BigDecimal> leads = new EnumMap<>(DeliveredTerm.class);
        for (DeliveredTerm term : DeliveredTerm.values()) {
            BigDecimal more =
                    first.delivered().exact(term).subtract(second.delivered().exact(term));
            leads.put(term, term.isCost() ? more.negate() : more);
        }
        return new OfferGap<>(first, second, leads);
    }

    /**
     * The offer whose lead is told.
     *
     * @return the offer
     */
    public Offer<A> first() {
        return first;
    }

    /**
     * The offer it is compared with.
     *
     * @return the offer
     */
    public Offer<A> second() {
        return second;
    }

    /**
     * The lead in one term.
     *
     * @param term which
     * @return above 0 if the term speaks for the first offer, below 0 if for the second
     * @throws NullPointerException if the term is null
     */
    public A lead(DeliveredTerm term) {
        return amount(exact(requireNonNull(term, "term")));
    }

    /**
     * The lead in all: the difference of the delivered values.
     *
     * @return above 0 if the first offer delivers more
     */
    public A total() {
        return amount(exactTotal());
    }

    /**
     * The terms in which the lead is largest, those that decide.
     *
     * @return one term, or several with the same lead in their order; empty if no term speaks for the first offer
     */
    public List<DeliveredTerm> deciding() {
        BigDecimal largest = largest();
        List<DeliveredTerm> deciding = new ArrayList<>();
        for (DeliveredTerm term : DeliveredTerm.values()) {
            BigDecimal lead = exact(term);
            if (lead.signum() > 0 && lead.compareTo(largest) == 0) {
                deciding.add(term);
            }
        }
        return List.copyOf(deciding);
    }

    /**
     * The gap as a reason.
     *
     * @return by how much the first offer is ahead, and by which term the most
     */
    public Reason reason() {
        List<DeliveredTerm> deciding = deciding();
        return deciding.isEmpty()
                ? Reason.of(CostReason.NO_LEAD, first.name(), second.name(), total())
                : Reason.of(CostReason.GAP, first.name(), second.name(), total(), deciding, amount(largest()));
    }

    /**
     * The reason in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentence of {@link #reason}
     */
    public String why(Locale locale) {
        return reason().text(locale);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof OfferGap<?> other && first.equals(other.first) && second.equals(other.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }

    @Override
    public String toString() {
        return "OfferGap[" + first.name() + " - " + second.name() + " = " + total() + "]";
    }

    private BigDecimal largest() {
        BigDecimal largest = BigDecimal.ZERO;
        for (BigDecimal lead : leads.values()) {
            largest = largest.max(lead);
        }
        return largest;
    }

    private BigDecimal exactTotal() {
        return first.delivered().exactDifference().subtract(second.delivered().exactDifference());
    }

    private BigDecimal exact(DeliveredTerm term) {
        return requireNonNull(leads.get(term), "term");
    }

    private A amount(BigDecimal exact) {
        return first.delivered().unit().amount(exact);
    }
}
