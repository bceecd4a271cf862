package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.Guests.BROKEN;
import static io.guanxi.crm.rules.table.Guests.CHANNEL;
import static io.guanxi.crm.rules.table.Guests.FRIEND;
import static io.guanxi.crm.rules.table.Guests.MONETARY;
import static io.guanxi.crm.rules.table.Guests.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.rules.table.Guests.Channel;
import io.guanxi.crm.rules.table.Guests.Guest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class CollectTableTest {

    private static final Guest LIN = Guest.of(7, "1200.00");
    private static final Guest NOBODY = Guest.of(0, "0.00").by(Channel.SHOP);

    private static CollectTableBuilder<Guest, Integer> builder() {
        return CollectTable.define("points", 1, Guest.class, Integer.class)
                .row("base", 100, ORDERS.atLeast(1))
                .row("many", 250, ORDERS.atLeast(10))
                .row("web", 50, CHANNEL.is(Channel.WEB))
                .row("spender", 100, MONETARY.atLeast("1000.00"));
    }

    private static final CollectTable<Guest, Integer> POINTS = builder().build();

    @Nested
    class Values {

        @Test
        void areThoseOfAllRowsThatAreMetInTheirOrder() {
            assertThat(POINTS.collect(LIN)).containsExactly(100, 50, 100);
            assertThat(POINTS.count(LIN)).isEqualTo(3);
            assertThat(POINTS.sum(LIN, Integer::longValue)).isEqualTo(250);
            assertThat(POINTS.collect(LIN.unknownMonetary())).containsExactly(100, 50);
        }

        @Test
        void areNoneWhereNoRowIsMet() {
            assertThat(POINTS.collect(NOBODY)).isEmpty();
            assertThat(POINTS.count(NOBODY)).isZero();
            assertThat(POINTS.sum(NOBODY, Integer::longValue)).isZero();
            assertThat(POINTS.min(NOBODY, Comparator.naturalOrder())).isEmpty();
            assertThat(POINTS.max(NOBODY, Comparator.naturalOrder())).isEmpty();
        }

        @Test
        void haveASmallestAndALargest() {
            assertThat(POINTS.min(LIN, Comparator.naturalOrder())).contains(50);
            assertThat(POINTS.max(LIN, Comparator.naturalOrder())).contains(100);
        }

        @Test
        void amongEqualsAreThoseOfTheFirstRow() {
            CollectTable<Guest, String> gifts = CollectTable.define("gifts", 1, Guest.class, String.class)
                    .row("a", "bag", ORDERS.atLeast(1))
                    .row("b", "mug", ORDERS.atLeast(2))
                    .row("c", "voucher", ORDERS.atLeast(3))
                    .build();

            assertThat(gifts.min(LIN, Comparator.comparing(String::length))).contains("bag");
            assertThat(gifts.max(LIN, Comparator.comparing((String gift) -> gift.length() > 0)))
                    .contains("bag");
            assertThat(gifts.max(LIN, Comparator.comparing(String::length))).contains("voucher");
        }

        @Test
        void doNotOverflowInSilence() {
            CollectTable<Guest, Long> table = CollectTable.define("large", 1, Guest.class, Long.class)
                    .row("a", Long.MAX_VALUE, ORDERS.atLeast(1))
                    .row("b", 1L, ORDERS.atLeast(1))
                    .build();

            assertThatThrownBy(() -> table.sum(LIN, Long::longValue)).isInstanceOf(ArithmeticException.class);
        }

        @Test
        void askOpaqueTestsOnlyWhereTheyMatter() {
            CollectTable<Guest, Integer> table = CollectTable.define("opaque", 1, Guest.class, Integer.class)
                    .row("a", 1, ORDERS.atLeast(100).and(BROKEN))
                    .row("b", 2, FRIEND)
                    .row("never", 3, Condition.<Guest>never())
                    .row("c", 4, FRIEND.negate().or(ORDERS.is(7)))
                    .build();

            assertThat(table.collect(LIN)).containsExactly(2, 4);
            assertThatThrownBy(() -> table.collect(Guest.of(100, "0.00"))).hasMessage("no connection");
        }
    }

    @Nested
    class Explanations {

        @Test
        void tellTheRowsThatAreMetAndWhyOthersAreNot() {
            Collected<Integer> collected = POINTS.explain(LIN.unknownMonetary());

            assertThat(collected.values()).containsExactly(100, 50);
            assertThat(collected.rows()).containsExactly("base", "web");
            assertThat(collected.trace())
                    .extracting(RowTrace::met)
                    .containsExactly(Met.MET, Met.NOT_MET, Met.MET, Met.UNKNOWN);
            assertThat(collected.fingerprint()).isEqualTo(POINTS.fingerprint());
            assertThat(collected.why(Locale.ENGLISH))
                    .isEqualTo("Table points, version 1: rows met: base, web."
                            + " Row base is met. orders: 7, required: ≥ 1 – met."
                            + " Row web is met. channel: WEB, required: = WEB – met."
                            + " Row many is not met. orders: 7, required: ≥ 10 – not met, 3 away."
                            + " Row spender cannot be judged. spend: unknown, required: ≥ 1,000.00 – unknown.");
            assertThat(collected.why(Locale.CHINA)).startsWith("决策表 points 第 1 版：满足的行：base, web。行 base 已满足。");
        }

        @Test
        void tellThatNothingIsCollected() {
            Collected<Integer> collected = POINTS.explain(NOBODY);

            assertThat(collected.rows()).isEmpty();
            assertThat(collected.why(Locale.ENGLISH)).startsWith("Table points, version 1: no row is met.");
            assertThat(collected.why(Locale.CHINA)).startsWith("决策表 points 第 1 版：没有行满足。");
        }

        @Test
        void showNoReadingsAsText() {
            assertThat(POINTS.explain(LIN))
                    .hasToString("points 1 (" + POINTS.fingerprint() + "): [100, 50, 100] by [base, web, spender]");
        }

        @Test
        void mustFitTogether() {
            List<RowTrace> trace = List.of(new RowTrace("a", Met.MET, Optional.empty(), List.of()));

            assertThatThrownBy(() -> new Collected<>("t", 0, "f", List.of(1), List.of("a"), trace))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("version must be at least 1, but was 0");
            assertThatThrownBy(() -> new Collected<>("t", 1, "f", List.of(), List.of("a"), trace))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("values must be one for each row that is met, but was 0");
            assertThatThrownBy(() -> new Collected<>("t", 1, "f", List.of(1), List.of("b"), trace))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rows must be those that are met in the trace, but was [b]");
        }
    }

    @Nested
    class Definitions {

        @Test
        void areWhatWasDeclared() {
            assertThat(POINTS.id()).isEqualTo("points");
            assertThat(POINTS.version()).isEqualTo(1);
            assertThat(POINTS.subjectType()).isEqualTo(Guest.class);
            assertThat(POINTS.valueType()).isEqualTo(Integer.class);
            assertThat(POINTS.rows()).extracting(Row::id).containsExactly("base", "many", "web", "spender");
            assertThat(POINTS).hasToString("points 1 (" + POINTS.fingerprint() + ")");
        }

        @Test
        void areEqualByContent() {
            CollectTable<Guest, Integer> same = builder().build();
            List<CollectTable<Guest, Integer>> others = List.of(
                    POINTS,
                    POINTS.toBuilder().version(2).build(),
                    POINTS.toBuilder().row("more", 1, ORDERS.is(3)).build(),
                    POINTS.toBuilder().replace("base", 101, ORDERS.atLeast(1)).build(),
                    POINTS.toBuilder().replace("base", 100, ORDERS.atLeast(2)).build(),
                    POINTS.toBuilder().remove("base").build());

            assertThat(same).isEqualTo(POINTS).hasSameHashCodeAs(POINTS);
            assertThat(same.fingerprint()).isEqualTo(POINTS.fingerprint()).matches("[0-9a-f]{32}");
            assertThat(POINTS.toBuilder().build()).isEqualTo(POINTS);
            assertThat(POINTS).isNotEqualTo("points");
            assertThat(others).doesNotHaveDuplicates();
            assertThat(others).extracting(CollectTable::fingerprint).doesNotHaveDuplicates();
        }

        @Test
        void knowTheRowsThatAreNeverMet() {
            CollectTable<Guest, Integer> table = builder()
                    .row("never", 1, ORDERS.atLeast(5).and(ORDERS.atMost(3)))
                    .row("perhaps", 1, FRIEND)
                    .build();

            assertThat(table.neverMet()).containsExactly("never");
            assertThat(POINTS.neverMet()).isEmpty();
        }

        @Test
        void areRefusedWithoutTheProofsThatAreRequired() {
            assertThatThrownBy(builder()
                            .row("never", 1, ORDERS.atLeast(5).and(ORDERS.atMost(3)))
                            .row("perhaps", 1, FRIEND)
                            .require(Check.NO_DEAD_ROW, Check.NO_OPAQUE)::build)
                    .isInstanceOf(InvalidTableException.class)
                    .hasMessage("table points 1 must be sound, but has 2 flaw(s):"
                            + "\n- Row perhaps holds an opaque test."
                            + "\n- Row never can never be met.");
            assertThat(builder().require(Check.NO_DEAD_ROW, Check.NO_OPAQUE).build())
                    .isEqualTo(POINTS);
        }

        /** The next version was built without the proofs of the one before. */
        @Test
        void handOnTheProofsThatAreRequired() {
            CollectTable<Guest, Integer> proven =
                    builder().require(Check.NO_DEAD_ROW, Check.NO_OPAQUE).build();

            assertThat(POINTS.required()).isEmpty();
            assertThat(proven.required()).containsExactly(Check.NO_DEAD_ROW, Check.NO_OPAQUE);
            assertThatThrownBy(proven.toBuilder().version(2).row("perhaps", 1, FRIEND)::build)
                    .isInstanceOf(InvalidTableException.class)
                    .hasMessage("table points 2 must be sound, but has 1 flaw(s):"
                            + "\n- Row perhaps holds an opaque test.");
        }

        @Test
        void doNotRequireHalfOfWhatIsRefused() {
            CollectTableBuilder<Guest, Integer> builder = builder();

            assertThatThrownBy(() -> builder.require(Check.NO_OPAQUE, Check.COMPLETE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(builder.build().required()).isEmpty();
        }

        /** Was an exception that named neither the table nor the flaw. */
        @Test
        void nameAClashWithinARowBeforeTheyLookForDeadRows() {
            assertThatThrownBy(builder()
                            .row(
                                    "both",
                                    1,
                                    ORDERS.atLeast(1)
                                            .and(Attribute.<Guest>ofInt("orders", Guest::orders, 0, 5)
                                                    .is(3)))
                            .require(Check.NO_DEAD_ROW)::build)
                    .isInstanceOf(InvalidTableException.class)
                    .hasMessageContaining("\n- The name orders stands for more than one attribute: ");
        }

        @Test
        void areRefusedWhereANameStandsForTwoAttributes() {
            assertThatThrownBy(builder()
                            .row(
                                    "other",
                                    1,
                                    Attribute.<Guest>ofInt("orders", Guest::orders, 0, 5)
                                            .is(3))::build)
                    .isInstanceOf(InvalidTableException.class)
                    .hasMessage("table points 1 must be sound, but has 1 flaw(s):"
                            + "\n- The name orders stands for more than one attribute: orders: int 0..10000, and"
                            + " orders: int 0..5.");
        }

        @Test
        void refuseWhatMakesNoSense() {
            assertThatThrownBy(() -> builder().require(Check.COMPLETE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "check must be NO_DEAD_ROW or NO_OPAQUE where all rows are collected, but was COMPLETE");
            assertThatThrownBy(() -> builder().row("base", 1, ORDERS.is(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must be unique in the table, but was \"base\"");
            assertThatThrownBy(() -> builder().remove("bass"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must be that of a row, but was \"bass\"");
            assertThatThrownBy(() -> builder().replace("bass", 3, ORDERS.is(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("id must be that of a row, but was \"bass\"");
            assertThatThrownBy(() -> CollectTable.define("a", 1, Guest.class, Integer.class)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rows must not be empty, but was 0");
            assertThatThrownBy(() -> CollectTable.define("a", 0, Guest.class, Integer.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("version must be at least 1, but was 0");
        }

        @Test
        void refuseValuesOfAnotherType() {
            assertThatThrownBy(() -> raw(builder()).row("text", "100", ORDERS.is(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("outcome of row text must be of type Integer, but was \"100\"");
        }

        /** What a program without generics can do. */
        @SuppressWarnings({"unchecked", "rawtypes"}) // What is refused is that the types do not fit.
        private static CollectTableBuilder<Guest, Object> raw(CollectTableBuilder<Guest, Integer> builder) {
            return (CollectTableBuilder) builder;
        }

        @Test
        void nameWhatIsMissing() {
            assertThatThrownBy(() -> POINTS.collect(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> POINTS.count(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> POINTS.explain(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("subject");
            assertThatThrownBy(() -> POINTS.sum(LIN, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("amount");
            assertThatThrownBy(() -> POINTS.min(LIN, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("order");
            assertThatThrownBy(() -> POINTS.max(LIN, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("order");
            assertThatThrownBy(() -> builder().require(Check.NO_OPAQUE, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("checks[1]");
        }
    }
}
