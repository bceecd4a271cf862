package io.guanxi.crm.interaction;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * 营销导向 – where a firm's marketing stands between transaction and relationship: one answer to each of the seven
 * comparisons (F14).
 *
 * <p>The score is {@code relational answers / 7}, a measure of this library's own. Example: 5 relational answers of 7
 * give 0.714.
 *
 * @param answers the answer to each {@link OrientationAspect}, in the order of the aspects
 */
public record MarketingOrientation(Map<OrientationAspect, Pole> answers) {

    private static final int DECIMALS = 3;

    /**
     * Checks that every aspect is answered.
     *
     * @param answers the answer to each aspect, copied
     * @throws NullPointerException if the map, an aspect or an answer is null
     * @throws IllegalArgumentException naming the aspects without an answer, if there are such
     */
    public MarketingOrientation {
        Map<OrientationAspect, Pole> copy = new EnumMap<>(OrientationAspect.class);
        requireNonNull(answers, "answers")
                .forEach((aspect, pole) -> copy.put(
                        requireNonNull(aspect, "answers"), requireNonNull(pole, () -> "answers[" + aspect + "]")));
        Set<OrientationAspect> missing = EnumSet.allOf(OrientationAspect.class);
        missing.removeAll(copy.keySet());
        Require.that(missing.isEmpty(), "answers", copy, "must hold " + missing + " too");
        answers = Collections.unmodifiableMap(copy);
    }

    /**
     * An orientation by its relational answers.
     *
     * @param relational the aspects that are answered relationally; all others are transactional
     * @return the orientation
     * @throws NullPointerException if the set or an aspect is null
     */
    public static MarketingOrientation of(Set<OrientationAspect> relational) {
        Map<OrientationAspect, Pole> answers = new EnumMap<>(OrientationAspect.class);
        for (OrientationAspect aspect : OrientationAspect.values()) {
            answers.put(aspect, Pole.TRANSACTIONAL);
        }
        for (OrientationAspect aspect : requireNonNull(relational, "relational")) {
            answers.put(requireNonNull(aspect, "relational"), Pole.RELATIONAL);
        }
        return new MarketingOrientation(answers);
    }

    /**
     * How many of the seven answers are relational.
     *
     * @return 0 to 7
     */
    public int relationalAnswers() {
        return Collections.frequency(answers.values(), Pole.RELATIONAL);
    }

    /**
     * The share of relational answers, {@code relational answers / 7}, to three decimals, half up.
     *
     * @return from 0.000 (transactional throughout) to 1.000 (relational throughout)
     */
    public BigDecimal score() {
        return Share.of(relationalAnswers(), answers.size(), DECIMALS).orElseThrow();
    }
}
