package io.guanxi.crm.analytics.value;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 选择结论 – what a selection decides on a prospect (F5b).
 */
public enum Choice implements Bilingual {
    /** 选择 – win the prospect now. */
    SELECT("选择", "select"),
    /** 暂缓 – worth winning, but the firm has no room now. */
    DEFER("暂缓", "defer"),
    /** 放弃 – does not fit, or costs as much as it brings. */
    REJECT("放弃", "reject");

    private final Term term;

    Choice(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
