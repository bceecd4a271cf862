package io.guanxi.crm.rules.table;

import io.guanxi.crm.condition.Attribute;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.DateAttribute;
import io.guanxi.crm.condition.DecimalAttribute;
import io.guanxi.crm.condition.EnumAttribute;
import io.guanxi.crm.condition.FlagAttribute;
import io.guanxi.crm.condition.IntAttribute;
import io.guanxi.crm.condition.LabelsAttribute;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The guests of a travel agency, with what its tables read and what they decide. */
final class Guests {

    enum Grade implements Bilingual {
        PLATINUM("铂金", "platinum"),
        GOLD("黄金", "gold"),
        IRON("钢铁", "iron"),
        LEAD("铅", "lead");

        private final Term term;

        Grade(String chinese, String english) {
            this.term = new Term(chinese, english);
        }

        @Override
        public Term term() {
            return term;
        }
    }

    enum Channel {
        SHOP,
        WEB,
        PHONE,
        PARTNER
    }

    record Guest(
            String name,
            int orders,
            Optional<BigDecimal> monetary,
            Channel channel,
            boolean complained,
            LocalDate lastStay,
            Set<String> tags) {

        static Guest of(int orders, String monetary) {
            return new Guest(
                    "Lin",
                    orders,
                    Optional.of(new BigDecimal(monetary)),
                    Channel.WEB,
                    false,
                    LocalDate.of(2025, 6, 1),
                    Set.of());
        }

        Guest unknownMonetary() {
            return new Guest(name, orders, Optional.empty(), channel, complained, lastStay, tags);
        }

        Guest by(Channel other) {
            return new Guest(name, orders, monetary, other, complained, lastStay, tags);
        }

        Guest with(String... labels) {
            return new Guest(name, orders, monetary, channel, complained, lastStay, Set.of(labels));
        }
    }

    static final IntAttribute<Guest> ORDERS =
            Attribute.<Guest>ofInt("orders", Guest::orders, 0, 10_000).named("订单数", "orders");
    static final DecimalAttribute<Guest> MONETARY =
            Attribute.<Guest>ofOptionalDecimal("monetary", 2, Guest::monetary).named("消费额", "spend");
    static final EnumAttribute<Guest, Channel> CHANNEL = Attribute.ofEnum("channel", Channel.class, Guest::channel);
    static final FlagAttribute<Guest> COMPLAINED = Attribute.ofFlag("complained", Guest::complained);
    static final DateAttribute<Guest> LAST_STAY = Attribute.ofDate("last stay", Guest::lastStay);
    static final LabelsAttribute<Guest> TAGS =
            Attribute.ofLabels("tags", List.of("family", "diver", "senior"), Guest::tags);
    static final Condition<Guest> FRIEND =
            Condition.opaque("friend", guest -> guest.name().equals("Lin"));
    static final Condition<Guest> BROKEN = Condition.opaque("broken", guest -> {
        throw new IllegalStateException("no connection");
    });

    private Guests() {}

    /** The first lines of the contract. */
    static DecisionTable<Guest, Grade> pyramid() {
        return DecisionTable.define("pyramid", 1, Guest.class, Grade.class, HitPolicy.FIRST)
                .columns(Column.higherIsBetter(MONETARY), Column.higherIsBetter(ORDERS))
                .row("platinum", Grade.PLATINUM, MONETARY.atLeast("50000.00").and(ORDERS.atLeast(12)))
                .row("gold", Grade.GOLD, MONETARY.atLeast("10000.00"))
                .row("iron", Grade.IRON, ORDERS.atLeast(2))
                .otherwise(Grade.LEAD)
                .require(Check.COMPLETE, Check.NO_DEAD_ROW)
                .build();
    }

    static TableBuilder<Guest, Grade> table(HitPolicy policy) {
        return DecisionTable.define("grades", 2, Guest.class, Grade.class, policy);
    }
}
