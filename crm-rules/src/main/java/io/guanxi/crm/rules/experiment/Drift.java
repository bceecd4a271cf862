package io.guanxi.crm.rules.experiment;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 偏移程度 – how far a distribution has moved, by the usual reading of the {@link StabilityIndex}.
 */
public enum Drift implements Bilingual {
    /** 稳定 – below 0.10: no change to speak of. */
    STABLE("稳定", "stable"),
    /** 轻度偏移 – from 0.10 to below 0.25: look into it. */
    MODERATE("轻度偏移", "moderate drift"),
    /** 显著偏移 – 0.25 and more: another distribution. */
    STRONG("显著偏移", "strong drift");

    private final Term term;

    Drift(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
