package io.guanxi.crm.explain;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * 语言 – one of the two languages in which the library can put a reason into words.
 *
 * <p>A locale is matched here first and only here, so that no text ever depends on the default locale of the machine.
 */
public enum Language {
    /** 中文. */
    CHINESE("zh"),
    /** English. */
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * The language in which a reader is addressed: Chinese for every locale of the language {@code zh}, English for all
     * others.
     *
     * @param locale the reader's locale, such as {@link Locale#CHINA}
     * @return the language
     * @throws NullPointerException if the locale is null
     */
    public static Language of(Locale locale) {
        return requireNonNull(locale, "locale").getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /**
     * The ISO 639 code, by which the message bundles are named.
     *
     * @return {@code zh} or {@code en}
     */
    public String code() {
        return code;
    }
}
