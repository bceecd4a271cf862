package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.Guests.BROKEN;
import static io.guanxi.crm.rules.table.Guests.FRIEND;
import static io.guanxi.crm.rules.table.Guests.MONETARY;
import static io.guanxi.crm.rules.table.Guests.ORDERS;
import static io.guanxi.crm.rules.table.Guests.pyramid;
import static io.guanxi.crm.rules.table.Guests.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.condition.Relation;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.rules.table.Guests.Grade;
import io.guanxi.crm.rules.table.Guests.Guest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
class DecisionTest {

    private static final Guest REGULAR = Guest.of(3, "9400.00");

    @Nested
    class Answers {

        @Test
        void nameTheTableTheOutcomeAndTheRow() {
            DecisionTable<Guest, Grade> table = pyramid();
            Decision<Guest, Grade> decision = table.decide(REGULAR);

            assertThat(decision.table()).isEqualTo("pyramid");
            assertThat(decision.version()).isEqualTo(1);
            assertThat(decision.fingerprint()).isEqualTo(table.fingerprint());
            assertThat(decision.subject()).isSameAs(REGULAR);
            assertThat(decision.outcome()).contains(Grade.IRON);
            assertThat(decision.row()).contains("iron");
        }

        @Test
        void haveNoRowWhereAllOthersGetTheOutcome() {
            Decision<Guest, Grade> decision = pyramid().decide(Guest.of(1, "0.00"));

            assertThat(decision.outcome()).contains(Grade.LEAD);
            assertThat(decision.row()).isEmpty();
        }

        @Test
        void showNoReadingsAsText() {
            assertThat(pyramid().decide(REGULAR))
                    .hasToString("pyramid 1 (" + pyramid().fingerprint() + "): IRON by iron");
            assertThat(pyramid().decide(Guest.of(1, "0.00")))
                    .hasToString("pyramid 1 (" + pyramid().fingerprint() + "): LEAD");
            assertThat(pyramid().decide(REGULAR).detach())
                    .hasToString("pyramid 1 (" + pyramid().fingerprint() + "): IRON by iron");
            assertThat(pyramid().decide(REGULAR).trace().get(0)).hasToString("platinum: not met");
        }
    }

    @Nested
    class Traces {

        @Test
        void haveTheFirstFailedReadingOfEveryRow() {
            List<RowTrace> trace = pyramid().decide(REGULAR).trace();

            assertThat(trace).extracting(RowTrace::row).containsExactly("platinum", "gold", "iron");
            assertThat(trace).extracting(RowTrace::met).containsExactly(Met.NOT_MET, Met.NOT_MET, Met.MET);
            assertThat(trace.get(0).readings()).hasSize(2);
            assertThat(trace.get(0).failed()).contains(trace.get(0).readings().get(0));
            assertThat(trace.get(0).failed().orElseThrow().shortfall()).contains(new BigDecimal("40600.00"));
            assertThat(trace.get(2).failed()).isEmpty();
        }

        @Test
        void goOnBehindTheRowThatDecides() {
            List<RowTrace> trace = pyramid().decide(Guest.of(12, "50000.00")).trace();

            assertThat(trace).extracting(RowTrace::met).containsOnly(Met.MET);
        }

        @Test
        void knowWhatIsUnknown() {
            List<RowTrace> trace = pyramid().decide(REGULAR.unknownMonetary()).trace();

            assertThat(trace.get(1).met()).isEqualTo(Met.UNKNOWN);
            assertThat(trace.get(1).failed().orElseThrow().met()).isEqualTo(Met.UNKNOWN);
        }

        @Test
        void haveNoFailedReadingOfARowThatIsMetAfterAll() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("either", Grade.GOLD, ORDERS.atLeast(5).or(MONETARY.atLeast("1000.00")))
                    .build();
            RowTrace step = table.decide(REGULAR).trace().get(0);

            assertThat(step.met()).isEqualTo(Met.MET);
            assertThat(step.readings()).extracting(Reading::met).containsExactly(Met.NOT_MET, Met.MET);
            assertThat(step.failed()).isEmpty();
        }

        @Test
        void leaveOpenWhatThrowsWhereItDoesNotMatter() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("friend", Grade.GOLD, FRIEND)
                    .row("behind", Grade.IRON, BROKEN)
                    .build();
            Decision<Guest, Grade> decision = table.decide(REGULAR);

            assertThat(decision.outcome()).contains(Grade.GOLD);
            assertThat(decision.trace().get(1))
                    .isEqualTo(new RowTrace("behind", Met.UNKNOWN, Optional.empty(), List.of()));
            assertThat(decision.why(Locale.ENGLISH))
                    .isEqualTo("Table grades, version 2: row friend decides: gold."
                            + " friend: required that it holds – met.");
        }
    }

    @Nested
    class Reasons {

        @Test
        void tellTheDecidingRowAndWhatKeptTheRowsBeforeItFromBeingMet() {
            Decision<Guest, Grade> decision = pyramid().decide(REGULAR);

            assertThat(decision.why(Locale.ENGLISH))
                    .isEqualTo("Table pyramid, version 1: row iron decides: iron."
                            + " orders: 3, required: ≥ 2 – met."
                            + " Row platinum is not met."
                            + " spend: 9,400.00, required: ≥ 50,000.00 – not met, 40,600.00 away."
                            + " Row gold is not met."
                            + " spend: 9,400.00, required: ≥ 10,000.00 – not met, 600.00 away.");
            assertThat(decision.why(Locale.CHINA))
                    .isEqualTo("决策表 pyramid 第 1 版：由行 iron 决定：钢铁。"
                            + "订单数：3，要求 ≥ 2：达到。"
                            + "行 platinum 未满足。"
                            + "消费额：9,400.00，要求 ≥ 50,000.00：未达到，相差 40,600.00。"
                            + "行 gold 未满足。"
                            + "消费额：9,400.00，要求 ≥ 10,000.00：未达到，相差 600.00。");
            assertThat(decision.reasons())
                    .extracting(Reason::key)
                    .startsWith(TableReason.DECIDED)
                    .contains(TableReason.NOT_MET);
        }

        @Test
        void tellWhyNoRowIsMet() {
            assertThat(pyramid().decide(Guest.of(1, "1.00").unknownMonetary()).why(Locale.ENGLISH))
                    .isEqualTo("Table pyramid, version 1: no row is met, as for all others: lead."
                            + " Row platinum is not met. orders: 1, required: ≥ 12 – not met, 11 away."
                            + " Row gold cannot be judged. spend: unknown, required: ≥ 10,000.00 – unknown."
                            + " Row iron is not met. orders: 1, required: ≥ 2 – not met, 1 away.");
        }

        @Test
        void tellThatThereIsNoOutcome() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.FIRST)
                    .row("many", Grade.GOLD, ORDERS.atLeast(5))
                    .row("never", Grade.IRON, Condition.<Guest>never())
                    .build();

            assertThat(table.decide(REGULAR).why(Locale.ENGLISH))
                    .isEqualTo("Table grades, version 2: no row is met, and there is no outcome for all others."
                            + " Row many is not met. orders: 3, required: ≥ 5 – not met, 2 away."
                            + " Row never is not met.");
        }

        @Test
        void tellWhichRowsContradictEachOther() {
            DecisionTable<Guest, Grade> table = table(HitPolicy.UNIQUE)
                    .row("friend", Grade.GOLD, FRIEND)
                    .row("few", Grade.IRON, ORDERS.below(5))
                    .row("many", Grade.PLATINUM, ORDERS.atLeast(5))
                    .build();

            assertThat(table.decide(REGULAR).why(Locale.ENGLISH))
                    .isEqualTo("Table grades, version 2: no outcome, since rows that contradict each other are met:"
                            + " friend, few."
                            + " Row friend is met. friend: required that it holds – met."
                            + " Row few is met. orders: 3, required: < 5 – met.");
        }
    }

    @Nested
    class Records {

        @Test
        void tellTheSameAsTheDecision() {
            Decision<Guest, Grade> decision = pyramid().decide(REGULAR);
            DecisionRecord<Grade> record = decision.detach();

            assertThat(record.table()).isEqualTo("pyramid");
            assertThat(record.version()).isEqualTo(1);
            assertThat(record.fingerprint()).isEqualTo(decision.fingerprint());
            assertThat(record.outcome()).contains(Grade.IRON);
            assertThat(record.row()).contains("iron");
            assertThat(record.trace()).isEqualTo(decision.trace());
            assertThat(record.reasons()).isEqualTo(decision.reasons());
            assertThat(record.why(Locale.CHINA)).isEqualTo(decision.why(Locale.CHINA));
            assertThat(record)
                    .isEqualTo(pyramid().decide(Guest.of(3, "9400.00")).detach());
        }

        @Test
        void writeTheVersionWithoutGroups() {
            DecisionTable<Guest, Grade> table =
                    pyramid().toBuilder().version(20_260_101).build();

            assertThat(table.decide(REGULAR).why(Locale.ENGLISH))
                    .startsWith("Table pyramid, version 20260101: row iron decides: iron.");
        }

        @Test
        void mustFitTogether() {
            RowTrace met = new RowTrace("a", Met.MET, Optional.empty(), List.of());
            RowTrace missed = new RowTrace("b", Met.NOT_MET, Optional.empty(), List.of());

            assertThatThrownBy(() -> new DecisionRecord<>("t", 0, "f", Optional.of(1), Optional.empty(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("version must be at least 1, but was 0");
            assertThatThrownBy(
                            () -> new DecisionRecord<>("t", 1, "f", Optional.empty(), Optional.of("a"), List.of(met)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row must be empty without an outcome, but was \"a\"");
            assertThatThrownBy(() ->
                            new DecisionRecord<>("t", 1, "f", Optional.of(1), Optional.of("b"), List.of(met, missed)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row must be met in the trace, but was \"b\"");
            assertThatThrownBy(() -> new DecisionRecord<>(null, 1, "f", Optional.of(1), Optional.empty(), List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("table");
            assertThatThrownBy(() -> new DecisionRecord<>("t", 1, null, Optional.of(1), Optional.empty(), List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("fingerprint");
            assertThatThrownBy(() -> new DecisionRecord<>("t", 1, "f", null, Optional.empty(), List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("outcome");
            assertThatThrownBy(() -> new DecisionRecord<>("t", 1, "f", Optional.of(1), null, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("row");
            assertThatThrownBy(() -> new DecisionRecord<>("t", 1, "f", Optional.of(1), Optional.empty(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("trace");
        }

        @Test
        void ofRowsMustFitTogetherToo() {
            Reading failed = reading(Met.NOT_MET);
            Reading met = reading(Met.MET);

            assertThatThrownBy(() -> new RowTrace("a", Met.MET, Optional.of(failed), List.of(failed)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("failed must be empty for a row that is met, but was \"a\"");
            assertThatThrownBy(() -> new RowTrace("a", Met.NOT_MET, Optional.of(met), List.of(met)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("failed must be one of the readings of the row, and not met, but was \"a\"");
            assertThatThrownBy(() -> new RowTrace("a", Met.NOT_MET, Optional.of(failed), List.of(met)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("failed must be one of the readings of the row, and not met, but was \"a\"");
            assertThatThrownBy(() -> new RowTrace(null, Met.MET, Optional.empty(), List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("row");
            assertThatThrownBy(() -> new RowTrace("a", null, Optional.empty(), List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("met");
            assertThatThrownBy(() -> new RowTrace("a", Met.MET, null, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("failed");
            assertThatThrownBy(() -> new RowTrace("a", Met.MET, Optional.empty(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("readings");
        }

        private static Reading reading(Met met) {
            return new Reading(
                    "orders",
                    new Term("订单数", "orders"),
                    Relation.AT_LEAST,
                    List.of(5),
                    Optional.of(3),
                    met,
                    Optional.empty());
        }
    }
}
