package io.guanxi.crm.lifecycle;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 发现 – what an assessment noticed beside the stage.
 */
public enum FindingKind implements Bilingual {
    /**
     * 疑似退化 – the volume with us falls, but the customer's total volume is unknown: no reason to change the stage (L4).
     */
    DECLINE_SUSPECTED("疑似退化", "suspected decline");

    private final Term term;

    FindingKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
