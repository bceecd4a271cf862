package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.Column.higherIsBetter;
import static io.guanxi.crm.rules.table.Guests.CHANNEL;
import static io.guanxi.crm.rules.table.Guests.FRIEND;
import static io.guanxi.crm.rules.table.Guests.MONETARY;
import static io.guanxi.crm.rules.table.Guests.ORDERS;
import static io.guanxi.crm.rules.table.Guests.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.table.Guests.Channel;
import io.guanxi.crm.rules.table.Guests.Grade;
import io.guanxi.crm.rules.table.Guests.Guest;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class TableBuilderTest {

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(InvalidTableException.class)
                .hasMessage(message);
    }

    private static void assertMissing(ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    private static void assertFlawed(ThrowingCallable call, String... flaws) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidTableException.class)
                .hasMessage("table grades 2 must be sound, but has " + flaws.length + " flaw(s):\n- "
                        + String.join("\n- ", flaws));
    }

    /** What a program without generics can do. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // What is refused is that the types do not fit.
    private static TableBuilder<Guest, Object> raw(TableBuilder<Guest, Grade> builder) {
        return (TableBuilder) builder;
    }

    @Nested
    class Definitions {

        @Test
        void haveAnIdAVersionAndTypes() {
            assertRefused(
                    () -> DecisionTable.define(" ", 1, Guest.class, Grade.class, HitPolicy.FIRST),
                    "id must not be blank, but was \" \"");
            assertRefused(
                    () -> DecisionTable.define("x".repeat(65), 1, Guest.class, Grade.class, HitPolicy.FIRST),
                    "id must have at most 64 characters, but was \"" + "x".repeat(64) + "…\" (65 characters)");
            assertRefused(
                    () -> DecisionTable.define("a", 0, Guest.class, Grade.class, HitPolicy.FIRST),
                    "version must be at least 1, but was 0");
            assertRefused(() -> table(HitPolicy.FIRST).version(0), "version must be at least 1, but was 0");
            assertMissing(() -> DecisionTable.define(null, 1, Guest.class, Grade.class, HitPolicy.FIRST), "id");
            assertMissing(() -> DecisionTable.define("a", 1, null, Grade.class, HitPolicy.FIRST), "subject");
            assertMissing(() -> DecisionTable.define("a", 1, Guest.class, null, HitPolicy.FIRST), "outcome");
            assertMissing(() -> DecisionTable.define("a", 1, Guest.class, Grade.class, null), "policy");
        }

        @Test
        void areNotOfPrimitiveTypes() {
            assertRefused(
                    () -> DecisionTable.define("a", 1, Guest.class, int.class, HitPolicy.FIRST),
                    "outcome must be a class such as Integer, but was int");
        }

        @Test
        void holdARowOrAnOtherwise() {
            assertRefused(
                    () -> table(HitPolicy.FIRST).build(), "rows must not be empty without an otherwise, but was 0");
        }
    }

    @Nested
    class Columns {

        @Test
        void standOnce() {
            DecimalAttribute<Guest> other = Attribute.ofOptionalDecimal("orders", 0, Guest::monetary);

            assertRefused(
                    () -> table(HitPolicy.FIRST).columns(higherIsBetter(ORDERS), Column.neutral(ORDERS)),
                    "column must stand once in the table, but was \"orders\"");
            assertRefused(
                    () -> table(HitPolicy.FIRST).columns(higherIsBetter(ORDERS)).columns(higherIsBetter(other)),
                    "column must stand once in the table, but was \"orders\"");
            assertMissing(() -> table(HitPolicy.FIRST).columns(higherIsBetter(ORDERS), null), "columns[1]");
        }

        /** Of columns that are refused, none was added. */
        @Test
        void areAddedAllOrNone() {
            TableBuilder<Guest, Grade> builder = table(HitPolicy.FIRST).otherwise(Grade.LEAD);

            assertRefused(
                    () -> builder.columns(higherIsBetter(ORDERS), Column.neutral(ORDERS)),
                    "column must stand once in the table, but was \"orders\"");
            assertThat(builder.build().columns()).isEmpty();
        }

        @Test
        void areAllThatRowsRead() {
            assertRefused(
                    () -> table(HitPolicy.FIRST)
                            .columns(higherIsBetter(ORDERS))
                            .row(
                                    "web",
                                    Grade.GOLD,
                                    ORDERS.atLeast(3)
                                            .and(CHANNEL.is(Channel.WEB).negate()))
                            .build(),
                    "attribute of row web must be one of the columns, but was \"channel\"");
        }

        @Test
        void mayBeReadByNoRow() {
            assertThat(table(HitPolicy.FIRST)
                            .columns(higherIsBetter(ORDERS), higherIsBetter(MONETARY))
                            .row("many", Grade.GOLD, ORDERS.atLeast(3).and(FRIEND))
                            .build()
                            .columns())
                    .hasSize(2);
        }

        @Test
        void haveADirectionOnlyWhereThereIsAnOrder() {
            assertRefused(
                    () -> new Column<>(CHANNEL, Direction.LOWER_IS_BETTER),
                    "direction of channel must be NEUTRAL, since the attribute has no order, but was LOWER_IS_BETTER");
            assertThat(Column.lowerIsBetter(ORDERS)).isEqualTo(new Column<>(ORDERS, Direction.LOWER_IS_BETTER));
            assertMissing(() -> new Column<>(null, Direction.NEUTRAL), "attribute");
            assertMissing(() -> new Column<>(ORDERS, null), "direction");
        }
    }

    @Nested
    class Rows {

        @Test
        void haveAnIdOfTheirOwn() {
            TableBuilder<Guest, Grade> builder = table(HitPolicy.FIRST).row("gold", Grade.GOLD, ORDERS.is(3));

            assertRefused(
                    () -> builder.row("gold", Grade.IRON, ORDERS.is(4)),
                    "id must be unique in the table, but was \"gold\"");
            assertRefused(() -> builder.row("", Grade.IRON, ORDERS.is(4)), "id must not be blank, but was \"\"");
            assertRefused(
                    () -> builder.row("x".repeat(65), Grade.IRON, ORDERS.is(4)),
                    "id must have at most 64 characters, but was \"" + "x".repeat(64) + "…\" (65 characters)");
            assertThat(builder.build().rows()).hasSize(1);
        }

        @Test
        void haveAnOutcomeOfTheType() {
            assertRefused(
                    () -> raw(table(HitPolicy.FIRST)).row("gold", "GOLD", ORDERS.is(3)),
                    "outcome of row gold must be of type Grade, but was \"GOLD\"");
            assertRefused(
                    () -> raw(table(HitPolicy.FIRST).row("gold", Grade.GOLD, ORDERS.is(3)))
                            .replace("gold", Channel.WEB, ORDERS.is(3)),
                    "outcome of row gold must be of type Grade, but was WEB");
        }

        @Test
        void areComplete() {
            assertMissing(() -> table(HitPolicy.FIRST).row(null, Grade.GOLD, ORDERS.is(3)), "id");
            assertMissing(() -> table(HitPolicy.FIRST).row("a", null, ORDERS.is(3)), "outcome of row a");
            assertMissing(() -> table(HitPolicy.FIRST).row("a", Grade.GOLD, null), "when");
        }

        @Test
        void canOnlyBeReplacedOrRemovedIfTheyAreThere() {
            assertRefused(
                    () -> table(HitPolicy.FIRST).replace("gold", Grade.GOLD, ORDERS.is(3)),
                    "id must be that of a row, but was \"gold\"");
            assertRefused(() -> table(HitPolicy.FIRST).remove("gold"), "id must be that of a row, but was \"gold\"");
            assertMissing(() -> table(HitPolicy.FIRST).remove(null), "id");
        }

        @Test
        void keepTheirPlaceWhenReplaced() {
            assertThat(table(HitPolicy.FIRST)
                            .row("a", Grade.GOLD, ORDERS.is(3))
                            .row("b", Grade.GOLD, ORDERS.is(4))
                            .replace("a", Grade.IRON, ORDERS.is(5))
                            .build()
                            .rows())
                    .containsExactly(
                            new Row<>("a", Grade.IRON, ORDERS.is(5)), new Row<>("b", Grade.GOLD, ORDERS.is(4)));
        }

        @Test
        void areNotTooMany() {
            TableBuilder<Guest, Grade> builder = table(HitPolicy.FIRST);
            Condition<Guest> condition = ORDERS.is(3);
            for (int row = 0; row < DecisionTable.MAX_ROWS; row++) {
                builder.row("row " + row, Grade.GOLD, condition);
            }

            assertRefused(
                    () -> builder.row("last", Grade.GOLD, condition),
                    "row must be one of at most 10000 of the table, but was \"last\"");
            assertThat(builder.build().rows()).hasSize(10_000);
        }

        @Test
        void areValuesOfTheirOwn() {
            assertMissing(() -> new Row<>("a", null, ORDERS.is(3)), "outcome");
            assertMissing(() -> new Row<>("a", Grade.GOLD, null), "when");
            assertRefused(() -> new Row<>(" ", Grade.GOLD, ORDERS.is(3)), "id must not be blank, but was \" \"");
        }
    }

    @Nested
    class Otherwise {

        @Test
        void isStatedOnce() {
            assertRefused(
                    () -> table(HitPolicy.FIRST).otherwise(Grade.LEAD).otherwise(Grade.IRON),
                    "otherwise must be stated once, but was IRON");
            assertRefused(() -> raw(table(HitPolicy.FIRST)).otherwise(3), "otherwise must be of type Grade, but was 3");
            assertMissing(() -> table(HitPolicy.FIRST).otherwise(null), "otherwise");
        }
    }

    @Nested
    class OutcomeOrder {

        @Test
        void namesEachOutcomeOnce() {
            assertRefused(
                    () -> table(HitPolicy.FIRST).outcomeOrder(Grade.GOLD, Grade.IRON, Grade.GOLD),
                    "outcomeOrder must name each outcome once, but was GOLD");
            assertRefused(
                    () -> table(HitPolicy.FIRST).outcomeOrder(), "outcomeOrder must name the outcomes, but was []");
            assertRefused(
                    () -> raw(table(HitPolicy.FIRST)).outcomeOrder(List.of(Grade.GOLD, 3)),
                    "outcomeOrder must be of type Grade, but was 3");
            assertMissing(() -> table(HitPolicy.FIRST).outcomeOrder(Grade.GOLD, null), "outcomeOrder[1]");
            assertMissing(
                    () -> table(HitPolicy.FIRST).outcomeOrder(Arrays.asList(null, Grade.GOLD)), "outcomeOrder[0]");
            assertMissing(() -> table(HitPolicy.FIRST).outcomeOrder((List<Grade>) null), "outcomeOrder");
        }

        @Test
        void namesEveryOutcomeOfTheTable() {
            assertRefused(
                    () -> table(HitPolicy.FIRST)
                            .row("gold", Grade.GOLD, ORDERS.is(3))
                            .otherwise(Grade.LEAD)
                            .outcomeOrder(Grade.GOLD, Grade.IRON)
                            .build(),
                    "outcome must stand in the order of outcomes, but was LEAD");
        }

        @Test
        void isNeededForPriority() {
            assertRefused(
                    () -> table(HitPolicy.PRIORITY)
                            .row("gold", Grade.GOLD, ORDERS.is(3))
                            .build(),
                    "outcome must stand in the order of outcomes, but was GOLD");
        }

        @Test
        void isNeededForMonotoneTables() {
            TableBuilder<Guest, Grade> builder = table(HitPolicy.FIRST)
                    .row("gold", Grade.GOLD, ORDERS.atLeast(3))
                    .require(Check.MONOTONE);

            assertFlawed(
                    builder::build,
                    "To be \"monotone\" the table needs a column with a direction and an order of all its outcomes.");
        }
    }

    @Nested
    class Checks {

        @Test
        void areProvenBeforeTheTableIsBuilt() {
            assertFlawed(
                    table(HitPolicy.FIRST)
                            .row("gold", Grade.GOLD, ORDERS.atLeast(5))
                            .row("dead", Grade.IRON, ORDERS.atLeast(7))
                            .row("friend", Grade.LEAD, ORDERS.is(1).and(FRIEND))
                            .require(Check.COMPLETE, Check.NO_DEAD_ROW, Check.NO_OPAQUE)::build,
                    "Row friend holds an opaque test.",
                    "Maybe no row takes: orders = 0 or orders from 2 to 4; orders = 1 and not ⟨friend⟩; for example"
                            + " orders = 0, ⟨friend⟩ holds.",
                    "No outcome depends on row dead: whoever meets it also meets gold.");
        }

        @Test
        void bearTheirFlawsAsData() {
            InvalidTableException problem = catchThrowableOfType(
                    InvalidTableException.class,
                    table(HitPolicy.FIRST)
                            .row("gold", Grade.GOLD, ORDERS.atLeast(5))
                            .row("dead", Grade.IRON, ORDERS.atLeast(7))
                            .require(Check.NO_DEAD_ROW)::build);

            assertThat(problem.flaws()).containsExactly(new TableFlaw.DeadRow(new Masked("dead", List.of("gold"))));
        }

        @Test
        void listNoMoreThanTwentyFlawsInTheMessage() {
            TableBuilder<Guest, Grade> builder = table(HitPolicy.FIRST).require(Check.NO_OPAQUE);
            for (int row = 0; row < 22; row++) {
                builder.row("row " + row, Grade.GOLD, FRIEND);
            }

            assertThatThrownBy(builder::build)
                    .isInstanceOf(InvalidTableException.class)
                    .hasMessageStartingWith("table grades 2 must be sound, but has 22 flaw(s):\n- ")
                    .hasMessageEndingWith("\n- … and 2 more");
        }

        @Test
        void loseTheirFlawsInSerializationButNotTheMessage() throws Exception {
            InvalidTableException problem = catchThrowableOfType(
                    InvalidTableException.class,
                    table(HitPolicy.FIRST).row("a", Grade.GOLD, FRIEND).require(Check.NO_OPAQUE)::build);
            InvalidTableException read = DecisionTableTest.copied(problem);

            assertThat(read).hasMessage(problem.getMessage());
            assertThat(read.flaws()).isEmpty();
        }

        @Test
        void refuseContradictionsOfUniqueRowsUnasked() {
            assertFlawed(
                    table(HitPolicy.UNIQUE)
                            .row("few", Grade.GOLD, ORDERS.atMost(6))
                            .row("many", Grade.GOLD, ORDERS.atLeast(5))::build,
                    "Rows few and many, with the same outcome, overlap: orders from 5 to 6; for example orders = 5.");
        }

        @Test
        void refuseContradictionsOfAnyRowsUnasked() {
            assertFlawed(
                    table(HitPolicy.ANY)
                            .row("few", Grade.GOLD, ORDERS.atMost(6))
                            .row("many", Grade.IRON, ORDERS.atLeast(5))::build,
                    "Rows few and many, with different outcomes, overlap: orders from 5 to 6; for example orders = 5.");
            assertThat(table(HitPolicy.ANY)
                            .row("few", Grade.GOLD, ORDERS.atMost(6))
                            .row("many", Grade.GOLD, ORDERS.atLeast(5))
                            .require(Check.DETERMINISTIC, Check.COMPLETE)
                            .build()
                            .outcome(Guest.of(5, "0.00")))
                    .isEqualTo(Grade.GOLD);
        }

        @Test
        void refuseOneNameForTwoAttributes() {
            IntAttribute<Guest> other = Attribute.ofInt("orders", Guest::orders, 0, 5);

            assertFlawed(
                    table(HitPolicy.FIRST).columns(higherIsBetter(ORDERS)).row("few", Grade.GOLD, other.atMost(3))
                            ::build,
                    "The name orders stands for more than one attribute: orders: int 0..10000, and orders: int 0..5.");
        }

        @Test
        void acceptWhatHoldsByDefinition() {
            assertThat(table(HitPolicy.FIRST)
                            .row("a", Grade.GOLD, ORDERS.atMost(6).and(FRIEND))
                            .row("b", Grade.IRON, ORDERS.atLeast(5))
                            .otherwise(Grade.LEAD)
                            .require(Check.DETERMINISTIC, Check.COMPLETE)
                            .build()
                            .required())
                    .containsExactly(Check.COMPLETE, Check.DETERMINISTIC);
            assertMissing(() -> table(HitPolicy.FIRST).require(Check.COMPLETE, null), "checks[1]");
        }
    }
}
