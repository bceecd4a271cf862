package io.guanxi.crm.badinput;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One place of one call that takes a text: a text itself, the content of an {@code Optional}, an element or a key.
 *
 * @param call the call
 * @param at the parameter's place
 * @param name the class and the parameter, such as {@code PersonName.family}
 * @param in makes the argument of a text
 */
record TextPlace(GoodCall call, int at, String name, Function<String, Object> in) {

    /** All places for texts of all good calls. */
    static Stream<TextPlace> all() {
        return GoodCalls.all().stream()
                .flatMap(call ->
                        IntStream.range(0, call.parameters().size()).boxed().flatMap(at -> of(call, at).stream()));
    }

    private static Optional<TextPlace> of(GoodCall call, int at) {
        Parameter parameter = call.parameters().get(at);
        String owner = call.executable().getDeclaringClass().getSimpleName();
        return in(parameter, call.arguments().get(at))
                .map(in -> new TextPlace(call, at, owner + "." + parameter.getName(), in));
    }

    private static Optional<Function<String, Object>> in(Parameter parameter, Object good) {
        return switch (GoodCalls.simple(parameter.getParameterizedType().getTypeName())) {
            case "String" -> Optional.of(text -> text);
            case "Optional<String>" -> Optional.of(Optional::of);
            case "Optional<Set<String>>" -> Optional.of(text -> Optional.of(Set.of(text)));
            case "Set<String>" -> Optional.of(Set::of);
            case "List<String>" -> Optional.of(text -> replaced((List<?>) good, text));
            case "String[]" ->
                Optional.of(text -> replaced(List.of((String[]) good), text).toArray(String[]::new));
            case "Map<String, String>", "Map<String, BigDecimal>" ->
                Optional.of(
                        key -> keyed(key, ((Map<?, ?>) good).values().iterator().next()));
            default -> Optional.empty();
        };
    }

    private static List<Object> replaced(List<?> good, String text) {
        List<Object> changed = new ArrayList<>(good);
        changed.set(0, text);
        return changed;
    }

    private static Map<String, Object> keyed(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    /** What the call makes of a text. */
    Object make(String text) {
        return call.makeWith(at, in.apply(text));
    }

    @Override
    public String toString() {
        return call + " with " + call.parameters().get(at).getName();
    }
}
