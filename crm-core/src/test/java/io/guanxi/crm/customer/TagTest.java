package io.guanxi.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TagTest {

    private static final LocalDate END = LocalDate.of(2025, 6, 1);

    @Nested
    class Constructor {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> new Tag(null, TagSource.MANUAL, Optional.empty()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("label");
            assertThatThrownBy(() -> new Tag("VIP", null, Optional.empty()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("source");
            assertThatThrownBy(() -> new Tag("VIP", TagSource.MANUAL, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("expiresOn");
        }

        @Test
        void rejectsAnEndOutOfTheCalendar() {
            Tag tag = Tag.of("VIP", TagSource.RULE);

            assertThatThrownBy(() -> tag.expiringOn(LocalDate.of(10_000, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expiresOn must lie in the years 1 to 9999, but was +10000-01-01");
        }
    }

    @Nested
    class IsValidOn {

        @Test
        void endsOnTheDayOfExpiry() {
            Tag tag = Tag.of("VIP", TagSource.RULE).expiringOn(END);

            assertThat(tag.isValidOn(LocalDate.of(2025, 5, 31))).isTrue();
            assertThat(tag.isValidOn(LocalDate.of(2025, 6, 1))).isFalse();
            assertThat(tag.isValidOn(LocalDate.of(2025, 6, 2))).isFalse();
        }

        @Test
        void neverEndsWithoutAnExpiry() {
            Tag tag = Tag.of("VIP", TagSource.RULE);

            assertThat(tag.isValidOn(LocalDate.MIN)).isTrue();
            assertThat(tag.isValidOn(LocalDate.MAX)).isTrue();
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void asksForTheDay() {
            assertThatThrownBy(() -> Tag.of("VIP", TagSource.RULE).isValidOn(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("day");
        }
    }
}
