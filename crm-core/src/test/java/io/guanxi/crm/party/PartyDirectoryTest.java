package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyDirectoryTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final PartyId LIN = PartyId.of("p-lin");
    private static final PartyId ADA = PartyId.of("p-ada");
    private static final PartyId GROUP = PartyId.of("o-group");
    private static final PartyId HOTEL = PartyId.of("o-hotel");
    private static final PartyId SPA = PartyId.of("o-spa");

    private static final Person LIN_XIAO = Person.of(LIN, PersonName.of("林", "晓"));
    private static final Person ADA_L = Person.of(ADA, PersonName.of("Lovelace", "Ada"));
    private static final Organization THE_GROUP = Organization.of(GROUP, "锦江集团");
    private static final Organization THE_HOTEL = Organization.of(HOTEL, "和平饭店").withParent(GROUP);
    private static final Organization THE_SPA = Organization.of(SPA, "和平水疗").withParent(HOTEL);
    private static final List<Party> ALL = List.of(THE_SPA, LIN_XIAO, THE_GROUP, ADA_L, THE_HOTEL);

    private static PartyDirectory directory(PartyRelationship... relationships) {
        return PartyDirectory.of(ALL, List.of(relationships));
    }

    /** What users of other systems asked for. */
    @Nested
    class Lessons {

        /** Complaint 9: twentyhq/twenty#11287, CordysCRM#1026. */
        @Test
        void onePersonServesSeveralCompaniesEachWithARole() {
            PartyRelationship buyer = PartyRelationship.since(LIN, RelationKind.CONTACT_OF, GROUP, DAY)
                    .withRole("采购总监");
            PartyRelationship manager = PartyRelationship.since(LIN, RelationKind.CONTACT_OF, HOTEL, DAY.plusDays(1))
                    .withRole("前台经理");
            PartyRelationship assistant = PartyRelationship.since(ADA, RelationKind.CONTACT_OF, HOTEL, DAY)
                    .withRole("assistant");
            PartyDirectory directory = directory(manager, assistant, buyer);

            assertThat(directory.related(LIN, RelationKind.CONTACT_OF, DAY.plusDays(1)))
                    .containsExactly(GROUP, HOTEL);
            assertThat(directory.contactsOf(HOTEL, DAY.plusDays(1))).containsExactly(assistant, manager);
            assertThat(directory.contactsOf(HOTEL, DAY)).containsExactly(assistant);
            assertThat(directory.contactsOf(GROUP, DAY)).containsExactly(buyer);
            assertThat(directory.contactsOf(SPA, DAY)).isEmpty();
        }

        /** Complaint 18: civicrm/civicrm-core PR 33031. */
        @Test
        void formerAndCurrentRelationshipsBothSurvive() {
            PartyRelationship former = PartyRelationship.between(
                    LIN, RelationKind.CONTACT_OF, HOTEL, DAY.minusYears(2), DAY.minusYears(1));
            PartyRelationship current = PartyRelationship.since(LIN, RelationKind.CONTACT_OF, HOTEL, DAY);
            PartyDirectory directory = directory(current, former);

            assertThat(directory.relationships()).containsExactly(former, current);
            assertThat(directory.relationships(LIN)).containsExactly(former, current);
            assertThat(directory.relationships(HOTEL)).containsExactly(former, current);
            assertThat(directory.contactsOf(HOTEL, DAY.minusYears(2))).containsExactly(former);
            assertThat(directory.contactsOf(HOTEL, DAY.minusDays(1))).isEmpty();
            assertThat(directory.contactsOf(HOTEL, DAY)).containsExactly(current);
        }
    }

    @Nested
    class Groups {

        @Test
        void areFoundFromAnyMember() {
            PartyDirectory directory = directory();

            assertThat(directory.ancestors(SPA)).containsExactly(HOTEL, GROUP);
            assertThat(directory.root(SPA)).isEqualTo(GROUP);
            assertThat(directory.subsidiaries(GROUP)).containsExactly(HOTEL);
            assertThat(directory.group(HOTEL)).containsExactly(GROUP, HOTEL, SPA);
        }

        @Test
        void areAPersonAloneForAPerson() {
            PartyDirectory directory = directory();

            assertThat(directory.ancestors(LIN)).isEmpty();
            assertThat(directory.root(LIN)).isEqualTo(LIN);
            assertThat(directory.subsidiaries(LIN)).isEmpty();
            assertThat(directory.group(LIN)).containsExactly(LIN);
        }

        @Test
        void mayBeAHundredThousandLevelsDeep() {
            int levels = 100_000;
            List<Party> chain = new ArrayList<>();
            chain.add(Organization.of(PartyId.of("o-0"), "head"));
            for (int level = 1; level < levels; level++) {
                chain.add(
                        Organization.of(PartyId.of("o-" + level), "level").withParent(PartyId.of("o-" + (level - 1))));
            }
            PartyDirectory directory = PartyDirectory.of(chain, List.of());

            assertThat(directory.ancestors(PartyId.of("o-99999"))).hasSize(levels - 1);
            assertThat(directory.group(PartyId.of("o-50000"))).hasSize(levels);

            chain.set(0, Organization.of(PartyId.of("o-0"), "head").withParent(PartyId.of("o-99999")));
            assertThatThrownBy(() -> PartyDirectory.of(chain, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "parent must not lead back to the organisation itself, but was \"o-0 → o-99999 → o-99998"
                                    + " → ");
        }
    }

    @Nested
    class Related {

        @Test
        void readsFromTheFirstToTheSecond() {
            PartyDirectory directory = directory(
                    PartyRelationship.since(ADA, RelationKind.BOOKS_FOR, LIN, DAY),
                    PartyRelationship.since(LIN, RelationKind.REFERRED_BY, HOTEL, DAY));

            assertThat(directory.related(ADA, RelationKind.BOOKS_FOR, DAY)).containsExactly(LIN);
            assertThat(directory.related(LIN, RelationKind.BOOKS_FOR, DAY)).isEmpty();
            assertThat(directory.related(LIN, RelationKind.REFERRED_BY, DAY)).containsExactly(HOTEL);
            assertThat(directory.related(ADA, RelationKind.BOOKS_FOR, DAY.minusDays(1)))
                    .isEmpty();
        }

        @Test
        void readsAHouseholdBothWays() {
            PartyDirectory directory = directory(PartyRelationship.since(LIN, RelationKind.HOUSEHOLD_WITH, ADA, DAY));

            assertThat(directory.related(LIN, RelationKind.HOUSEHOLD_WITH, DAY)).containsExactly(ADA);
            assertThat(directory.related(ADA, RelationKind.HOUSEHOLD_WITH, DAY)).containsExactly(LIN);
        }
    }

    @Nested
    class Content {

        @Test
        void isSortedByIdentifier() {
            PartyDirectory directory = directory();

            assertThat(directory.parties()).containsExactly(THE_GROUP, THE_HOTEL, THE_SPA, ADA_L, LIN_XIAO);
            assertThat(directory.find(LIN)).contains(LIN_XIAO);
            assertThat(directory.find(PartyId.of("nobody"))).isEmpty();
        }

        @Test
        void decidesOnEquality() {
            PartyRelationship one = PartyRelationship.since(LIN, RelationKind.BOOKS_FOR, ADA, DAY);
            PartyRelationship two = PartyRelationship.since(ADA, RelationKind.BOOKS_FOR, LIN, DAY);
            List<Party> reversed = new ArrayList<>(ALL);
            Collections.reverse(reversed);

            assertThat(directory(one, two))
                    .isEqualTo(PartyDirectory.of(reversed, List.of(two, one)))
                    .hasSameHashCodeAs(PartyDirectory.of(reversed, List.of(two, one)))
                    .isNotEqualTo(directory(one))
                    .isNotEqualTo("directory");
            assertThat(directory()).isNotEqualTo(PartyDirectory.of(List.of(LIN_XIAO), List.of()));
        }

        @Test
        void staysOutOfLogs() {
            assertThat(directory(PartyRelationship.since(LIN, RelationKind.BOOKS_FOR, ADA, DAY)))
                    .hasToString("PartyDirectory[5 parties, 1 relationships]");
        }

        @Test
        void cannotBeChanged() {
            PartyDirectory directory = directory(PartyRelationship.since(LIN, RelationKind.BOOKS_FOR, ADA, DAY));

            assertThat(directory.parties()).isUnmodifiable();
            assertThat(directory.relationships()).isUnmodifiable();
            assertThat(directory.relationships(LIN)).isUnmodifiable();
            assertThat(directory.subsidiaries(GROUP)).isUnmodifiable();
            assertThat(directory.group(GROUP)).isUnmodifiable();
            assertThat(directory.ancestors(SPA)).isUnmodifiable();
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverTheSameIdentifierTwice() {
            assertThatThrownBy(() -> PartyDirectory.of(List.of(LIN_XIAO, LIN_XIAO), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parties must have different identifiers, but was p-lin");
        }

        @Test
        void coverAParentThatIsMissingOrAPerson() {
            assertThatThrownBy(() -> PartyDirectory.of(List.of(THE_HOTEL), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parent must be an organisation of the directory, but was o-group");
            Organization owned = THE_SPA.withParent(LIN);
            assertThatThrownBy(() -> PartyDirectory.of(List.of(owned, LIN_XIAO), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parent must be an organisation of the directory, but was p-lin");
        }

        @Test
        void nameTheCircleFromItsLeastMemberOn() {
            Organization start =
                    Organization.of(PartyId.of("a"), "before the circle").withParent(SPA);
            List<Party> circle = List.of(start, THE_GROUP.withParent(SPA), THE_HOTEL, THE_SPA);

            assertThatThrownBy(() -> PartyDirectory.of(circle, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parent must not lead back to the organisation itself, "
                            + "but was \"o-group → o-spa → o-hotel → o-group\"");
        }

        @Test
        void coverAnEndThatIsMissing() {
            PartyRelationship stray = PartyRelationship.since(LIN, RelationKind.BOOKS_FOR, PartyId.of("p-x"), DAY);

            assertThatThrownBy(() -> directory(stray))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("relationships must connect parties of the directory, but was p-x");
        }

        @Test
        void coverAContactThatIsNoPersonOrSpeaksForNoCompany() {
            for (PartyRelationship wrong : List.of(
                    PartyRelationship.since(HOTEL, RelationKind.CONTACT_OF, GROUP, DAY),
                    PartyRelationship.since(LIN, RelationKind.CONTACT_OF, ADA, DAY),
                    PartyRelationship.since(HOTEL, RelationKind.CONTACT_OF, LIN, DAY))) {
                assertThatThrownBy(() -> directory(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("relationships must lead from a person to an organisation, but was ");
            }
        }

        @Test
        void coverACompanyInAHousehold() {
            for (PartyRelationship wrong : List.of(
                    PartyRelationship.since(HOTEL, RelationKind.HOUSEHOLD_WITH, LIN, DAY),
                    PartyRelationship.since(LIN, RelationKind.HOUSEHOLD_WITH, HOTEL, DAY))) {
                assertThatThrownBy(() -> directory(wrong))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("relationships must lead from a person to a person, but was ");
            }
        }

        @Test
        void coverTheSameHouseholdTwiceAtOnceWhicheverWayRound() {
            PartyRelationship one = PartyRelationship.since(LIN, RelationKind.HOUSEHOLD_WITH, ADA, DAY);
            PartyRelationship other = PartyRelationship.since(ADA, RelationKind.HOUSEHOLD_WITH, LIN, DAY.plusDays(9));

            assertThatThrownBy(() -> directory(other, one))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("relationships must not overlap " + one + ", but was ");
        }

        @Test
        void coverQuestionsAboutStrangers() {
            PartyDirectory directory = directory();
            PartyId stranger = PartyId.of("p-x");

            assertThatThrownBy(() -> directory.ancestors(stranger))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must be in the directory, but was p-x");
            assertThatThrownBy(() -> directory.root(stranger)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> directory.group(stranger)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> directory.subsidiaries(stranger)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> directory.relationships(stranger)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> directory.contactsOf(stranger, DAY)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> directory.related(stranger, RelationKind.BOOKS_FOR, DAY))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void nameWhatIsNull() {
            assertThatThrownBy(() -> PartyDirectory.of(null, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("parties");
            assertThatThrownBy(() -> PartyDirectory.of(ALL, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("relationships");
            assertThatThrownBy(() -> PartyDirectory.of(Collections.singletonList(null), List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("parties[0]");
        }
    }

    /** Small random directories, right and wrong, against rules written down naively. */
    @Nested
    class AgainstBruteForce {

        private static final int DAYS = 12;
        private static final List<RelationKind> KINDS = List.of(RelationKind.values());

        static LongStream seeds() {
            return Seeds.some(300);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void refusesWhatIsWrongAndFindsWhatIsThere(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Party> parties = parties(random);
            List<PartyRelationship> relationships = relationships(random, parties.size());

            if (hasCircle(parties) || !kindsFit(relationships) || someHoldsTwice(relationships)) {
                assertThatThrownBy(() -> PartyDirectory.of(parties, relationships))
                        .as(() -> parties + " " + relationships)
                        .isInstanceOf(IllegalArgumentException.class);
                return;
            }
            PartyDirectory directory = PartyDirectory.of(parties, relationships);
            for (Party party : parties) {
                PartyId id = party.id();
                assertThat(new HashSet<>(directory.ancestors(id))).isEqualTo(above(parties, id));
                assertThat(directory.group(id))
                        .doesNotHaveDuplicates()
                        .startsWith(directory.root(id))
                        .containsExactlyInAnyOrderElementsOf(parties.stream()
                                .map(Party::id)
                                .filter(other -> top(parties, other).equals(top(parties, id)))
                                .toList());
                assertThat(directory.relationships(id))
                        .containsExactlyInAnyOrderElementsOf(relationships.stream()
                                .filter(relationship -> relationship.from().equals(id)
                                        || relationship.to().equals(id))
                                .toList())
                        .isSortedAccordingTo((one, other) -> one.period()
                                .lowerEndpoint()
                                .compareTo(other.period().lowerEndpoint()));
                List<List<PartyId>> answers = new ArrayList<>();
                List<List<PartyId>> expected = new ArrayList<>();
                for (int day = 0; day < DAYS; day++) {
                    for (RelationKind kind : KINDS) {
                        answers.add(directory.related(id, kind, DAY.plusDays(day)));
                        expected.add(related(relationships, id, kind, DAY.plusDays(day)));
                    }
                }
                assertThat(answers).isEqualTo(expected);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void doesNotDependOnTheOrderOfItsInput(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Party> parties = parties(random);
            List<PartyRelationship> relationships = relationships(random, parties.size());
            String answer = answer(parties, relationships);

            Collections.shuffle(parties, new Random(seed));
            Collections.shuffle(relationships, new Random(seed));

            assertThat(answer(parties, relationships)).isEqualTo(answer);
        }

        /** Everything it tells, or why it refuses. */
        private static String answer(List<Party> parties, List<PartyRelationship> relationships) {
            try {
                PartyDirectory directory = PartyDirectory.of(parties, relationships);
                return directory.parties() + " " + directory.relationships()
                        + directory.parties().stream()
                                .map(party -> directory.group(party.id()) + " " + directory.subsidiaries(party.id()))
                                .toList();
            } catch (IllegalArgumentException refused) {
                return String.valueOf(refused.getMessage());
            }
        }

        private static List<Party> parties(SplittableRandom random) {
            int size = random.nextInt(2, 9);
            List<Party> parties = new ArrayList<>();
            for (int index = 0; index < size; index++) {
                PartyId id = PartyId.of("" + index);
                if (index % 3 == 0) {
                    parties.add(Person.of(id, PersonName.of("林", "晓")));
                    continue;
                }
                Organization organization = Organization.of(id, "Hotel " + index);
                int parent = random.nextInt(size);
                // Mostly upwards, so that most hierarchies are right.
                boolean owned = parent % 3 != 0 && parent != index && (parent < index || random.nextInt(6) == 0);
                parties.add(owned ? organization.withParent(PartyId.of("" + parent)) : organization);
            }
            return parties;
        }

        private static List<PartyRelationship> relationships(SplittableRandom random, int size) {
            List<PartyRelationship> relationships = new ArrayList<>();
            for (int count = random.nextInt(5); count > 0; count--) {
                RelationKind kind = KINDS.get(random.nextInt(KINDS.size()));
                int from = kind == RelationKind.BOOKS_FOR ? random.nextInt(size) : 0;
                int to = kind == RelationKind.HOUSEHOLD_WITH && size > 3 ? 3 : random.nextInt(size);
                if (from == to) {
                    continue;
                }
                boolean turned = random.nextInt(4) == 0;
                PartyId one = PartyId.of("" + (turned ? to : from));
                PartyId other = PartyId.of("" + (turned ? from : to));
                LocalDate first = DAY.plusDays(random.nextInt(DAYS - 1));
                relationships.add(
                        random.nextInt(4) == 0
                                ? PartyRelationship.since(one, kind, other, first)
                                : PartyRelationship.between(
                                        one, kind, other, first, first.plusDays(random.nextInt(1, 4))));
            }
            return relationships;
        }

        private static Optional<PartyId> parent(List<Party> parties, PartyId id) {
            return parties.stream()
                    .filter(party -> party.id().equals(id))
                    .filter(Organization.class::isInstance)
                    .map(Organization.class::cast)
                    .flatMap(organization -> organization.parent().stream())
                    .findFirst();
        }

        /** All owners, or all members of the circle into which they lead. */
        private static Set<PartyId> above(List<Party> parties, PartyId id) {
            Set<PartyId> above = new HashSet<>();
            Optional<PartyId> next = parent(parties, id);
            while (next.isPresent() && above.add(next.get())) {
                next = parent(parties, next.get());
            }
            return above;
        }

        private static boolean hasCircle(List<Party> parties) {
            return parties.stream().anyMatch(party -> above(parties, party.id()).contains(party.id()));
        }

        private static PartyId top(List<Party> parties, PartyId id) {
            return parent(parties, id).map(parent -> top(parties, parent)).orElse(id);
        }

        private static boolean kindsFit(List<PartyRelationship> relationships) {
            return relationships.stream().allMatch(relationship -> {
                boolean fromPerson = isPerson(relationship.from());
                boolean toPerson = isPerson(relationship.to());
                return switch (relationship.kind()) {
                    case CONTACT_OF -> fromPerson && !toPerson;
                    case HOUSEHOLD_WITH -> fromPerson && toPerson;
                    case BOOKS_FOR, REFERRED_BY -> true;
                };
            });
        }

        private static boolean isPerson(PartyId id) {
            return Integer.parseInt(id.value()) % 3 == 0;
        }

        private static boolean someHoldsTwice(List<PartyRelationship> relationships) {
            for (int day = 0; day < DAYS + 4; day++) {
                LocalDate date = DAY.plusDays(day);
                List<String> bonds = relationships.stream()
                        .filter(relationship -> relationship.holdsOn(date))
                        .map(relationship -> relationship.kind()
                                + (relationship.kind().isSymmetric()
                                        ? Stream.of(relationship.from(), relationship.to())
                                                .sorted()
                                                .toList()
                                                .toString()
                                        : List.of(relationship.from(), relationship.to())
                                                .toString()))
                        .toList();
                if (new HashSet<>(bonds).size() < bonds.size()) {
                    return true;
                }
            }
            return false;
        }

        private static List<PartyId> related(
                List<PartyRelationship> relationships, PartyId id, RelationKind kind, LocalDate day) {
            List<PartyId> related = new ArrayList<>();
            for (PartyRelationship relationship : relationships) {
                if (relationship.kind() == kind && relationship.holdsOn(day)) {
                    if (relationship.from().equals(id)) {
                        related.add(relationship.to());
                    } else if (relationship.to().equals(id) && kind.isSymmetric()) {
                        related.add(relationship.from());
                    }
                }
            }
            Collections.sort(related);
            return related;
        }
    }
}
