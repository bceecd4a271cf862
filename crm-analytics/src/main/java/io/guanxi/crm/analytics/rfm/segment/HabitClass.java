package io.guanxi.crm.analytics.rfm.segment;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 行为习惯 – the value class of what a customer is used to buying (A10), by {@link HabitPolicy}.
 */
public enum HabitClass implements Bilingual {
    /** 高价值习惯 – buys of late, often and much, on balance. */
    HIGH("高价值习惯", "high-value habit"),
    /** 中等价值习惯 – between the two. */
    MEDIUM("中等价值习惯", "medium-value habit"),
    /** 低价值习惯 – buys long ago, seldom and little, on balance. */
    LOW("低价值习惯", "low-value habit");

    private final Term term;

    HabitClass(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
