package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.party.PartyId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all identifiers have in common: types of their own, one rule. */
class IdentifiersTest {

    /** Each type of identifier, with the name that its messages give. */
    enum Kind {
        PARTY("party id"),
        CUSTOMER("customer id"),
        TRANSACTION("transaction id");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        private Comparable<?> of(String text) {
            return switch (this) {
                case PARTY -> PartyId.of(text);
                case CUSTOMER -> CustomerId.of(text);
                case TRANSACTION -> TransactionId.of(text);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeTheLongestTextAndShowIt(Kind kind) {
        assertThat(kind.of("x".repeat(64))).hasToString("x".repeat(64));
    }

    @ParameterizedTest
    @EnumSource
    void refuseBadTextNamingFieldValueAndRule(Kind kind) {
        assertRefused(kind, "", "must not be blank, but was \"\"");
        assertRefused(kind, " 7", "must not begin or end with white space, but was \" 7\"");
        assertRefused(kind, "a\tb", "must not contain control characters, but was \"a\\u0009b\"");
        assertRefused(
                kind,
                "x".repeat(65),
                "must have at most 64 characters, but was \"" + "x".repeat(64) + "…\" (65 characters)");
    }

    private static void assertRefused(Kind kind, String text, String rule) {
        assertThatThrownBy(() -> kind.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(kind.field + " " + rule);
    }

    @ParameterizedTest
    @EnumSource
    void areOrderedCharacterByCharacter(Kind kind) {
        assertThat(Stream.of("i", "10", "2", "I", "客").map(kind::of).sorted())
                .extracting(Object::toString)
                .containsExactly("10", "2", "I", "i", "客");
    }

    @ParameterizedTest
    @EnumSource
    void surviveJavaSerialization(Kind kind) throws IOException, ClassNotFoundException {
        Object id = kind.of("客-7");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(id);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(id);
        }
    }
}
