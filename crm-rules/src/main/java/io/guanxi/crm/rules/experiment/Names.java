package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import io.guanxi.crm.validation.Require;

/** 名称 – outcomes and rules by the names that a report gives them. */
final class Names {

    private Names() {}

    /** The name of something bilingual, the text of everything else; an empty text in quotation marks. */
    static Term of(Object value) {
        if (value instanceof Bilingual bilingual) {
            return bilingual.term();
        }
        String text = value.toString();
        return text.isBlank() ? of(Require.shown(text)) : new Term(text, text);
    }
}
