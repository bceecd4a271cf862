package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.Column.higherIsBetter;
import static io.guanxi.crm.rules.table.Guests.BROKEN;
import static io.guanxi.crm.rules.table.Guests.CHANNEL;
import static io.guanxi.crm.rules.table.Guests.FRIEND;
import static io.guanxi.crm.rules.table.Guests.MONETARY;
import static io.guanxi.crm.rules.table.Guests.ORDERS;
import static io.guanxi.crm.rules.table.Guests.TAGS;
import static io.guanxi.crm.rules.table.Guests.pyramid;
import static io.guanxi.crm.rules.table.Guests.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.table.Guests.Channel;
import io.guanxi.crm.rules.table.Guests.Grade;
import io.guanxi.crm.rules.table.Guests.Guest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class DecisionTableTest {

    private static final Guest RICH = Guest.of(15, "60000.00");
    private static final Guest SPENDER = Guest.of(3, "12000.00");
    private static final Guest REGULAR = Guest.of(2, "9999.99");
    private static final Guest NEW = Guest.of(1, "9999.99");

    @Nested
    class Outcomes {

        @Test
        void ofTheExampleAreThoseOfTheFirstRowThatIsMet() {
            DecisionTable<Guest, Grade> table = pyramid();

            assertThat(table.outcome(RICH)).isEqualTo(Grade.PLATINUM);
            assertThat(table.outcome(SPENDER)).isEqualTo(Grade.GOLD);
            assertThat(table.outcome(REGULAR)).isEqualTo(Grade.IRON);
            assertThat(table.outcome(NEW)).isEqualTo(Grade.LEAD);
            assertThat(table.find(NEW)).contains(Grade.LEAD);
            assertThat(table.decide(RICH).why(Locale.ENGLISH))
                    .isEqualTo("Table pyramid, version 1: row platinum decides: platinum."
                            + " spend: 60,000.00, required: ≥ 50,000.00 – met. orders: 15, required: ≥ 12 – met.");
            assertThat(table.analysis().isComplete()).isTrue();
        }

        @Test
        void doNotCountWhatIsUnknownAsMet() {
            DecisionTable<Guest, Grade> table = pyramid();
            DecisionTable<Guest, Grade> below = table(HitPolicy.FIRST)
                    .row("poor", Grade.IRON, MONETARY.below("100.00"))
                    .row("not poor", Grade.GOLD, MONETARY.below("100.00").negate())
                    .row("unknown", Grade.LEAD, MONETARY.isUnknown())
                    .build();

            assertThat(table.outcome(RICH.unknownMonetary())).isEqualTo(Grade.IRON);
            assertThat(table.outcome(NEW.unknownMonetary())).isEqualTo(Grade.LEAD);
            assertThat(below.outcome(RICH.unknownMonetary())).isEqualTo(Grade.LEAD);
            assertThat(below.outcome(RICH)).isEqualTo(Grade.GOLD);
            assertThat(below.outcome(Guest.of(1, "99.99"))).isEqualTo(Grade.IRON);
        }

        @Test
        void readAllKindsOfCells() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("scattered", Grade.PLATINUM, CHANNEL.oneOf(Channel.SHOP, Channel.PHONE))
                    .row("labels", Grade.GOLD, TAGS.hasAnyOf("diver", "senior").and(TAGS.hasNot("family")))
                    .row("one of two", Grade.IRON, ORDERS.is(7).or(CHANNEL.is(Channel.PARTNER)))
                    .otherwise(Grade.LEAD)
                    .build();

            assertThat(table.outcome(NEW.by(Channel.SHOP))).isEqualTo(Grade.PLATINUM);
            assertThat(table.outcome(NEW.by(Channel.PHONE))).isEqualTo(Grade.PLATINUM);
            assertThat(table.outcome(NEW.by(Channel.WEB).with("diver"))).isEqualTo(Grade.GOLD);
            assertThat(table.outcome(NEW.by(Channel.WEB).with("diver", "family")))
                    .isEqualTo(Grade.LEAD);
            assertThat(table.outcome(NEW.by(Channel.PARTNER))).isEqualTo(Grade.IRON);
            assertThat(table.outcome(Guest.of(7, "0.00"))).isEqualTo(Grade.IRON);
        }

        @Test
        void ofATableWithoutRowsAreThoseOfAllOthers() {
            DecisionTable<Guest, Grade> table =
                    table(HitPolicy.UNIQUE).otherwise(Grade.LEAD).build();

            assertThat(table.outcome(RICH)).isEqualTo(Grade.LEAD);
            assertThat(table.decide(RICH).row()).isEmpty();
        }

        @Test
        void passByRowsThatCanNeverBeMet() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("never", Grade.PLATINUM, ORDERS.atLeast(5).and(ORDERS.atMost(3)))
                    .row("always", Grade.GOLD, Condition.<Guest>always())
                    .build();
            int[] rows = new int[1];

            table.rowsOf(List.of(RICH), rows);

            assertThat(table.outcome(RICH)).isEqualTo(Grade.GOLD);
            assertThat(table.decide(RICH).row()).contains("always");
            assertThat(rows).containsExactly(1);
        }

        @Test
        void refuseValuesOutsideTheirDomainWhicheverRowWouldReadThem() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("web", Grade.GOLD, CHANNEL.is(Channel.WEB))
                    .row("many", Grade.IRON, ORDERS.atLeast(100))
                    .otherwise(Grade.LEAD)
                    .build();
            Guest impossible = Guest.of(-1, "0.00");
            String message = "orders must lie in its domain 0..10000, but was -1";

            assertThatThrownBy(() -> table.outcome(impossible))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> table.find(impossible)).hasMessage(message);
            assertThatThrownBy(() -> table.decide(impossible)).hasMessage(message);
            assertThatThrownBy(() -> table.rowsOf(List.of(impossible), new int[1]))
                    .hasMessage(message);
        }
    }

    @Nested
    class First {

        @Test
        void asksOpaqueTestsInTheOrderOfTheRowsAndOnlyWhereTheyMatter() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("rich", Grade.PLATINUM, ORDERS.atLeast(10))
                    .row("guarded", Grade.GOLD, ORDERS.atLeast(5).and(BROKEN))
                    .row("friend", Grade.IRON, FRIEND)
                    .row("unreached", Grade.IRON, BROKEN)
                    .build();

            assertThat(table.outcome(RICH)).isEqualTo(Grade.PLATINUM);
            assertThat(table.outcome(SPENDER)).isEqualTo(Grade.IRON);
            assertThatThrownBy(() -> table.outcome(Guest.of(6, "0.00")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no connection");
        }
    }

    @Nested
    class Opaque {

        @Test
        void isAskedBeforeWhatStandsBehindItInTheCondition() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("broken first", Grade.GOLD, BROKEN.and(ORDERS.atLeast(100)))
                    .otherwise(Grade.LEAD)
                    .build();
            Condition<Guest> same = table.rows().get(0).when();

            assertThatThrownBy(() -> same.test(NEW)).hasMessage("no connection");
            assertThatThrownBy(() -> table.outcome(NEW)).hasMessage("no connection");
        }
    }

    @Nested
    class Priority {

        @Test
        void goesByTheOrderOfOutcomesAndThenByDeclaration() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.PRIORITY)
                    .row("iron", Grade.IRON, ORDERS.atLeast(1))
                    .row("gold by orders", Grade.GOLD, ORDERS.atLeast(3))
                    .row("gold by spend", Grade.GOLD, MONETARY.atLeast("10000.00"))
                    .row("platinum", Grade.PLATINUM, ORDERS.atLeast(10))
                    .otherwise(Grade.LEAD)
                    .outcomeOrder(Grade.values())
                    .build();
            int[] rows = new int[4];

            table.rowsOf(List.of(RICH, SPENDER, NEW, Guest.of(0, "0.00")), rows);

            assertThat(table.outcome(RICH)).isEqualTo(Grade.PLATINUM);
            assertThat(table.decide(SPENDER).row()).contains("gold by orders");
            assertThat(table.decide(Guest.of(2, "10000.00")).row()).contains("gold by spend");
            assertThat(table.outcome(NEW)).isEqualTo(Grade.IRON);
            assertThat(rows).containsExactly(3, 1, 0, 4);
            assertThat(table.decide(NEW).trace())
                    .extracting(RowTrace::row)
                    .containsExactly("platinum", "gold by orders", "gold by spend", "iron");
        }
    }

    @Nested
    class Unique {

        private final DecisionTable<Guest, Grade> table = table(HitPolicy.UNIQUE)
                .row("friend", Grade.GOLD, FRIEND)
                .row("many", Grade.IRON, ORDERS.atLeast(10))
                .row("few", Grade.IRON, ORDERS.below(3))
                .otherwise(Grade.LEAD)
                .build();

        @Test
        void hasNoOutcomeWhereRowsContradictEachOther() {
            Guest stranger = new Guest("Wu", 15, RICH.monetary(), RICH.channel(), false, RICH.lastStay(), RICH.tags());
            int[] rows = new int[4];

            table.rowsOf(List.of(RICH, stranger, SPENDER, NEW), rows);

            assertThat(rows).containsExactly(-1, 1, 0, -1);
            assertThat(table.outcome(stranger)).isEqualTo(Grade.IRON);
            assertThat(table.find(RICH)).isEmpty();
            assertThat(table.decide(RICH).outcome()).isEmpty();
            assertThat(table.decide(RICH).row()).isEmpty();
        }

        @Test
        void namesTheRowsAndTheReadings() {
            UndecidedException problem = catchThrowableOfType(UndecidedException.class, () -> table.outcome(RICH));

            assertThat(problem)
                    .hasMessage(
                            "table grades 2 must not contradict itself, but rows friend, many are met: orders = 15");
            assertThat(problem.rows()).containsExactly("friend", "many");
            assertThat(problem.readings()).isEqualTo(Map.of("orders", Optional.of(15)));
        }

        @Test
        void takesTwoRowsWithOneOutcomeForAContradictionToo() {
            DecisionTable<Guest, Grade> twice = table(HitPolicy.UNIQUE)
                    .row("friend", Grade.GOLD, FRIEND)
                    .row("many", Grade.GOLD, ORDERS.atLeast(10))
                    .build();

            assertThat(twice.find(RICH)).isEmpty();
            assertThat(twice.find(SPENDER)).contains(Grade.GOLD);
        }
    }

    @Nested
    class Any {

        @Test
        void isContentWithRowsThatAgree() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.ANY)
                    .row("friend", Grade.GOLD, FRIEND)
                    .row("many", Grade.GOLD, ORDERS.atLeast(10))
                    .row("never seen", Grade.LEAD, ORDERS.is(0))
                    .build();

            assertThat(table.outcome(RICH)).isEqualTo(Grade.GOLD);
            assertThat(table.decide(RICH).row()).contains("friend");
            assertThat(table.find(Guest.of(0, "0.00"))).isEmpty();
            assertThatThrownBy(() -> table.outcome(Guest.of(0, "0.00")))
                    .isInstanceOf(UndecidedException.class)
                    .hasMessage("table grades 2 must not contradict itself, but rows friend, never seen are met:"
                            + " orders = 0");
        }

        @Test
        void takesOverlapsThatAreProvenToAgree() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.ANY)
                    .row("many", Grade.GOLD, ORDERS.atLeast(10))
                    .row("much", Grade.GOLD, MONETARY.atLeast("10000.00"))
                    .otherwise(Grade.LEAD)
                    .require(Check.COMPLETE, Check.DETERMINISTIC)
                    .build();

            assertThat(table.outcome(RICH)).isEqualTo(Grade.GOLD);
            assertThat(table.outcome(NEW)).isEqualTo(Grade.LEAD);
        }
    }

    @Nested
    class Gaps {

        private final DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                .row("many", Grade.GOLD, ORDERS.atLeast(10))
                .row("much", Grade.GOLD, MONETARY.atLeast("10000.00"))
                .build();

        @Test
        void areNoOutcome() {
            int[] rows = new int[2];

            table.rowsOf(List.of(NEW, RICH), rows);

            assertThat(rows).containsExactly(-1, 0);
            assertThat(table.find(NEW)).isEmpty();
            assertThat(table.decide(NEW).outcome()).isEmpty();
        }

        @Test
        void areNamedWithEveryReading() {
            UndecidedException problem =
                    catchThrowableOfType(UndecidedException.class, () -> table.outcome(NEW.unknownMonetary()));

            assertThat(problem)
                    .hasMessage("table grades 2 must take every subject, but no row is met: orders = 1, spend unknown");
            assertThat(problem.rows()).isEmpty();
            assertThat(problem.readings()).isEqualTo(Map.of("orders", Optional.of(1), "monetary", Optional.empty()));
            assertThatThrownBy(() -> table.outcome(NEW)).hasMessageEndingWith(": orders = 1, spend = 9,999.99");
        }

        @Test
        void ofATableThatReadsNothingAreNamedToo() {
            DecisionTable<Guest, Grade> opaque = table(HitPolicy.FIRST)
                    .row("never", Grade.GOLD, FRIEND.negate())
                    .build();

            assertThatThrownBy(() -> opaque.outcome(NEW))
                    .hasMessage("table grades 2 must take every subject, but no row is met");
        }

        @Test
        void keepTheirMessageThroughSerialization() throws Exception {
            UndecidedException problem = catchThrowableOfType(UndecidedException.class, () -> table.outcome(NEW));
            UndecidedException read = DecisionTableTest.copied(problem);

            assertThat(read).hasMessage(problem.getMessage());
            assertThat(read.rows()).isEmpty();
            assertThat(read.readings()).isEmpty();
        }
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // What is read has been written right before.
    static <E extends Exception> E copied(E problem) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(problem);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (E) in.readObject();
        }
    }

    @Nested
    class Batches {

        @Test
        void writeTheRowOfEachSubject() {
            int[] rows = new int[4];

            pyramid().rowsOf(List.of(NEW, RICH, REGULAR, SPENDER), rows);

            assertThat(rows).containsExactly(3, 0, 2, 1);
        }

        @Test
        void refuseAnArrayOfAnotherLength() {
            assertThatThrownBy(() -> pyramid().rowsOf(List.of(NEW), new int[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rowOut must have one for each of 1 subjects, but was \"2 elements\"");
        }
    }

    @Nested
    class Definitions {

        @Test
        void areWhatWasDeclared() {
            DecisionTable<Guest, Grade> table = pyramid();

            assertThat(table.id()).isEqualTo("pyramid");
            assertThat(table.version()).isEqualTo(1);
            assertThat(table.hitPolicy()).isEqualTo(HitPolicy.FIRST);
            assertThat(table.subjectType()).isEqualTo(Guest.class);
            assertThat(table.outcomeType()).isEqualTo(Grade.class);
            assertThat(table.columns()).containsExactly(higherIsBetter(MONETARY), higherIsBetter(ORDERS));
            assertThat(table.rows()).extracting(Row::id).containsExactly("platinum", "gold", "iron");
            assertThat(table.otherwise()).contains(Grade.LEAD);
            assertThat(table.outcomeOrder()).isEmpty();
            assertThat(table.required()).containsExactly(Check.COMPLETE, Check.NO_DEAD_ROW);
            assertThat(table).hasToString("pyramid 1 (" + table.fingerprint() + ")");
        }

        @Test
        void haveTheAttributesOfTheRowsForColumnsIfNoneWereDeclared() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("a", Grade.GOLD, ORDERS.is(3).and(CHANNEL.is(Channel.WEB)))
                    .row("b", Grade.IRON, CHANNEL.is(Channel.WEB).or(MONETARY.isKnown()))
                    .build();

            assertThat(table.columns())
                    .containsExactly(Column.neutral(ORDERS), Column.neutral(CHANNEL), Column.neutral(MONETARY));
        }

        @Test
        void goOnInABuilder() {
            DecisionTable<Guest, Grade> table = pyramid();
            DecisionTable<Guest, Grade> next = table.toBuilder()
                    .version(2)
                    .replace("gold", Grade.GOLD, MONETARY.atLeast("9000.00"))
                    .remove("platinum")
                    .otherwise(Grade.IRON)
                    .build();

            assertThat(table.toBuilder().build()).isEqualTo(table);
            assertThat(next.version()).isEqualTo(2);
            assertThat(next.required()).isEqualTo(table.required());
            assertThat(next.columns()).isEqualTo(table.columns());
            assertThat(next.rows()).extracting(Row::id).containsExactly("gold", "iron");
            assertThat(next.outcome(REGULAR)).isEqualTo(Grade.GOLD);
            assertThat(next.outcome(NEW)).isEqualTo(Grade.GOLD);
            assertThat(next.outcome(Guest.of(1, "0.00"))).isEqualTo(Grade.IRON);
            assertThat(table.outcome(NEW)).isEqualTo(Grade.LEAD);
        }

        @Test
        void keepTheOrderOfOutcomesInABuilder() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.PRIORITY)
                    .row("a", Grade.GOLD, ORDERS.is(3))
                    .outcomeOrder(List.of(Grade.GOLD, Grade.IRON))
                    .build();

            assertThat(table.toBuilder().build().outcomeOrder()).containsExactly(Grade.GOLD, Grade.IRON);
        }

        @Test
        void takeConditionsOnWiderTypes() {
            Condition<Object> any =
                    Condition.opaque("text", subject -> subject.toString().contains("Lin"));

            assertThat(table(HitPolicy.FIRST)
                            .row("any", Grade.GOLD, any)
                            .build()
                            .outcome(NEW))
                    .isEqualTo(Grade.GOLD);
        }

        @Test
        void mayHaveOutcomesOfAnyType() {
            DecisionTable<Guest, BigDecimal> discount = DecisionTable.define(
                            "discount", 1, Guest.class, BigDecimal.class, HitPolicy.FIRST)
                    .row("many", new BigDecimal("0.10"), ORDERS.atLeast(10))
                    .otherwise(BigDecimal.ZERO)
                    .build();

            assertThat(discount.outcome(RICH)).isEqualByComparingTo("0.1");
            assertThat(discount.decide(RICH).why(Locale.ENGLISH))
                    .startsWith("Table discount, version 1: row many decides: 0.10.");
        }
    }

    @Nested
    class Identity {

        private TableBuilder<Guest, Grade> base() {
            return table(HitPolicy.FIRST)
                    .row("gold", Grade.GOLD, ORDERS.atLeast(10))
                    .row("iron", Grade.IRON, MONETARY.atLeast("1.00"))
                    .outcomeOrder(Grade.GOLD, Grade.IRON, Grade.LEAD);
        }

        @Test
        void isThatOfTheContent() {
            DecisionTable<Guest, Grade> table = base().build();

            assertThat(base().build()).isEqualTo(table).hasSameHashCodeAs(table);
            assertThat(base().build().fingerprint())
                    .isEqualTo(table.fingerprint())
                    .matches("[0-9a-f]{32}");
            assertThat(base().require(Check.NO_OPAQUE).build()).isEqualTo(table);
            assertThat(table).isNotEqualTo("grades").isEqualTo(table);
        }

        @Test
        void isLostByAnyChange() {
            IntAttribute<Guest> narrower = Attribute.ofInt("orders", Guest::orders, 0, 9_999);
            List<DecisionTable<Guest, Grade>> others = List.of(
                    base().build(),
                    base().version(3).build(),
                    base().otherwise(Grade.LEAD).build(),
                    base().otherwise(Grade.IRON).build(),
                    base().outcomeOrder(Grade.IRON, Grade.GOLD).build(),
                    base().remove("iron").build(),
                    base().row("lead", Grade.LEAD, ORDERS.is(0)).build(),
                    base().replace("iron", Grade.LEAD, MONETARY.atLeast("1.00")).build(),
                    base().replace("iron", Grade.IRON, MONETARY.atLeast("1.01")).build(),
                    base().remove("gold")
                            .row("gold", Grade.GOLD, ORDERS.atLeast(10))
                            .build(),
                    base().replace("gold", Grade.GOLD, narrower.atLeast(10)).build(),
                    base().columns(Column.neutral(ORDERS), Column.neutral(MONETARY), Column.neutral(CHANNEL))
                            .build(),
                    base().columns(higherIsBetter(ORDERS), Column.neutral(MONETARY))
                            .build(),
                    table(HitPolicy.PRIORITY)
                            .row("gold", Grade.GOLD, ORDERS.atLeast(10))
                            .row("iron", Grade.IRON, MONETARY.atLeast("1.00"))
                            .outcomeOrder(Grade.GOLD, Grade.IRON, Grade.LEAD)
                            .build(),
                    DecisionTable.define("other", 2, Guest.class, Grade.class, HitPolicy.FIRST)
                            .row("gold", Grade.GOLD, ORDERS.atLeast(10))
                            .row("iron", Grade.IRON, MONETARY.atLeast("1.00"))
                            .outcomeOrder(Grade.GOLD, Grade.IRON, Grade.LEAD)
                            .build());

            assertThat(others).doesNotHaveDuplicates();
            assertThat(others).extracting(DecisionTable::fingerprint).doesNotHaveDuplicates();
        }

        @Test
        void doesNotDependOnWordingOrDeclaredNeutralColumns() {
            DecisionTable<Guest, Grade> table = base().build();
            IntAttribute<Guest> worded = ORDERS.named("下单次数", "number of orders");

            assertThat(base().replace("gold", Grade.GOLD, worded.atLeast(10)).build())
                    .isEqualTo(table)
                    .extracting(DecisionTable::fingerprint)
                    .isEqualTo(table.fingerprint());
            assertThat(base().columns(Column.neutral(ORDERS), Column.neutral(MONETARY))
                            .build())
                    .isEqualTo(table)
                    .extracting(DecisionTable::fingerprint)
                    .isEqualTo(table.fingerprint());
        }

        @Test
        void stays() {
            assertThat(base().build().fingerprint()).isEqualTo("29c8f04c125902fd6cd19b7d2722da2e");
        }
    }

    @Nested
    class MissingArguments {

        @Test
        void areNamed() {
            DecisionTable<Guest, Grade> table = pyramid();

            assertThatThrownBy(() -> table.outcome(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> table.find(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> table.decide(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> table.rowsOf(null, new int[0]))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subjects");
            assertThatThrownBy(() -> table.rowsOf(Arrays.asList((Guest) null), new int[1]))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> table.whatWouldItTake(null, Grade.GOLD))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> table.whatWouldItTake(NEW, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("wanted");
            assertThatThrownBy(() -> table.diff(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("later");
        }
    }

    @Nested
    class Proofs {

        @Test
        void areThoseOfTheRows() {
            DecisionTable<Guest, Grade> table = pyramid();
            DecisionTable<Guest, Grade> later = table.toBuilder()
                    .version(2)
                    .replace("gold", Grade.GOLD, MONETARY.atLeast("9000.00"))
                    .build();

            assertThat(table.analysis()).isSameAs(table.analysis());
            assertThat(table.analysis().overlaps()).isNotEmpty();
            assertThat(table.diff(later).changes()).hasSize(2);
            assertThat(table.diff(table).changes()).isEmpty();
            assertThat(table.probes()).isNotEmpty();
            assertThat(table.whatWouldItTake(REGULAR, Grade.GOLD).text(Locale.ENGLISH))
                    .isEqualTo("To reach gold – spend: 0.01 more.");
        }

        /** What it would take asked every row, also those that the decision does not ask. */
        @Test
        void doNotAskBehindTheRowThatDecides() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("gold", Grade.GOLD, ORDERS.atLeast(1))
                    .row("broken", Grade.IRON, BROKEN)
                    .otherwise(Grade.LEAD)
                    .build();

            assertThat(table.whatWouldItTake(REGULAR, Grade.GOLD).isReached()).isTrue();
            assertThat(table.whatWouldItTake(REGULAR, Grade.PLATINUM).isUnreachable())
                    .isTrue();
        }
    }
}
