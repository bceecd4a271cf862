package io.guanxi.crm.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.guanxi.crm.validation.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * 标签集属性 – an attribute that is a set of labels, such as the tags of a customer; without order.
 *
 * <p>The domain is the labels that conditions may ask for; other labels of a subject are not looked at, since tags are
 * free text. The position of a set has one bit for each label of the domain.
 *
 * @param <T> the type of the subject
 */
public final class LabelsAttribute<T> extends Attribute<T> {

    /** Labels that a domain may have at most. */
    public static final int MAX_LABELS = 62;

    private final ImmutableList<String> labels;

    private LabelsAttribute(Names names, boolean mayBeUnknown, ToLongFunction<T> reader, ImmutableList<String> labels) {
        super(names, mayBeUnknown, reader);
        this.labels = labels;
    }

    static <T> LabelsAttribute<T> of(
            String name, List<String> labels, Function<? super T, ? extends Set<String>> getter) {
        requireNonNull(getter, "getter");
        String[] domain = checked(labels);
        ToLongFunction<T> reader = subject -> bits(requireNonNull(getter.apply(subject), name), domain);
        return new LabelsAttribute<>(Names.of(name), false, reader, ImmutableList.copyOf(domain));
    }

    static <T> LabelsAttribute<T> ofOptional(
            String name, List<String> labels, Function<? super T, ? extends Optional<? extends Set<String>>> getter) {
        requireNonNull(getter, "getter");
        String[] domain = checked(labels);
        ToLongFunction<T> reader = subject -> {
            Optional<? extends Set<String>> value = requireNonNull(getter.apply(subject), name);
            return value.isPresent() ? bits(value.get(), domain) : UNKNOWN;
        };
        return new LabelsAttribute<>(Names.of(name), true, reader, ImmutableList.copyOf(domain));
    }

    private static String[] checked(List<String> labels) {
        List<String> domain = Require.<String>list(labels, "labels");
        domain.forEach(label -> Require.text(label, "label", MAX_NAME));
        Require.that(
                !domain.isEmpty() && domain.size() <= MAX_LABELS,
                "labels",
                domain.size() + " labels",
                "must be 1 to " + MAX_LABELS);
        Require.that(
                domain.stream().distinct().count() == domain.size(), "labels", domain, "must not hold a label twice");
        return domain.toArray(String[]::new);
    }

    private static long bits(Set<String> present, String[] domain) {
        long bits = 0;
        for (int index = 0; index < domain.length; index++) {
            if (present.contains(domain[index])) {
                bits |= 1L << index;
            }
        }
        return bits;
    }

    /**
     * The labels that conditions may ask for.
     *
     * @return the labels in the order given
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Asks for one label.
     *
     * @param label the label
     * @return the condition
     * @throws IllegalArgumentException if the label does not belong to the domain
     */
    public Condition<T> has(String label) {
        return hasAllOf(label);
    }

    /**
     * Asks that one label is missing.
     *
     * @param label the label
     * @return the condition
     * @throws IllegalArgumentException if the label does not belong to the domain
     */
    public Condition<T> hasNot(String label) {
        return hasNoneOf(label);
    }

    /**
     * Asks for all of several labels.
     *
     * @param first a label
     * @param others more labels
     * @return the condition
     * @throws IllegalArgumentException if a label does not belong to the domain
     */
    public Condition<T> hasAllOf(String first, String... others) {
        return Node.of(Form.Labels.of(this, mask(first, others), Relation.HAS_ALL));
    }

    /**
     * Asks for at least one of several labels.
     *
     * @param first a label
     * @param others more labels
     * @return the condition
     * @throws IllegalArgumentException if a label does not belong to the domain
     */
    public Condition<T> hasAnyOf(String first, String... others) {
        return Node.of(Form.Labels.of(this, mask(first, others), Relation.HAS_ANY));
    }

    /**
     * Asks that all of several labels are missing.
     *
     * @param first a label
     * @param others more labels
     * @return the condition
     * @throws IllegalArgumentException if a label does not belong to the domain
     */
    public Condition<T> hasNoneOf(String first, String... others) {
        return Node.of(Form.Labels.of(this, mask(first, others), Relation.HAS_NONE));
    }

    private long mask(String first, String... others) {
        long mask = bit(first);
        for (String other : Require.<String>list(Arrays.asList(others), "others")) {
            mask |= bit(other);
        }
        return mask;
    }

    private long bit(String label) {
        int index = labels.indexOf(requireNonNull(label, "label"));
        if (index < 0) {
            throw outside(name(), label, domain());
        }
        return 1L << index;
    }

    @Override
    public AttributeKind kind() {
        return AttributeKind.LABELS;
    }

    @Override
    public String domain() {
        return labels.stream().map(Canonical::quoted).collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public LabelsAttribute<T> named(String chinese, String english) {
        return new LabelsAttribute<>(Names.of(this, chinese, english), mayBeUnknown(), reader(), labels);
    }

    @Override
    public <U> LabelsAttribute<U> within(String path, Function<? super U, ? extends T> getter) {
        return new LabelsAttribute<>(Names.within(path, this), mayBeUnknown(), readerWithin(getter), labels);
    }

    @Override
    long positionOfAny(Object value) {
        if (!(value instanceof Set<?> present) || !labels.containsAll(present)) {
            throw outside(name(), value, domain());
        }
        long bits = 0;
        for (int index = 0; index < labels.size(); index++) {
            bits |= present.contains(labels.get(index)) ? 1L << index : 0;
        }
        return bits;
    }

    /** The labels of the domain that a set of bits stands for, in the order of the domain. */
    @Override
    Set<String> valueAt(long position) {
        ImmutableSet.Builder<String> present = ImmutableSet.builder();
        for (int index = 0; index < labels.size(); index++) {
            if ((position >> index & 1) != 0) {
                present.add(labels.get(index));
            }
        }
        return present.build();
    }
}
