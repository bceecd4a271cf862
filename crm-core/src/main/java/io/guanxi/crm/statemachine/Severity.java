package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 严重程度 – whether a flaw keeps a machine from being built.
 */
public enum Severity implements Bilingual {
    /** 错误 – the machine is not built. */
    ERROR("错误", "error"),
    /** 警告 – the machine is built and says so. */
    WARNING("警告", "warning");

    private final Term term;

    Severity(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
