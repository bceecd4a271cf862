package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 关系人 (有期限) – how one party stands to another during a period.
 *
 * <p>Read it as a sentence: {@code from} is contact of {@code to}, books for {@code to}, was referred by {@code to}.
 * One person may be contact of several companies, in each with a role of its own.
 *
 * @param from who stands to another
 * @param to the other
 * @param kind how
 * @param period from the first day on, up to and without the end; open at the end while it lasts
 * @param role the part that {@code from} plays there, such as 采购经理, 1 to {@value #MAX_LENGTH} characters; empty if
 *     not known; it is shown in messages and is no place for personal data
 */
public record PartyRelationship(
        PartyId from, PartyId to, RelationKind kind, Range<LocalDate> period, Optional<String> role) {

    /** Characters allowed in the role. */
    public static final int MAX_LENGTH = 100;

    /**
     * Checks the components.
     *
     * @param from who stands to another
     * @param to the other
     * @param kind how
     * @param period the period, half-open {@code [from, to)} or {@code [from, ∞)}
     * @param role the part that {@code from} plays there
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if both parties are the same, the period has no first day, is not half-open,
     *     is empty or leaves the years 1 to 9999, or the role is blank, too long, padded or holds control or half
     *     characters
     */
    public PartyRelationship {
        requireNonNull(from, "from");
        Require.that(!from.equals(requireNonNull(to, "to")), "to", to, "must be another party than from");
        requireNonNull(kind, "kind");
        Require.period(period, "period");
        requireNonNull(role, "role").ifPresent(text -> Require.text(text, "role", MAX_LENGTH));
    }

    /**
     * A relationship that begins and has no end yet.
     *
     * @param from who stands to another
     * @param kind how
     * @param to the other
     * @param firstDay the first day
     * @return the relationship
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if both parties are the same, or the day is not in the years 1 to 9999
     */
    public static PartyRelationship since(PartyId from, RelationKind kind, PartyId to, LocalDate firstDay) {
        return new PartyRelationship(
                from, to, kind, Range.atLeast(requireNonNull(firstDay, "firstDay")), Optional.empty());
    }

    /**
     * A relationship with an end.
     *
     * @param from who stands to another
     * @param kind how
     * @param to the other
     * @param firstDay the first day
     * @param end the day after the last, later than {@code firstDay}
     * @return the relationship
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if both parties are the same, {@code end} is not later than {@code firstDay}, or
     *     a day is not in the years 1 to 9999
     */
    public static PartyRelationship between(
            PartyId from, RelationKind kind, PartyId to, LocalDate firstDay, LocalDate end) {
        // Checked here as well: the names that Require.days gives to the two dates are those of the parties.
        Range<LocalDate> period =
                Require.days(Require.businessDate(firstDay, "firstDay"), Require.businessDate(end, "end"), "period");
        return new PartyRelationship(from, to, kind, period, Optional.empty());
    }

    /**
     * A copy with a role.
     *
     * @param role the part that {@code from} plays there
     * @return the copy
     * @throws NullPointerException if the role is null
     * @throws IllegalArgumentException if the role is blank, too long, padded or holds control or half characters
     */
    public PartyRelationship withRole(String role) {
        return new PartyRelationship(from, to, kind, period, Optional.of(requireNonNull(role, "role")));
    }

    /**
     * Whether the relationship holds on a day.
     *
     * @param day the day
     * @return true from the first day up to the last
     */
    public boolean holdsOn(LocalDate day) {
        return period.contains(requireNonNull(day, "day"));
    }
}
