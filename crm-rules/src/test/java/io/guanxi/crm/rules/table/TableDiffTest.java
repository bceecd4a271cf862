package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.SmallTables.ALL;
import static io.guanxi.crm.rules.table.SmallTables.LUCKY;
import static io.guanxi.crm.rules.table.SmallTables.ORDERS;
import static io.guanxi.crm.rules.table.SmallTables.POINTS;
import static io.guanxi.crm.rules.table.SmallTables.VIP;
import static io.guanxi.crm.rules.table.SmallTables.draft;
import static io.guanxi.crm.rules.table.SmallTables.isMet;
import static io.guanxi.crm.rules.table.SmallTables.outcome;
import static io.guanxi.crm.rules.table.SmallTables.pick;
import static io.guanxi.crm.rules.table.SmallTables.row;
import static io.guanxi.crm.rules.table.SmallTables.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.rules.table.SmallTables.Grade;
import io.guanxi.crm.rules.table.SmallTables.Small;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableDiffTest {

    static LongStream seeds() {
        return Seeds.some(400);
    }

    private static Draft<Small, Grade> gold(Condition<Small> when) {
        return draft(HitPolicy.FIRST, List.of(row("gold", Grade.GOLD, when)), Optional.of(Grade.SILVER));
    }

    @Nested
    class Changes {

        @Test
        void areTheRegionByWhichABoundIsShifted() {
            TableDiff<Small, Grade> diff = Comparison.of(gold(ORDERS.atLeast(2)), gold(ORDERS.atLeast(3)));
            TableDiff.Change<Small, Grade> change = diff.changes().get(0);

            assertThat(diff.changes()).hasSize(1);
            assertThat(diff.exact()).isTrue();
            assertThat(diff.isEmpty()).isFalse();
            assertThat(change.region().condition()).isEqualTo(ORDERS.is(2));
            assertThat(change.before()).contains(Grade.GOLD);
            assertThat(change.after()).contains(Grade.SILVER);
            assertThat(change.rowBefore()).contains("gold");
            assertThat(change.rowAfter()).isEmpty();
            assertThat(change.exact()).isTrue();
            assertThat(diff.text(Locale.ENGLISH))
                    .isEqualTo("orders = 2: from GOLD (row gold) to SILVER (otherwise); for example orders = 2, "
                            + "points = 0, vip = no, channel = SHOP, tags = none.");
            assertThat(diff.text(Locale.CHINA))
                    .isEqualTo("orders = 2：由 GOLD（行 gold） 变为 SILVER（其他）；例如 orders = 2, "
                            + "points = 0, vip = 否, channel = SHOP, tags = 无。");
        }

        @Test
        void areNoneWhereOnlyTheWritingDiffers() {
            Draft<Small, Grade> whole = draft(HitPolicy.FIRST, row("all", Grade.GOLD, ORDERS.atLeast(1)));
            Draft<Small, Grade> split = draft(
                    HitPolicy.UNIQUE,
                    row("few", Grade.GOLD, ORDERS.between(1, 2)),
                    row("many", Grade.GOLD, ORDERS.above(2)));
            TableDiff<Small, Grade> diff = Comparison.of(whole, split);

            assertThat(diff.isEmpty()).isTrue();
            assertThat(diff.exact()).isTrue();
            assertThat(diff.text(Locale.ENGLISH)).isEqualTo("No outcome changes.");
        }

        @Test
        void mayBeToNoOutcomeAtAll() {
            Draft<Small, Grade> before = draft(
                    HitPolicy.FIRST, row("known", Grade.GOLD, POINTS.isKnown()), row("all", Grade.GOLD, VIP.isTrue()));
            Draft<Small, Grade> after = draft(HitPolicy.FIRST, row("known", Grade.GOLD, POINTS.isKnown()));
            TableDiff<Small, Grade> diff = Comparison.of(before, after);

            assertThat(diff.changes()).hasSize(1);
            assertThat(diff.text(Locale.ENGLISH))
                    .isEqualTo("points unknown and vip = yes: from GOLD (row all) to no outcome; "
                            + "for example points unknown, vip = yes, orders = 0, channel = SHOP, tags = none.");
        }

        @Test
        void withOpaqueTestsAreSaidToBePossible() {
            TableDiff<Small, Grade> diff = Comparison.of(gold(LUCKY), gold(LUCKY.and(VIP.isTrue())));

            assertThat(diff.exact()).isFalse();
            assertThat(diff.complete()).isTrue();
            assertThat(diff.changes().get(0).exact()).isFalse();
            assertThat(diff.text(Locale.ENGLISH))
                    .isEqualTo("⟨lucky⟩ and vip = no: maybe from GOLD (row gold) to SILVER (otherwise), depending on"
                            + " opaque tests; for example vip = no, orders = 0, points = 0, channel = SHOP,"
                            + " tags = none, ⟨lucky⟩ holds.");
        }

        @Test
        void ofTheDefaultAloneAreWhatNoRowTakes() {
            Draft<Small, Grade> bronze = draft(
                    HitPolicy.FIRST, List.of(row("gold", Grade.GOLD, ORDERS.atLeast(2))), Optional.of(Grade.BRONZE));
            TableDiff<Small, Grade> diff = Comparison.of(gold(ORDERS.atLeast(2)), bronze);

            assertThat(diff.changes())
                    .extracting(change -> change.region().condition())
                    .containsExactly(ORDERS.below(2));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.TableDiffTest#seeds")
        void areExactlyTheSubjectsWhoseOutcomeDiffers(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Draft<Small, Grade> before = SmallTables.random(random);
            Draft<Small, Grade> after = random.nextInt(4) == 0 ? SmallTables.random(random) : mutated(before, random);

            assertExact(Comparison.of(before, after), before, after);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.TableDiffTest#seeds")
        void fromATableToItselfAreNone(long seed) {
            Draft<Small, Grade> table = SmallTables.random(new SplittableRandom(seed));

            assertThat(Comparison.of(table, table).isEmpty()).isTrue();
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.TableDiffTest#seeds")
        void areTheSameTheOtherWayRound(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Draft<Small, Grade> before = SmallTables.random(random);
            Draft<Small, Grade> after = mutated(before, random);

            assertExact(Comparison.of(after, before), /* before= */ after, /* after= */ before);
        }

        private static void assertExact(
                TableDiff<Small, Grade> diff, Draft<Small, Grade> before, Draft<Small, Grade> after) {
            assertThat(diff.complete()).isTrue();
            for (Small subject : ALL) {
                Optional<Grade> one = outcome(before, subject);
                Optional<Grade> other = outcome(after, subject);
                List<TableDiff.Change<Small, Grade>> around = diff.changes().stream()
                        .filter(change -> isMet(change.region().condition(), subject))
                        .toList();
                assertThat(around).as("changes around %s", subject).hasSize(one.equals(other) ? 0 : 1);
                for (TableDiff.Change<Small, Grade> change : around) {
                    assertThat(change.before()).isEqualTo(one);
                    assertThat(change.after()).isEqualTo(other);
                    assertThat(change.rowBefore())
                            .isEqualTo(row(before, subject).map(Row::id));
                    assertThat(change.rowAfter()).isEqualTo(row(after, subject).map(Row::id));
                }
            }
            for (TableDiff.Change<Small, Grade> change : diff.changes()) {
                Small shown = subject(change.region().witness());
                assertThat(outcome(before, shown)).isEqualTo(change.before());
                assertThat(outcome(after, shown)).isEqualTo(change.after());
            }
        }

        /** The table with something done to it, as analysts do: a row changed, moved, added or taken away. */
        private static Draft<Small, Grade> mutated(Draft<Small, Grade> draft, SplittableRandom random) {
            List<Row<Small, Grade>> rows = new ArrayList<>(draft.rows());
            HitPolicy policy = draft.policy();
            Optional<Grade> otherwise = draft.otherwise();
            for (int step = random.nextInt(3); step >= 0; step--) {
                int place = random.nextInt(rows.size());
                Row<Small, Grade> row = rows.get(place);
                switch (random.nextInt(7)) {
                    case 0 -> rows.set(place, row(row.id(), pick(random, List.of(Grade.values())), row.when()));
                    case 1 -> rows.set(place, row(row.id(), row.outcome(), SmallTables.box(random)));
                    case 2 ->
                        rows.add(
                                place,
                                row("new" + step, pick(random, List.of(Grade.values())), SmallTables.box(random)));
                    case 3 -> Collections.shuffle(rows, new Random(random.nextLong()));
                    case 4 -> otherwise = Optional.of(pick(random, List.of(Grade.values())));
                    case 5 -> policy = pick(random, List.of(HitPolicy.values()));
                    default -> {
                        if (rows.size() > 1) {
                            rows.remove(place);
                        }
                    }
                }
            }
            return draft(policy, rows, otherwise);
        }
    }

    @Nested
    class OfLargeTables {

        @Test
        void findTheOneRowThatWasChanged() {
            List<Condition<int[]>> ladder = new ArrayList<>();
            for (int step = 0; step < 500; step++) {
                ladder.add(Cubes.AXES
                        .get(0)
                        .atLeast(1_000 - step)
                        .and(Cubes.AXES.get(1).atLeast(1_000 - 2 * step)));
            }
            Draft<int[], Integer> before = Cubes.table(HitPolicy.FIRST, ladder, place -> place / 10);
            Draft<int[], Integer> after = Cubes.table(HitPolicy.FIRST, ladder, place -> place == 205 ? -1 : place / 10);
            TableDiff<int[], Integer> diff = Comparison.of(before, after);

            assertThat(diff.exact()).isTrue();
            assertThat(diff.changes()).allMatch(change -> change.after().equals(Optional.of(-1)));
            assertThat(diff.changes()).allMatch(change -> change.rowBefore().equals(Optional.of("r205")));
            assertThat(diff.changes()).hasSize(2);
        }

        @Test
        void areCutAtTheCapAndSaySo() {
            List<Condition<int[]>> cubes = Cubes.partition(1_500, new SplittableRandom(3));
            TableDiff<int[], Integer> diff = Comparison.of(
                    Cubes.table(HitPolicy.UNIQUE, cubes, place -> 0), Cubes.table(HitPolicy.UNIQUE, cubes, place -> 1));

            assertThat(diff.changes()).hasSize(TableDiff.MAX_CHANGES);
            assertThat(diff.complete()).isFalse();
            assertThat(diff.exact()).isFalse();
            assertThat(diff.text(Locale.ENGLISH))
                    .endsWith("Changes beyond these: 980. The search was cut off, so that there may be more changes.");
        }
    }

    @Nested
    class Refusals {

        @Test
        void nameAttributesOfAnotherDomain() {
            Condition<Small> other =
                    Attribute.ofInt("orders", Small::orders, 0, 9).atLeast(2);

            assertThatThrownBy(() -> Comparison.of(
                            gold(ORDERS.atLeast(2)),
                            new Draft<>(
                                    HitPolicy.FIRST,
                                    List.of(),
                                    List.of(row("gold", Grade.GOLD, other)),
                                    Optional.empty(),
                                    List.of(),
                                    Set.of())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("attribute orders must be the same in both tables, such as orders: int 0..4, "
                            + "but was orders: int 0..9");
        }

        @Test
        void nameColumnsOfAnotherDomain() {
            Draft<Small, Grade> table = new Draft<>(
                    HitPolicy.FIRST,
                    List.of(Column.neutral(Attribute.ofInt("orders", Small::orders, 0, 9))),
                    List.of(row("gold", Grade.GOLD, VIP.isTrue())),
                    Optional.empty(),
                    List.of(),
                    Set.of());

            assertThatThrownBy(() -> Comparison.of(table, gold(ORDERS.atLeast(2))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("attribute orders must be the same in both tables");
        }

        @Test
        void holdForTheRecordsThemselves() {
            TableDiff.Change<Small, Grade> change = Comparison.of(gold(ORDERS.atLeast(2)), gold(ORDERS.atLeast(3)))
                    .changes()
                    .get(0);

            assertThatThrownBy(() -> new TableDiff.Change<>(
                            change.region(),
                            change.before(),
                            change.before(),
                            change.rowBefore(),
                            change.rowAfter(),
                            true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("after must be another outcome than before, but was Optional[GOLD]");
            assertThatThrownBy(() -> new TableDiff<>(List.of(change), false, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("exact must not be true when the search was cut off, but was true");
        }
    }
}
