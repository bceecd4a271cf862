package io.guanxi.crm.interaction;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Interactions for the tests of this room: everything that a test does not speak of is always the same. */
final class Contacts {

    static final CustomerId LIN = CustomerId.of("c-lin");
    static final CustomerId WANG = CustomerId.of("c-wang");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Contacts() {}

    /** An instant by its time in Shanghai, such as {@code 2025-01-06T23:30}. */
    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    static Interaction of(CustomerId customer, String id, Instant at, InteractionResult result) {
        return Interaction.of(
                InteractionId.of(id),
                customer,
                at,
                Channel.CALL_CENTER,
                Direction.OUTBOUND,
                InteractionKind.BUSINESS,
                result);
    }

    static Interaction of(String id, String time, InteractionResult result) {
        return of(LIN, id, at(time), result);
    }

    static Interaction reached(String id, String time) {
        return of(id, time, InteractionResult.REACHED);
    }

    static Interaction greeting(String id, String time) {
        return Interaction.of(
                InteractionId.of(id),
                LIN,
                at(time),
                Channel.MESSENGER,
                Direction.OUTBOUND,
                InteractionKind.EMOTIONAL,
                InteractionResult.REACHED);
    }
}
