package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 调查答卷 – what one customer answered to a survey on a day.
 *
 * <p>A question without an answer is left out, never 0. Example: with price 4 and service 5 in the store survey, goods,
 * transport and distinction are unanswered.
 *
 * @param survey the survey
 * @param customer who answered
 * @param on the business date of the answers
 * @param answers the answers by the keys of their items, in the order of the survey; at least one, each on the scale of
 *     its item; kept without trailing zeros
 */
public record SurveyResponse(Survey survey, CustomerId customer, LocalDate on, Map<String, BigDecimal> answers) {

    /**
     * Checks the components.
     *
     * @param survey the survey
     * @param customer who answered
     * @param on the business date of the answers
     * @param answers the answers by the keys of their items, copied
     * @throws NullPointerException if a component, a key or an answer is null
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999, there is no answer, or an answer
     *     is to no item of the survey, has too many digits or lies outside the scale of its item
     */
    public SurveyResponse {
        requireNonNull(survey, "survey");
        requireNonNull(customer, "customer");
        Require.businessDate(on, "on");
        answers = ordered(survey, requireNonNull(answers, "answers"));
        Require.that(!answers.isEmpty(), "answers", answers, "must not be empty");
    }

    /**
     * A response with a first answer; {@link #answer(String, String)} adds more.
     *
     * <pre>{@code
     * SurveyResponse.of(survey, guest, day, "room", "4").answer("breakfast", "4.5");
     * }</pre>
     *
     * @param survey the survey
     * @param customer who answered
     * @param on the business date of the answers
     * @param key the key of the item answered
     * @param score the answer, such as {@code "4"}
     * @return the response
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999, the survey has no such item, or
     *     the answer is no decimal number, has too many digits or lies outside the scale of the item
     */
    public static SurveyResponse of(Survey survey, CustomerId customer, LocalDate on, String key, String score) {
        requireItem(requireNonNull(survey, "survey"), key);
        return new SurveyResponse(survey, customer, on, Map.of(key, Score.parse(score, "score")));
    }

    /**
     * A response to {@link Survey#store} or another survey of store attributes, with a first answer.
     *
     * @param survey the survey
     * @param customer who answered
     * @param on the business date of the answers
     * @param attribute the attribute judged
     * @param score the answer, such as {@code "4"}
     * @return the response
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the date lies outside the years 1 to 9999, the survey has no such item, or
     *     the answer is no decimal number, has too many digits or lies outside the scale of the item
     */
    public static SurveyResponse of(
            Survey survey, CustomerId customer, LocalDate on, StoreAttribute attribute, String score) {
        return of(survey, customer, on, requireNonNull(attribute, "attribute").key(), score);
    }

    /**
     * The response with one more answer, in place of an earlier one to the same item.
     *
     * @param key the key of the item answered
     * @param score the answer, such as {@code "4.5"}
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the survey has no such item, or the answer is no decimal number, has too many
     *     digits or lies outside the scale of the item
     */
    public SurveyResponse answer(String key, String score) {
        requireItem(survey, key);
        Map<String, BigDecimal> more = new LinkedHashMap<>(answers);
        more.put(key, Score.parse(score, "score"));
        return new SurveyResponse(survey, customer, on, more);
    }

    /**
     * The response with one more answer about a store, in place of an earlier one.
     *
     * @param attribute the attribute judged
     * @param score the answer, such as {@code "4.5"}
     * @return a copy
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the survey has no such item, or the answer is no decimal number, has too many
     *     digits or lies outside the scale of the item
     */
    public SurveyResponse answer(StoreAttribute attribute, String score) {
        return answer(requireNonNull(attribute, "attribute").key(), score);
    }

    /**
     * The answer to an item, with its scale.
     *
     * @param key the key of the item
     * @return the score; empty if there is no answer
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException if the survey has no such item
     */
    public Optional<Score> score(String key) {
        SurveyItem item = requireItem(survey, key);
        return Optional.ofNullable(answers.get(key)).map(item::score);
    }

    /**
     * The answer about an attribute of a store, with its scale.
     *
     * @param attribute the attribute
     * @return the score; empty if there is no answer
     * @throws NullPointerException if the attribute is null
     * @throws IllegalArgumentException if the survey has no such item
     */
    public Optional<Score> score(StoreAttribute attribute) {
        return score(requireNonNull(attribute, "attribute").key());
    }

    /**
     * Whether every item is answered.
     *
     * @return true if none is left out
     */
    public boolean isComplete() {
        return answers.size() == survey.items().size();
    }

    /**
     * What was left out.
     *
     * @return the keys of the items without an answer, in the order of the survey
     */
    public List<String> unanswered() {
        return survey.items().stream()
                .map(SurveyItem::key)
                .filter(key -> !answers.containsKey(key))
                .toList();
    }

    private static SurveyItem requireItem(Survey survey, String key) {
        SurveyItem item = survey.byKey().get(requireNonNull(key, "key"));
        if (item == null) {
            throw Require.refusal("key", key, "must be that of an item of survey " + survey.id());
        }
        return item;
    }

    private static Map<String, BigDecimal> ordered(Survey survey, Map<String, BigDecimal> answers) {
        Map<String, SurveyItem> items = survey.byKey();
        Map<String, BigDecimal> checked = new HashMap<>();
        answers.forEach((key, answer) -> {
            SurveyItem item = items.get(requireNonNull(key, "answers key"));
            if (item == null) {
                throw Require.refusal("answers", key, "must be to items of survey " + survey.id());
            }
            checked.put(key, checked(item, answer));
        });
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        for (String key : items.keySet()) {
            BigDecimal answer = checked.get(key);
            if (answer != null) {
                ordered.put(key, answer);
            }
        }
        return Collections.unmodifiableMap(ordered);
    }

    private static BigDecimal checked(SurveyItem item, BigDecimal answer) {
        String field = "answers[" + item.key() + "]";
        BigDecimal exact = Score.exact(answer, field);
        Require.that(item.takes(exact), field, exact, "must be " + item.min() + " to " + item.max());
        return exact;
    }
}
