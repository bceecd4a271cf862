package io.guanxi.crm.interaction;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 营销的两极 – the two ends between which a firm's marketing stands (F14).
 *
 * <p>Source: Grönroos; Christopher, Payne and Ballantyne 1991.
 */
public enum Pole implements Bilingual {
    /** 交易 – each sale counts for itself. */
    TRANSACTIONAL("交易", "transactional"),
    /** 关系 – the customer who stays counts. */
    RELATIONAL("关系", "relational");

    private final Term term;

    Pole(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
