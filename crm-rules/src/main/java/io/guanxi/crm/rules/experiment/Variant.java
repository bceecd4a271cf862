package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 规则版本 – one of the two rule sets that an experiment compares.
 */
public enum Variant implements Bilingual {
    /** 基线 – the rules as they are. */
    BASELINE("基线", "baseline"),
    /** 候选 – the rules as they may become. */
    CANDIDATE("候选", "candidate");

    private final Term term;

    Variant(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }

    /** What belongs to this variant. */
    <X> X of(X baseline, X candidate) {
        return this == BASELINE ? baseline : candidate;
    }
}
