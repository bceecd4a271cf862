package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 同期群依据 – which day of a customer decides the cohort.
 */
public enum CohortBasis implements Bilingual {
    /** 首次购买 – the first day on which the customer was active: everybody is active in period 0, by definition. */
    FIRST_ACTIVITY("首次购买", "first purchase"),
    /** 给定日期 – a day given for the customer, such as that of signing up: not everybody need be active in period 0. */
    GIVEN_START("给定日期", "given day");

    private final Term term;

    CohortBasis(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
