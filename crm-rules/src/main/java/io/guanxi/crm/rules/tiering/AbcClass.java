package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * ABC 类别 – the three classes of an ABC analysis, the most valuable first.
 */
public enum AbcClass implements Bilingual {
    /** A 类 – the few that bring most of the value. */
    A("A 类", "class A"),
    /** B 类 – those in between. */
    B("B 类", "class B"),
    /** C 类 – the many that bring little, nothing or losses. */
    C("C 类", "class C");

    private final Term term;

    AbcClass(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
