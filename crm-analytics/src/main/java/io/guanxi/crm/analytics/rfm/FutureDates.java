package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 未来日期 – what happens to an invoice that is dated after the day of the analysis.
 */
public enum FutureDates implements Bilingual {
    /** 不计 – it is left out and counted: the log goes on after the day that is looked at. */
    LEAVE_OUT("不计", "left out"),
    /** 拒绝 – it is refused with an exception: there should be none, so it is an error of the data. */
    REFUSE("拒绝", "refused");

    private final Term term;

    FutureDates(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
