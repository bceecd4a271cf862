package io.guanxi.crm.explain;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;

/**
 * 术语 – a name in both languages.
 *
 * @param chinese the Chinese name, such as 形成期
 * @param english the English name, such as {@code formation}
 */
public record Term(String chinese, String english) implements Bilingual {

    /**
     * Checks that both names are there.
     *
     * @param chinese the Chinese name
     * @param english the English name
     * @throws NullPointerException if a name is null
     * @throws IllegalArgumentException if a name is blank
     */
    public Term {
        requireNonNull(chinese, "chinese");
        requireNonNull(english, "english");
        Require.that(!chinese.isBlank(), "chinese", chinese, "must not be blank");
        Require.that(!english.isBlank(), "english", english, "must not be blank");
    }

    @Override
    public Term term() {
        return this;
    }
}
