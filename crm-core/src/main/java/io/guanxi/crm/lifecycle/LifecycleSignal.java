package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 生命周期的信号 – what sets the machine of a {@link RelationshipLifecycle} in motion.
 */
public enum LifecycleSignal implements Bilingual {
    /** 评估 – the evidence of a day was looked at. */
    ASSESSED("评估", "assessed");

    private final Term term;

    LifecycleSignal(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
