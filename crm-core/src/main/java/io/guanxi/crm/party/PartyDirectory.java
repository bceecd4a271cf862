package io.guanxi.crm.party;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Range;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 主体目录 – a closed set of parties with the relationships between them: what no party can know of itself is checked
 * here.
 *
 * <p>Every parent is an organisation of the directory, no organisation owns itself over others, both ends of every
 * relationship are there, and the same relationship does not hold twice on one day. A former and a current relationship
 * of the same two both stay.
 *
 * <p>Example: the group 锦江 owns 和平饭店; 林晓 was contact of the hotel as 前台经理 until 2024-12-31 and is contact
 * of the group as 采购总监 since 2025-01-01: {@code contactsOf} tells who speaks for which company on a day, and as
 * what.
 *
 * <p>Immutable; equal if parties and relationships are equal, in whatever order they were given.
 */
public final class PartyDirectory {

    private static final Comparator<PartyRelationship> ORDER = Comparator.comparing(
                    (PartyRelationship relationship) -> relationship.period().lowerEndpoint())
            .thenComparing(PartyRelationship::from)
            .thenComparing(PartyRelationship::kind)
            .thenComparing(PartyRelationship::to);

    private final SortedMap<PartyId, Party> parties;
    private final List<PartyRelationship> relationships;
    private final Map<PartyId, List<PartyId>> subsidiaries;
    private final Map<PartyId, List<PartyRelationship>> relationshipsOf;

    private PartyDirectory(SortedMap<PartyId, Party> parties, List<PartyRelationship> relationships) {
        this.parties = parties;
        this.relationships = relationships;
        this.subsidiaries = new HashMap<>();
        for (Party party : parties.values()) {
            parentOf(party).ifPresent(parent -> add(subsidiaries, parent, party.id()));
        }
        this.relationshipsOf = new HashMap<>();
        for (PartyRelationship relationship : relationships) {
            add(relationshipsOf, relationship.from(), relationship);
            add(relationshipsOf, relationship.to(), relationship);
        }
    }

    /**
     * The directory of some parties.
     *
     * @param parties the parties
     * @param relationships the relationships between them
     * @return the directory
     * @throws NullPointerException if an argument or an element is null
     * @throws IllegalArgumentException if an identifier occurs twice; a parent is missing or no organisation; an
     *     organisation owns itself over others (the message names the circle); an end of a relationship is missing; a
     *     {@link RelationKind#CONTACT_OF} does not lead from a person to an organisation or a {@link
     *     RelationKind#HOUSEHOLD_WITH} not from person to person; or the same relationship holds twice on one day
     */
    public static PartyDirectory of(Collection<? extends Party> parties, Collection<PartyRelationship> relationships) {
        TreeMap<PartyId, Party> byId = new TreeMap<>();
        for (Party party : Require.<Party>list(new ArrayList<>(requireNonNull(parties, "parties")), "parties")) {
            Require.that(byId.put(party.id(), party) == null, "parties", party.id(), "must have different identifiers");
        }
        byId.values().forEach(party -> requireParent(byId, party));
        requireNoCircle(byId);
        List<PartyRelationship> ordered =
                Require.list(new ArrayList<>(requireNonNull(relationships, "relationships")), "relationships").stream()
                        .sorted(ORDER)
                        .toList();
        ordered.forEach(relationship -> requireEnds(byId, relationship));
        requireOnceADay(ordered);
        return new PartyDirectory(byId, ordered);
    }

    /**
     * All parties.
     *
     * @return the parties by identifier
     */
    public List<Party> parties() {
        return List.copyOf(parties.values());
    }

    /**
     * All relationships.
     *
     * @return the relationships by first day, then by the two identifiers
     */
    public List<PartyRelationship> relationships() {
        return relationships;
    }

    /**
     * A party by its identifier.
     *
     * @param id the identifier
     * @return the party; empty if it is not in the directory
     */
    public Optional<Party> find(PartyId id) {
        return Optional.ofNullable(parties.get(requireNonNull(id, "id")));
    }

    /**
     * Who owns an organisation, directly and over others.
     *
     * @param id the identifier of a party
     * @return the owners, the nearest first; empty for a person and for an organisation that nobody owns
     * @throws IllegalArgumentException if the party is not in the directory
     */
    public List<PartyId> ancestors(PartyId id) {
        List<PartyId> ancestors = new ArrayList<>();
        Optional<PartyId> parent = parentOf(known(id));
        while (parent.isPresent()) {
            ancestors.add(parent.get());
            parent = parentOf(known(parent.get()));
        }
        return List.copyOf(ancestors);
    }

    /**
     * The head of the group that a party belongs to.
     *
     * @param id the identifier of a party
     * @return the owner whom nobody owns; the party itself if nobody owns it
     * @throws IllegalArgumentException if the party is not in the directory
     */
    public PartyId root(PartyId id) {
        List<PartyId> ancestors = ancestors(id);
        return ancestors.isEmpty() ? id : ancestors.get(ancestors.size() - 1);
    }

    /**
     * The organisations that a party owns directly.
     *
     * @param id the identifier of a party
     * @return the subsidiaries by identifier; empty if there are none
     * @throws IllegalArgumentException if the party is not in the directory
     */
    public List<PartyId> subsidiaries(PartyId id) {
        known(id);
        return List.copyOf(subsidiaries.getOrDefault(id, List.of()));
    }

    /**
     * The whole group that a party belongs to.
     *
     * @param id the identifier of a party
     * @return the head of the group, then level by level those owned, each after its owner; the party alone if it
     *     belongs to no group
     * @throws IllegalArgumentException if the party is not in the directory
     */
    public List<PartyId> group(PartyId id) {
        List<PartyId> group = new ArrayList<>();
        group.add(root(id));
        // The list grows while it is read: a queue that keeps what it served.
        for (int next = 0; next < group.size(); next++) {
            group.addAll(subsidiaries.getOrDefault(group.get(next), List.of()));
        }
        return List.copyOf(group);
    }

    /**
     * The relationships in which a party is either end, former and current.
     *
     * @param id the identifier of a party
     * @return the relationships by first day; empty if there are none
     * @throws IllegalArgumentException if the party is not in the directory
     */
    public List<PartyRelationship> relationships(PartyId id) {
        known(id);
        return List.copyOf(relationshipsOf.getOrDefault(id, List.of()));
    }

    /**
     * To whom a party stands in a way on a day: whose contact it is, for whom it books, who referred it, with whom it
     * lives.
     *
     * @param id the identifier of a party
     * @param kind how
     * @param day the day
     * @return the others by identifier; empty if there are none
     * @throws IllegalArgumentException if the party is not in the directory
     */
    public List<PartyId> related(PartyId id, RelationKind kind, LocalDate day) {
        requireNonNull(kind, "kind");
        return holding(id, kind, day)
                .filter(relationship ->
                        kind.isSymmetric() || relationship.from().equals(id))
                .map(relationship -> relationship.from().equals(id) ? relationship.to() : relationship.from())
                .sorted()
                .toList();
    }

    /**
     * Who speaks for an organisation on a day, and in which role.
     *
     * @param organization the identifier of an organisation
     * @param day the day
     * @return the relationships of kind {@link RelationKind#CONTACT_OF}, by first day; empty if there are none
     * @throws IllegalArgumentException if the organisation is not in the directory
     */
    public List<PartyRelationship> contactsOf(PartyId organization, LocalDate day) {
        return holding(organization, RelationKind.CONTACT_OF, day)
                .filter(relationship -> relationship.to().equals(organization))
                .toList();
    }

    /** Equal parties and equal relationships. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartyDirectory that
                && parties.equals(that.parties)
                && relationships.equals(that.relationships);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parties, relationships);
    }

    /** The numbers only: parties are personal data. */
    @Override
    public String toString() {
        return "PartyDirectory[" + parties.size() + " parties, " + relationships.size() + " relationships]";
    }

    private Party known(PartyId id) {
        return find(id).orElseThrow(() -> Require.refusal("id", id, "must be in the directory"));
    }

    private Stream<PartyRelationship> holding(PartyId id, RelationKind kind, LocalDate day) {
        requireNonNull(day, "day");
        return relationships(id).stream()
                .filter(relationship -> relationship.kind() == kind && relationship.holdsOn(day));
    }

    private static Optional<PartyId> parentOf(@Nullable Party party) {
        return party instanceof Organization organization ? organization.parent() : Optional.empty();
    }

    private static <T> void add(Map<PartyId, List<T>> lists, PartyId id, T element) {
        lists.computeIfAbsent(id, key -> new ArrayList<>()).add(element);
    }

    private static void requireParent(Map<PartyId, Party> parties, Party party) {
        Optional<PartyId> parent = parentOf(party);
        Require.that(
                parent.isEmpty() || parties.get(parent.get()) instanceof Organization,
                "parent",
                parent.orElse(party.id()),
                "must be an organisation of the directory");
    }

    /** Follows each chain of owners until it ends or meets a chain that was followed before: each step is done once. */
    private static void requireNoCircle(SortedMap<PartyId, Party> parties) {
        Set<PartyId> followed = new HashSet<>();
        for (Party start : parties.values()) {
            Set<PartyId> chain = new LinkedHashSet<>();
            Optional<PartyId> next = Optional.of(start.id());
            while (next.isPresent() && !followed.contains(next.get())) {
                if (!chain.add(next.get())) {
                    throw Require.refusal(
                            "parent", circle(chain, next.get()), "must not lead back to the organisation itself");
                }
                next = parentOf(parties.get(next.get()));
            }
            followed.addAll(chain);
        }
    }

    /** The circle in words, from its least identifier on. */
    private static String circle(Set<PartyId> chain, PartyId again) {
        List<PartyId> members =
                chain.stream().dropWhile(id -> !id.equals(again)).toList();
        int least = members.indexOf(members.stream().sorted().findFirst().orElse(again));
        return Stream.of(members.subList(least, members.size()), members.subList(0, least + 1))
                .flatMap(List::stream)
                .map(PartyId::value)
                .collect(Collectors.joining(" → "));
    }

    private static void requireEnds(Map<PartyId, Party> parties, PartyRelationship relationship) {
        Party from = requireEnd(parties, relationship.from());
        Party to = requireEnd(parties, relationship.to());
        switch (relationship.kind()) {
            case CONTACT_OF ->
                Require.that(
                        from instanceof Person && to instanceof Organization,
                        "relationships",
                        relationship,
                        "must lead from a person to an organisation");
            case HOUSEHOLD_WITH ->
                Require.that(
                        from instanceof Person && to instanceof Person,
                        "relationships",
                        relationship,
                        "must lead from a person to a person");
            case BOOKS_FOR, REFERRED_BY -> {
                // Anybody may book for anybody, and word of mouth comes from everywhere.
            }
        }
    }

    private static Party requireEnd(Map<PartyId, Party> parties, PartyId id) {
        Party party = parties.get(id);
        if (party == null) {
            throw Require.refusal("relationships", id, "must connect parties of the directory");
        }
        return party;
    }

    /** In the order of first days it is enough to look at the one before. */
    private static void requireOnceADay(List<PartyRelationship> ordered) {
        Map<Bond, PartyRelationship> last = new HashMap<>();
        for (PartyRelationship later : ordered) {
            PartyRelationship earlier = last.put(Bond.of(later), later);
            if (earlier != null && overlap(earlier.period(), later.period())) {
                throw Require.refusal("relationships", later, "must not overlap " + earlier);
            }
        }
    }

    private static boolean overlap(Range<LocalDate> one, Range<LocalDate> other) {
        return one.isConnected(other) && !one.intersection(other).isEmpty();
    }

    /** What makes two relationships the same but for their period: of a symmetric kind, the order does not count. */
    private record Bond(RelationKind kind, PartyId one, PartyId other) {

        static Bond of(PartyRelationship relationship) {
            PartyId from = relationship.from();
            PartyId to = relationship.to();
            return relationship.kind().isSymmetric() && from.compareTo(to) > 0
                    ? new Bond(relationship.kind(), to, from)
                    : new Bond(relationship.kind(), from, to);
        }
    }
}
