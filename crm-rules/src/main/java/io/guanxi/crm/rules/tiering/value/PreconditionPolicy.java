package io.guanxi.crm.rules.tiering.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 前提的取舍 – how many of the six preconditions a firm asks for before it serves customers in tiers.
 */
public enum PreconditionPolicy implements Bilingual {
    /** 全部成立 – every one of them must hold. */
    ALL("全部成立", "all must hold"),
    /** 一项即可 – one that holds is enough. */
    ANY("一项即可", "one is enough");

    private final Term term;

    PreconditionPolicy(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
