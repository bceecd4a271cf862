package io.guanxi.crm.draft;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.explain.Language;
import io.guanxi.crm.validation.Require;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * 违规 – one thing that is wrong with a draft: where, which rule, and what stood there.
 *
 * <p>The text is made on demand in English or 中文 and does not depend on the locale of the validator that found the
 * violation. Example: path {@code tags[0].label}, {@code must have at most 64 characters} / 最多 64 个字符.
 *
 * @param path the component, such as {@code party.familyName} or {@code lines[1].revenue}, cut at {@value
 *     #MAX_PATH} characters; ordered by place. An element of a list
 *     of texts ends in {@code .<list element>}, as Jakarta Validation writes it
 * @param key the rule: a key of the library's message bundles, or the message template of a constraint that the host
 *     added
 * @param arguments the numbers of the rule, by their names in the message
 * @param shown the offending value as it may be shown: cut at 64 characters; its length only if it is personal, or if
 *     the host added the constraint, which does not say
 * @param hostMessage the host's own message, for a constraint that the host added
 */
public record Violation(
        String path, String key, Map<String, String> arguments, String shown, Optional<String> hostMessage)
        implements Comparable<Violation> {

    private static final String BUNDLE = "io.guanxi.crm.draft.messages_";
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
    private static final int INDEX_DIGITS = 10;
    /** Characters of a path at most: a key of a map may be any text. */
    public static final int MAX_PATH = 256;

    private static final Comparator<Violation> WITHIN_PLACE = Comparator.comparing(Violation::key)
            .thenComparing(violation -> violation.arguments().toString())
            .thenComparing(Violation::shown)
            .thenComparing(violation -> violation.hostMessage().orElse(""));
    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::sortedPath).thenComparing(WITHIN_PLACE);

    /**
     * Checks that nothing is missing.
     *
     * @param path the component
     * @param key the rule
     * @param arguments the numbers of the rule, copied
     * @param shown the offending value as it may be shown
     * @param hostMessage the host's own message
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the key is no rule of the library and the host gives no message
     */
    public Violation {
        requireNonNull(path, "path");
        requireNonNull(key, "key");
        // Sorted: what is printed and compared must not depend on the order of a hash map.
        Map<String, String> sorted = new TreeMap<>();
        requireNonNull(arguments, "arguments")
                .forEach((name, value) -> sorted.put(
                        requireNonNull(name, "arguments"), requireNonNull(value, () -> "arguments[" + name + "]")));
        arguments = Collections.unmodifiableMap(sorted);
        requireNonNull(shown, "shown");
        Require.that(
                requireNonNull(hostMessage, "hostMessage").isPresent() || isOurs(key),
                "key",
                key,
                "must be a rule of the library where the host gives no message");
    }

    /** Whether a key is a rule of the library, which has a text of its own. */
    static boolean isOurs(String key) {
        return texts(Language.ENGLISH).containsKey(key);
    }

    private static ResourceBundle texts(Language language) {
        // With the language in the name and the root locale exactly this bundle is loaded, never the machine's default.
        return ResourceBundle.getBundle(BUNDLE + language.code(), Locale.ROOT);
    }

    /** Takes over what a validator found: each once, in order. */
    static List<Violation> of(Collection<? extends ConstraintViolation<?>> found) {
        OffendingValues values = new OffendingValues();
        return found.stream()
                .map(one -> of(one, values))
                .distinct()
                // The place is worked out once for each, not in every comparison.
                .map(violation -> Map.entry(violation.sortedPath(), violation))
                .sorted(Map.Entry.<String, Violation>comparingByKey().thenComparing(Map.Entry::getValue, WITHIN_PLACE))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Violation of(ConstraintViolation<?> found, OffendingValues values) {
        String template = found.getMessageTemplate();
        boolean ours = template.startsWith("{")
                && template.endsWith("}")
                && isOurs(template.substring(1, template.length() - 1));
        Map<String, String> arguments = new TreeMap<>();
        if (ours) {
            found.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
                if (value instanceof Number) {
                    arguments.put(name, value.toString());
                }
            });
        }
        String key = ours ? template.substring(1, template.length() - 1) : template;
        return new Violation(
                Require.visible(found.getPropertyPath().toString(), MAX_PATH),
                key,
                arguments,
                values.shown(found, key),
                ours ? Optional.empty() : Optional.of(found.getMessage()));
    }

    /**
     * The rule in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the rule, such as {@code must not be blank}; the host's own message for a constraint that the host added
     */
    public String text(Locale locale) {
        Language language = Language.of(locale);
        if (hostMessage.isPresent()) {
            return hostMessage.get();
        }
        String text = texts(language).getString(key);
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    /**
     * Path, rule and offending value in one line, for a log or a report.
     *
     * @param locale the reader's locale
     * @return such as {@code id must not be blank, but was "  "}
     */
    public String message(Locale locale) {
        return switch (Language.of(locale)) {
            case CHINESE -> path + " " + text(locale) + "，实际为 " + shown;
            case ENGLISH -> path + " " + text(locale) + ", but was " + shown;
        };
    }

    /** By path, list places by their number; then by rule. */
    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }

    private String sortedPath() {
        return INDEX.matcher(path)
                .replaceAll(match -> "["
                        + "0".repeat(Math.max(0, INDEX_DIGITS - match.group(1).length())) + match.group(1) + "]");
    }
}
