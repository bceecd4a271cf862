package io.guanxi.crm.explain;

import java.util.Locale;

/**
 * 双语名称 – something of the domain that has a Chinese and an English name, such as a stage or a tier.
 */
public interface Bilingual {

    /**
     * The name in both languages.
     *
     * @return the term
     */
    Term term();

    /**
     * The Chinese term of the course.
     *
     * @return the name, such as 形成期
     */
    default String chinese() {
        return term().chinese();
    }

    /**
     * The English term of the field.
     *
     * @return the name, such as {@code formation}
     */
    default String english() {
        return term().english();
    }

    /**
     * The name for a reader.
     *
     * @param locale the reader's locale
     * @return the Chinese name for a Chinese locale, the English one for every other
     */
    default String displayName(Locale locale) {
        return switch (Language.of(locale)) {
            case CHINESE -> chinese();
            case ENGLISH -> english();
        };
    }
}
