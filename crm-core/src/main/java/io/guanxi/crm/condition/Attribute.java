package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;
import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * 属性 – something that can be read from a subject, with a name, a kind and a domain: the material of conditions.
 *
 * <p>The domain says which values there can be; it is what makes "there is a gap between these rules" a fact that can
 * be proven. A value outside the domain is refused when it is read, with an {@link IllegalArgumentException} that names
 * the attribute, the value and the domain. The {@code ofOptional…} attributes may be unknown: conditions on them follow
 * three-valued (Kleene) logic.
 *
 * <p>Two attributes are equal when name, kind and domain are, the domain with whether they may be unknown. The getter
 * cannot be compared and is left out, and so is the wording: within one rule set a name must stand for one reading.
 * Immutable.
 *
 * <pre>{@code
 * IntAttribute<Profile> orders = Attribute.ofInt("orders", Profile::orders, 0, 10_000);
 * DecimalAttribute<Profile> monetary = Attribute.ofDecimal("monetary", 2, Profile::monetary);
 * Condition<Profile> loyal = orders.atLeast(5).and(monetary.between("1000.00", "5000.00"));
 * }</pre>
 *
 * @param <T> the type of the subject
 */
public abstract sealed class Attribute<T> implements Bilingual
        permits OrderedAttribute, FlagAttribute, EnumAttribute, LabelsAttribute {

    /** Characters that a name may have at most, without the paths before it. */
    public static final int MAX_NAME = 64;

    /** Characters that a name with its paths may have at most. */
    static final int MAX_PATH = 512;

    /** The position of a value that is not known; no value of any domain has it. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final String name;
    private final Term term;
    private final boolean mayBeUnknown;
    private final ToLongFunction<T> reader;

    Attribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader) {
        this.name = names.name();
        this.term = names.term();
        this.mayBeUnknown = mayBeUnknown;
        this.reader = reader;
    }

    /** The stable name and the wording of an attribute. */
    record Names(String name, Term term) {
        Names {
            Require.text(name, "name", MAX_PATH);
        }

        static Names of(String name) {
            return new Names(name, new Term(Require.text(name, "name", MAX_NAME), name));
        }

        static Names of(Attribute<?> attribute, String chinese, String english) {
            return new Names(attribute.name, new Term(chinese, english));
        }

        static Names within(String path, Attribute<?> attribute) {
            Require.text(path, "path", MAX_NAME);
            return new Names(
                    path + "." + attribute.name,
                    new Term(path + "." + attribute.chinese(), path + "." + attribute.english()));
        }
    }

    /**
     * An attribute of whole numbers.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it
     * @param min the smallest value of the domain
     * @param max the largest value of the domain, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the domain is empty
     */
    public static <T> IntAttribute<T> ofInt(String name, ToIntFunction<? super T> getter, int min, int max) {
        return IntAttribute.of(name, getter, min, max);
    }

    /**
     * An attribute of whole numbers that may be unknown.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it; empty where it is not known
     * @param min the smallest value of the domain
     * @param max the largest value of the domain, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the domain is empty
     */
    public static <T> IntAttribute<T> ofOptionalInt(
            String name, Function<? super T, OptionalInt> getter, int min, int max) {
        return IntAttribute.ofOptional(name, getter, min, max);
    }

    /**
     * An attribute of large whole numbers.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it
     * @param min the smallest value of the domain, above {@link Long#MIN_VALUE}
     * @param max the largest value of the domain, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, the domain is empty, or {@code min} is not
     *     above {@link Long#MIN_VALUE}
     */
    public static <T> LongAttribute<T> ofLong(String name, ToLongFunction<? super T> getter, long min, long max) {
        return LongAttribute.of(name, getter, min, max);
    }

    /**
     * An attribute of large whole numbers that may be unknown.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it; empty where it is not known
     * @param min the smallest value of the domain, above {@link Long#MIN_VALUE}
     * @param max the largest value of the domain, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, the domain is empty, or {@code min} is not
     *     above {@link Long#MIN_VALUE}
     */
    public static <T> LongAttribute<T> ofOptionalLong(
            String name, Function<? super T, OptionalLong> getter, long min, long max) {
        return LongAttribute.ofOptional(name, getter, min, max);
    }

    /**
     * An attribute of exact decimals, such as amounts of money in one currency, without a bound of its own: every value
     * whose digits fit in a {@code long} belongs to the domain.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param scale the number of decimal places, from 0 to {@value DecimalAttribute#MAX_SCALE}
     * @param getter how to read it; a value with more places is refused, never rounded
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the scale out of range
     */
    public static <T> DecimalAttribute<T> ofDecimal(String name, int scale, Function<? super T, BigDecimal> getter) {
        return DecimalAttribute.of(name, scale, getter);
    }

    /**
     * An attribute of exact decimals that may be unknown, without a bound of its own.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param scale the number of decimal places, from 0 to {@value DecimalAttribute#MAX_SCALE}
     * @param getter how to read it; empty where it is not known
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the scale out of range
     */
    public static <T> DecimalAttribute<T> ofOptionalDecimal(
            String name, int scale, Function<? super T, Optional<BigDecimal>> getter) {
        return DecimalAttribute.ofOptional(name, scale, getter);
    }

    /**
     * An attribute of exact decimals that the subject holds as a number of smallest units, such as cents.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param scale the number of decimal places, from 0 to {@value DecimalAttribute#MAX_SCALE}
     * @param getter how to read it: the value times {@code 10^scale}
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the scale out of range
     */
    public static <T> DecimalAttribute<T> ofScaled(String name, int scale, ToLongFunction<? super T> getter) {
        return DecimalAttribute.ofUnits(name, scale, getter);
    }

    /**
     * An attribute of floating-point numbers, for statistics such as probabilities. Zero has one sign; NaN and infinity
     * are refused when they are read.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it
     * @param min the smallest value of the domain, finite
     * @param max the largest value of the domain, finite, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the domain is empty or not finite
     */
    public static <T> DoubleAttribute<T> ofDouble(
            String name, ToDoubleFunction<? super T> getter, double min, double max) {
        return DoubleAttribute.of(name, getter, min, max);
    }

    /**
     * An attribute of floating-point numbers that may be unknown.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it; empty where it is not known
     * @param min the smallest value of the domain, finite
     * @param max the largest value of the domain, finite, at least {@code min}
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the domain is empty or not finite
     */
    public static <T> DoubleAttribute<T> ofOptionalDouble(
            String name, Function<? super T, OptionalDouble> getter, double min, double max) {
        return DoubleAttribute.ofOptional(name, getter, min, max);
    }

    /**
     * An attribute of business dates in the years 1 to 9999.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public static <T> DateAttribute<T> ofDate(String name, Function<? super T, LocalDate> getter) {
        return DateAttribute.of(name, getter);
    }

    /**
     * An attribute of business dates in the years 1 to 9999 that may be unknown.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it; empty where it is not known
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public static <T> DateAttribute<T> ofOptionalDate(String name, Function<? super T, Optional<LocalDate>> getter) {
        return DateAttribute.ofOptional(name, getter);
    }

    /**
     * An attribute that is true or false.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public static <T> FlagAttribute<T> ofFlag(String name, Predicate<? super T> getter) {
        return FlagAttribute.of(name, getter);
    }

    /**
     * An attribute that is true, false or unknown.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param getter how to read it; empty where it is not known
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public static <T> FlagAttribute<T> ofOptionalFlag(String name, Function<? super T, Optional<Boolean>> getter) {
        return FlagAttribute.ofOptional(name, getter);
    }

    /**
     * An attribute that is one of the constants of an enum.
     *
     * @param <T> the type of the subject
     * @param <V> the enum
     * @param name the stable name
     * @param type the enum
     * @param getter how to read it
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the enum has no constant
     */
    public static <T, V extends Enum<V>> EnumAttribute<T, V> ofEnum(
            String name, Class<V> type, Function<? super T, V> getter) {
        return EnumAttribute.of(name, type, getter);
    }

    /**
     * An attribute that is one of the constants of an enum, or unknown.
     *
     * @param <T> the type of the subject
     * @param <V> the enum
     * @param name the stable name
     * @param type the enum
     * @param getter how to read it; empty where it is not known
     * @return the attribute
     * @throws IllegalArgumentException if the name is blank or too long, or the enum has no constant
     */
    public static <T, V extends Enum<V>> EnumAttribute<T, V> ofOptionalEnum(
            String name, Class<V> type, Function<? super T, Optional<V>> getter) {
        return EnumAttribute.ofOptional(name, type, getter);
    }

    /**
     * An attribute that is a set of labels, such as the tags of a customer. The domain is the labels that conditions
     * may ask for; a subject may bear others too, they are not looked at.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param labels the labels that conditions may ask for, each once, 1 to {@value LabelsAttribute#MAX_LABELS}
     * @param getter how to read it
     * @return the attribute
     * @throws IllegalArgumentException if the name or a label is blank or too long, a label stands twice, or there are
     *     none or too many
     */
    public static <T> LabelsAttribute<T> ofLabels(
            String name, List<String> labels, Function<? super T, ? extends Set<String>> getter) {
        return LabelsAttribute.of(name, labels, getter);
    }

    /**
     * An attribute that is a set of labels, or unknown (which is not the same as empty).
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param labels the labels that conditions may ask for, each once, 1 to {@value LabelsAttribute#MAX_LABELS}
     * @param getter how to read it; empty where it is not known
     * @return the attribute
     * @throws IllegalArgumentException if the name or a label is blank or too long, a label stands twice, or there are
     *     none or too many
     */
    public static <T> LabelsAttribute<T> ofOptionalLabels(
            String name, List<String> labels, Function<? super T, ? extends Optional<? extends Set<String>>> getter) {
        return LabelsAttribute.ofOptional(name, labels, getter);
    }

    /**
     * The stable name.
     *
     * @return the name
     */
    public final String name() {
        return name;
    }

    /**
     * The wording in both languages: what {@code named} gave, otherwise the stable name.
     *
     * @return the term
     */
    @Override
    public final Term term() {
        return term;
    }

    /**
     * Whether the attribute may be unknown.
     *
     * @return true for the {@code ofOptional…} attributes
     */
    public final boolean mayBeUnknown() {
        return mayBeUnknown;
    }

    /**
     * What values the attribute has.
     *
     * @return the kind
     */
    public abstract AttributeKind kind();

    /**
     * The domain as stable text, part of the equality of attributes.
     *
     * @return the text, such as {@code 0..10000}
     */
    public abstract String domain();

    /** The domain as text that is the same on every JDK, for equality and fingerprints. */
    String stableDomain() {
        return domain();
    }

    /**
     * The same attribute with a wording for readers; equal to this one.
     *
     * @param chinese the Chinese name
     * @param english the English name
     * @return the attribute
     * @throws IllegalArgumentException if a name is blank
     */
    public abstract Attribute<T> named(String chinese, String english);

    /**
     * The same attribute read from a larger subject; its name is {@code path.name}.
     *
     * @param <U> the type of the larger subject
     * @param path what the part is called in the larger subject
     * @param getter how to get from the larger subject to the part
     * @return the attribute of the larger subject
     * @throws IllegalArgumentException if the name becomes too long
     */
    public abstract <U> Attribute<U> within(String path, Function<? super U, ? extends T> getter);

    /**
     * Asks that the value is known. Two-valued: met or not met, never unknown.
     *
     * @return the condition
     */
    public final Condition<T> isKnown() {
        return Node.of(new Form.Known<>(this, true));
    }

    /**
     * Asks that the value is not known. Two-valued: met or not met, never unknown.
     *
     * @return the condition
     */
    public final Condition<T> isUnknown() {
        return Node.of(new Form.Known<>(this, false));
    }

    /**
     * The value of a subject.
     *
     * @param subject the subject
     * @return the value; empty where it is not known
     * @throws NullPointerException if the subject, or what the getter gives, is null
     * @throws IllegalArgumentException if the value lies outside the domain
     */
    public final Optional<Object> read(T subject) {
        long position = position(subject);
        return position == UNKNOWN ? Optional.empty() : Optional.of(valueAt(position));
    }

    /**
     * The place of the subject's value on the axis of this attribute, {@link Long#MIN_VALUE} where it is not known.
     * Positions have the order of the values; see the subclasses.
     */
    final long position(T subject) {
        return reader.applyAsLong(requireNonNull(subject, "subject"));
    }

    /** Reads the position; refuses values outside the domain. A lambda, whose captured values the JIT trusts. */
    final ToLongFunction<T> reader() {
        return reader;
    }

    /**
     * The reader as a method handle of type {@code (Object) → long}, for what compiles many conditions into one piece of
     * code, such as tables: it gives the position on which the {@link Form} of a condition has its bounds, {@link
     * #UNKNOWN} where the value is not known. The subject must not be null, and of type T.
     *
     * @return the handle
     */
    public final MethodHandle compiled() {
        return Handles.position(reader);
    }

    /** The value that has a position. */
    abstract Object valueAt(long position);

    /** The position of a value; one that is of another type or outside the domain is refused. */
    abstract long positionOfAny(Object value);

    final <U> ToLongFunction<U> readerWithin(Function<? super U, ? extends T> getter) {
        return readerWithin(reader, getter);
    }

    final <U> ToLongFunction<U> readerWithin(ToLongFunction<T> inner, Function<? super U, ? extends T> getter) {
        requireNonNull(getter, "getter");
        String part = name;
        return subject -> inner.applyAsLong(requireNonNull(getter.apply(subject), part));
    }

    /** The exception for a value outside the domain. */
    static IllegalArgumentException outside(String name, Object value, String domain) {
        return Require.refusal(name, value, "must lie in its domain " + domain);
    }

    @Override
    public final boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Attribute<?> other
                        && name.equals(other.name)
                        && kind() == other.kind()
                        && mayBeUnknown == other.mayBeUnknown
                        && stableDomain().equals(other.stableDomain()));
    }

    @Override
    public final int hashCode() {
        return 31 * name.hashCode() + kind().hashCode();
    }

    final String canonical() {
        return name + ": " + kind() + " " + stableDomain() + (mayBeUnknown ? " or unknown" : "");
    }

    /**
     * Name, kind and domain.
     *
     * @return the text, such as {@code orders: int 0..10000}
     */
    @Override
    public final String toString() {
        return name + ": " + kind().english() + " " + domain() + (mayBeUnknown ? " or unknown" : "");
    }
}
