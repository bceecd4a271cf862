package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 调查答卷草稿 – the raw input of a response to one of the host's surveys.
 *
 * @param survey the survey, which is the host's own and no input
 * @param customer who answered
 * @param on the business date of the answers
 * @param answers the answers by the keys of their items
 */
public record SurveyResponseDraft(
        @Required @Nullable Survey survey,

        @Required @Text(max = CustomerId.MAX_LENGTH) @Nullable
        String customer,

        @Required @Dated @Nullable LocalDate on,
        @Required @Nullable Map<@Nullable String, @Nullable BigDecimal> answers)
        implements Draft<SurveyResponse> {

    private static final String MISSING = "io.guanxi.crm.draft.missing";
    private static final String EMPTY = "io.guanxi.crm.service.no-answer";
    private static final String FOREIGN = "io.guanxi.crm.service.answer-to-no-item";
    private static final String DIGITS = "io.guanxi.crm.service.answer-digits";
    private static final String OFF_SCALE = "io.guanxi.crm.service.answer-off-scale";

    /**
     * Answers that break the same rule are reported together, by their keys: keys are raw input, and as a part of the
     * path they might be of any length.
     */
    @Override
    public List<Conflict> conflicts() {
        if (answers == null) {
            return List.of();
        }
        if (answers.isEmpty()) {
            return List.of(Conflict.at("answers", answers, EMPTY));
        }
        Optional<Map<String, SurveyItem>> items = Optional.ofNullable(survey).map(Survey::byKey);
        Map<String, Set<String>> broken = new TreeMap<>();
        answers.forEach((key, answer) -> broken(items, key, answer)
                .ifPresent(rule -> broken.computeIfAbsent(rule, none -> new TreeSet<>())
                        .add(key + " = " + Require.shown(answer))));
        return broken.entrySet().stream()
                .map(rule -> Conflict.at("answers", String.join(", ", rule.getValue()), rule.getKey()))
                .toList();
    }

    @Override
    public SurveyResponse toValue() {
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        requireNonNull(answers, "answers")
                .forEach((key, answer) -> given.put(
                        requireNonNull(key, "answers key"),
                        requireNonNull(answer, () -> "answers[" + Require.shown(key) + "]")));
        return new SurveyResponse(
                requireNonNull(survey, "survey"),
                CustomerId.of(requireNonNull(customer, "customer")),
                requireNonNull(on, "on"),
                given);
    }

    /** Survey and customer, and how many answers: texts of the raw input are cut. */
    @Override
    public String toString() {
        return "SurveyResponseDraft[" + (survey == null ? "null" : survey.id()) + ", " + Require.shown(customer) + ", "
                + on + ", answers: " + (answers == null ? "null" : answers.size()) + "]";
    }

    /** The rule that an answer breaks, as far as it can be judged without a survey. */
    private static Optional<String> broken(
            Optional<Map<String, SurveyItem>> items, @Nullable String key, @Nullable BigDecimal answer) {
        if (key == null || answer == null) {
            return Optional.of(MISSING);
        }
        return items.flatMap(known -> broken(known.get(key), answer));
    }

    private static Optional<String> broken(@Nullable SurveyItem item, BigDecimal answer) {
        if (item == null) {
            return Optional.of(FOREIGN);
        }
        if (!Score.hasFewDigits(answer)) {
            return Optional.of(DIGITS);
        }
        return item.takes(answer) ? Optional.empty() : Optional.of(OFF_SCALE);
    }
}
