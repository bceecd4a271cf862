package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.CrmValidators;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyResponseDraftTest {

    private static final Survey STORE = Survey.store();
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final String SERVICE = "io.guanxi.crm.service.";

    private static SurveyResponseDraft draft(@Nullable Map<@Nullable String, @Nullable BigDecimal> answers) {
        return new SurveyResponseDraft(STORE, "c-1", MAY, answers);
    }

    private static SurveyResponseDraft draft(String key, String answer) {
        return draft(Collections.singletonMap(key, new BigDecimal(answer)));
    }

    private static Validated<SurveyResponse> validate(SurveyResponseDraft draft) {
        return draft.validate(CrmValidators.standard());
    }

    private static boolean hasValue(SurveyResponseDraft draft) {
        try {
            return !draft.toValue().answers().isEmpty();
        } catch (IllegalArgumentException | NullPointerException refused) {
            return false;
        }
    }

    @Nested
    class AGoodDraft {

        @Test
        void becomesAResponse() {
            SurveyResponse response = validate(draft("price", "4.0")).orThrow();

            assertThat(response.survey()).isEqualTo(STORE);
            assertThat(response.customer()).isEqualTo(CustomerId.of("c-1"));
            assertThat(response.on()).isEqualTo(MAY);
            assertThat(response.score("price")).contains(Score.of(4, 1, 5));
        }
    }

    @Nested
    class AnEmptyDraft {

        private final SurveyResponseDraft empty = new SurveyResponseDraft(null, null, null, null);

        @Test
        void namesEverythingThatIsMissing() {
            assertThat(validate(empty).violations())
                    .extracting(Violation::path)
                    .containsExactly("answers", "customer", "on", "survey");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void hasNoValue() {
            assertThatNullPointerException().isThrownBy(empty::toValue).withMessage("answers");
        }
    }

    @Nested
    class Answers {

        @Test
        void areGiven() {
            assertThat(validate(draft(Map.of())).violations())
                    .extracting(Violation::key)
                    .containsExactly(SERVICE + "no-answer");
        }

        @Test
        void areReportedTogetherByTheRuleThatTheyBreak() {
            Map<@Nullable String, @Nullable BigDecimal> answers = new LinkedHashMap<>();
            answers.put("service", new BigDecimal("9"));
            answers.put("price", new BigDecimal("0"));
            answers.put("goods", new BigDecimal("4"));
            answers.put("parking", new BigDecimal("4"));
            answers.put("transport", new BigDecimal("1E-19"));

            List<Violation> violations = validate(draft(answers)).violations();

            assertThat(violations)
                    .extracting(Violation::path, Violation::key, Violation::shown)
                    .containsExactly(
                            tuple("answers", SERVICE + "answer-digits", "\"transport = 1E-19\""),
                            tuple("answers", SERVICE + "answer-off-scale", "\"price = 0, service = 9\""),
                            tuple("answers", SERVICE + "answer-to-no-item", "\"parking = 4\""));
        }

        @Test
        void areNamedWhenTheyAreMissing() {
            Map<@Nullable String, @Nullable BigDecimal> answers = new HashMap<>();
            answers.put("price", null);

            assertThat(validate(draft(answers)).violations()).singleElement().satisfies(violation -> {
                assertThat(violation.path()).isEqualTo("answers");
                assertThat(violation.key()).isEqualTo("io.guanxi.crm.draft.missing");
                assertThat(violation.shown()).isEqualTo("\"price = null\"");
            });
            assertThatNullPointerException()
                    .isThrownBy(() -> draft(answers).toValue())
                    .withMessage("answers[\"price\"]");
        }

        @Test
        void neverStandInThePathWithAKeyOfAnyLength() {
            String key = "price\n".repeat(200_000);
            Map<@Nullable String, @Nullable BigDecimal> answers = new HashMap<>();
            answers.put(key, null);

            assertThat(validate(draft(answers)).violations()).singleElement().satisfies(violation -> {
                assertThat(violation.path()).isEqualTo("answers");
                assertThat(violation.shown()).hasSizeLessThan(300).doesNotContain("\n");
            });
            assertThatNullPointerException()
                    .isThrownBy(() -> draft(answers).toValue())
                    .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(300));
        }

        @Test
        void areNamedWhenTheyAreMissingEvenWithoutASurvey() {
            SurveyResponseDraft draft =
                    new SurveyResponseDraft(null, "c-1", MAY, Collections.singletonMap("price", null));

            assertThat(validate(draft).violations()).extracting(Violation::path).containsExactly("answers", "survey");
        }

        @Test
        void belongToAnItem() {
            Map<@Nullable String, @Nullable BigDecimal> answers = new HashMap<>();
            answers.put(null, BigDecimal.ONE);

            assertThat(validate(draft(answers)).violations())
                    .extracting(Violation::key)
                    .containsExactly("io.guanxi.crm.draft.missing");
            assertThatNullPointerException()
                    .isThrownBy(() -> draft(answers).toValue())
                    .withMessage("answers key");
        }

        @Test
        void areNotJudgedWithoutASurvey() {
            SurveyResponseDraft draft =
                    new SurveyResponseDraft(null, "c-1", MAY, Collections.singletonMap("price", BigDecimal.TEN));

            assertThat(validate(draft).violations()).extracting(Violation::path).containsExactly("survey");
        }
    }

    @Nested
    class Printed {

        @Test
        void showsWhoseAnswersAndHowMany() {
            assertThat(draft("price", "4")).hasToString("SurveyResponseDraft[store, \"c-1\", 2025-05-01, answers: 1]");
            assertThat(new SurveyResponseDraft(null, null, null, null))
                    .hasToString("SurveyResponseDraft[null, null, null, answers: null]");
        }

        @Test
        void isOneShortLineWhateverItHolds() {
            String text = "x\n".repeat(500_000);
            SurveyResponseDraft draft =
                    new SurveyResponseDraft(STORE, text, MAY, Collections.singletonMap(text, BigDecimal.ONE));

            assertThat(draft.toString()).hasSizeLessThan(400).doesNotContain("\n");
        }
    }

    @Nested
    class ADraftAndItsValue {

        static Stream<LocalDate> dates() {
            return Stream.of(
                    MAY,
                    LocalDate.MIN,
                    LocalDate.MAX,
                    LocalDate.of(1, 1, 1),
                    LocalDate.of(0, 12, 31),
                    LocalDate.of(9999, 12, 31),
                    LocalDate.of(10_000, 1, 1));
        }

        static LongStream seeds() {
            return Seeds.some(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1",
                    "5",
                    "0.999999999999999999",
                    "5.000000000000000001",
                    "4.123456789012345678",
                    "4.1234567890123456789",
                    "4.0000000000000000000",
                    "-1",
                    "1E+1",
                    "50E-1",
                    "1E-2147483647",
                    "1E+2147483647",
                    "0E+2147483647",
                    "0E-2147483647",
                    "999999999999999999999999999999999999"
                })
        void agreeOnEveryAnswer(String answer) {
            SurveyResponseDraft draft = draft("price", answer);

            assertThat(validate(draft).violations().isEmpty()).isEqualTo(hasValue(draft));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "price ", "PRICE", "a\u0000b", "\ufeffprice", "ｐｒｉｃｅ", "😀", "${7*7}"})
        void agreeOnEveryKeyAndCustomer(String text) {
            SurveyResponseDraft key = draft(text, "4");
            SurveyResponseDraft customer =
                    new SurveyResponseDraft(STORE, text, MAY, Collections.singletonMap("price", BigDecimal.ONE));

            assertThat(validate(key).violations()).isNotEmpty();
            assertThat(hasValue(key)).isFalse();
            assertThat(validate(customer).violations().isEmpty()).isEqualTo(hasValue(customer));
        }

        @Test
        void agreeOnTheLongestTexts() {
            for (int length : new int[] {64, 65, 1_000_000}) {
                SurveyResponseDraft customer = new SurveyResponseDraft(
                        STORE, "x".repeat(length), MAY, Collections.singletonMap("price", BigDecimal.ONE));

                assertThat(validate(customer).violations().isEmpty())
                        .isEqualTo(hasValue(customer))
                        .isEqualTo(length == 64);
                assertThat(validate(draft("x".repeat(length), "4")).violations())
                        .hasSize(1);
            }
        }

        @ParameterizedTest
        @MethodSource("dates")
        void agreeOnEveryDate(LocalDate on) {
            SurveyResponseDraft draft =
                    new SurveyResponseDraft(STORE, "c-1", on, Collections.singletonMap("price", BigDecimal.ONE));

            assertThat(validate(draft).violations().isEmpty()).isEqualTo(hasValue(draft));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void agreeOnEverySetOfAnswers(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> keys = List.of("price", "transport", "goods", "distinction", "service", "parking");
            Map<@Nullable String, @Nullable BigDecimal> answers = new HashMap<>();
            for (int turn = random.nextInt(4); turn > 0; turn--) {
                int scale = random.nextInt(10) == 0 ? 19 : random.nextInt(2);
                BigDecimal answer = BigDecimal.valueOf(random.nextInt(8), scale);
                answers.put(
                        keys.get(random.nextInt(random.nextInt(8) == 0 ? 6 : 5)),
                        random.nextInt(20) == 0 ? null : answer);
            }
            SurveyResponseDraft draft = draft(answers);

            assertThat(validate(draft).violations().isEmpty()).isEqualTo(hasValue(draft));
        }
    }
}
