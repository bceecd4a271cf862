package io.guanxi.crm.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.Seeds;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyRolesTest {

    private static final PartyId PARTY = PartyId.of("p-7");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 10);

    @Nested
    class On {

        @Test
        void findsAllNinePartsOfOneParty() {
            List<PartyRole> all = new ArrayList<>();
            for (RoleKind kind : RoleKind.values()) {
                all.add(PartyRole.since(PARTY, kind, DAY));
            }
            Collections.shuffle(all, new Random(1));
            PartyRoles roles = new PartyRoles(PARTY, all);

            assertThat(roles.on(DAY)).containsExactly(RoleKind.values()).hasSize(9);
            assertThat(roles.on(DAY.minusDays(1))).isEmpty();
        }

        @Test
        void findsTheGuestWhoSendsGroups() {
            PartyRoles roles = PartyRoles.of(
                    PARTY,
                    PartyRole.since(PARTY, RoleKind.AGENT, DAY.plusDays(5)),
                    PartyRole.since(PARTY, RoleKind.CUSTOMER, DAY));

            assertThat(roles.on(DAY)).containsExactly(RoleKind.CUSTOMER);
            assertThat(roles.on(DAY.plusDays(5))).containsExactly(RoleKind.CUSTOMER, RoleKind.AGENT);
        }
    }

    @Nested
    class IsCustomerOn {

        @Test
        void meansTheNarrowSense() {
            PartyRoles roles = PartyRoles.of(
                    PARTY,
                    PartyRole.between(PARTY, RoleKind.CUSTOMER, DAY, DAY.plusDays(2)),
                    PartyRole.since(PARTY, RoleKind.DISTRIBUTOR, DAY));

            assertThat(roles.isCustomerOn(DAY.plusDays(1))).isTrue();
            assertThat(roles.isCustomerOn(DAY.plusDays(2))).isFalse();
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverTheRoleOfAnother() {
            PartyRole foreign = PartyRole.since(PartyId.of("p-8"), RoleKind.AGENT, DAY);

            assertThatThrownBy(() -> PartyRoles.of(PARTY, foreign))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("roles must all belong to party p-7")
                    .hasMessageContaining("party=p-8");
        }

        @Test
        void coverTheSamePartTwiceAtOnce() {
            PartyRole first = PartyRole.since(PARTY, RoleKind.AGENT, DAY);
            PartyRole second = PartyRole.between(PARTY, RoleKind.AGENT, DAY.plusDays(9), DAY.plusDays(10));

            assertThatThrownBy(() -> PartyRoles.of(PARTY, first, second))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "roles must not overlap " + first + ", but was PartyRole[party=p-7, kind=AGENT");
        }

        @Test
        void coverAPartTakenUpWithinAnother() {
            PartyRole first = PartyRole.since(PARTY, RoleKind.AGENT, DAY);
            PartyRole other = PartyRole.since(PARTY, RoleKind.CUSTOMER, DAY.plusDays(1));
            PartyRole second = PartyRole.since(PARTY, RoleKind.AGENT, DAY.plusDays(2));

            assertThatThrownBy(() -> PartyRoles.of(PARTY, second, other, first))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("roles must not overlap %s, but was %s", first, Require.shown(second));
        }

        /** Compared pair by pair, this test would not come back. */
        @Test
        void letALongHistoryBe() {
            List<PartyRole> days = new ArrayList<>();
            for (int day = 0; day < 200_000; day++) {
                days.add(PartyRole.between(PARTY, RoleKind.AGENT, DAY.plusDays(day), DAY.plusDays(day + 1L)));
            }
            Collections.shuffle(days, new Random(1));

            assertThat(new PartyRoles(PARTY, days).roles()).isEqualTo(days);
        }

        @Test
        void letTheSamePartBeTakenUpAgainTheNextDay() {
            PartyRoles roles = PartyRoles.of(
                    PARTY,
                    PartyRole.since(PARTY, RoleKind.AGENT, DAY.plusDays(3)),
                    PartyRole.between(PARTY, RoleKind.AGENT, DAY, DAY.plusDays(3)));

            assertThat(roles.on(DAY.plusDays(2))).containsExactly(RoleKind.AGENT);
            assertThat(roles.on(DAY.plusDays(3))).containsExactly(RoleKind.AGENT);
        }
    }

    /** The calendar on paper: for each day, the parts that are played. */
    @Nested
    class AgainstACalendar {

        private static final int DAYS = 60;
        private static final List<RoleKind> KINDS = List.of(RoleKind.CUSTOMER, RoleKind.AGENT, RoleKind.PARTNER);

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void refusesExactlyWhatIsPlayedTwiceOnADay(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Set<RoleKind>> calendar = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                calendar.add(EnumSet.noneOf(RoleKind.class));
            }
            boolean twice = false;
            PartyRole[] roles = new PartyRole[random.nextInt(5)];
            for (int role = 0; role < roles.length; role++) {
                RoleKind kind = KINDS.get(random.nextInt(3));
                int from = random.nextInt(DAYS - 20);
                boolean open = random.nextInt(8) == 0;
                int to = open ? DAYS : from + random.nextInt(1, 20);
                for (Set<RoleKind> day : calendar.subList(from, to)) {
                    twice |= !day.add(kind);
                }
                roles[role] = open
                        ? PartyRole.since(PARTY, kind, DAY.plusDays(from))
                        : PartyRole.between(PARTY, kind, DAY.plusDays(from), DAY.plusDays(to));
            }

            if (twice) {
                assertThatThrownBy(() -> PartyRoles.of(PARTY, roles))
                        .as(() -> Arrays.toString(roles))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("roles must not overlap");
                return;
            }
            PartyRoles accepted = PartyRoles.of(PARTY, roles);
            for (int day = 0; day < DAYS; day++) {
                assertThat(accepted.on(DAY.plusDays(day))).containsExactlyElementsOf(calendar.get(day));
            }
        }
    }
}
