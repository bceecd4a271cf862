package io.guanxi.crm.interaction;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 方向 – who began an interaction.
 */
public enum Direction implements Bilingual {
    /** 客户来访 – the customer turned to the firm. */
    INBOUND("客户来访", "inbound"),
    /** 主动联系 – the firm turned to the customer. */
    OUTBOUND("主动联系", "outbound");

    private final Term term;

    Direction(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
