package io.guanxi.crm.statemachine;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 事件字母表 – all event types of a closed type of events, and the way from an event to its number. */
final class Alphabet<E> {

    static final int MAX_TYPES = 1_000;

    private static final int FINAL = 0x0010;
    private static final int ABSTRACT = 0x0400;

    private final ImmutableList<EventType<E>> types;
    private final int size;
    /** Whether all events are constants of one enum. */
    private final boolean constant;
    /** What {@code getClass} says of the events, and the number of the (first) event type of each class. */
    private final Class<?>[] classes;

    private final int[] firsts;

    @SuppressWarnings("GetClassOnEnum") // Just what an event will answer, also one with a body of its own.
    private Alphabet(Class<E> root, List<EventType<E>> types) {
        this.types = ImmutableList.copyOf(types);
        this.size = types.size();
        this.constant = root.isEnum();
        List<Class<?>> known = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < types.size(); number++) {
            Enum<?> constant = types.get(number).leaf().constant();
            Class<?> type = constant == null ? types.get(number).leaf().type() : constant.getClass();
            if (!known.contains(type)) {
                known.add(type);
                numbers.add(constant == null ? number : number - place(constant));
            }
        }
        this.classes = known.toArray(new Class<?>[0]);
        this.firsts = numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    static <E> Alphabet<E> of(Class<E> root) {
        requireNonNull(root, "events");
        Set<EventType.Leaf> leaves = new LinkedHashSet<>();
        collect(root, leaves);
        Require.that(
                !leaves.isEmpty() && leaves.size() <= MAX_TYPES,
                "events",
                root.getName(),
                "must have 1 to " + MAX_TYPES + " event types");
        Map<String, Long> simple = count(leaves, EventType.Leaf::simple);
        Map<String, Long> qualified = count(leaves, EventType.Leaf::qualified);
        List<EventType<E>> types = new ArrayList<>();
        for (EventType.Leaf leaf : leaves) {
            boolean one = simple.getOrDefault(leaf.simple(), 0L) == 1;
            boolean oneQualified = qualified.getOrDefault(leaf.qualified(), 0L) == 1;
            types.add(new EventType<>(leaf, one ? leaf.simple() : oneQualified ? leaf.qualified() : leaf.full()));
        }
        return new Alphabet<>(root, types);
    }

    private static void collect(Class<?> type, Set<EventType.Leaf> leaves) {
        if (type.isEnum()) {
            for (Object constant : requireNonNull(type.getEnumConstants())) {
                leaves.add(new EventType.Leaf(type, (Enum<?>) constant));
            }
            return;
        }
        boolean closed = type.isSealed() || (type.getModifiers() & FINAL) != 0;
        if (!closed || type.isArray() || type.isPrimitive()) {
            throw new IllegalArgumentException(
                    "events must be an enum, a final class or record, or a sealed type of such, but " + type.getName()
                            + " is open: make it final or sealed");
        }
        if ((type.getModifiers() & ABSTRACT) == 0) {
            leaves.add(new EventType.Leaf(type, null));
        }
        if (type.isSealed()) {
            for (Class<?> permitted : requireNonNull(type.getPermittedSubclasses())) {
                collect(permitted, leaves);
            }
        }
    }

    private static Map<String, Long> count(Set<EventType.Leaf> leaves, Function<EventType.Leaf, String> name) {
        return leaves.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    }

    List<EventType<E>> types() {
        return types;
    }

    int size() {
        return size;
    }

    /**
     * The number of the event's type: for constants their ordinal, for the rest by a scan of a few exact classes.
     * Whether a constant is one of this machine is left to be seen.
     */
    int numberOf(E event) {
        requireNonNull(event, "event");
        if (constant) {
            if (event instanceof Enum<?> value) {
                return place(value);
            }
            throw stranger(event);
        }
        Class<?> type = event.getClass();
        for (int index = 0; index < classes.length; index++) {
            if (classes[index] == type) {
                return event instanceof Enum<?> value ? firsts[index] + place(value) : firsts[index];
            }
        }
        throw stranger(event);
    }

    /** The exception for an event that a raw type has let in. */
    IllegalArgumentException stranger(E event) {
        return Require.refusal("event", event.getClass().getName(), "must be an event of this machine");
    }

    EventType<E> typeOf(E event) {
        int number = numberOf(event);
        if (number < size && (!constant || types.get(number).leaf().constant() == event)) {
            return types.get(number);
        }
        throw stranger(event);
    }

    /** The event types at or below a class of the tree. */
    List<EventType<E>> below(Class<? extends E> type) {
        requireNonNull(type, "event");
        List<EventType<E>> below = types.stream()
                .filter(candidate -> type.isAssignableFrom(candidate.leaf().type()))
                .toList();
        Require.that(!below.isEmpty(), "event", type.getName(), "must be a type of event of this machine");
        return below;
    }

    /** The event type of a constant. */
    EventType<E> constant(E constant) {
        requireNonNull(constant, "event");
        Require.that(
                constant instanceof Enum<?>,
                "event",
                constant.getClass().getName(),
                "must be an enum constant; give the class for events that are not");
        return typeOf(constant);
    }

    @SuppressWarnings("EnumOrdinal") // The place in the constants of this very run: never stored, never compared.
    private static int place(Enum<?> constant) {
        return constant.ordinal();
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Alphabet<?> other && types.equals(other.types);
    }

    @Override
    public int hashCode() {
        return types.hashCode();
    }
}
