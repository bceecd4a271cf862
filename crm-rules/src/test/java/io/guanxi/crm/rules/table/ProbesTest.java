package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.SmallTables.ATTRIBUTES;
import static io.guanxi.crm.rules.table.SmallTables.CHANNEL;
import static io.guanxi.crm.rules.table.SmallTables.ORDERS;
import static io.guanxi.crm.rules.table.SmallTables.POINTS;
import static io.guanxi.crm.rules.table.SmallTables.TAGS;
import static io.guanxi.crm.rules.table.SmallTables.VIP;
import static io.guanxi.crm.rules.table.SmallTables.draft;
import static io.guanxi.crm.rules.table.SmallTables.isMet;
import static io.guanxi.crm.rules.table.SmallTables.row;
import static io.guanxi.crm.rules.table.SmallTables.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DateAttribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.DoubleAttribute;
import io.guanxi.crm.condition.LongAttribute;
import io.guanxi.crm.rules.table.SmallTables.Channel;
import io.guanxi.crm.rules.table.SmallTables.Grade;
import io.guanxi.crm.rules.table.SmallTables.Small;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbesTest {

    static LongStream seeds() {
        return Seeds.some(300);
    }

    private static List<Probe> probes(Condition<Small> when) {
        return Probes.of(draft(HitPolicy.FIRST, row("row", Grade.GOLD, when)));
    }

    private static Function<Probe, Object> value(Attribute<?> attribute) {
        return probe -> probe.point().value(attribute);
    }

    @Nested
    class OfBounds {

        @Test
        void lieOnThemAndJustOutside() {
            List<Probe> probes = probes(ORDERS.between(2, 3));

            assertThat(probes)
                    .extracting(value(ORDERS), Probe::inside, Probe::row)
                    .containsExactly(
                            tuple(Optional.of(2), true, "row"),
                            tuple(Optional.of(1), false, "row"),
                            tuple(Optional.of(3), true, "row"),
                            tuple(Optional.of(4), false, "row"));
            assertThat(probes).allMatch(probe -> probe.attribute().equals(ORDERS));
        }

        @Test
        void areNoneAtTheEndsOfTheDomain() {
            assertThat(probes(ORDERS.atLeast(2)))
                    .extracting(value(ORDERS), Probe::inside)
                    .containsExactly(tuple(Optional.of(2), true), tuple(Optional.of(1), false));
        }

        @Test
        void keepTheRestSuchThatTheRowIsMet() {
            List<Probe> probes = probes(ORDERS.atLeast(2).and(VIP.isTrue()).and(CHANNEL.is(Channel.WEB)));

            assertThat(probes.subList(0, 2))
                    .extracting(value(ORDERS), value(VIP), value(CHANNEL), Probe::inside)
                    .containsExactly(
                            tuple(Optional.of(2), Optional.of(true), Optional.of(Channel.WEB), true),
                            tuple(Optional.of(1), Optional.of(true), Optional.of(Channel.WEB), false));
        }

        @Test
        void goWhereTheBoundMakesTheDifference() {
            // Of whom is no VIP the bound of orders decides nothing.
            List<Probe> probes = probes(VIP.isFalse().or(ORDERS.atLeast(2)));

            assertThat(probes.stream().filter(probe -> probe.attribute().equals(ORDERS)))
                    .extracting(value(ORDERS), value(VIP), Probe::inside)
                    .containsExactly(
                            tuple(Optional.of(2), Optional.of(true), true),
                            tuple(Optional.of(1), Optional.of(true), false));
        }

        @Test
        void areNotClaimedToBeInsideWhereTheRowContradictsThem() {
            List<Probe> probes = probes(ORDERS.atLeast(2).and(ORDERS.atLeast(3)));

            assertThat(probes)
                    .extracting(value(ORDERS), Probe::inside)
                    .containsExactly(
                            tuple(Optional.of(2), false), tuple(Optional.of(1), false), tuple(Optional.of(3), true));
            assertThat(probes(ORDERS.atLeast(2).and(ORDERS.below(2))))
                    .isNotEmpty()
                    .noneMatch(Probe::inside);
        }

        @Test
        void areNeighboursInTheDomainOfEveryKind() {
            DecimalAttribute<Small> spend = Attribute.ofDecimal("spend", 2, subject -> BigDecimal.ZERO);
            DoubleAttribute<Small> share = Attribute.ofDouble("share", subject -> 0, 0, 1);
            DateAttribute<Small> day = Attribute.ofDate("day", subject -> LocalDate.EPOCH);
            LongAttribute<Small> units = Attribute.ofLong("units", subject -> 0, -5, 5);

            assertThat(values(spend, spend.above("10.00"))).containsExactly("10.01", "10.00");
            assertThat(values(spend, spend.below("10.00"))).containsExactly("9.99", "10.00");
            assertThat(values(share, share.below(0.5))).containsExactly("" + Math.nextDown(0.5), "0.5");
            assertThat(values(day, day.atMost(LocalDate.of(2024, 2, 29)))).containsExactly("2024-02-29", "2024-03-01");
            assertThat(values(units, units.is(-5L))).containsExactly("-5", "-4");
        }

        private static List<String> values(Attribute<Small> attribute, Condition<Small> when) {
            return Probes.of(new Draft<>(
                            HitPolicy.FIRST,
                            List.of(),
                            List.of(row("row", Grade.GOLD, when)),
                            Optional.empty(),
                            List.of(),
                            Set.of()))
                    .stream()
                    .map(probe -> probe.point().value(attribute).orElseThrow().toString())
                    .toList();
        }
    }

    @Nested
    class OfChoices {

        @Test
        void areAllConstantsAndUnknown() {
            assertThat(probes(CHANNEL.is(Channel.WEB)))
                    .extracting(value(CHANNEL), Probe::inside)
                    .containsExactly(
                            tuple(Optional.of(Channel.SHOP), false),
                            tuple(Optional.of(Channel.WEB), true),
                            tuple(Optional.empty(), false));
            assertThat(probes(VIP.isTrue()))
                    .extracting(value(VIP), Probe::inside)
                    .containsExactly(tuple(Optional.of(false), false), tuple(Optional.of(true), true));
        }

        @Test
        void areBothWithAndWithoutEachLabel() {
            assertThat(probes(TAGS.has("x").and(TAGS.hasNot("y"))))
                    .extracting(value(TAGS), Probe::inside)
                    .containsExactly(
                            tuple(Optional.of(Set.of("x")), true),
                            tuple(Optional.of(Set.of()), false),
                            tuple(Optional.of(Set.of("x", "y")), false),
                            tuple(Optional.empty(), false));
        }

        @Test
        void ofWhatMustBeUnknownAreBoth() {
            assertThat(probes(POINTS.isUnknown()))
                    .extracting(value(POINTS), Probe::inside)
                    .containsExactly(tuple(Optional.of(-1), false), tuple(Optional.empty(), true));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sayInsideJustWhereTheRowIsMet(long seed) {
        Draft<Small, Grade> draft = SmallTables.random(new SplittableRandom(seed));

        for (Probe probe : Probes.of(draft)) {
            assertThat(isMet(when(draft, probe.row()), subject(probe.point())))
                    .as("%s", probe)
                    .isEqualTo(probe.inside());
            for (Attribute<Small> attribute : ATTRIBUTES) {
                assertThat(probe.point().value(attribute)).isEqualTo(attribute.read(subject(probe.point())));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leaveOutNoBoundThatMakesADifference(long seed) {
        Draft<Small, Grade> draft = SmallTables.random(new SplittableRandom(seed));
        List<Probe> probes = Probes.of(draft);

        for (Row<Small, Grade> row : draft.rows()) {
            for (int orders = 0; orders < 4; orders++) {
                int low = orders;
                if (SmallTables.ALL.stream().anyMatch(subject -> isFlippedAbove(row.when(), subject, low))) {
                    assertThat(insides(probes, row, low))
                            .as("%s at %s", row, low)
                            .isNotEqualTo(insides(probes, row, low + 1));
                }
            }
        }
    }

    private static boolean isFlippedAbove(Condition<Small> when, Small subject, int orders) {
        Small low =
                new Small(orders, subject.points(), subject.vip(), subject.channel(), subject.tags(), subject.lucky());
        Small high = new Small(
                orders + 1, subject.points(), subject.vip(), subject.channel(), subject.tags(), subject.lucky());
        return isMet(when, low) != isMet(when, high);
    }

    /** Which answers the probes of a row give that have a number of orders. */
    private static Set<Object> insides(List<Probe> probes, Row<Small, Grade> row, int orders) {
        return probes.stream()
                .filter(probe ->
                        probe.row().equals(row.id()) && probe.attribute().equals(ORDERS))
                .filter(probe -> probe.point().value(ORDERS).equals(Optional.of(orders)))
                .map(probe -> (Object) probe.inside())
                .collect(Collectors.toSet());
    }

    private static Condition<Small> when(Draft<Small, Grade> draft, String id) {
        return draft.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .when();
    }
}
