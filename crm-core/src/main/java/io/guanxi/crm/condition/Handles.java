package io.guanxi.crm.condition;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Compiles a form to a method handle {@code (Object) → boolean}: is it met?
 *
 * <p>Walking the tree would cost two or three calls of unknown targets for each cell, since every getter is another
 * lambda: about ten times the price of the same written by hand. In a handle all parts are bound as constants, so that
 * the JIT sees one straight piece of code.
 */
final class Handles {

    private static final MethodType TEST = MethodType.methodType(boolean.class, Object.class);
    private static final MethodHandle INTERVAL = find("interval", ToLongFunction.class, long.class, long.class);
    private static final MethodHandle NOT_INTERVAL = find("notInterval", ToLongFunction.class, long.class, long.class);
    private static final MethodHandle MASK = find("mask", ToLongFunction.class, long.class);
    private static final MethodHandle PLACES = find("places", ToLongFunction.class, boolean[].class);
    private static final MethodHandle LABELS = find("labels", ToLongFunction.class, long.class, long.class);
    private static final MethodHandle NOT_LABELS = find("notLabels", ToLongFunction.class, long.class, long.class);
    private static final MethodHandle KNOWN = find("known", ToLongFunction.class, boolean.class);
    private static final MethodHandle OPAQUE = find("opaque", Predicate.class, boolean.class);
    private static final MethodHandle POSITION =
            find("position", MethodType.methodType(long.class, ToLongFunction.class, Object.class));
    private static final MethodHandle YES =
            MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, Object.class);
    private static final MethodHandle NO =
            MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Object.class);

    private Handles() {}

    private static MethodHandle find(String name, Class<?>... bound) {
        return find(name, TEST.insertParameterTypes(0, bound));
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(Handles.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The position that is read. */
    static MethodHandle position(ToLongFunction<?> reader) {
        return MethodHandles.insertArguments(POSITION, 0, reader);
    }

    /** Whether the form is met. */
    static MethodHandle met(Form<?> form) {
        if (form instanceof Form.All<?> all) {
            return allOf(compiled(all.parts()));
        }
        if (form instanceof Form.AnyOf<?> any) {
            return anyOf(compiled(any.parts()));
        }
        if (form instanceof Form.Not<?> not) {
            return notMet(not.inner().form());
        }
        if (form instanceof Form.Opaque<?> opaque) {
            return MethodHandles.insertArguments(OPAQUE, 0, opaque.predicate(), true);
        }
        return cell((Form.Cell<?>) form, true);
    }

    /** Whether the form is known not to be met: by De Morgan, which holds in Kleene logic too. */
    private static MethodHandle notMet(Form<?> form) {
        if (form instanceof Form.All<?> all) {
            return anyOf(all.parts().stream().map(part -> notMet(part.form())).toList());
        }
        if (form instanceof Form.AnyOf<?> any) {
            return allOf(any.parts().stream().map(part -> notMet(part.form())).toList());
        }
        if (form instanceof Form.Not<?> not) {
            return met(not.inner().form());
        }
        if (form instanceof Form.Opaque<?> opaque) {
            return MethodHandles.insertArguments(OPAQUE, 0, opaque.predicate(), false);
        }
        return cell((Form.Cell<?>) form, false);
    }

    private static List<MethodHandle> compiled(List<? extends Condition<?>> parts) {
        return parts.stream().<MethodHandle>map(Condition::compiled).toList();
    }

    private static MethodHandle cell(Form.Cell<?> cell, boolean asked) {
        ToLongFunction<?> reader = cell.attribute().reader();
        if (cell instanceof Form.Interval<?> interval) {
            return MethodHandles.insertArguments(
                    asked ? INTERVAL : NOT_INTERVAL, 0, reader, interval.from(), interval.to());
        }
        if (cell instanceof Form.Choice<?> choice) {
            return choice(choice, reader, asked);
        }
        if (cell instanceof Form.Labels<?> labels) {
            return labels(labels, reader, asked);
        }
        return MethodHandles.insertArguments(KNOWN, 0, reader, ((Form.Known<?>) cell).known() == asked);
    }

    private static MethodHandle choice(Form.Choice<?> choice, ToLongFunction<?> reader, boolean asked) {
        boolean[] places = new boolean[Form.Choice.size(choice.attribute())];
        long mask = 0;
        for (int place = 0; place < places.length; place++) {
            places[place] = choice.places().contains(place) == asked;
            mask |= places[place] && place < Long.SIZE ? 1L << place : 0;
        }
        return places.length <= Long.SIZE
                ? MethodHandles.insertArguments(MASK, 0, reader, mask)
                : MethodHandles.insertArguments(PLACES, 0, reader, places);
    }

    /** All relations of labels are {@code bits & mask = wanted}, or the contrary. */
    private static MethodHandle labels(Form.Labels<?> labels, ToLongFunction<?> reader, boolean asked) {
        boolean all = labels.relation() == Relation.HAS_ALL || labels.relation() == Relation.LACKS_ANY;
        boolean straight = labels.relation() == Relation.HAS_ALL || labels.relation() == Relation.HAS_NONE;
        return MethodHandles.insertArguments(
                straight == asked ? LABELS : NOT_LABELS, 0, reader, labels.mask(), all ? labels.mask() : 0L);
    }

    /** Halved again and again, so that long lists do not nest deeply. */
    private static MethodHandle allOf(List<MethodHandle> parts) {
        if (parts.size() <= 1) {
            return parts.isEmpty() ? YES : parts.get(0);
        }
        int half = (parts.size() + 1) / 2;
        return MethodHandles.guardWithTest(allOf(parts.subList(0, half)), allOf(parts.subList(half, parts.size())), NO);
    }

    private static MethodHandle anyOf(List<MethodHandle> parts) {
        if (parts.size() <= 1) {
            return parts.isEmpty() ? NO : parts.get(0);
        }
        int half = (parts.size() + 1) / 2;
        return MethodHandles.guardWithTest(
                anyOf(parts.subList(0, half)), YES, anyOf(parts.subList(half, parts.size())));
    }

    // Found by name above, hence not private.

    static long position(ToLongFunction<Object> reader, Object subject) {
        return reader.applyAsLong(subject);
    }

    static boolean interval(ToLongFunction<Object> reader, long from, long to, Object subject) {
        long position = reader.applyAsLong(subject);
        // No interval reaches down to the position of "unknown".
        return position >= from && position <= to;
    }

    static boolean notInterval(ToLongFunction<Object> reader, long from, long to, Object subject) {
        long position = reader.applyAsLong(subject);
        return (position < from || position > to) && position != Attribute.UNKNOWN;
    }

    static boolean mask(ToLongFunction<Object> reader, long mask, Object subject) {
        long position = reader.applyAsLong(subject);
        return position != Attribute.UNKNOWN && (mask >>> position & 1) != 0;
    }

    static boolean places(ToLongFunction<Object> reader, boolean[] places, Object subject) {
        long position = reader.applyAsLong(subject);
        return position != Attribute.UNKNOWN && places[(int) position];
    }

    static boolean labels(ToLongFunction<Object> reader, long mask, long wanted, Object subject) {
        long bits = reader.applyAsLong(subject);
        return bits != Attribute.UNKNOWN && (bits & mask) == wanted;
    }

    static boolean notLabels(ToLongFunction<Object> reader, long mask, long wanted, Object subject) {
        long bits = reader.applyAsLong(subject);
        return bits != Attribute.UNKNOWN && (bits & mask) != wanted;
    }

    static boolean known(ToLongFunction<Object> reader, boolean known, Object subject) {
        return reader.applyAsLong(subject) != Attribute.UNKNOWN == known;
    }

    static boolean opaque(Predicate<Object> predicate, boolean asked, Object subject) {
        return predicate.test(subject) == asked;
    }
}
