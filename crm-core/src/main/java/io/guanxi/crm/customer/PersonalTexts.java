package io.guanxi.crm.customer;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks that basic and special data have in common; no message shows what the texts say. */
final class PersonalTexts {

    private PersonalTexts() {}

    static void requireText(Optional<String> text, String field, int maxLength) {
        requireNonNull(text, field).ifPresent(value -> Require.personalText(value, field, maxLength));
    }

    static void requireDate(Optional<LocalDate> date, String field) {
        requireNonNull(date, field).ifPresent(value -> Require.businessDate(value, field));
    }

    /** An unmodifiable copy in the order of {@link String#compareTo}, every text checked. */
    static Optional<Set<String>> copy(Optional<Set<String>> texts, String field, int maxLength) {
        return requireNonNull(texts, field).map(set -> checked(set, field, maxLength));
    }

    /** What a draft with a list of texts has to report. */
    static List<Conflict> conflicts(@Nullable List<@Nullable String> texts, String field) {
        return Optional.ofNullable(texts).flatMap(PersonalTexts::repeated).stream()
                .map(text -> Conflict.atPersonal(field, text, "io.guanxi.crm.customer.text-twice"))
                .toList();
    }

    /** The set that a draft's list stands for. */
    static Optional<Set<String>> distinct(@Nullable List<@Nullable String> texts, String field) {
        if (texts == null) {
            return Optional.empty();
        }
        Optional<String> repeated = repeated(texts);
        if (repeated.isPresent()) {
            throw new IllegalArgumentException(
                    field + " must not hold a text twice, but was " + Require.hidden(repeated.get()));
        }
        return Optional.of(new LinkedHashSet<>(Require.<String>list(texts, field)));
    }

    /** The first text that stood there before; missing texts are passed over. */
    private static Optional<String> repeated(List<@Nullable String> texts) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (text != null && !seen.add(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static Set<String> checked(Collection<String> texts, String field, int maxLength) {
        // Sorted: sets such as Set.of give their elements in another order in each run of the machine.
        List<String> sorted = Require.<String>list(new ArrayList<>(texts), field).stream()
                .sorted()
                .toList();
        sorted.forEach(text -> Require.personalText(text, field, maxLength));
        return Collections.unmodifiableSet(new LinkedHashSet<>(sorted));
    }
}
