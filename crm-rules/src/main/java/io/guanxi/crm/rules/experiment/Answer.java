package io.guanxi.crm.rules.experiment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 表的回答 – what a decision table says of a subject: an outcome or, where the table is not complete, none. None is an
 * answer of its own, so that nobody drops out of a comparison.
 *
 * <p>Immutable; equal by outcome; serialisable where the outcome is, such as an enum or a text.
 *
 * @param <O> the type of the outcome
 */
public final class Answer<O> implements Bilingual, Serializable {

    private static final long serialVersionUID = 1L;

    private static final Term NONE = new Term("无结果", "no outcome");

    /** The outcome, or nothing; a list, since an optional is not serialisable. */
    private final ImmutableList<O> outcome;

    private Answer(ImmutableList<O> outcome) {
        this.outcome = outcome;
    }

    /**
     * The answer with an outcome.
     *
     * @param <O> the type of the outcome
     * @param outcome the outcome
     * @return the answer
     * @throws NullPointerException if the outcome is null
     */
    public static <O> Answer<O> of(O outcome) {
        return new Answer<>(ImmutableList.of(requireNonNull(outcome, "outcome")));
    }

    /**
     * The answer without an outcome.
     *
     * @param <O> the type of the outcome
     * @return the answer
     */
    public static <O> Answer<O> none() {
        return new Answer<>(ImmutableList.of());
    }

    /**
     * The outcome.
     *
     * @return the outcome; empty if the table has none for the subject
     */
    public Optional<O> outcome() {
        return outcome.isEmpty() ? Optional.empty() : Optional.of(outcome.get(0));
    }

    /**
     * The name of the outcome if it is bilingual, its text if not.
     *
     * @return the term; without an outcome 无结果, no outcome
     */
    @Override
    public Term term() {
        return outcome.isEmpty() ? NONE : Names.of(outcome.get(0));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Answer<?> other && outcome.equals(other.outcome);
    }

    @Override
    public int hashCode() {
        return outcome.hashCode();
    }

    @Override
    public String toString() {
        return outcome.isEmpty() ? NONE.english() : outcome.get(0).toString();
    }
}
