package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 时限状态 – how an {@link SlaClock} stands at an instant.
 */
public enum SlaStatus implements Bilingual {
    /** 进行中 – the clock runs and there is time left. */
    ON_TRACK("进行中", "on track"),
    /** 有风险 – the clock runs and most of the time is used up. */
    AT_RISK("有风险", "at risk"),
    /** 已超时 – the time was over before it was done. */
    BREACHED("已超时", "breached"),
    /** 已达成 – done in time. */
    MET("已达成", "met"),
    /** 已暂停 – the clock does not run, and there was time left when it was paused. */
    PAUSED("已暂停", "paused");

    private final Term term;

    SlaStatus(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
