package io.guanxi.crm.badinput;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A good argument with a null at each place inside it: elements, keys and values, however deep. */
final class NullPlaces {

    /**
     * The argument with one null inside.
     *
     * @param place where the null is, as a message names it: {@code points[0]}, {@code week[MONDAY]}; in sets and among
     *     keys, which have no place of their own, the parameter
     * @param exact whether the message is the place and no more
     * @param argument the spoilt argument
     * @param allowed whether the type says {@code @Nullable} there
     */
    record Spoilt(String place, boolean exact, Object argument, boolean allowed) {}

    private NullPlaces() {}

    /** Whether the type of a parameter or element says that null is welcome. */
    static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The argument spoilt in each place. */
    static List<Spoilt> of(Parameter parameter, Object good) {
        return inside(parameter.getAnnotatedType(), good, parameter.getName());
    }

    private static List<Spoilt> inside(AnnotatedType type, Object good, String path) {
        if (good instanceof Optional<?> there) {
            return there.map(value -> wrapped(inside(argument(type, 0), value, path), Optional::of))
                    .orElse(List.of());
        }
        if (good instanceof Object[] elements && type instanceof AnnotatedArrayType array) {
            @Nullable Object[] spoilt = elements.clone();
            spoilt[0] = null;
            boolean allowed = isNullable(array.getAnnotatedGenericComponentType());
            return List.of(new Spoilt(path + "[0]", true, spoilt, allowed));
        }
        if (good instanceof Map<?, ?> map) {
            return inMap(type, map, path);
        }
        return good instanceof Collection<?> elements ? inCollection(type, elements, path) : List.of();
    }

    private static List<Spoilt> inCollection(AnnotatedType type, Collection<?> good, String path) {
        AnnotatedType element = argument(type, 0);
        boolean ordered = type.getType().getTypeName().startsWith("java.util.List<");
        String place = ordered ? path + "[0]" : path;
        List<Spoilt> spoilt = new ArrayList<>();
        spoilt.add(new Spoilt(place, ordered, replacedFirst(good, null), isNullable(element)));
        spoilt.addAll(wrapped(inside(element, good.iterator().next(), place), inner -> replacedFirst(good, inner)));
        return spoilt;
    }

    private static List<Spoilt> inMap(AnnotatedType type, Map<?, ?> good, String path) {
        Map.Entry<?, ?> first = good.entrySet().iterator().next();
        String place = path + "[" + first.getKey() + "]";
        List<Spoilt> spoilt = new ArrayList<>();
        spoilt.add(new Spoilt(path, false, entry(null, first.getValue()), isNullable(argument(type, 0))));
        spoilt.add(new Spoilt(place, true, entry(first.getKey(), null), isNullable(argument(type, 1))));
        spoilt.addAll(
                wrapped(inside(argument(type, 1), first.getValue(), place), inner -> entry(first.getKey(), inner)));
        return spoilt;
    }

    private static List<Spoilt> wrapped(List<Spoilt> inner, UnaryOperator<Object> wrap) {
        return inner.stream()
                .map(in -> new Spoilt(in.place(), in.exact(), wrap.apply(in.argument()), in.allowed()))
                .toList();
    }

    private static Collection<@Nullable Object> replacedFirst(Collection<?> good, @Nullable Object element) {
        List<@Nullable Object> changed = new ArrayList<>(good);
        changed.set(0, element);
        return good instanceof Set<?> ? new LinkedHashSet<>(changed) : changed;
    }

    private static Map<@Nullable Object, @Nullable Object> entry(@Nullable Object key, @Nullable Object value) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }
}
