package io.guanxi.crm.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values keep copies of what they are made of, and give away what nobody can change. Drafts are left out: they are the
 * raw input itself, held as it came, and nothing is decided by them after their value was made.
 */
class ImmutabilityTest {

    /** One collection, map or array of one call. */
    record Source(GoodCall call, int at) {

        @Override
        public String toString() {
            return call + " with " + call.parameters().get(at).getName();
        }
    }

    /** One method that gives away a collection or map. */
    record View(GoodCall call, Method method) {

        Object give() {
            try {
                return method.invoke(call.make());
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError(method.toString(), impossible);
            }
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " after " + call;
        }
    }

    static Stream<Source> sources() {
        return valueMakers()
                .flatMap(call -> IntStream.range(0, call.arguments().size())
                        .filter(at -> holdsSeveral(call.arguments().get(at)))
                        .mapToObj(at -> new Source(call, at)));
    }

    static Stream<View> views() {
        return valueMakers()
                .flatMap(call -> Arrays.stream(
                                call.executable().getDeclaringClass().getMethods())
                        .filter(method -> GoodCalls.isInScope(method.getDeclaringClass()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                        .filter(method -> List.of(List.class, Set.class, Map.class, Optional.class)
                                .contains(method.getReturnType()))
                        .map(method -> new View(call, method))
                        .filter(view -> holdsSeveral(view.give())));
    }

    private static Stream<GoodCall> valueMakers() {
        return GoodCalls.makers().stream().filter(call -> !isDraft(call));
    }

    private static boolean isDraft(GoodCall call) {
        return call.executable().getDeclaringClass().getSimpleName().endsWith("Draft");
    }

    private static boolean holdsSeveral(@Nullable Object value) {
        return value instanceof Optional<?> there
                ? there.isPresent() && holdsSeveral(there.get())
                : value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Object[];
    }

    @Test
    void goodCallsHaveElementsInEveryCollection() {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(
                        source -> assertThat(elements(source.call.arguments().get(source.at)))
                                .as("%s", source)
                                .isPositive());
    }

    @Test
    void everyRecordWithACollectionIsMadeByAGoodCall() {
        List<String> made = sources()
                .map(source -> source.call.executable().getDeclaringClass().getSimpleName() + "."
                        + source.call.parameters().get(source.at).getName())
                .toList();
        List<String> components = valueMakers()
                .map(call -> call.executable().getDeclaringClass())
                .filter(Class::isRecord)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(ImmutabilityTest::isCollection)
                        .map(component -> type.getSimpleName() + "." + component.getName()))
                .toList();

        assertThat(components).isNotEmpty();
        assertThat(made).containsAll(components);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void valuesDoNotFollowTheirSource(Source source) {
        Object value = source.call.make();
        List<Object> changeable = new ArrayList<>();
        Object argument = copy(source.call.arguments().get(source.at), changeable);

        Object made = source.call.makeWith(source.at, argument);
        assertThat(made).isEqualTo(value);
        changeable.forEach(ImmutabilityTest::empty);

        assertThat(made).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void viewsRefuseEveryChange(View view) {
        assertUnchangeable(view.give());
    }

    private static void assertUnchangeable(@Nullable Object given) {
        if (given instanceof Optional<?> there) {
            there.ifPresent(ImmutabilityTest::assertUnchangeable);
        } else if (given instanceof Map<?, ?> map) {
            assertMapRefuses(map);
        } else if (given instanceof Collection<?> collection) {
            assertCollectionRefuses(collection);
        }
    }

    @SuppressWarnings("unchecked") // Any type will do: nothing may be taken in.
    private static void assertMapRefuses(Map<?, ?> given) {
        Map<Object, Object> map = (Map<Object, Object>) given;
        map.forEach((key, value) -> {
            assertRefused(() -> map.put(key, value));
            assertRefused(() -> map.remove(key));
            assertRefused(() -> map.entrySet().iterator().next().setValue(value));
            assertUnchangeable(value);
        });
        if (!map.isEmpty()) {
            assertRefused(map::clear);
            assertRefused(() -> map.keySet().clear());
            assertRefused(() -> map.values().clear());
        }
    }

    @SuppressWarnings("unchecked") // Any type will do: nothing may be taken in.
    private static void assertCollectionRefuses(Collection<?> given) {
        Collection<Object> collection = (Collection<Object>) given;
        collection.forEach(element -> {
            assertRefused(() -> collection.add(element));
            assertRefused(() -> collection.remove(element));
            assertUnchangeable(element);
        });
        if (!collection.isEmpty()) {
            assertRefused(collection::clear);
            assertRefused(() -> {
                var elements = collection.iterator();
                elements.next();
                elements.remove();
            });
        }
        if (collection instanceof List<Object> list && !list.isEmpty()) {
            assertRefused(() -> list.set(0, list.get(0)));
        }
    }

    private static void assertRefused(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(UnsupportedOperationException.class);
    }

    private static boolean isCollection(RecordComponent component) {
        String type = component.getGenericType().getTypeName().replace("java.util.Optional<", "");
        return type.startsWith("java.util.List<")
                || type.startsWith("java.util.Set<")
                || type.startsWith("java.util.Map<")
                || component.getType().isArray();
    }

    private static int elements(Object value) {
        if (value instanceof Optional<?> there) {
            return there.map(ImmutabilityTest::elements).orElse(0);
        }
        if (value instanceof Object[] array) {
            return array.length;
        }
        return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
    }

    /** A copy that can be changed, however deep; all that can be changed is gathered. */
    private static Object copy(Object value, List<Object> changeable) {
        if (value instanceof Optional<?> there) {
            return there.map(inner -> copy(inner, changeable));
        }
        if (!holdsSeveral(value)) {
            return value;
        }
        Object copy = changeable(value, changeable);
        changeable.add(copy);
        return copy;
    }

    private static Object changeable(Object value, List<Object> changeable) {
        if (value instanceof Object[] array) {
            return array.clone();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(key, copy(inner, changeable)));
            return copy;
        }
        Collection<Object> copy = value instanceof Set<?> ? new LinkedHashSet<>() : new ArrayList<>();
        ((Collection<?>) value).forEach(inner -> copy.add(copy(inner, changeable)));
        return copy;
    }

    private static void empty(Object changeable) {
        if (changeable instanceof Object[] array) {
            Arrays.fill(array, null);
        } else if (changeable instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) changeable).clear();
        }
    }
}
