package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;

/**
 * 问卷题目 – one question of a survey with the scale of its answers: the scale is part of the survey (S2).
 *
 * @param key the stable key, 1 to {@value #MAX_KEY} characters
 * @param text the question in both languages
 * @param min the lower end of the scale
 * @param max the upper end, above the lower one
 */
public record SurveyItem(String key, Term text, int min, int max) {

    /** Characters allowed in the key. */
    public static final int MAX_KEY = 64;

    /**
     * Checks the components.
     *
     * @param key the stable key
     * @param text the question in both languages
     * @param min the lower end of the scale
     * @param max the upper end of the scale
     * @throws NullPointerException if the key or the text is null
     * @throws IllegalArgumentException if the key is blank, too long, padded or holds control or half characters, or
     *     the scale does not lead upwards
     */
    public SurveyItem {
        Require.text(key, "key", MAX_KEY);
        requireNonNull(text, "text");
        Require.that(min < max, "min", min, "must be below max " + max);
    }

    /**
     * A question.
     *
     * @param key the stable key
     * @param text the question in both languages
     * @param min the lower end of the scale
     * @param max the upper end of the scale
     * @return the question
     * @throws NullPointerException if the key or the text is null
     * @throws IllegalArgumentException if the key is blank, too long, padded or holds control or half characters, or
     *     the scale does not lead upwards
     */
    public static SurveyItem of(String key, Term text, int min, int max) {
        return new SurveyItem(key, text, min, max);
    }

    /** Whether an answer lies on the scale. */
    boolean takes(BigDecimal answer) {
        return answer.compareTo(BigDecimal.valueOf(min)) >= 0 && answer.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    /** The answer with its scale. */
    Score score(BigDecimal answer) {
        return new Score(answer, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }
}
