package io.guanxi.crm.demo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * What the user asked for, from the properties {@code demo.transactions}, {@code demo.lang}, {@code demo.lenient},
 * {@code demo.currency} and {@code demo.root}; an empty value, or a placeholder that Maven left as it was, is absent.
 *
 * @param root the folder against which a relative file is resolved
 * @param transactions the file as the user named it; empty for the embedded travel agency
 * @param locale the reader's locale, {@link Locale#ENGLISH} or {@link Locale#CHINA}
 * @param lenient whether refused lines let the run pass
 * @param currency the currency of the file
 */
record DemoOptions(Path root, Optional<String> transactions, Locale locale, boolean lenient, CurrencyUnit currency) {

    static DemoOptions of(Properties properties) {
        Locale locale = locale(value(properties, "demo.lang").orElse("en"));
        return new DemoOptions(
                path(value(properties, "demo.root").orElse(""), locale),
                value(properties, "demo.transactions"),
                locale,
                isTrue(value(properties, "demo.lenient").orElse("false"), locale),
                currency(value(properties, "demo.currency").orElse("USD"), locale));
    }

    /** Where a file stands that the user named. */
    Path resolve(String file) {
        return root.resolve(path(file, locale)).toAbsolutePath().normalize();
    }

    private static Optional<String> value(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .filter(value -> !value.isBlank() && !(value.startsWith("${") && value.endsWith("}")));
    }

    private static Locale locale(String lang) {
        return switch (lang) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.CHINA;
            default -> throw new DemoFailure(Words.BAD_LANGUAGE.text(Locale.ENGLISH, Columns.excerpt(lang)));
        };
    }

    private static boolean isTrue(String lenient, Locale locale) {
        return switch (lenient) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new DemoFailure(Words.BAD_LENIENT.text(locale, Columns.excerpt(lenient)));
        };
    }

    private static CurrencyUnit currency(String code, Locale locale) {
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException unknown) {
            throw new DemoFailure(Words.BAD_CURRENCY.text(locale, Columns.excerpt(code)));
        }
    }

    private static Path path(String text, Locale locale) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new DemoFailure(Words.BAD_PATH.text(locale, Columns.excerpt(text)));
        }
    }
}
