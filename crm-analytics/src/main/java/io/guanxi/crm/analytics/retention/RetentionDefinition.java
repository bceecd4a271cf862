package io.guanxi.crm.analytics.retention;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 留存定义 – when a customer counts as retained in period k.
 *
 * <p>The definitions are named by what they say; the field uses the word "rolling" for two of them. Example: active in
 * the periods 0, 1 and 3 of 0 to 4: retained by {@link #ACTIVE_IN} in 0, 1 and 3, by {@link #ACTIVE_IN_OR_AFTER} in 0 to
 * 3, and by {@link #ACTIVE_IN_EVERY} in 0 and 1.
 */
public enum RetentionDefinition implements Bilingual {
    /** 当期活跃 – active in period k. */
    ACTIVE_IN("当期活跃", "active in the period"),
    /**
     * 当期或以后活跃 – active in period k or a later one, as far as it is known on the last observed day; what comes later
     * can raise it.
     */
    ACTIVE_IN_OR_AFTER("当期或以后活跃", "active in the period or after"),
    /** 每期活跃 – active in every period from 0 to k. */
    ACTIVE_IN_EVERY("每期活跃", "active in every period so far");

    private final Term term;

    RetentionDefinition(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
