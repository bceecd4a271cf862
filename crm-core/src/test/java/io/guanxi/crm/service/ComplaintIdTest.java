package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComplaintIdTest {

    @Test
    void takesTheLongestTextAndShowsIt() {
        assertThat(ComplaintId.of("x".repeat(64))).hasToString("x".repeat(64));
    }

    @Test
    void refusesBadTextNamingFieldValueAndRule() {
        assertThatThrownBy(() -> ComplaintId.of(" 7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("complaint id must not begin or end with white space, but was \" 7\"");
        assertThatThrownBy(() -> ComplaintId.of("x".repeat(65)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("complaint id must have at most 64 characters");
    }

    @Test
    @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
    void isNeverNull() {
        assertThatNullPointerException().isThrownBy(() -> ComplaintId.of(null)).withMessage("complaint id");
    }

    @Test
    void isOrderedCharacterByCharacter() {
        assertThat(Stream.of("i", "10", "2", "I", "客").map(ComplaintId::of).sorted())
                .extracting(ComplaintId::value)
                .containsExactly("10", "2", "I", "i", "客");
    }

    @Test
    void survivesJavaSerialization() throws IOException, ClassNotFoundException {
        ComplaintId id = ComplaintId.of("投-7");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(id);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(id);
        }
    }
}
