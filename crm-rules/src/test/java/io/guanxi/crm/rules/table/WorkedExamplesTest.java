package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.Guests.CHANNEL;
import static io.guanxi.crm.rules.table.Guests.ORDERS;
import static io.guanxi.crm.rules.table.Guests.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.condition.Box;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.rules.table.Guests.Channel;
import io.guanxi.crm.rules.table.Guests.Grade;
import io.guanxi.crm.rules.table.Guests.Guest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples that the pages of the public types give, with their numbers. */
class WorkedExamplesTest {

    private static TableBuilder<Guest, Grade> first() {
        return table(HitPolicy.FIRST);
    }

    @Test
    void ofAGap() {
        DecisionTable<Guest, Grade> table = first().row("gold", Grade.GOLD, ORDERS.atLeast(5))
                .row("iron", Grade.IRON, ORDERS.atMost(3))
                .build();

        assertThat(table.analysis().gaps().boxes()).extracting(Box::condition).containsExactly(ORDERS.is(4));
    }

    @Test
    void ofAnOverlap() {
        DecisionTable<Guest, Grade> table = first().row("many", Grade.GOLD, ORDERS.atLeast(5))
                .row("few", Grade.IRON, ORDERS.atMost(6))
                .build();

        assertThat(table.analysis().overlaps().get(0).where().boxes())
                .extracting(Box::condition)
                .containsExactly(ORDERS.between(5, 6));
    }

    @Test
    void ofAMaskedRow() {
        TableBuilder<Guest, Grade> builder = first().row("many", Grade.GOLD, ORDERS.atLeast(5));

        assertThat(builder.row("more", Grade.IRON, ORDERS.atLeast(7))
                        .build()
                        .analysis()
                        .masked())
                .containsExactly(new Masked("more", List.of("many")));
        assertThat(builder.replace("more", Grade.IRON, ORDERS.atLeast(3))
                        .build()
                        .analysis()
                        .masked())
                .isEmpty();
    }

    @Test
    void ofMergeableRows() {
        DecisionTable<Guest, Grade> table = first().row("some", Grade.GOLD, ORDERS.between(3, 5))
                .row("many", Grade.GOLD, ORDERS.atLeast(6))
                .build();

        assertThat(table.analysis().mergeable())
                .containsExactly(new Mergeable<>("some", "many", ORDERS.atLeast(3), "some"));
    }

    @Test
    void ofADescent() {
        DecisionTable<Guest, Grade> table = first().columns(Column.higherIsBetter(ORDERS))
                .row("some", Grade.GOLD, ORDERS.between(5, 9))
                .row("many", Grade.IRON, ORDERS.atLeast(10))
                .outcomeOrder(Grade.values())
                .build();

        assertThat(table.analysis().descents())
                .extracting(
                        descent -> descent.from().value(ORDERS).orElseThrow(),
                        descent -> descent.to().value(ORDERS).orElseThrow())
                .containsExactly(tuple(9, 10));
    }

    @Test
    void ofAChange() {
        DecisionTable<Guest, Grade> table = first().row("gold", Grade.GOLD, ORDERS.atLeast(5))
                .otherwise(Grade.IRON)
                .build();
        TableDiff<Guest, Grade> diff = table.diff(table.toBuilder()
                .version(2)
                .replace("gold", Grade.GOLD, ORDERS.atLeast(6))
                .build());

        assertThat(diff.changes())
                .extracting(
                        change -> change.region().condition(),
                        change -> change.before().orElseThrow(),
                        change -> change.after().orElseThrow())
                .containsExactly(tuple(ORDERS.is(5), Grade.GOLD, Grade.IRON));
    }

    @Test
    void ofProbes() {
        DecisionTable<Guest, Grade> table =
                first().row("gold", Grade.GOLD, ORDERS.atLeast(5)).build();

        assertThat(table.probes())
                .extracting(probe -> probe.point().value(ORDERS).orElseThrow(), Probe::inside)
                .containsExactlyInAnyOrder(tuple(5, true), tuple(4, false));
    }

    @Test
    void ofCollectedPoints() {
        Condition<Guest> direct = CHANNEL.is(Channel.WEB);
        CollectTable<Guest, Integer> points = CollectTable.define("points", 1, Guest.class, Integer.class)
                .row("base", 100, ORDERS.atLeast(1))
                .row("many", 250, ORDERS.atLeast(7))
                .row("direct", 50, direct)
                .build();
        Guest two = Guest.of(2, "0.00").by(Channel.WEB);

        assertThat(points.collect(two)).containsExactly(100, 50);
        assertThat(points.sum(two, Integer::longValue)).isEqualTo(150);
    }
}
