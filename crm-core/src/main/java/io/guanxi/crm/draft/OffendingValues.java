package io.guanxi.crm.draft;

import io.guanxi.crm.validation.Require;
import jakarta.validation.ConstraintViolation;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What stood where a rule is broken, as it may be shown; each draft is asked for its conflicts once. */
final class OffendingValues {

    private final IdentityHashMap<Object, Map<String, String>> byDraft = new IdentityHashMap<>();

    String shown(ConstraintViolation<?> found, String key) {
        Object value = found.getInvalidValue();
        if (value instanceof Draft<?> draft && value == found.getLeafBean()) {
            return ofConflict(draft, found.getPropertyPath().toString(), key);
        }
        // A constraint of the host's own does not say whether the value is personal: to be safe, it is.
        boolean personal = !Violation.isOurs(key)
                || found.getConstraintDescriptor().getPayload().contains(Personal.class);
        return personal && value != null ? Require.hidden(value.toString()) : Require.shown(value);
    }

    /** The path leads from the outermost draft; that of the conflict is its last step or its last two. */
    private String ofConflict(Draft<?> draft, String path, String key) {
        Map<String, String> values = byDraft.computeIfAbsent(draft, asked -> shownByPlace(draft));
        int last = path.lastIndexOf('.');
        String step = path.substring(last + 1);
        String twoSteps = path.substring(path.lastIndexOf('.', last - 1) + 1);
        String value = values.get(place(twoSteps, key));
        return value != null ? value : values.getOrDefault(place(step, key), "");
    }

    private static Map<String, String> shownByPlace(Draft<?> draft) {
        Map<String, String> values = new HashMap<>();
        draft.conflicts()
                .forEach(conflict -> values.putIfAbsent(place(conflict.path(), conflict.key()), conflict.shown()));
        return values;
    }

    private static String place(String path, String key) {
        return path + ' ' + key;
    }
}
