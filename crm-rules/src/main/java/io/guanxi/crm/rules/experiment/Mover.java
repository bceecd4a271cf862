package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.Locale;

/**
 * 变动样例 – one subject of the sample that gets another outcome under the candidate, with what either rule set says to it.
 *
 * @param <L> the type of the outcomes
 * @param key the key of the subject
 * @param baseline the outcome under the baseline
 * @param candidate the outcome under the candidate, another one
 * @param baselineWhy the reasons of the baseline
 * @param candidateWhy the reasons of the candidate
 */
public record Mover<L>(String key, L baseline, L candidate, Term baselineWhy, Term candidateWhy) {

    /**
     * Checks the components.
     *
     * @param key the key of the subject
     * @param baseline the outcome under the baseline
     * @param candidate the outcome under the candidate
     * @param baselineWhy the reasons of the baseline
     * @param candidateWhy the reasons of the candidate
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if both outcomes are the same
     */
    public Mover {
        requireNonNull(key, "key");
        requireNonNull(baseline, "baseline");
        requireNonNull(candidate, "candidate");
        requireNonNull(baselineWhy, "baselineWhy");
        requireNonNull(candidateWhy, "candidateWhy");
        Require.that(
                !baseline.equals(candidate), "candidate", candidate, "must be another outcome than the baseline's");
    }

    /**
     * Why a rule set decided as it did.
     *
     * @param variant which rule set
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences
     */
    public String why(Variant variant, Locale locale) {
        Bilingual why = variant.of(baselineWhy, candidateWhy);
        return why.displayName(locale);
    }

    /** Without the reasons, whose readings may be personal. */
    @Override
    public String toString() {
        return key + ": " + baseline + " → " + candidate;
    }
}
