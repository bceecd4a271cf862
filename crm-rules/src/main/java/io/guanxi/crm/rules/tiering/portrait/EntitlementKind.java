package io.guanxi.crm.rules.tiering.portrait;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 权益的形式 – how an entitlement can be compared with the same one of another grade.
 */
public enum EntitlementKind implements Bilingual {
    /** 享有 – it is granted or not, such as a lounge. */
    GRANTED("享有", "granted"),
    /** 不少于 – more is better, such as a points factor. */
    AT_LEAST("不少于", "at least"),
    /** 不超过 – less is better, such as hours to an answer. */
    AT_MOST("不超过", "at most");

    private final Term term;

    EntitlementKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
