package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * 定级决定 – the answer of a {@link TierPolicy} to one assessment: the tier is kept, or the member is promoted or demoted.
 *
 * <p>Which of the three it is, is said by the tier in effect before and after. In between there may be several {@link
 * #steps}, each on its own day, where reviews were missed or grants began and ended. Reasons are worked out when they
 * are asked for, from the facts that decided, which must not change while the answer is in use; {@link #detach} makes a
 * record for storage. Immutable.
 *
 * @param <K> the tiers
 */
public sealed interface TierDecision<K extends Enum<K>> permits TierAnswer, Kept, Promoted, Demoted {

    /**
     * The tier in effect before.
     *
     * @return the tier
     */
    K from();

    /**
     * The tier in effect on the day of the assessment.
     *
     * @return the tier
     */
    default K to() {
        return next().tier();
    }

    /**
     * The state that follows, which the caller stores.
     *
     * @return the state; the one before with another day of assessment, if nothing has changed
     */
    TierState<K> next();

    /**
     * The day of the assessment.
     *
     * @return the day
     */
    LocalDate asOf();

    /**
     * The id of the policy.
     *
     * @return the id
     */
    String policy();

    /**
     * The version of the policy.
     *
     * @return the version, at least 1
     */
    int version();

    /**
     * The fingerprint of the policy.
     *
     * @return 32 hexadecimal digits
     */
    String fingerprint();

    /**
     * The changes of the tier in effect since the last assessment, each on the day from which it counts.
     *
     * @return the steps in the order of their days; empty if nothing has changed
     */
    List<TierStep<K>> steps();

    /**
     * Why: each step with the readings that caused it, then what holds the tier, through which day, and what the facts
     * say of it.
     *
     * @return the reasons, at least one
     */
    List<Reason> reasons();

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    default String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    /**
     * Whether the tier in effect is another one than before.
     *
     * @return true if the member was promoted or demoted
     */
    default boolean moved() {
        return from() != to();
    }

    /**
     * The decision by itself, without the facts behind it: for storage.
     *
     * @return the record
     */
    TierDecisionRecord<K> detach();

    /**
     * Folds the three cases.
     *
     * @param <R> the type of the result
     * @param kept what to make of a tier that is kept
     * @param promoted what to make of a promotion
     * @param demoted what to make of a demotion
     * @return the result of the function that applies
     * @throws NullPointerException if the function that applies is null
     */
    <R> R match(
            Function<? super Kept<K>, ? extends R> kept,
            Function<? super Promoted<K>, ? extends R> promoted,
            Function<? super Demoted<K>, ? extends R> demoted);
}
