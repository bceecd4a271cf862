package io.guanxi.crm.examples;

import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.draft.Violation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns that hold the name of a constant; a name that there is not becomes a violation of the host's own. */
final class FlatCodes {

    private static final String KEY = "com.example.hotel.code";

    private final Map<String, Violation> broken = new TreeMap<>();

    /** The constant; null if the column is empty, or its name is noted as a violation. */
    <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String name, String path) {
        if (name == null) {
            return null;
        }
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            refuse(path, name, "must be one of " + Arrays.toString(type.getEnumConstants()));
        }
        return found.orElse(null);
    }

    /** Notes what no draft can hold. */
    void refuse(String path, String shown, String rule) {
        broken.put(path, new Violation(path, KEY, Map.of(), shown, Optional.of(rule)));
    }

    /** The answer of the draft, and what was noted here; a path is reported once. */
    <V> Validated<V> answer(Draft<V> draft, Validator validator) {
        Validated<V> answer = draft.validate(validator);
        if (broken.isEmpty()) {
            return answer;
        }
        List<Violation> all = Stream.concat(
                        broken.values().stream(),
                        answer.violations().stream().filter(violation -> !broken.containsKey(violation.path())))
                .sorted()
                .toList();
        return new Validated.Invalid<>(all);
    }
}
