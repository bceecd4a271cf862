package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 数据来源 – how the customer's total volume came to be known, the surest first (L4).
 */
public enum Source implements Bilingual {
    /** 观测 – counted, such as by a shared booking tool: a decline found with it is confirmed. */
    OBSERVED("观测", "observed"),
    /** 自述 – told by the customer: a decline found with it is probable. */
    STATED("自述", "stated"),
    /** 估计 – worked out from a market or a sample: a decline found with it is probable. */
    ESTIMATED("估计", "estimated");

    private final Term term;

    Source(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
