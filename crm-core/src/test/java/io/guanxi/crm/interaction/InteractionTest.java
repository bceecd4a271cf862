package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.validation.Require;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionTest {

    private static final InteractionId ID = InteractionId.of("i-7");
    private static final Instant AT = Instant.parse("2025-01-06T01:30:00Z");

    private static Interaction call() {
        return Interaction.of(
                ID,
                Contacts.LIN,
                AT,
                Channel.CALL_CENTER,
                Direction.INBOUND,
                InteractionKind.BUSINESS,
                InteractionResult.FOLLOW_UP);
    }

    @Nested
    class Of {

        @Test
        void leavesIntentAndNoteUnknown() {
            assertThat(call())
                    .isEqualTo(new Interaction(
                            ID,
                            Contacts.LIN,
                            AT,
                            Channel.CALL_CENTER,
                            Direction.INBOUND,
                            InteractionKind.BUSINESS,
                            InteractionResult.FOLLOW_UP,
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    @Nested
    class Copies {

        @Test
        void addIntentAndNoteAndKeepTheRest() {
            Interaction call = call();
            Interaction more = call.withIntent(Intent.STRONG).withNote("要靠窗的座位\n对花生过敏");

            assertThat(more.intent()).contains(Intent.STRONG);
            assertThat(more.note()).contains("要靠窗的座位\n对花生过敏");
            assertThat(more)
                    .usingRecursiveComparison()
                    .ignoringFields("intent", "note")
                    .isEqualTo(call);
            assertThat(call).isEqualTo(call());
        }

        @Test
        void keepWhatWasAddedBefore() {
            assertThat(call().withNote("n").withIntent(Intent.WEAK))
                    .isEqualTo(call().withIntent(Intent.WEAK).withNote("n"));
        }
    }

    @Nested
    class Constructor {

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> new Interaction(
                            ID,
                            Contacts.LIN,
                            AT,
                            Channel.WEB,
                            Direction.INBOUND,
                            InteractionKind.BUSINESS,
                            null,
                            Optional.empty(),
                            Optional.empty()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("result");
            assertThatThrownBy(() -> new Interaction(
                            ID,
                            Contacts.LIN,
                            AT,
                            Channel.WEB,
                            Direction.INBOUND,
                            InteractionKind.BUSINESS,
                            InteractionResult.REACHED,
                            Optional.empty(),
                            null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("note");
            assertThatThrownBy(() -> call().withNote(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("note");
            assertThatThrownBy(() -> call().withIntent(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("intent");
        }

        @Test
        void takesANoteOfTwoThousandCharactersAndNoMore() {
            assertThat(call().withNote("注".repeat(2_000)).note()).isPresent();
            assertThatThrownBy(() -> call().withNote("注".repeat(2_001)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("note must have at most 2000 characters, but was *** (2001 characters)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "林晓 ", "林晓\r\n过敏"})
        void neverShowsABadNote(String note) {
            assertThatThrownBy(() -> call().withNote(note))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("note must ")
                    .hasMessageEndingWith("but was " + Require.hidden(note));
        }

        @ParameterizedTest
        @ValueSource(strings = {"0000-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
        void refusesInstantsOutOfTheCalendar(Instant at) {
            assertThatThrownBy(() -> Contacts.of(Contacts.LIN, "i-1", at, InteractionResult.REACHED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("at must lie in the years 1 to 9999, but was " + at);
        }
    }

    @Nested
    class IsContact {

        @ParameterizedTest
        @EnumSource
        void holdsUnlessNobodyWasReached(InteractionResult result) {
            assertThat(Contacts.of(Contacts.LIN, "i-1", AT, result).isContact())
                    .isEqualTo(result != InteractionResult.NOT_REACHED);
        }
    }

    @Nested
    class ToString {

        @Test
        void showsTheLengthOfTheNoteOnly() {
            assertThat(call().withIntent(Intent.WEAK).withNote("林晓对花生过敏"))
                    .hasToString("Interaction[i-7, c-lin, 2025-01-06T01:30:00Z, CALL_CENTER, INBOUND, BUSINESS,"
                            + " FOLLOW_UP, intent WEAK, note *** (7 characters)]");
        }

        @Test
        void leavesOutWhatIsUnknown() {
            assertThat(call())
                    .hasToString("Interaction[i-7, c-lin, 2025-01-06T01:30:00Z, CALL_CENTER, INBOUND, BUSINESS,"
                            + " FOLLOW_UP]");
        }
    }
}
