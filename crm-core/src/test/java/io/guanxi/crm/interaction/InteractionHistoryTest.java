package io.guanxi.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionHistoryTest {

    private static final ZoneId ZONE = Contacts.SHANGHAI;

    private static InteractionHistory history(Interaction... interactions) {
        return InteractionHistory.of(Contacts.LIN, List.of(interactions));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Nested
    class Of {

        @Test
        void ordersByTimeAndThenById() {
            InteractionHistory history = history(
                    Contacts.reached("i-3", "2025-01-08T10:00"),
                    Contacts.reached("i-2", "2025-01-06T10:00"),
                    Contacts.reached("i-1", "2025-01-08T10:00"));

            assertThat(history.interactions())
                    .extracting(interaction -> interaction.id().value())
                    .containsExactly("i-2", "i-1", "i-3");
            assertThat(history.customer()).isEqualTo(Contacts.LIN);
        }

        @Test
        void refusesAnotherCustomersInteraction() {
            Interaction other =
                    Contacts.of(Contacts.WANG, "i-1", Contacts.at("2025-01-06T10:00"), InteractionResult.REACHED);

            assertThatThrownBy(() -> history(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("customer of i-1 must be the one of the history, but was c-wang");
        }

        @Test
        void refusesAnIdTwice() {
            assertThatThrownBy(() -> history(
                            Contacts.reached("i-1", "2025-01-06T10:00"), Contacts.reached("i-1", "2025-01-07T10:00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("interactions must not hold an id twice, but was i-1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            assertThatThrownBy(() -> InteractionHistory.of(null, List.of()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("customer");
            assertThatThrownBy(() -> InteractionHistory.of(Contacts.LIN, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("interactions");
            assertThatThrownBy(() -> InteractionHistory.of(Contacts.LIN, Arrays.asList((Interaction) null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("interactions[0]");
        }

        @Test
        void copiesItsInput() {
            List<Interaction> input = new ArrayList<>(List.of(Contacts.reached("i-1", "2025-01-06T10:00")));
            InteractionHistory history = InteractionHistory.of(Contacts.LIN, input);
            input.clear();

            assertThat(history.interactions()).hasSize(1).isUnmodifiable();
        }
    }

    @Nested
    class LastContact {

        private final InteractionHistory history = history(
                Contacts.reached("i-1", "2025-01-06T10:00"),
                Contacts.reached("i-2", "2025-01-08T10:00"),
                Contacts.of("i-3", "2025-01-09T10:00", InteractionResult.NOT_REACHED));

        @ParameterizedTest
        @CsvSource({
            "2025-01-06T09:59:59, ",
            "2025-01-06T10:00, i-1",
            "2025-01-08T09:59, i-1",
            "2025-01-08T10:00, i-2",
            "2025-01-20T10:00, i-2"
        })
        void isTheLatestThatReachedTheCustomer(String asOf, String id) {
            assertThat(history.lastContact(Contacts.at(asOf)).map(Interaction::id))
                    .isEqualTo(Optional.ofNullable(id).map(InteractionId::of));
        }

        @ParameterizedTest
        @EnumSource(mode = Mode.EXCLUDE, names = "NOT_REACHED")
        void takesEveryOtherResult(InteractionResult result) {
            assertThat(history(Contacts.of("i-1", "2025-01-06T10:00", result)).lastContact(Instant.MAX))
                    .isPresent();
        }
    }

    @Nested
    class DaysSinceContact {

        private final InteractionHistory history = history(Contacts.reached("i-1", "2025-01-06T23:30"));

        @ParameterizedTest
        @CsvSource({"2025-01-06, 0", "2025-01-07, 1", "2025-01-10, 4", "2026-01-06, 365"})
        void countsTheDaysOfTheZone(String asOf, long days) {
            assertThat(history.daysSinceContact(day(asOf), ZONE)).hasValue(days);
        }

        @Test
        void dependsOnTheZone() {
            ZoneId auckland = ZoneId.of("Pacific/Auckland");

            assertThat(history.daysSinceContact(day("2025-01-10"), auckland)).hasValue(3);
        }

        @Test
        void isUnknownBeforeTheFirstContact() {
            assertThat(history.daysSinceContact(day("2025-01-05"), ZONE)).isEmpty();
        }

        @Test
        void doesNotCountAttempts() {
            assertThat(history(Contacts.of("i-1", "2025-01-06T10:00", InteractionResult.NOT_REACHED))
                            .daysSinceContact(day("2025-01-10"), ZONE))
                    .isEqualTo(OptionalLong.empty());
        }
    }

    @Nested
    class IsNeglected {

        private final Interaction meansToBuy =
                Contacts.reached("i-1", "2025-01-06T10:00").withIntent(Intent.MODERATE);
        private final Interaction later = Contacts.reached("i-2", "2025-01-10T10:00");

        @ParameterizedTest
        @CsvSource({"2025-01-24, false", "2025-01-25, true", "2026-01-01, true", "2025-01-05, false"})
        void holdsAfterMoreThanSomeDaysWithoutContact(String asOf, boolean neglected) {
            assertThat(history(meansToBuy, later).isNeglected(day(asOf), ZONE, 14))
                    .isEqualTo(neglected);
        }

        @Test
        void doesNotKnowALaterContactYet() {
            InteractionHistory history = history(meansToBuy, Contacts.reached("i-9", "2025-03-01T10:00"));

            assertThat(history.isNeglected(day("2025-02-28"), ZONE, 14)).isTrue();
            assertThat(history.isNeglected(day("2025-03-01"), ZONE, 14)).isFalse();
        }

        @Test
        void isNotHealedByAnAttempt() {
            InteractionHistory history =
                    history(meansToBuy, Contacts.of("i-2", "2025-01-20T10:00", InteractionResult.NOT_REACHED));

            assertThat(history.isNeglected(day("2025-01-21"), ZONE, 14)).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"WON", "LOST"})
        void endsWithADecision(InteractionResult decision) {
            InteractionHistory history = history(meansToBuy, Contacts.of("i-2", "2025-01-07T10:00", decision));

            assertThat(history.isNeglected(day("2026-01-01"), ZONE, 14)).isFalse();
        }

        @Test
        void endsWithADecisionInTheSameContact() {
            Interaction won = Contacts.of("i-1", "2025-01-06T10:00", InteractionResult.WON)
                    .withIntent(Intent.STRONG);

            assertThat(history(won).isNeglected(day("2026-01-01"), ZONE, 14)).isFalse();
        }

        @Test
        void beginsAgainWithANewIntent() {
            InteractionHistory history = history(
                    meansToBuy,
                    Contacts.of("i-2", "2025-01-07T10:00", InteractionResult.WON),
                    Contacts.reached("i-3", "2025-06-01T10:00").withIntent(Intent.WEAK));

            assertThat(history.isNeglected(day("2025-06-15"), ZONE, 14)).isFalse();
            assertThat(history.isNeglected(day("2025-06-16"), ZONE, 14)).isTrue();
        }

        @Test
        void endsWhenTheCustomerNoLongerMeansToBuy() {
            InteractionHistory history = history(meansToBuy, later.withIntent(Intent.NONE));

            assertThat(history.isNeglected(day("2026-01-01"), ZONE, 14)).isFalse();
        }

        @Test
        void doesNotBelieveTheIntentOfAnAttempt() {
            Interaction attempt = Contacts.of("i-2", "2025-01-07T10:00", InteractionResult.NOT_REACHED);

            assertThat(history(meansToBuy, attempt.withIntent(Intent.NONE)).isNeglected(day("2026-01-01"), ZONE, 14))
                    .isTrue();
            assertThat(history(attempt.withIntent(Intent.STRONG)).isNeglected(day("2026-01-01"), ZONE, 14))
                    .isFalse();
        }

        @Test
        void needsAnIntent() {
            assertThat(history(later).isNeglected(day("2026-01-01"), ZONE, 14)).isFalse();
            assertThat(history().isNeglected(day("2026-01-01"), ZONE, 0)).isFalse();
        }

        @Test
        void refusesNegativeDays() {
            assertThatThrownBy(() -> history().isNeglected(day("2025-01-01"), ZONE, -1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("days must not be negative, but was -1");
        }

        static LongStream seeds() {
            return Seeds.some(300);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isWhatTheDefinitionSays(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Interaction> interactions = randomInteractions(random);
            LocalDate asOf = day("2025-01-01").plusDays(random.nextInt(60));
            int days = random.nextInt(10);

            assertThat(InteractionHistory.of(Contacts.LIN, interactions).isNeglected(asOf, ZoneOffset.UTC, days))
                    .isEqualTo(naive(interactions, asOf, days));
        }

        /** From the last contact backwards, by the words of the Javadoc. */
        private static boolean naive(List<Interaction> interactions, LocalDate asOf, int days) {
            List<Interaction> backwards = interactions.stream()
                    .filter(interaction -> interaction.result() != InteractionResult.NOT_REACHED)
                    .filter(interaction -> !LocalDate.ofInstant(interaction.at(), ZoneOffset.UTC)
                            .isAfter(asOf))
                    .sorted((a, b) -> b.at().compareTo(a.at()))
                    .toList();
            for (Interaction contact : backwards) {
                if (contact.result() == InteractionResult.WON || contact.result() == InteractionResult.LOST) {
                    return false;
                }
                if (contact.intent().isPresent()) {
                    LocalDate last = LocalDate.ofInstant(backwards.get(0).at(), ZoneOffset.UTC);
                    return contact.intent().get() != Intent.NONE && ChronoUnit.DAYS.between(last, asOf) > days;
                }
            }
            return false;
        }

        /** Up to eight interactions at different times in the first two months of 2025, in any order. */
        private static List<Interaction> randomInteractions(SplittableRandom random) {
            List<Interaction> interactions = new ArrayList<>();
            InteractionResult[] results = InteractionResult.values();
            Intent[] intents = Intent.values();
            for (int number = random.nextInt(9); number > 0; number--) {
                Instant at = Instant.parse("2025-01-01T00:00:00Z")
                        .plus(random.nextInt(60 * 24), ChronoUnit.HOURS)
                        .plusSeconds(number);
                Interaction interaction =
                        Contacts.of(Contacts.LIN, "i-" + number, at, results[random.nextInt(results.length)]);
                interactions.add(
                        random.nextBoolean()
                                ? interaction
                                : interaction.withIntent(intents[random.nextInt(intents.length)]));
            }
            return interactions;
        }
    }

    @Nested
    class Numbers {

        private final InteractionHistory history = history(
                Contacts.reached("i-1", "2025-01-01T00:00"),
                Contacts.greeting("i-2", "2025-01-31T23:59"),
                Contacts.reached("i-3", "2025-02-01T00:00"),
                Contacts.of("i-4", "2025-01-15T10:00", InteractionResult.NOT_REACHED));

        @Test
        void countTheContactsOfAPeriodWithoutItsEnd() {
            Range<LocalDate> january = Range.closedOpen(day("2025-01-01"), day("2025-02-01"));

            assertThat(history.contacts(january, ZONE)).isEqualTo(2);
            assertThat(history.contacts(Range.atLeast(day("2025-01-31")), ZONE)).isEqualTo(2);
            assertThat(history.contacts(january, ZoneOffset.UTC))
                    .as("eight hours behind, one moves out and one moves in")
                    .isEqualTo(2);
            assertThat(history.contacts(Range.atLeast(day("2025-02-01")), ZoneOffset.UTC))
                    .isZero();
        }

        @Test
        void fallBackToZeroWhenNothingHappensInThePeriod() {
            assertThat(history.contacts(Range.closedOpen(day("2025-03-01"), day("2025-04-01")), ZONE))
                    .isZero();
        }

        @Test
        void refusePeriodsThatAreNotHalfOpen() {
            assertThatThrownBy(() -> history.contacts(Range.closed(day("2025-01-01"), day("2025-01-31")), ZONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("period must be [from, to) or [from, ∞) with at least one day");
        }

        @Test
        void countTheContactsOfAKind() {
            assertThat(history.contacts(InteractionKind.BUSINESS)).isEqualTo(2);
            assertThat(history.contacts(InteractionKind.EMOTIONAL)).isEqualTo(1);
        }

        @Test
        void giveTheEmotionalShareOfTheContacts() {
            assertThat(history.emotionalShare()).contains(new BigDecimal("0.3333"));
            assertThat(history(Contacts.reached("i-1", "2025-01-01T00:00")).emotionalShare())
                    .contains(new BigDecimal("0.0000"));
        }

        @Test
        void areThoseOfAPeriodWithinIt() {
            Range<LocalDate> january = Range.closedOpen(day("2025-01-01"), day("2025-02-01"));
            InteractionHistory inJanuary = history.within(january, ZONE);

            assertThat(inJanuary.interactions())
                    .extracting(interaction -> interaction.id().value())
                    .as("attempts included")
                    .containsExactly("i-1", "i-4", "i-2");
            assertThat(inJanuary.emotionalShare()).contains(new BigDecimal("0.5000"));
            assertThat(inJanuary.customer()).isEqualTo(history.customer());
            assertThat(history.within(Range.atLeast(day("2025-03-01")), ZONE)).isEqualTo(history());
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void giveNoShareWithoutContact(boolean attempted) {
            InteractionHistory silent = attempted
                    ? history(Contacts.of("i-1", "2025-01-15T10:00", InteractionResult.NOT_REACHED))
                    : history();

            assertThat(silent.emotionalShare()).isEmpty();
        }
    }

    @Nested
    class Equality {

        @Test
        void doesNotDependOnTheOrderOfTheInput() {
            List<Interaction> input = new ArrayList<>(
                    List.of(Contacts.reached("i-1", "2025-01-06T10:00"), Contacts.reached("i-2", "2025-01-06T10:00")));
            InteractionHistory history = InteractionHistory.of(Contacts.LIN, input);
            Collections.reverse(input);

            assertThat(InteractionHistory.of(Contacts.LIN, input))
                    .isEqualTo(history)
                    .hasSameHashCodeAs(history)
                    .hasToString("InteractionHistory[c-lin, 2 interactions]");
        }

        @Test
        void looksAtCustomerAndInteractions() {
            assertThat(history())
                    .isNotEqualTo(InteractionHistory.of(Contacts.WANG, List.of()))
                    .isNotEqualTo(history(Contacts.reached("i-1", "2025-01-06T10:00")));
        }
    }

    @Nested
    class ToString {

        @Test
        void showsNoNote() {
            assertThat(history(Contacts.reached("i-1", "2025-01-06T10:00").withNote("对花生过敏"))
                            .toString())
                    .doesNotContain("花生");
        }
    }
}
