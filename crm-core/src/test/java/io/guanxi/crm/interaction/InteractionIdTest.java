package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class InteractionIdTest {

    @Test
    void takesTheLongestTextAndShowsIt() {
        assertThat(InteractionId.of("x".repeat(64))).hasToString("x".repeat(64));
    }

    @Test
    void refusesBadTextNamingFieldValueAndRule() {
        assertThatThrownBy(() -> InteractionId.of(" 7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interaction id must not begin or end with white space, but was \" 7\"");
        assertThatThrownBy(() -> InteractionId.of("a\nb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interaction id must not contain control characters, but was \"a\\u000Ab\"");
    }

    @Test
    void isOrderedByItsText() {
        assertThat(InteractionId.of("i-10")).isLessThan(InteractionId.of("i-9"));
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(InteractionId.of("i-7"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(InteractionId.of("i-7"));
        }
    }
}
