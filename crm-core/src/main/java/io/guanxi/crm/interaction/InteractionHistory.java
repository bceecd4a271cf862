package io.guanxi.crm.interaction;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 联系历史 – everything that passed between the firm and one customer, in order of time.
 *
 * <p>An attempt that reached nobody ({@link InteractionResult#NOT_REACHED}) is kept but is no contact: no question but
 * {@link #interactions} counts it. Days are those of the zone that the question names; what lies after its day is not
 * known yet.
 *
 * <p>Immutable; equal if customer and interactions are equal, in whatever order they came.
 */
public final class InteractionHistory {

    private static final Comparator<Interaction> ORDER =
            Comparator.comparing(Interaction::at).thenComparing(Interaction::id);

    private final CustomerId customer;
    private final List<Interaction> interactions;

    private InteractionHistory(CustomerId customer, List<Interaction> interactions) {
        this.customer = customer;
        this.interactions = interactions;
    }

    /**
     * The history of a customer.
     *
     * @param customer the customer
     * @param interactions the customer's interactions in any order; there may be none
     * @return the history
     * @throws NullPointerException if an argument or an interaction is null
     * @throws IllegalArgumentException if an interaction is another customer's, or two have the same identifier
     */
    public static InteractionHistory of(CustomerId customer, Collection<Interaction> interactions) {
        requireNonNull(customer, "customer");
        List<Interaction> ordered = ordered(interactions);
        for (Interaction interaction : ordered) {
            Require.that(
                    interaction.customer().equals(customer),
                    "customer of " + interaction.id(),
                    interaction.customer(),
                    "must be the one of the history");
        }
        return new InteractionHistory(customer, ordered);
    }

    /** Interactions with distinct identifiers, by time and then by identifier. */
    static List<Interaction> ordered(Collection<Interaction> interactions) {
        List<Interaction> all =
                Require.list(new ArrayList<>(requireNonNull(interactions, "interactions")), "interactions");
        Set<InteractionId> ids = new HashSet<>();
        for (Interaction interaction : all) {
            Require.that(ids.add(interaction.id()), "interactions", interaction.id(), "must not hold an id twice");
        }
        return all.stream().sorted(ORDER).toList();
    }

    /**
     * Whose history this is.
     *
     * @return the customer
     */
    public CustomerId customer() {
        return customer;
    }

    /**
     * All interactions, attempts included, by time and then by identifier.
     *
     * @return the interactions; empty if there are none
     */
    public List<Interaction> interactions() {
        return interactions;
    }

    /**
     * The part of the history that lies in a period, such as to ask for the emotional share of one year.
     *
     * @param period the days, half-open {@code [from, to)} or {@code [from, ∞)}
     * @param zone where the days begin and end
     * @return the history with the interactions of those days only
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the period has no first day, is not half-open, is empty, or leaves the years
     *     1 to 9999
     */
    public InteractionHistory within(Range<LocalDate> period, ZoneId zone) {
        Require.period(period, "period");
        requireNonNull(zone, "zone");
        return new InteractionHistory(
                customer,
                interactions.stream()
                        .filter(interaction -> period.contains(day(interaction, zone)))
                        .toList());
    }

    /**
     * 最近一次联系 – the last contact up to and including an instant.
     *
     * @param asOf the instant
     * @return the contact; empty if there was none yet
     */
    public Optional<Interaction> lastContact(Instant asOf) {
        requireNonNull(asOf, "asOf");
        return interactions.stream()
                .filter(interaction ->
                        interaction.isContact() && !interaction.at().isAfter(asOf))
                .reduce((earlier, later) -> later);
    }

    /**
     * 未联系天数 – the days from the last contact to a day.
     *
     * <p>Example: a contact on 2025-01-06 at 23:30 in Shanghai is 4 days old on 2025-01-10 there.
     *
     * @param asOf the day, itself included
     * @param zone where the days begin and end
     * @return the days, 0 for a contact on the day itself; empty if there was none yet
     */
    public OptionalLong daysSinceContact(LocalDate asOf, ZoneId zone) {
        List<Interaction> known = contactsUpTo(asOf, zone);
        return known.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(daysFrom(known.get(known.size() - 1), asOf, zone));
    }

    /**
     * 防止商机遗漏 – whether an opportunity is being forgotten: the customer means to buy, has not decided, and nobody was
     * in contact for more than some days (A18).
     *
     * <p>The customer means to buy if the last contact that states an intent states at least {@link Intent#WEAK}, and
     * neither it nor a later one was {@link InteractionResult#WON} or {@link InteractionResult#LOST}. Example: intent
     * on 2025-01-06 and a contact on 2025-01-10; with 14 days the opportunity is neglected from 2025-01-25 on.
     *
     * @param asOf the day, itself included
     * @param zone where the days begin and end
     * @param days the days without contact that are still in order, 0 or more
     * @return true if the last contact is more than {@code days} days ago and the opportunity is open
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public boolean isNeglected(LocalDate asOf, ZoneId zone, int days) {
        List<Interaction> known = contactsUpTo(asOf, zone);
        Require.that(days >= 0, "days", days, "must not be negative");
        return isOpen(known) && daysFrom(known.get(known.size() - 1), asOf, zone) > days;
    }

    /**
     * 联系次数 – the contacts in a period, one measure of how interactive a relationship is (F15).
     *
     * @param period the days, half-open {@code [from, to)} or {@code [from, ∞)}
     * @param zone where the days begin and end
     * @return the number of contacts, 0 or more
     * @throws IllegalArgumentException if the period has no first day, is not half-open, is empty, or leaves the years
     *     1 to 9999
     */
    public long contacts(Range<LocalDate> period, ZoneId zone) {
        return within(period, zone).interactions.stream()
                .filter(Interaction::isContact)
                .count();
    }

    /**
     * The contacts of one kind.
     *
     * @param kind what they were about
     * @return the number of contacts, 0 or more
     */
    public long contacts(InteractionKind kind) {
        requireNonNull(kind, "kind");
        return interactions.stream()
                .filter(interaction -> interaction.isContact() && interaction.kind() == kind)
                .count();
    }

    /**
     * 情感联系占比 – {@code emotional contacts / contacts}, to four decimals, half up (A16).
     *
     * <p>Example: 1 emotional contact of 3 gives 0.3333.
     *
     * @return from 0.0000 to 1.0000; empty if there was no contact
     */
    public Optional<BigDecimal> emotionalShare() {
        long emotional = contacts(InteractionKind.EMOTIONAL);
        return Share.of(emotional, emotional + contacts(InteractionKind.BUSINESS));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof InteractionHistory other
                && customer.equals(other.customer)
                && interactions.equals(other.interactions);
    }

    @Override
    public int hashCode() {
        return 31 * customer.hashCode() + interactions.hashCode();
    }

    /** The customer and the number of interactions. */
    @Override
    public String toString() {
        return "InteractionHistory[" + customer + ", " + interactions.size() + " interactions]";
    }

    /** Whether the customer means to buy and has not decided. Attempts say nothing, whatever a form put in them. */
    private static boolean isOpen(List<Interaction> contacts) {
        boolean open = false;
        for (Interaction contact : contacts) {
            open = contact.intent().map(Intent::isOpportunity).orElse(open)
                    && !contact.result().isDecision();
        }
        return open;
    }

    private List<Interaction> contactsUpTo(LocalDate asOf, ZoneId zone) {
        requireNonNull(asOf, "asOf");
        requireNonNull(zone, "zone");
        return interactions.stream()
                .filter(interaction ->
                        interaction.isContact() && !day(interaction, zone).isAfter(asOf))
                .toList();
    }

    private static long daysFrom(Interaction contact, LocalDate asOf, ZoneId zone) {
        return ChronoUnit.DAYS.between(day(contact, zone), asOf);
    }

    private static LocalDate day(Interaction interaction, ZoneId zone) {
        return LocalDate.ofInstant(interaction.at(), zone);
    }
}
