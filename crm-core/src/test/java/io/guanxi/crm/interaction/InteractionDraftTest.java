package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InteractionDraftTest {

    private static final Instant AT = Instant.parse("2025-01-06T01:30:00Z");

    private static InteractionDraft draft(
            @Nullable String id, @Nullable String customer, @Nullable Instant at, @Nullable String note) {
        return new InteractionDraft(
                id,
                customer,
                at,
                Channel.CALL_CENTER,
                Direction.INBOUND,
                InteractionKind.BUSINESS,
                InteractionResult.FOLLOW_UP,
                Intent.WEAK,
                note);
    }

    private static Validated<Interaction> answer(InteractionDraft draft) {
        return draft.validate(CrmValidators.standard());
    }

    /** Texts that people and machines put into forms; half of them break a rule. */
    static Stream<String> hostileTexts() {
        return Stream.of(
                "",
                " ",
                "\u3000\u00a0",
                "\ufeff",
                "\n\t",
                "a",
                " a",
                "a\u00a0",
                "a\n",
                "\ufeffa",
                "a\u200b",
                "a\nb",
                "a\tb",
                "a\r\nb",
                "a\u0000b",
                "a\u001b[31mb",
                "a\u0085b",
                "a\u2028b",
                "😀",
                "\ud83d",
                "مرحبا",
                "\u202eabc",
                "１２３abc",
                "${1+1} {max} #{x}",
                "x".repeat(64),
                "x".repeat(65),
                "注".repeat(2_000),
                "注".repeat(2_001),
                "\ud83d\ude00".repeat(1_000),
                "x".repeat(1_000_000));
    }

    @Nested
    class Value {

        @Test
        void isTheInteraction() {
            assertThat(answer(draft("i-7", "c-lin", AT, "第一行\n第二行")).orThrow())
                    .isEqualTo(Interaction.of(
                                    InteractionId.of("i-7"),
                                    Contacts.LIN,
                                    AT,
                                    Channel.CALL_CENTER,
                                    Direction.INBOUND,
                                    InteractionKind.BUSINESS,
                                    InteractionResult.FOLLOW_UP)
                            .withIntent(Intent.WEAK)
                            .withNote("第一行\n第二行"));
        }

        @Test
        void needsNeitherIntentNorNote() {
            InteractionDraft draft = new InteractionDraft(
                    "i-7",
                    "c-lin",
                    AT,
                    Channel.WEB,
                    Direction.OUTBOUND,
                    InteractionKind.EMOTIONAL,
                    InteractionResult.NOT_REACHED,
                    null,
                    null);

            assertThat(answer(draft).value()).hasValueSatisfying(value -> {
                assertThat(value.intent()).isEmpty();
                assertThat(value.note()).isEmpty();
            });
        }
    }

    @Nested
    class Violations {

        @Test
        void nameEveryComponentThatIsMissing() {
            InteractionDraft empty = new InteractionDraft(null, null, null, null, null, null, null, null, null);

            assertThat(answer(empty).violations())
                    .extracting(Violation::path, Violation::key)
                    .containsExactly(
                            missing("at"),
                            missing("channel"),
                            missing("customer"),
                            missing("direction"),
                            missing("id"),
                            missing("kind"),
                            missing("result"));
            assertThatThrownBy(empty::toValue)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("id");
        }

        @Test
        void areInBothLanguages() {
            List<Violation> violations =
                    answer(draft("i-7", "c-lin", AT, "花生\u0007过敏")).violations();

            assertThat(violations).singleElement().satisfies(violation -> {
                assertThat(violation.message(Locale.ENGLISH))
                        .isEqualTo("note must not contain control characters other than line feeds and tabs, but was"
                                + " *** (5 characters)");
                assertThat(violation.message(Locale.CHINA)).isEqualTo("note 除换行符与制表符外，不得含有控制字符，实际为 *** (5 characters)");
            });
        }

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.interaction.InteractionDraftTest#hostileTexts")
        void neverShowANote(String note) {
            assertThat(answer(draft("i-7", "c-lin", AT, note)).violations())
                    .extracting(Violation::shown)
                    .allMatch(shown -> shown.equals(Require.hidden(note)));
        }

        private static Tuple missing(String path) {
            return Tuple.tuple(path, "io.guanxi.crm.draft.missing");
        }
    }

    @Nested
    class Agreement {

        @ParameterizedTest
        @MethodSource("io.guanxi.crm.interaction.InteractionDraftTest#hostileTexts")
        void ofDraftAndConstructorOnEveryText(String text) {
            agree(draft(text, "c-lin", AT, null));
            agree(draft("i-7", text, AT, null));
            agree(draft("i-7", "c-lin", AT, text));
        }

        @Test
        void ofDraftAndConstructorOnEveryInstant() {
            Stream.of(
                            Instant.MIN,
                            Instant.parse("0000-12-31T23:59:59.999999999Z"),
                            Instant.parse("0001-01-01T00:00:00Z"),
                            Instant.parse("9999-12-31T23:59:59.999999999Z"),
                            Instant.parse("+10000-01-01T00:00:00Z"),
                            Instant.MAX)
                    .forEach(at -> agree(draft("i-7", "c-lin", at, null)));
        }

        @Test
        void isTestedOnBothSides() {
            Predicate<String> isGood =
                    text -> answer(draft("i-7", "c-lin", AT, text)).value().isPresent();

            assertThat(hostileTexts().filter(isGood)).hasSize(12);
        }

        private void agree(InteractionDraft draft) {
            Validated<Interaction> answer = answer(draft);
            if (answer.violations().isEmpty()) {
                assertThat(draft.toValue()).isEqualTo(answer.orThrow());
            } else {
                assertThatThrownBy(draft::toValue).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Nested
    class ToString {

        @Test
        void showsTheIdentifierOnly() {
            assertThat(draft("i-7", "c-lin", AT, "对花生过敏")).hasToString("InteractionDraft[\"i-7\"]");
        }

        @Test
        void cutsALongIdentifier() {
            assertThat(draft("x".repeat(1 << 20), "c-lin", AT, null).toString()).hasSizeLessThan(150);
        }
    }
}
