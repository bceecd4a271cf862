package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;

/**
 * 角色 (有期限) – a part that one party plays during a period.
 *
 * @param party who plays it
 * @param kind the part
 * @param period from the first day on, up to and without the end; open at the end while it lasts
 */
public record PartyRole(PartyId party, RoleKind kind, Range<LocalDate> period) {

    /**
     * Checks the components.
     *
     * @param party who plays it
     * @param kind the part
     * @param period the period, half-open {@code [from, to)} or {@code [from, ∞)}
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the period has no first day, is not half-open, is empty or leaves the
     *     years 1 to 9999
     */
    public PartyRole {
        requireNonNull(party, "party");
        requireNonNull(kind, "kind");
        Require.period(period, "period");
    }

    /**
     * A role that begins and has no end yet.
     *
     * @param party who plays it
     * @param kind the part
     * @param from the first day
     * @return the role
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    public static PartyRole since(PartyId party, RoleKind kind, LocalDate from) {
        return new PartyRole(party, kind, Range.atLeast(requireNonNull(from, "from")));
    }

    /**
     * A role with an end.
     *
     * @param party who plays it
     * @param kind the part
     * @param from the first day
     * @param to the day after the last, later than {@code from}
     * @return the role
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code to} is not later than {@code from}, or a day is not in the years 1 to
     *     9999
     */
    public static PartyRole between(PartyId party, RoleKind kind, LocalDate from, LocalDate to) {
        return new PartyRole(party, kind, Require.days(from, to, "period"));
    }

    /**
     * Whether the role is played on a day.
     *
     * @param day the day
     * @return true from the first day up to the last
     */
    public boolean isPlayedOn(LocalDate day) {
        return period.contains(requireNonNull(day, "day"));
    }
}
