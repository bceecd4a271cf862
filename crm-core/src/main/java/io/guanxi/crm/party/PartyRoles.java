package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 角色集合 – all roles that one party plays or played: the customer in the broad sense is a set of dated roles (F1).
 *
 * <p>The same part may be played again after a break, but never twice at once. Example: a hotel guest who also sends
 * groups is {@link RoleKind#CUSTOMER} and {@link RoleKind#AGENT}: one party, two roles.
 *
 * @param party whose roles
 * @param roles the roles in the order they were given
 */
public record PartyRoles(PartyId party, List<PartyRole> roles) {

    /**
     * Checks the roles against each other.
     *
     * @param party whose roles
     * @param roles the roles, copied
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a role belongs to another party, or two roles of one kind overlap
     */
    public PartyRoles {
        requireNonNull(party, "party");
        roles = Require.list(roles, "roles");
        for (PartyRole role : roles) {
            Require.that(role.party().equals(party), "roles", role, "must all belong to party " + party);
        }
        requireOnceADay(roles);
    }

    /**
     * The roles of a party.
     *
     * @param party whose roles
     * @param roles the roles
     * @return the set
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a role belongs to another party, or two roles of one kind overlap
     */
    public static PartyRoles of(PartyId party, PartyRole... roles) {
        return new PartyRoles(party, Require.elements(roles, "roles"));
    }

    /**
     * The parts played on a day.
     *
     * @param day the day
     * @return the kinds in the order of {@link RoleKind}; empty if none
     */
    public Set<RoleKind> on(LocalDate day) {
        requireNonNull(day, "day");
        return roles.stream()
                .filter(role -> role.isPlayedOn(day))
                .map(PartyRole::kind)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(RoleKind.class)), Sets::immutableEnumSet));
    }

    /**
     * Whether the party is a customer in the narrow sense on a day: somebody who buys.
     *
     * @param day the day
     * @return true if {@link RoleKind#CUSTOMER} is played on that day
     */
    public boolean isCustomerOn(LocalDate day) {
        return on(day).contains(RoleKind.CUSTOMER);
    }

    /** In the order of first days it is enough to look at the one before of the same kind. */
    private static void requireOnceADay(List<PartyRole> roles) {
        Map<RoleKind, PartyRole> last = new EnumMap<>(RoleKind.class);
        List<PartyRole> ordered = roles.stream()
                .sorted(Comparator.comparing(PartyRoles::firstDay))
                .toList();
        for (PartyRole later : ordered) {
            PartyRole earlier = last.put(later.kind(), later);
            if (earlier != null && earlier.isPlayedOn(firstDay(later))) {
                throw Require.refusal("roles", later, "must not overlap " + earlier);
            }
        }
    }

    private static LocalDate firstDay(PartyRole role) {
        return role.period().lowerEndpoint();
    }
}
