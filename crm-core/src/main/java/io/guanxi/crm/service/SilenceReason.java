package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 不投诉原因 – why dissatisfied customers say nothing (S6).
 *
 * <p>How many they are is estimated by {@link SilentCustomers}.
 */
public enum SilenceReason implements Bilingual {
    /** 成本 – complaining takes time, money or trouble. */
    COST("成本", "cost"),
    /** 无渠道 – the customer does not know where to turn. */
    NO_CHANNEL("无渠道", "no channel"),
    /** 无用 – the customer expects no result. */
    USELESS("无用", "useless"),
    /** 心理担忧 – the customer fears a quarrel or a disadvantage. */
    WORRY("心理担忧", "worry"),
    /** 其他 – any other reason. */
    OTHER("其他", "other");

    private final Term term;

    SilenceReason(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
