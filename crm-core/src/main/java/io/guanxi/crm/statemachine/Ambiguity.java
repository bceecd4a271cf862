package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 歧义规则 – what holds when more than one edge of a state could be taken for one event, or on one day.
 */
public enum Ambiguity implements Bilingual {
    /** 禁止 – such a definition is refused: guards must be proven not to overlap. */
    FORBIDDEN("禁止", "forbidden"),
    /** 按声明顺序 – the edge that was declared first is taken. */
    DECLARATION_ORDER("按声明顺序", "declaration order");

    private final Term term;

    Ambiguity(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
