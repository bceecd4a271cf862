package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 来源 – where a guard reads what a name stands for.
 */
public enum Origin implements Bilingual {
    /** 事件 – from the event. */
    EVENT("事件", "event"),
    /** 上下文 – from the context. */
    CONTEXT("上下文", "context"),
    /** 事件与上下文 – from both, by an opaque test. */
    EVENT_AND_CONTEXT("事件与上下文", "event and context");

    private final Term term;

    Origin(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
