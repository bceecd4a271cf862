package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 退化的确定程度 – how sure it is that the relationship declines, and not just the customer's own business (L4).
 *
 * <p>It follows from the source of the customer's total volume: observed, stated or estimated, missing.
 */
public enum DeclineCertainty implements Bilingual {
    /** 疑似 – the total volume is unknown; never a reason to change the stage. */
    SUSPECTED("疑似", "suspected"),
    /** 很可能 – the total volume was stated or estimated. */
    PROBABLE("很可能", "probable"),
    /** 确认 – the total volume was observed. */
    CONFIRMED("确认", "confirmed");

    private final Term term;

    DeclineCertainty(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
