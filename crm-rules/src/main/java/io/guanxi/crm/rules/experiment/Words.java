package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/**
 * 双语文字 – text in both languages that can be serialised with a state, which neither a {@link Term} nor a reason can.
 *
 * @param chinese the Chinese text
 * @param english the English text
 * @serial exclude
 */
record Words(String chinese, String english) implements Serializable {

    static final Comparator<Words> ORDER = Comparator.comparing(Words::english).thenComparing(Words::chinese);

    static Words of(Bilingual name) {
        return new Words(name.chinese(), name.english());
    }

    static Words in(Function<Locale, String> text) {
        return new Words(text.apply(Locale.CHINESE), text.apply(Locale.ENGLISH));
    }

    Term term() {
        return new Term(chinese, english);
    }
}
