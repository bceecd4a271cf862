package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 首期利润 – the first timing question of a lifetime value: is the margin of the current period counted (V3)?
 */
public enum FirstMargin implements Bilingual {
    /** 计入首期 – the current period counts, and its margin is certain: periods t = 0, 1, 2, … survive r^t. */
    INCLUDED("首期利润确定并计入", "the first margin is certain and included", 0),
    /** 续约之后 – the first margin comes after one renewal: periods t = 1, 2, … survive r^t. */
    AFTER_RENEWAL("首期利润在一次续约之后", "the first margin comes after one renewal", 1);

    private final Term term;
    private final int period;

    FirstMargin(String chinese, String english, int period) {
        this.term = new Term(chinese, english);
        this.period = period;
    }

    /** The period of the first margin that counts. */
    int period() {
        return period;
    }

    @Override
    public Term term() {
        return term;
    }
}
