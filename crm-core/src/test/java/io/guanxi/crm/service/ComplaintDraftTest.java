package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComplaintDraftTest {

    private static final Instant AT = Instant.parse("2025-05-01T14:00:00Z");

    /** The texts of a draft, each with the draft that has it in this place. */
    enum Place {
        ID("id", 64),
        CUSTOMER("customer", 64),
        DESCRIPTION("description", 2_000),
        TRANSACTION("transaction", 64);

        private final String path;
        private final int max;

        Place(String path, int max) {
            this.path = path;
            this.max = max;
        }

        private ComplaintDraft with(String text) {
            return switch (this) {
                case ID -> draft(text, "c-1", null, null);
                case CUSTOMER -> draft("k-1", text, null, null);
                case DESCRIPTION -> draft("k-1", "c-1", text, null);
                case TRANSACTION -> draft("k-1", "c-1", null, text);
            };
        }
    }

    private static ComplaintDraft draft(
            @Nullable String id, @Nullable String customer, @Nullable String description, @Nullable String sale) {
        return new ComplaintDraft(
                id,
                customer,
                AT,
                Channel.FRONT_DESK,
                ComplaintCause.SERVICE,
                ComplaintSeverity.HIGH,
                description,
                sale);
    }

    private static Validated<Complaint> validate(ComplaintDraft draft) {
        return draft.validate(CrmValidators.standard());
    }

    private static boolean hasValue(ComplaintDraft draft) {
        try {
            return draft.toValue().isOpen();
        } catch (IllegalArgumentException | NullPointerException refused) {
            return false;
        }
    }

    @Nested
    class AGoodDraft {

        @Test
        void becomesAComplaintThatHasJustComeIn() {
            Complaint complaint =
                    validate(draft("k-1", "c-1", "noise\nall night", "t-9")).orThrow();

            assertThat(complaint.state()).isEqualTo(ComplaintState.RECEIVED);
            assertThat(complaint.receivedAt()).isEqualTo(AT);
            assertThat(complaint.channel()).isEqualTo(Channel.FRONT_DESK);
            assertThat(complaint.cause()).isEqualTo(ComplaintCause.SERVICE);
            assertThat(complaint.severity()).isEqualTo(ComplaintSeverity.HIGH);
            assertThat(complaint.description()).contains("noise\nall night");
            assertThat(complaint.transaction().orElseThrow()).hasToString("t-9");
        }

        @Test
        void needsNeitherADescriptionNorASale() {
            Complaint complaint = validate(draft("k-1", "c-1", null, null)).orThrow();

            assertThat(complaint.description()).isEmpty();
            assertThat(complaint.transaction()).isEmpty();
        }
    }

    @Nested
    class AnEmptyDraft {

        private final ComplaintDraft empty = new ComplaintDraft(null, null, null, null, null, null, null, null);

        @Test
        void namesEverythingThatIsMissing() {
            assertThat(validate(empty).violations())
                    .extracting(Violation::path)
                    .containsExactly("cause", "channel", "customer", "id", "receivedAt", "severity");
            assertThat(validate(empty).violations())
                    .extracting(Violation::key)
                    .containsOnly("io.guanxi.crm.draft.missing");
        }

        @Test
        void hasNoValue() {
            assertThatNullPointerException().isThrownBy(empty::toValue).withMessage("id");
        }
    }

    @Nested
    class ADraftAndItsValue {

        static Stream<Instant> instants() {
            return Stream.of(
                    AT,
                    Instant.MIN,
                    Instant.MAX,
                    Instant.parse("0001-01-01T00:00:00Z"),
                    Instant.parse("0001-01-01T00:00:00Z").minusNanos(1),
                    Instant.parse("9999-12-31T23:59:59.999999999Z"),
                    Instant.parse("+10000-01-01T00:00:00Z"));
        }

        private static List<String> hostile(int max) {
            List<String> texts = new ArrayList<>(List.of(
                    "",
                    " ",
                    "\u00a0",
                    "\ufeff",
                    "\u3000",
                    "\n",
                    "\t",
                    "a",
                    " a",
                    "a ",
                    "a\u00a0",
                    "\ufeffa",
                    "a\nb",
                    "a\tb",
                    "a\r\nb",
                    "a\rb",
                    "a\u0000b",
                    "a\u0085b",
                    "a\u2028b",
                    "\nab",
                    "ab\n",
                    "😀",
                    "\ud83d",
                    "مرحبا",
                    "\u202eabc",
                    "a\u202eb",
                    "１２３",
                    "林晓",
                    "${7*7}",
                    "{id}"));
            texts.add("x".repeat(max));
            texts.add("x".repeat(max + 1));
            texts.add("😀".repeat(max / 2));
            texts.add("😀".repeat(max / 2) + "x");
            texts.add("x".repeat(1_000_000));
            return texts;
        }

        @ParameterizedTest
        @EnumSource
        void agreeOnEveryText(Place place) {
            for (String text : hostile(place.max)) {
                ComplaintDraft draft = place.with(text);

                assertThat(validate(draft).violations().isEmpty())
                        .as(text.length() > 80 ? text.length() + " characters" : text)
                        .isEqualTo(hasValue(draft));
            }
        }

        @ParameterizedTest
        @EnumSource
        void nameTheTextThatIsWrong(Place place) {
            assertThat(validate(place.with("x".repeat(place.max + 1))).violations())
                    .singleElement()
                    .satisfies(violation -> {
                        assertThat(violation.path()).isEqualTo(place.path);
                        assertThat(violation.key()).isEqualTo("io.guanxi.crm.draft.length");
                        assertThat(violation.arguments()).containsEntry("max", String.valueOf(place.max));
                    });
        }

        @ParameterizedTest
        @MethodSource("instants")
        void agreeOnEveryInstant(Instant at) {
            ComplaintDraft draft = new ComplaintDraft(
                    "k-1", "c-1", at, Channel.WEB, ComplaintCause.PRODUCT, ComplaintSeverity.LOW, null, null);

            assertThat(validate(draft).violations().isEmpty()).isEqualTo(hasValue(draft));
        }
    }

    @Nested
    class WhatTheCustomerSaid {

        @Test
        void isHiddenInTheDraft() {
            assertThat(draft("k-1", "c-1", "my wife was ill", null)).hasToString("ComplaintDraft[\"k-1\"]");
        }

        @Test
        void isNotFollowedByAnIdOfAnyLength() {
            assertThat(draft("k\n".repeat(500_000), "c-1", null, null).toString())
                    .hasSizeLessThan(300)
                    .doesNotContain("\n")
                    .contains("(1000000 characters)");
        }

        @Test
        void isHiddenInAViolation() {
            assertThat(validate(draft("k-1", "c-1", "my wife was ill ", null)).violations())
                    .singleElement()
                    .extracting(Violation::shown)
                    .isEqualTo("*** (16 characters)");
        }
    }
}
