package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyResponseTest {

    private static final Survey STORE = Survey.store();
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    private static SurveyResponse response(Map<String, BigDecimal> answers) {
        return new SurveyResponse(STORE, CUSTOMER, MAY, answers);
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }

    @Nested
    class AResponse {

        private final SurveyResponse partly = response(Map.of("service", points("5"), "price", points("4.0")));

        @Test
        void givesEachAnswerWithItsScale() {
            assertThat(partly.score("price")).contains(Score.of(4, 1, 5));
            assertThat(partly.score("service")).contains(Score.of(5, 1, 5));
        }

        @Test
        void hasNoAnswerRatherThanZeroWhereSomethingIsLeftOut() {
            assertThat(partly.score("goods")).isEmpty();
            assertThat(partly.isComplete()).isFalse();
            assertThat(partly.unanswered()).containsExactly("transport", "goods", "distinction");
        }

        @Test
        void isCompleteWithAllAnswers() {
            Map<String, BigDecimal> all = new LinkedHashMap<>();
            for (StoreAttribute attribute : StoreAttribute.values()) {
                all.put(attribute.key(), points("3"));
            }

            assertThat(response(all).isComplete()).isTrue();
            assertThat(response(all).unanswered()).isEmpty();
        }

        @Test
        void keepsTheOrderOfTheSurveyHoweverItIsGiven() {
            Map<String, BigDecimal> given = new LinkedHashMap<>();
            given.put("service", points("5.00"));
            given.put("price", points("4"));
            SurveyResponse response = response(given);
            given.clear();

            assertThat(response.answers().keySet()).containsExactly("price", "service");
            assertThat(response).isEqualTo(partly).hasSameHashCodeAs(partly).hasToString(partly.toString());
            assertThatThrownBy(() -> response.answers().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void knowsTheItemsOfItsSurveyOnly() {
            assertThatThrownBy(() -> partly.score("parking"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("key must be that of an item of survey store, but was \"parking\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void isAskedForSomeItem() {
            assertThatNullPointerException()
                    .isThrownBy(() -> partly.score((String) null))
                    .withMessage("key");
        }
    }

    @Nested
    class AResponseAnswerByAnswer {

        @Test
        void isTheSameAsOneFromAMap() {
            SurveyResponse response =
                    SurveyResponse.of(STORE, CUSTOMER, MAY, "service", "5").answer("price", "4.0");

            assertThat(response).isEqualTo(response(Map.of("service", points("5"), "price", points("4"))));
            assertThat(response.answers().keySet()).containsExactly("price", "service");
        }

        @Test
        void takesTheAttributesOfAStore() {
            SurveyResponse response = SurveyResponse.of(STORE, CUSTOMER, MAY, StoreAttribute.PRICE, "4")
                    .answer(StoreAttribute.SERVICE, "5");

            assertThat(response).isEqualTo(response(Map.of("service", points("5"), "price", points("4"))));
            assertThat(response.score(StoreAttribute.SERVICE)).contains(Score.of(5, 1, 5));
            assertThat(response.score(StoreAttribute.GOODS)).isEmpty();
        }

        @Test
        void replacesAnEarlierAnswerInACopy() {
            SurveyResponse first = SurveyResponse.of(STORE, CUSTOMER, MAY, "price", "4");

            assertThat(first.answer("price", "2").score("price")).contains(Score.of(2, 1, 5));
            assertThat(first.score("price")).contains(Score.of(4, 1, 5));
        }

        @ParameterizedTest
        @ValueSource(strings = {"４", "4,5", "1e0", "NaN", "four", "0x4"})
        void takesPlainDecimalsOnly(String score) {
            SurveyResponse response = SurveyResponse.of(STORE, CUSTOMER, MAY, "price", "4");

            assertThatThrownBy(() -> response.answer("service", score))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("score must be a decimal number, but was \"%s\"", score);
        }

        @Test
        void keepsToTheItemsAndScalesOfTheSurvey() {
            SurveyResponse response = SurveyResponse.of(STORE, CUSTOMER, MAY, "price", "4");
            Survey room =
                    Survey.of("room", SurveyItem.of("room", STORE.items().get(0).text(), 1, 5));

            assertThatThrownBy(() -> response.answer("parking", "4"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("key must be that of an item of survey store, but was \"parking\"");
            assertThatThrownBy(() -> response.answer("service", "5.1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("answers[service] must be 1 to 5, but was 5.1");
            assertThatThrownBy(() -> SurveyResponse.of(room, CUSTOMER, MAY, StoreAttribute.PRICE, "4"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("key must be that of an item of survey room, but was \"price\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesWhatIsMissing() {
            SurveyResponse response = SurveyResponse.of(STORE, CUSTOMER, MAY, "price", "4");

            assertThatNullPointerException()
                    .isThrownBy(() -> response.answer((String) null, "4"))
                    .withMessage("key");
            assertThatNullPointerException()
                    .isThrownBy(() -> response.answer((StoreAttribute) null, "4"))
                    .withMessage("attribute");
            assertThatNullPointerException()
                    .isThrownBy(() -> response.answer("service", null))
                    .withMessage("score");
            assertThatNullPointerException()
                    .isThrownBy(() -> response.score((StoreAttribute) null))
                    .withMessage("attribute");
        }
    }

    @Nested
    class Answers {

        @ParameterizedTest
        @ValueSource(strings = {"1", "1.5", "5", "5.000"})
        void lieOnTheScaleOfTheirItem(String answer) {
            assertThat(response(Map.of("price", points(answer))).score("price")).contains(Score.of(answer, 1, 5));
        }

        @ParameterizedTest
        @CsvSource({"0,0", "0.999,0.999", "5.01,5.01", "-5.0,-5"})
        void mayNotLieOutside(String answer, String shown) {
            assertThatThrownBy(() -> response(Map.of("price", points(answer))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("answers[price] must be 1 to 5, but was " + shown);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E-2147483647", "1E+2147483647", "4.1234567890123456789"})
        void haveNotTooManyDigits(String answer) {
            assertThatThrownBy(() -> response(Map.of("price", points(answer))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("answers[price] must have at most 18 digits before and after the point");
        }

        @Test
        void belongToTheSurvey() {
            assertThatThrownBy(() -> response(Map.of("PRICE", points("4"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("answers must be to items of survey store, but was \"PRICE\"");
        }

        @Test
        void areGiven() {
            assertThatThrownBy(() -> response(Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("answers must not be empty, but was {}");
        }
    }

    @Nested
    class BadComponents {

        @Test
        void includeADateOutsideTheYears1To9999() {
            assertThatThrownBy(() -> new SurveyResponse(STORE, CUSTOMER, LocalDate.MAX, Map.of("price", points("4"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("on must lie in the years 1 to 9999");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void areNamedWhenTheyAreMissing() {
            Map<String, BigDecimal> answers = Map.of("price", points("4"));

            assertThatNullPointerException()
                    .isThrownBy(() -> new SurveyResponse(null, CUSTOMER, MAY, answers))
                    .withMessage("survey");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SurveyResponse(STORE, null, MAY, answers))
                    .withMessage("customer");
            assertThatNullPointerException()
                    .isThrownBy(() -> new SurveyResponse(STORE, CUSTOMER, null, answers))
                    .withMessage("on");
            assertThatNullPointerException().isThrownBy(() -> response(null)).withMessage("answers");
            assertThatNullPointerException()
                    .isThrownBy(() -> response(Collections.singletonMap(null, points("4"))))
                    .withMessage("answers key");
            assertThatNullPointerException()
                    .isThrownBy(() -> response(Collections.singletonMap("price", null)))
                    .withMessage("answers[price]");
        }
    }
}
