package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one implementation: the form, and the same compiled. A record, not a class, because the JIT trusts the fields of
 * records: a condition in a {@code static final} field is compiled like the same written by hand.
 */
record Node<T>(Form<T> form, MethodHandle compiled) implements Condition<T> {

    static <T> Condition<T> of(Form<T> form) {
        return new Node<>(form, Handles.met(form));
    }

    @Override
    public boolean test(T subject) {
        requireNonNull(subject, "subject");
        try {
            return (boolean) compiled.invokeExact((Object) subject);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A getter threw a checked exception", e);
        }
    }

    @Override
    public Met evaluate(T subject) {
        return Answers.of(this, requireNonNull(subject, "subject"));
    }

    @Override
    public Verdict explain(T subject) {
        return Explainer.explain(this, requireNonNull(subject, "subject"));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object || (object instanceof Node<?> other && form.equals(other.form));
    }

    @Override
    public int hashCode() {
        return form.hashCode();
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
