package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one implementation: the form, and the same compiled. A record, not a class, because the JIT trusts the fields of
 * records: a condition in a {@code static final} field is compiled like the same written by hand.
 */
record Node<T>(Form<T> form, MethodHandle compiled, int depth) implements Condition<T> {

    static <T> Condition<T> of(Form<T> form) {
        int depth = depthOf(form);
        Require.that(depth <= MAX_DEPTH, "condition", depth + " levels", "must not be nested deeper than " + MAX_DEPTH);
        return new Node<>(form, Handles.met(form), depth);
    }

    private static int depthOf(Form<?> form) {
        if (form instanceof Form.All<?> all) {
            return 1 + all.parts().stream().mapToInt(Node::depthOf).max().orElse(0);
        }
        if (form instanceof Form.AnyOf<?> any) {
            return 1 + any.parts().stream().mapToInt(Node::depthOf).max().orElse(0);
        }
        return form instanceof Form.Not<?> not ? 1 + depthOf(not.inner()) : 1;
    }

    private static int depthOf(Condition<?> condition) {
        return ((Node<?>) condition).depth();
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
        return Explainer.evaluate(this, requireNonNull(subject, "subject"));
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
