package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 生命周期阶段 – the four stages of a customer relationship, and its loss.
 *
 * <p>Source: Dwyer, Schurr and Oh 1987; the four-stage form is that of 陈明亮.
 */
public enum LifecycleStage implements Bilingual {
    /** 考察期 – both sides try each other out (L1). */
    EXPLORATION("考察期", "exploration"),
    /** 形成期 – purchases repeat and trust grows (L2). */
    FORMATION("形成期", "formation"),
    /** 稳定期 – both sides are satisfied and invest (L3). */
    STABILITY("稳定期", "stability"),
    /** 退化期 – the customer's volume goes elsewhere (L4). */
    DECLINE("退化期", "decline"),
    /** 流失 – the relationship has ended; outside the path (L6). */
    LOST("流失", "lost");

    private final Term term;

    LifecycleStage(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether the stage is one of the four of the path.
     *
     * @return false for {@link #LOST} only
     */
    public boolean isOnPath() {
        return this != LOST;
    }

    @Override
    public Term term() {
        return term;
    }
}
