package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerIdTest {

    @Nested
    class Of {

        @Test
        void takesTheLongestText() {
            String longest = "x".repeat(CustomerId.MAX_LENGTH);
            assertThat(CustomerId.of(longest)).hasToString(longest);
        }

        @ParameterizedTest
        @CsvSource(
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "'',must not be blank",
                    "' ',must not be blank",
                    "' 7',must not begin or end with white space",
                    "'a\tb',must not contain control characters"
                })
        void rejectsBadText(String text, String rule) {
            assertThatThrownBy(() -> CustomerId.of(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("customer id " + rule + ", but was \"" + text.replace("\t", "\\u0009") + "\"");
        }

        @Test
        void rejectsTooLongText() {
            assertThatThrownBy(() -> CustomerId.of("x".repeat(65)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("customer id must have at most 64 characters")
                    .hasMessageContaining("(65 characters)");
        }
    }

    @Nested
    class CompareTo {

        @Test
        void goesCharacterByCharacter() {
            assertThat(Stream.of("i", "10", "2", "I", "客").map(CustomerId::of).sorted())
                    .extracting(CustomerId::value)
                    .containsExactly("10", "2", "I", "i", "客");
        }
    }
}
