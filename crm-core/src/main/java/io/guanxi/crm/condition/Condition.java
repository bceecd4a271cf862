package io.guanxi.crm.condition;

import io.guanxi.crm.explain.Met;
import io.guanxi.crm.validation.Require;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * 条件 – a question about a subject whose answer is met, not met or unknown, as data: it can be tested, explained,
 * printed, compared, normalised and proven.
 *
 * <p>Conditions are made by attributes ({@code ORDERS.atLeast(5)}) and joined by {@link #and}, {@link #or} and {@link
 * #negate}; {@link #opaque} takes in code where data does not reach, at the price of inexact proofs. What cannot be
 * known is neither met nor failed (Kleene logic): {@code unknown and false} is false, {@code unknown or true} is true,
 * all else with an unknown is unknown. {@link #test} is true on met only.
 *
 * <p>Two conditions are equal when their {@link #form} is; conditions that mean the same in another form are equal when
 * {@link #normalised}, as far as that goes. Immutable, hence thread-safe.
 *
 * <p>A condition is compiled when it is made: in a {@code static final} field its {@link #test} is about as fast as the
 * same written by hand. That suits conditions which are made once and live long; hundreds of them, tested in turn, take
 * the JIT some millions of calls to warm up.
 *
 * @param <T> the type of the subject
 */
public sealed interface Condition<T> permits Node {

    /** Levels of "and", "or" and "not" that a condition may have at most. */
    int MAX_DEPTH = 200;

    /**
     * The condition that is always met.
     *
     * @param <T> the type of the subject
     * @return the condition
     */
    static <T> Condition<T> always() {
        return Node.of(new Form.All<>(List.of()));
    }

    /**
     * The condition that is never met.
     *
     * @param <T> the type of the subject
     * @return the condition
     */
    static <T> Condition<T> never() {
        return Node.of(new Form.AnyOf<>(List.of()));
    }

    /**
     * Asks that all parts are met; always met without parts.
     *
     * @param <T> the type of the subject
     * @param parts the parts
     * @return the condition
     */
    static <T> Condition<T> all(List<? extends Condition<? super T>> parts) {
        return Joints.all(Joints.<T>narrow(Require.<Condition<? super T>>list(parts, "parts")));
    }

    /**
     * Asks that at least one part is met; never met without parts.
     *
     * @param <T> the type of the subject
     * @param parts the parts
     * @return the condition
     */
    static <T> Condition<T> anyOf(List<? extends Condition<? super T>> parts) {
        return Joints.anyOf(Joints.<T>narrow(Require.<Condition<? super T>>list(parts, "parts")));
    }

    /**
     * A test that is code: for what no attribute can say. Two of the same id are equal, so an id must stand for one
     * test; the test must be free of side effects and give the same answer for the same subject.
     *
     * @param <T> the type of the subject
     * @param id the stable id
     * @param test the test
     * @return the condition
     * @throws IllegalArgumentException if the id is blank or too long
     */
    static <T> Condition<T> opaque(String id, Predicate<? super T> test) {
        return Node.of(new Form.Opaque<>(Require.text(id, "id", Attribute.MAX_NAME), test));
    }

    /**
     * The test as a method handle of type {@code (Object) → boolean}, for what compiles many conditions into one piece
     * of code, such as machines and tables. It answers like {@link #test}; the subject must not be null, and of type T.
     *
     * @return the handle
     */
    MethodHandle compiled();

    /**
     * What the condition consists of.
     *
     * @return the form
     */
    Form<T> form();

    /**
     * Whether the subject meets the condition: the hot path, which allocates nothing of its own.
     *
     * @param subject the subject
     * @return true if it is met; false if it is not met or unknown
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    boolean test(T subject);

    /**
     * The three-valued answer.
     *
     * @param subject the subject
     * @return met, not met or unknown
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    Met evaluate(T subject);

    /**
     * The answer with every reading behind it, also those that {@link #test} would not need. An opaque test is not
     * asked once the answer is clear, and what throws where {@code test} would not have asked any more is unknown:
     * {@code trust.isKnown().and(opaque(…))} is safe.
     *
     * @param subject the subject
     * @return the verdict
     * @throws NullPointerException if the subject is null, or a getter gives null
     * @throws IllegalArgumentException if a value that is read lies outside its domain
     */
    Verdict explain(T subject);

    /**
     * Asks for this condition and another one.
     *
     * @param other the other condition
     * @return the condition
     */
    default Condition<T> and(Condition<? super T> other) {
        return Joints.all(Joints.pair(this, other));
    }

    /**
     * Asks for this condition or another one.
     *
     * @param other the other condition
     * @return the condition
     */
    default Condition<T> or(Condition<? super T> other) {
        return Joints.anyOf(Joints.pair(this, other));
    }

    /**
     * Asks that this condition is known not to be met.
     *
     * @return the condition; unknown where this one is
     */
    default Condition<T> negate() {
        return form() instanceof Form.Not<T> not ? not.inner() : Node.of(new Form.Not<>(this));
    }

    /**
     * The same question in a normal form with the same three-valued answer for every subject: "not" only before opaque
     * tests, nothing nested that need not be, one cell for an attribute where one is enough, parts in a stable order.
     *
     * @return the condition
     */
    default Condition<T> normalised() {
        return Normal.of(this);
    }

    /**
     * Whether the condition is data through and through, so that proofs about it are exact.
     *
     * @return false if it holds an opaque test
     */
    default boolean isExact() {
        return Joints.isExact(this);
    }

    /**
     * The same question about a part of a larger subject; attributes and opaque tests are named {@code path.name}.
     *
     * @param <U> the type of the larger subject
     * @param path what the part is called in the larger subject
     * @param getter how to get from the larger subject to the part
     * @return the condition on the larger subject
     * @throws IllegalArgumentException if a name becomes too long
     */
    default <U> Condition<U> within(String path, Function<? super U, ? extends T> getter) {
        return Joints.within(
                this, Require.text(path, "path", Attribute.MAX_NAME), Objects.requireNonNull(getter, "getter"));
    }

    /**
     * The condition in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the text, such as {@code orders ≥ 5 and monetary from 1,000.00 to 5,000.00}
     */
    default String text(Locale locale) {
        return Wording.of(this, locale);
    }

    /**
     * The stable text of the form, the same for equal conditions; for fingerprints, not for readers.
     *
     * @return the text
     */
    default String canonical() {
        return Canonical.of(form());
    }
}
