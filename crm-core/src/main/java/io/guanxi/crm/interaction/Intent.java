package io.guanxi.crm.interaction;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 购买意向 – how strongly a customer means to buy, as heard in an interaction (A18).
 */
public enum Intent implements Bilingual {
    /** 无意向 – does not mean to buy. */
    NONE("无意向", "none"),
    /** 弱 – may buy some day. */
    WEAK("弱", "weak"),
    /** 中 – is comparing. */
    MODERATE("中", "moderate"),
    /** 强 – is about to buy. */
    STRONG("强", "strong");

    private final Term term;

    Intent(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether there is something to follow up: every intent but {@link #NONE}.
     *
     * @return true from {@link #WEAK} on
     */
    public boolean isOpportunity() {
        return this != NONE;
    }

    @Override
    public Term term() {
        return term;
    }
}
