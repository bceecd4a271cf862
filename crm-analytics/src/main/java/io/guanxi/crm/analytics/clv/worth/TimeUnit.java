package io.guanxi.crm.analytics.clv.worth;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.time.temporal.ChronoUnit;

/** 时间单位 – the units of models and rates, with their names. */
enum TimeUnit implements Bilingual {
    /** 天. */
    DAYS("天", "days", 1),
    /** 周. */
    WEEKS("周", "weeks", 7);

    private final Term term;
    private final int days;

    TimeUnit(String chinese, String english, int days) {
        this.term = new Term(chinese, english);
        this.days = days;
    }

    static TimeUnit of(ChronoUnit unit) {
        return unit == ChronoUnit.WEEKS ? WEEKS : DAYS;
    }

    int days() {
        return days;
    }

    @Override
    public Term term() {
        return term;
    }
}
