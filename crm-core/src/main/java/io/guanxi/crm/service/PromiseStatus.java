package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 承诺状态 – what has become of a {@link Promise} by a day.
 */
public enum PromiseStatus implements Bilingual {
    /** 已兑现 – kept, on the due day at the latest. */
    KEPT("已兑现", "kept"),
    /** 逾期兑现 – kept, but after the due day. */
    KEPT_LATE("逾期兑现", "kept late"),
    /** 未兑现 – not kept, and the due day is over. */
    BROKEN("未兑现", "broken"),
    /** 未到期 – not kept yet, and there is time left. */
    OPEN("未到期", "open");

    private final Term term;

    PromiseStatus(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
