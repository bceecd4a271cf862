package io.guanxi.crm.interaction;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.Optional;

/**
 * 联系记录 – one contact, or attempt at one, between the firm and a customer: when, how, with what result, intent and note
 * (A18).
 *
 * <p>Immutable. The note is personal data: {@code toString()} and messages show its length only.
 *
 * @param id the identifier
 * @param customer the customer
 * @param at when it began, in the years 1 to 9999 of UTC
 * @param channel where the two met
 * @param direction who began
 * @param kind what it was about
 * @param result what came of it
 * @param intent how strongly the customer means to buy; empty if nothing was heard, which is not {@link Intent#NONE}
 * @param note what was noted, 1 to {@value #MAX_NOTE} characters that may hold line feeds and tabs; personal data
 */
public record Interaction(
        InteractionId id,
        CustomerId customer,
        Instant at,
        Channel channel,
        Direction direction,
        InteractionKind kind,
        InteractionResult result,
        Optional<Intent> intent,
        Optional<String> note) {

    /** Characters allowed in a note. */
    public static final int MAX_NOTE = 2_000;

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param customer the customer
     * @param at when it began
     * @param channel where the two met
     * @param direction who began
     * @param kind what it was about
     * @param result what came of it
     * @param intent how strongly the customer means to buy
     * @param note what was noted
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the instant leaves the years 1 to 9999, or the note is blank, too long,
     *     padded or holds half characters, or control characters other than line feeds and tabs
     */
    public Interaction {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        Require.instant(at, "at");
        requireNonNull(channel, "channel");
        requireNonNull(direction, "direction");
        requireNonNull(kind, "kind");
        requireNonNull(result, "result");
        requireNonNull(intent, "intent");
        requireNonNull(note, "note").ifPresent(text -> Require.personalNote(text, "note", MAX_NOTE));
    }

    /**
     * An interaction without intent and note.
     *
     * @param id the identifier
     * @param customer the customer
     * @param at when it began
     * @param channel where the two met
     * @param direction who began
     * @param kind what it was about
     * @param result what came of it
     * @return the interaction
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the instant leaves the years 1 to 9999
     */
    public static Interaction of(
            InteractionId id,
            CustomerId customer,
            Instant at,
            Channel channel,
            Direction direction,
            InteractionKind kind,
            InteractionResult result) {
        return new Interaction(id, customer, at, channel, direction, kind, result, Optional.empty(), Optional.empty());
    }

    /**
     * The interaction with the intent that was heard.
     *
     * @param heard how strongly the customer means to buy
     * @return a new interaction
     * @throws NullPointerException if the intent is null
     */
    public Interaction withIntent(Intent heard) {
        Optional<Intent> stated = Optional.of(requireNonNull(heard, "intent"));
        return new Interaction(id, customer, at, channel, direction, kind, result, stated, note);
    }

    /**
     * The interaction with a note.
     *
     * @param text what was noted, 1 to {@value #MAX_NOTE} characters
     * @return a new interaction
     * @throws NullPointerException if the text is null
     * @throws IllegalArgumentException if the text is blank, too long, padded or holds half characters, or control
     *     characters other than line feeds and tabs
     */
    public Interaction withNote(String text) {
        Optional<String> noted = Optional.of(requireNonNull(text, "note"));
        return new Interaction(id, customer, at, channel, direction, kind, result, intent, noted);
    }

    /**
     * Whether the two were in contact.
     *
     * @return false for an attempt that reached nobody
     */
    public boolean isContact() {
        return result.isContact();
    }

    /** Everything but the note, of which the length is shown. */
    @Override
    public String toString() {
        String heard = intent.map(stated -> ", intent " + stated).orElse("");
        String noted = note.map(text -> ", note " + Require.hidden(text)).orElse("");
        return "Interaction[" + id + ", " + customer + ", " + at + ", " + channel + ", " + direction + ", " + kind
                + ", " + result + heard + noted + "]";
    }
}
