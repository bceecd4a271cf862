package io.guanxi.crm.draft;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 校验结果 – what a draft came to: its value, or everything that is wrong with it; never both, never neither.
 *
 * @param <V> the type of the value
 */
public sealed interface Validated<V> {

    /**
     * Checks a draft.
     *
     * @param <V> the type of the value
     * @param draft the draft
     * @param validator the host's own validator, or {@link CrmValidators#standard()}
     * @return the value or all violations
     */
    static <V> Validated<V> of(Draft<V> draft, Validator validator) {
        requireNonNull(draft, "draft");
        List<Violation> violations =
                Violation.of(requireNonNull(validator, "validator").validate(draft));
        return violations.isEmpty() ? new Valid<>(draft.toValue()) : new Invalid<>(violations);
    }

    /**
     * The value.
     *
     * @return the value; empty if there are violations
     */
    Optional<V> value();

    /**
     * Everything that is wrong, by path and then by rule.
     *
     * @return the violations; empty if there is a value
     */
    List<Violation> violations();

    /**
     * The value, where the input is known to be right.
     *
     * @return the value
     * @throws IllegalArgumentException naming every path, value and rule, if there are violations
     */
    V orThrow();

    /**
     * 有效 – the draft has a value.
     *
     * @param <V> the type of the value
     * @param get the value
     */
    record Valid<V>(V get) implements Validated<V> {

        /**
         * Checks that there is a value.
         *
         * @param get the value
         * @throws NullPointerException if the value is null
         */
        public Valid {
            requireNonNull(get, "get");
        }

        @Override
        public Optional<V> value() {
            return Optional.of(get);
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }

        @Override
        public V orThrow() {
            return get;
        }
    }

    /**
     * 无效 – something is wrong.
     *
     * @param <V> the type of the value
     * @param violations everything that is wrong, at least one
     */
    record Invalid<V>(List<Violation> violations) implements Validated<V> {

        /**
         * Checks that something is wrong.
         *
         * @param violations everything that is wrong, copied
         * @throws NullPointerException if the list or an element is null
         * @throws IllegalArgumentException if the list is empty
         */
        public Invalid {
            violations = Require.list(violations, "violations");
            Require.that(!violations.isEmpty(), "violations", violations, "must not be empty");
        }

        @Override
        public Optional<V> value() {
            return Optional.empty();
        }

        @Override
        public V orThrow() {
            throw new IllegalArgumentException(violations.stream()
                    .map(violation -> violation.message(Locale.ENGLISH))
                    .collect(Collectors.joining("; ")));
        }
    }
}
