package io.guanxi.crm.badinput;

import static io.guanxi.crm.badinput.GoodCalls.AT;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.interaction.Direction;
import io.guanxi.crm.interaction.Interaction;
import io.guanxi.crm.interaction.InteractionId;
import io.guanxi.crm.interaction.InteractionKind;
import io.guanxi.crm.interaction.InteractionResult;
import io.guanxi.crm.interaction.OrientationAspect;
import io.guanxi.crm.interaction.Pole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bad input for the room interaction. */
final class BadInteractionRows {

    private BadInteractionRows() {}

    static void addTo(BadRows table) {
        table.text("InteractionId.new", "value", "interaction id", 64);
        table.text("InteractionId.of", "value", "interaction id", 64);
        table.instant("Interaction.new", "at", "at");
        table.instant("Interaction.of", "at", "at");
        table.note("Interaction.new", "note", "note", 2_000, Optional::of);
        Interaction one = interaction("C-1001");
        String twice = "interactions must not hold an id twice";
        table.row("ConversionRate.of", "interactions", List.of(one, one), twice, "I-1");
        table.row("InteractionHistory.of", "interactions", List.of(one, one), twice, "I-1");
        table.row(
                "InteractionHistory.of",
                "interactions",
                List.of(interaction("C-1002")),
                "customer of I-1 must be the one of the history",
                "C-1002");
        for (String count : List.of("won", "lost", "open")) {
            table.row("ConversionRate.new", count, -1L, count + " must not be negative", "-1");
        }
        table.row(
                "ConversionRate.new",
                "lost",
                Long.MAX_VALUE,
                "lost must keep the sum of won and lost within long",
                "9223372036854775807");
        table.row(
                "MarketingOrientation.new",
                "answers",
                Map.of(OrientationAspect.FOCUS, Pole.RELATIONAL),
                "answers must hold [ORIENTATION, TIME_SCALE, SERVICE, COMMITMENT, CONTACT, QUALITY] too",
                "{FOCUS=RELATIONAL}");
        table.text("ServiceAugmentation.new", "offer", "offer", 200);
        table.text("ServiceAugmentation.of", "offer", "offer", 200);
    }

    private static Interaction interaction(String customer) {
        return Interaction.of(
                InteractionId.of("I-1"),
                CustomerId.of(customer),
                AT,
                Channel.WEB,
                Direction.INBOUND,
                InteractionKind.BUSINESS,
                InteractionResult.REACHED);
    }
}
