package io.guanxi.crm.analytics.growth;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 更多·更久·更深 – the three ways in which the value of all customers grows (F7).
 */
public enum GrowthDimension implements Bilingual {
    /** 更多 – more customers. */
    MORE("更多", "more"),
    /** 更久 – longer relationships. */
    LONGER("更久", "longer"),
    /** 更深 – deeper business with each. */
    DEEPER("更深", "deeper");

    private final Term term;

    GrowthDimension(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
