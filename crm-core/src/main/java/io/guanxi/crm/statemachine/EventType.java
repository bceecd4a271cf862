package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 事件类型 – one kind of event that a machine can tell apart: a final class or record, or one constant of an enum.
 *
 * <p>Two are equal when they stand for the same class or constant.
 *
 * @param <E> the events of the machine
 */
@SuppressWarnings("UnusedTypeParameter") // Keeps the event types of different machines apart.
public final class EventType<E> implements Bilingual {

    private final Leaf leaf;
    private final String name;

    EventType(Leaf leaf, String name) {
        this.leaf = leaf;
        this.name = name;
    }

    /** A class at the end of the tree of events, with the constant if it is an enum. */
    record Leaf(Class<?> type, @Nullable Enum<?> constant) {

        String simple() {
            return constant == null ? type.getSimpleName() : constant.name();
        }

        String qualified() {
            Class<?> around = constant == null ? type.getEnclosingClass() : type;
            return around == null ? simple() : around.getSimpleName() + "." + simple();
        }

        String full() {
            return constant == null ? type.getName() : type.getName() + "." + constant.name();
        }
    }

    Leaf leaf() {
        return leaf;
    }

    /**
     * The stable name: of the class or the constant, with what it stands in where two would have the same name.
     *
     * @return the name, such as {@code Purchased} or {@code CLOSE}
     */
    public String name() {
        return name;
    }

    /**
     * The wording: of a bilingual constant its own, otherwise the name.
     *
     * @return the term
     */
    @Override
    public Term term() {
        return leaf.constant() instanceof Bilingual bilingual ? bilingual.term() : new Term(name, name);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof EventType<?> other && leaf.equals(other.leaf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(leaf.type().getName(), leaf.simple());
    }

    @Override
    public String toString() {
        return name;
    }
}
