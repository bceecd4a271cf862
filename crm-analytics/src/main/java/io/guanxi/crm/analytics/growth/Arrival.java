package io.guanxi.crm.analytics.growth;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 来源 – where a customer came from who is there in the later window and was not in the earlier one.
 */
public enum Arrival implements Bilingual {
    /** 原有细分市场 – a new customer in a segment that was served before. */
    EXISTING_SEGMENT("原有细分市场", "existing segment"),
    /** 新细分市场 – a new customer in a segment that was not. */
    NEW_SEGMENT("新细分市场", "new segment"),
    /** 赢返 – a customer who had been lost before the earlier window ended. */
    WON_BACK("赢返", "won back");

    private final Term term;

    Arrival(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
