package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.SmallTables.ALL;
import static io.guanxi.crm.rules.table.SmallTables.LUCKY;
import static io.guanxi.crm.rules.table.SmallTables.ORDERS;
import static io.guanxi.crm.rules.table.SmallTables.VIP;
import static io.guanxi.crm.rules.table.SmallTables.draft;
import static io.guanxi.crm.rules.table.SmallTables.isMet;
import static io.guanxi.crm.rules.table.SmallTables.requiring;
import static io.guanxi.crm.rules.table.SmallTables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Boxes;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.rules.table.SmallTables.Grade;
import io.guanxi.crm.rules.table.SmallTables.Small;
import io.guanxi.crm.testing.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableFlawsTest {

    static LongStream seeds() {
        return Seeds.some(300);
    }

    private static final Row<Small, Grade> HIGH = row("high", Grade.GOLD, ORDERS.atLeast(2));
    private static final Row<Small, Grade> LOW = row("low", Grade.SILVER, ORDERS.atMost(2));
    private static final Row<Small, Grade> LOWER = row("lower", Grade.SILVER, ORDERS.atMost(1));

    private static List<String> texts(Draft<Small, Grade> draft) {
        return TableFlaws.of(draft).stream()
                .map(flaw -> flaw.text(Locale.ENGLISH))
                .toList();
    }

    @Nested
    class WithoutChecks {

        @Test
        void arePairsOfUniqueRowsThatOverlap() {
            List<TableFlaw> flaws = TableFlaws.of(draft(HitPolicy.UNIQUE, HIGH, LOW));

            assertThat(flaws).hasSize(1);
            assertThat(flaws.get(0)).isInstanceOf(TableFlaw.Contradiction.class);
            assertThat(flaws.get(0).exact()).isTrue();
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .isEqualTo("Rows high and low, with different outcomes, overlap: orders = 2; "
                            + "for example orders = 2, points = 0, vip = no, channel = SHOP, tags = none.");
            assertThat(TableFlaws.of(draft(HitPolicy.UNIQUE, HIGH, LOWER))).isEmpty();
        }

        @Test
        void arePairsOfAnyRowsThatContradictEachOther() {
            Row<Small, Grade> same = row("same", Grade.GOLD, VIP.isTrue());

            assertThat(TableFlaws.of(draft(HitPolicy.ANY, HIGH, LOW))).hasSize(1);
            assertThat(TableFlaws.of(draft(HitPolicy.ANY, HIGH, same))).isEmpty();
        }

        @Test
        void areNoneWhereAnOrderDecides() {
            assertThat(TableFlaws.of(draft(HitPolicy.FIRST, HIGH, LOW, HIGH))).isEmpty();
            assertThat(TableFlaws.of(draft(HitPolicy.PRIORITY, HIGH, LOW))).isEmpty();
        }

        @Test
        void areNoneWhereAnOpaqueTestLeavesItOpen() {
            assertThat(TableFlaws.of(
                            draft(HitPolicy.UNIQUE, HIGH, row("lucky", Grade.SILVER, LUCKY.and(ORDERS.atMost(3))))))
                    .isEmpty();
        }

        @Test
        void areNamesThatStandForTwoAttributes() {
            Condition<Small> other =
                    Attribute.ofInt("orders", Small::orders, 0, 9).is(9);
            List<TableFlaw> flaws = TableFlaws.of(
                    requiring(draft(HitPolicy.FIRST, HIGH, row("other", Grade.GOLD, other)), Check.values()));

            assertThat(flaws)
                    .containsExactly(new TableFlaw.NameClash("orders", "orders: int 0..4", "orders: int 0..9"));
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .isEqualTo("The name orders stands for more than one attribute: "
                            + "orders: int 0..4, and orders: int 0..9.");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.TableFlawsTest#seeds")
        void areFoundJustWhereSomebodyMeetsRowsThatContradict(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Draft<Small, Grade> draft = SmallTables.random(random, SmallTables::box);
            boolean contradicts = ALL.stream().anyMatch(subject -> {
                List<Grade> hits = draft.rows().stream()
                        .filter(row -> isMet(row.when(), subject))
                        .map(Row::outcome)
                        .toList();
                return (draft.policy() == HitPolicy.UNIQUE && hits.size() > 1)
                        || (draft.policy() == HitPolicy.ANY
                                && hits.stream().distinct().count() > 1);
            });

            assertThat(TableFlaws.of(draft).isEmpty()).isEqualTo(!contradicts);
            assertThat(TableFlaws.of(requiring(draft, Check.DETERMINISTIC))).isEqualTo(TableFlaws.of(draft));
        }
    }

    @Nested
    class Complete {

        @Test
        void namesTheGap() {
            List<TableFlaw> flaws = TableFlaws.of(
                    requiring(draft(HitPolicy.FIRST, HIGH, row("none", Grade.GOLD, ORDERS.is(0))), Check.COMPLETE));

            assertThat(flaws).hasSize(1);
            assertThat(flaws.get(0).exact()).isTrue();
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .isEqualTo("No row takes: orders = 1; for example orders = 1, points = 0, vip = no, "
                            + "channel = SHOP, tags = none.");
            assertThat(TableFlaws.of(requiring(draft(HitPolicy.FIRST, HIGH, LOW), Check.COMPLETE)))
                    .isEmpty();
        }

        @Test
        void isGivenWithOtherwise() {
            assertThat(TableFlaws.of(requiring(
                            draft(HitPolicy.FIRST, List.of(HIGH), Optional.of(Grade.BRONZE)), Check.COMPLETE)))
                    .isEmpty();
        }

        @Test
        void isNotProvenByAnOpaqueTest() {
            Row<Small, Grade> lucky = row("lucky", Grade.GOLD, LUCKY.or(ORDERS.atLeast(1)));
            List<TableFlaw> flaws = TableFlaws.of(requiring(draft(HitPolicy.FIRST, lucky), Check.COMPLETE));

            assertThat(flaws.get(0).exact()).isFalse();
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .startsWith("Maybe no row takes: not ⟨lucky⟩ and orders = 0; for example orders = 0");
        }
    }

    @Nested
    class Deterministic {

        @Test
        void asksForAProof() {
            Draft<Small, Grade> draft =
                    draft(HitPolicy.UNIQUE, HIGH, row("lucky", Grade.SILVER, LUCKY.and(ORDERS.atMost(2))));
            List<TableFlaw> flaws = TableFlaws.of(requiring(draft, Check.DETERMINISTIC));

            assertThat(flaws).hasSize(1);
            assertThat(flaws.get(0).exact()).isFalse();
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .startsWith("Rows high and lucky may overlap, depending on opaque tests: orders = 2 and ⟨lucky⟩");
        }

        @Test
        void isGivenWhereAnOrderDecides() {
            assertThat(TableFlaws.of(requiring(draft(HitPolicy.FIRST, HIGH, LOW), Check.DETERMINISTIC)))
                    .isEmpty();
        }

        @Test
        void isUndecidedWhenTheListIsCut() {
            List<Condition<int[]>> nested = IntStream.range(0, 60)
                    .<Condition<int[]>>mapToObj(step -> Cubes.AXES.get(0).atLeast(step))
                    .toList();
            Draft<int[], Integer> table = Cubes.table(HitPolicy.UNIQUE, nested, place -> place);
            List<TableFlaw> flaws = TableFlaws.of(new Draft<>(
                    table.policy(),
                    table.columns(),
                    table.rows(),
                    table.otherwise(),
                    table.outcomeOrder(),
                    Set.of(Check.DETERMINISTIC)));

            assertThat(flaws).hasSize(Analysis.MAX_OVERLAPS + 1);
            assertThat(flaws.get(Analysis.MAX_OVERLAPS))
                    .isEqualTo(new TableFlaw.Undecided(Check.DETERMINISTIC, List.of()));
            assertThat(flaws.get(Analysis.MAX_OVERLAPS).text(Locale.ENGLISH))
                    .isEqualTo("It could not be proven that the table is \"deterministic\": the search was cut off.");
        }
    }

    @Nested
    class NoDeadRow {

        @Test
        void namesTheRowAndWhatMasksIt() {
            Row<Small, Grade> masked = row("masked", Grade.BRONZE, ORDERS.is(3));

            assertThat(texts(requiring(draft(HitPolicy.FIRST, HIGH, masked, LOW), Check.NO_DEAD_ROW)))
                    .containsExactly("No outcome depends on row masked: whoever meets it also meets high.");
            assertThat(texts(requiring(draft(HitPolicy.FIRST, masked, HIGH, LOW), Check.NO_DEAD_ROW)))
                    .isEmpty();
        }
    }

    @Nested
    class Monotone {

        @Test
        void namesTheDescent() {
            Draft<Small, Grade> draft = draft(HitPolicy.FIRST, LOWER, row("rest", Grade.BRONZE, VIP.isTrue()));
            List<TableFlaw> flaws = TableFlaws.of(requiring(draft, Check.MONOTONE));

            assertThat(flaws).hasSize(1);
            assertThat(flaws.get(0)).isInstanceOf(TableFlaw.NotMonotone.class);
            assertThat(flaws.get(0).text(Locale.ENGLISH))
                    .isEqualTo("Better in orders, yet worse off: SILVER at vip = yes, orders = 1, points = 0, "
                            + "channel = SHOP, tags = none, but BRONZE at vip = yes, orders = 2, points = 0, "
                            + "channel = SHOP, tags = none.");
            assertThat(TableFlaws.of(requiring(draft(HitPolicy.FIRST, HIGH, LOW), Check.MONOTONE)))
                    .isEmpty();
        }

        @Test
        void needsDirectionsAndAnOrderOfAllOutcomes() {
            Draft<Small, Grade> draft = draft(HitPolicy.FIRST, HIGH, LOW);
            TableFlaw flaw = new TableFlaw.NoOrder(Check.MONOTONE);

            assertThat(TableFlaws.of(with(draft, List.of(), draft.outcomeOrder())))
                    .containsExactly(flaw);
            assertThat(TableFlaws.of(with(draft, draft.columns(), List.of()))).containsExactly(flaw);
            assertThat(TableFlaws.of(with(draft, draft.columns(), List.of(Grade.GOLD))))
                    .containsExactly(flaw);
            assertThat(flaw.text(Locale.ENGLISH))
                    .isEqualTo("To be \"monotone\" the table needs a column with a direction "
                            + "and an order of all its outcomes.");
        }

        private static Draft<Small, Grade> with(
                Draft<Small, Grade> draft, List<Column<Small>> columns, List<Grade> order) {
            return new Draft<>(draft.policy(), columns, draft.rows(), draft.otherwise(), order, Set.of(Check.MONOTONE));
        }

        @Test
        void isNotProvenByAnOpaqueTest() {
            Row<Small, Grade> lucky = row("lucky", Grade.GOLD, LUCKY);

            assertThat(texts(requiring(draft(HitPolicy.FIRST, lucky), Check.MONOTONE)))
                    .containsExactly("It cannot be proven that the table is \"monotone\": "
                            + "rows with opaque tests leave it open: lucky.");
        }
    }

    @Nested
    class NoOpaque {

        @Test
        void namesTheRow() {
            assertThat(texts(requiring(
                            draft(
                                    HitPolicy.FIRST,
                                    HIGH,
                                    row("lucky", Grade.GOLD, VIP.isTrue().or(LUCKY.negate()))),
                            Check.NO_OPAQUE)))
                    .containsExactly("Row lucky holds an opaque test.");
        }
    }

    @Nested
    class AllTogether {

        @Test
        void standInAStableOrder() {
            Draft<Small, Grade> draft = requiring(
                    draft(HitPolicy.UNIQUE, row("lucky", Grade.BRONZE, LUCKY.and(ORDERS.atLeast(1))), HIGH, LOWER),
                    Check.values());

            assertThat(TableFlaws.of(draft))
                    .extracting(flaw -> flaw.getClass().getSimpleName())
                    .containsExactly("OpaqueRow", "Contradiction", "Contradiction", "Undecided");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.rules.table.TableFlawsTest#seeds")
        void areThoseThatTheAnalysisFinds(long seed) {
            Draft<Small, Grade> draft =
                    requiring(SmallTables.random(new SplittableRandom(seed), SmallTables::box), Check.values());
            Analysis<Small, Grade> analysis = Analysis.of(draft);
            List<TableFlaw> flaws = TableFlaws.of(draft);

            assertThat(flaws.stream().anyMatch(TableFlaw.Incomplete.class::isInstance))
                    .isEqualTo(!analysis.isComplete());
            assertThat(flaws.stream().filter(TableFlaw.DeadRow.class::isInstance))
                    .extracting(flaw -> ((TableFlaw.DeadRow) flaw).masked())
                    .isEqualTo(analysis.masked());
            assertThat(flaws.stream().filter(TableFlaw.NotMonotone.class::isInstance))
                    .extracting(flaw -> (Object) ((TableFlaw.NotMonotone) flaw).descent())
                    .isEqualTo(List.<Object>copyOf(analysis.descents()));
            assertThat(flaws).allMatch(flaw -> !flaw.text(Locale.CHINA).isBlank());
        }

        @Test
        void areNeverEmptyRecords() {
            Boxes<Small> nowhere = new Boxes<>(List.of(), true, true);

            assertThatThrownBy(() -> new TableFlaw.Incomplete(nowhere))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("where must have a box");
            assertThatThrownBy(() -> new Overlap<>("one", "other", true, nowhere, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("where must have a box");
            assertThatThrownBy(() -> new Masked("row", List.of("row")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("maskedBy must not hold the row itself, but was [row]");
            assertThatThrownBy(() -> new Mergeable<>("one", "other", VIP.isTrue(), "third"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("place must be one of the two rows, but was \"third\"");
        }
    }
}
