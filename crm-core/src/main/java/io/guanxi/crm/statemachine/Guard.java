package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.condition.Condition;
import io.guanxi.crm.condition.Reading;
import io.guanxi.crm.condition.Relation;
import io.guanxi.crm.condition.Verdict;
import io.guanxi.crm.explain.Met;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * 守卫 – what must be met for an edge to be taken: a condition on the event, one on the context, and opaque tests, all of
 * them; met always when there is none.
 *
 * <p>Unknown follows three-valued (Kleene) logic: a guard passes on met only. Opaque tests are asked
 * last, and only if all before them is met, so that they may rely on it; otherwise their reading is unknown.
 * Two guards are equal when their conditions and the ids of their opaque tests are. Immutable.
 *
 * @param <E> the events
 * @param <C> the context
 */
public final class Guard<E, C> {

    /** What the event is called in readings, texts and proofs: {@code event.amount}. */
    private static final String PATH = "event";

    private final @Nullable Condition<E> onEvent;
    private final @Nullable Condition<C> onContext;
    private final ImmutableList<Opaque<E, C>> opaques;
    private final @Nullable Condition<C> lifted;
    private final Condition<C> proof;

    /** A test that is code; known by its id. */
    private record Opaque<E, C>(String id, BiPredicate<? super E, ? super C> test) {
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Opaque<?, ?> other && id.equals(other.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    private Guard(
            @Nullable Condition<E> onEvent, @Nullable Condition<C> onContext, ImmutableList<Opaque<E, C>> opaques) {
        this.onEvent = onEvent;
        this.onContext = onContext;
        this.opaques = opaques;
        this.lifted = onEvent == null
                ? null
                : onEvent.within(PATH, (C context) -> {
                    throw neverRead();
                });
        List<Condition<C>> parts = new ArrayList<>();
        if (lifted != null) {
            parts.add(lifted);
        }
        if (onContext != null) {
            parts.add(onContext);
        }
        for (Opaque<E, C> opaque : opaques) {
            parts.add(Condition.opaque(opaque.id(), context -> {
                throw neverRead();
            }));
        }
        this.proof = Condition.all(parts);
    }

    private static AssertionError neverRead() {
        return new AssertionError("A proof reads nothing");
    }

    static <E, C> Guard<E, C> none() {
        return new Guard<>(null, null, ImmutableList.of());
    }

    Guard<E, C> when(Condition<? super C> condition) {
        requireNonNull(condition, "condition");
        List<Condition<? super C>> parts = onContext == null ? List.of(condition) : List.of(onContext, condition);
        return new Guard<>(onEvent, Condition.all(parts), opaques);
    }

    /** The condition may be one on a part of the events only: no other event will come here. */
    @SuppressWarnings("unchecked")
    Guard<E, C> whenEvent(Condition<?> condition) {
        Condition<E> added = (Condition<E>) requireNonNull(condition, "condition");
        return new Guard<>(onEvent == null ? added : onEvent.and(added), onContext, opaques);
    }

    /** The same holds for an opaque test. */
    @SuppressWarnings("unchecked")
    Guard<E, C> whenOpaque(String id, BiPredicate<?, ? super C> test) {
        Require.text(id, "id", Edge.MAX_ID);
        BiPredicate<? super E, ? super C> added = (BiPredicate<? super E, ? super C>) requireNonNull(test, "test");
        ImmutableList<Opaque<E, C>> all = ImmutableList.<Opaque<E, C>>builder()
                .addAll(opaques)
                .add(new Opaque<>(id, added))
                .build();
        return new Guard<>(onEvent, onContext, all);
    }

    /**
     * The condition on the event.
     *
     * @return the condition, on events of the edge's types; empty if there is none
     */
    public Optional<Condition<E>> onEvent() {
        return Optional.ofNullable(onEvent);
    }

    /**
     * The condition on the context.
     *
     * @return the condition; empty if there is none
     */
    public Optional<Condition<C>> onContext() {
        return Optional.ofNullable(onContext);
    }

    /**
     * The ids of the opaque tests of event and context.
     *
     * @return the ids in the order in which they are run
     */
    public List<String> opaques() {
        return opaques.stream().map(Opaque::id).toList();
    }

    /**
     * Whether the edge is unguarded.
     *
     * @return true if nothing is asked for
     */
    public boolean isNone() {
        return onEvent == null && onContext == null && opaques.isEmpty();
    }

    /** The one condition of a guard that asks for nothing but the context; the hot path of the machine. */
    @Nullable
    Condition<C> onlyContext() {
        return onEvent == null && opaques.isEmpty() ? onContext : null;
    }

    /**
     * Whether event and context meet the guard: the hot path, which allocates nothing of its own.
     *
     * @param event the event; null for a timed edge, whose guard asks nothing about it
     * @param context the context
     * @return true if the guard is met; false if it is not met or unknown
     */
    public boolean passes(@Nullable E event, C context) {
        if (onEvent != null && !onEvent.test(requireNonNull(event, PATH))) {
            return false;
        }
        if (onContext != null && !onContext.test(context)) {
            return false;
        }
        for (int index = 0; index < opaques.size(); index++) {
            if (!opaques.get(index).test().test(requireNonNull(event, PATH), context)) {
                return false;
            }
        }
        return true;
    }

    private static Met all(List<Met> answers) {
        return answers.contains(Met.NOT_MET) ? Met.NOT_MET : answers.contains(Met.UNKNOWN) ? Met.UNKNOWN : Met.MET;
    }

    /**
     * The answer with every reading behind it; those of the event are named {@code event.…}.
     *
     * @param event the event; null for a timed edge
     * @param context the context
     * @return the verdict; met without readings for an unguarded edge
     */
    public Verdict explain(@Nullable E event, C context) {
        List<Met> answers = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        if (onEvent != null) {
            Verdict verdict = onEvent.explain(requireNonNull(event, PATH));
            answers.add(verdict.met());
            verdict.readings().forEach(reading -> readings.add(ofEvent(reading)));
        }
        if (onContext != null) {
            Verdict verdict = explain(onContext, context, all(answers) == Met.MET);
            answers.add(verdict.met());
            readings.addAll(verdict.readings());
        }
        for (Opaque<E, C> opaque : opaques) {
            Optional<Boolean> holds = all(answers) == Met.MET
                    ? Optional.of(opaque.test().test(requireNonNull(event, PATH), context))
                    : Optional.empty();
            answers.add(holds.map(Met::of).orElse(Met.UNKNOWN));
            readings.add(ofOpaque(opaque.id(), holds));
        }
        return new Verdict(all(answers), readings);
    }

    /** Where the event has failed already, the context was not asked: what throws there says nothing. */
    private static <C> Verdict explain(Condition<C> onContext, C context, boolean open) {
        try {
            return onContext.explain(context);
        } catch (RuntimeException e) {
            if (open) {
                throw e;
            }
            return new Verdict(Met.UNKNOWN, List.of());
        }
    }

    private static Reading ofEvent(Reading reading) {
        String prefix = PATH + ".";
        return new Reading(
                prefix + reading.attribute(),
                new Term(
                        prefix + reading.wording().chinese(),
                        prefix + reading.wording().english()),
                reading.relation(),
                reading.bounds(),
                reading.actual(),
                reading.met(),
                reading.shortfall());
    }

    private static Reading ofOpaque(String id, Optional<Boolean> holds) {
        return new Reading(
                id,
                new Term(id, id),
                Relation.HOLDS,
                List.of(),
                holds.map(Object.class::cast),
                holds.map(Met::of).orElse(Met.UNKNOWN),
                Optional.empty());
    }

    /**
     * The guard in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text, such as {@code event.amount ≥ 5,000.00 and orders ≥ 2}; empty for an unguarded edge
     */
    public String text(Locale locale) {
        return isNone() ? "" : proof.text(locale);
    }

    /** Everything the guard asks for as one condition, for proofs only: its readers of the event cannot be used. */
    Condition<C> proof() {
        return proof;
    }

    /** The part of the proof that speaks of the event. */
    Optional<Condition<C>> lifted() {
        return Optional.ofNullable(lifted);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Guard<?, ?> other
                && Objects.equals(onEvent, other.onEvent)
                && Objects.equals(onContext, other.onContext)
                && opaques.equals(other.opaques);
    }

    @Override
    public int hashCode() {
        return Objects.hash(onEvent, onContext, opaques);
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
