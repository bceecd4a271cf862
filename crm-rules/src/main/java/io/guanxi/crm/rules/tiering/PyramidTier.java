package io.guanxi.crm.rules.tiering;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 金字塔层级 – the two tiers of the 80/20 pyramid, best first.
 */
public enum PyramidTier implements Bilingual {
    /** 黄金 – the few most profitable customers. */
    GOLD("黄金", "gold"),
    /** 钢铁 – all others. */
    IRON("钢铁", "iron");

    private final Term term;

    PyramidTier(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
