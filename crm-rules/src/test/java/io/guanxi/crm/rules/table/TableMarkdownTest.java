package io.guanxi.crm.rules.table;

import static io.guanxi.crm.rules.table.Guests.CHANNEL;
import static io.guanxi.crm.rules.table.Guests.FRIEND;
import static io.guanxi.crm.rules.table.Guests.MONETARY;
import static io.guanxi.crm.rules.table.Guests.ORDERS;
import static io.guanxi.crm.rules.table.Guests.TAGS;
import static io.guanxi.crm.rules.table.Guests.pyramid;
import static io.guanxi.crm.rules.table.Guests.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.rules.table.Guests.Channel;
import io.guanxi.crm.rules.table.Guests.Grade;
import io.guanxi.crm.rules.table.Guests.Guest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TableMarkdownTest {

    @Test
    void hasAColumnForEachAttribute() {
        assertThat(pyramid().toMarkdown(Locale.ENGLISH)).isEqualTo("""
                        | row (first) | spend | orders | outcome |
                        | --- | --- | --- | --- |
                        | platinum | ≥ 50,000.00 | ≥ 12 | platinum |
                        | gold | ≥ 10,000.00 | – | gold |
                        | iron | – | ≥ 2 | iron |
                        | otherwise | – | – | lead |
                        """);
        assertThat(pyramid().toMarkdown(Locale.CHINA)).isEqualTo("""
                        | 行（首个） | 消费额 | 订单数 | 结果 |
                        | --- | --- | --- | --- |
                        | platinum | ≥ 50,000.00 | ≥ 12 | 铂金 |
                        | gold | ≥ 10,000.00 | – | 黄金 |
                        | iron | – | ≥ 2 | 钢铁 |
                        | 其他 | – | – | 铅 |
                        """);
    }

    @Test
    void hasAColumnForOtherConditionsIfThereAreAny() {
        DecisionTable<Guest, Grade> table = table(HitPolicy.PRIORITY)
                .row(
                        "cells",
                        Grade.GOLD,
                        CHANNEL.oneOf(Channel.SHOP, Channel.PHONE).and(TAGS.has("diver")))
                .row("two of one", Grade.IRON, ORDERS.atLeast(2).and(ORDERS.below(5)))
                .row(
                        "others",
                        Grade.IRON,
                        MONETARY.isUnknown()
                                .and(FRIEND)
                                .and(ORDERS.is(3).or(ORDERS.is(5)))
                                .and(ORDERS.is(7).negate()))
                .row("all", Grade.LEAD, Condition.<Guest>always())
                .outcomeOrder(Grade.values())
                .build();

        assertThat(table.toMarkdown(Locale.ENGLISH)).isEqualTo("""
                        | row (priority) | channel | tags | orders | spend | condition | outcome |
                        | --- | --- | --- | --- | --- | --- | --- |
                        | cells | one of SHOP, PHONE | with diver | – | – | – | gold |
                        | two of one | – | – | ≥ 2 and < 5 | – | – | iron |
                        | others | – | – | – | unknown | ⟨friend⟩ and (orders = 3 or orders = 5) and not (orders = 7) | iron |
                        | all | – | – | – | – | – | lead |
                        """);
    }

    @Test
    void escapesWhatWouldEndACell() {
        IntAttribute<Guest> odd =
                Attribute.<Guest>ofInt("a|b", Guest::orders, 0, 9).named("甲|乙", "a|b\\c");
        DecisionTable<Guest, String> table = DecisionTable.define("odd", 1, Guest.class, String.class, HitPolicy.ANY)
                .row("x|y", "one\ntwo", odd.is(3))
                .build();

        assertThat(table.toMarkdown(Locale.ENGLISH)).isEqualTo("""
                        | row (any) | a\\|b\\\\c | outcome |
                        | --- | --- | --- |
                        | x\\|y | = 3 | one<br>two |
                        """);
    }

    @Test
    void showsCollectTablesToo() {
        CollectTable<Guest, Integer> points = CollectTable.define("points", 1, Guest.class, Integer.class)
                .row("base", 1_000, ORDERS.atLeast(1))
                .build();

        assertThat(points.toMarkdown(Locale.ENGLISH)).isEqualTo("""
                        | row (collect) | orders | outcome |
                        | --- | --- | --- |
                        | base | ≥ 1 | 1000 |
                        """);
        assertThat(points.toMarkdown(Locale.CHINA)).startsWith("| 行（汇集） | 订单数 | 结果 |\n");
    }

    @Test
    void namesEveryHitPolicy() {
        assertThat(table(HitPolicy.UNIQUE).otherwise(Grade.LEAD).build().toMarkdown(Locale.ENGLISH))
                .isEqualTo("""
                        | row (unique) | outcome |
                        | --- | --- |
                        | otherwise | lead |
                        """);
    }
}
