package io.guanxi.crm.statemachine;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 结果 – which of the six answers a state machine gave.
 */
public enum Outcome implements Bilingual {
    /** 已转移 – an edge was taken. */
    FIRED("已转移", "fired"),
    /** 被拒绝 – there are edges, but no guard was met. */
    REFUSED("被拒绝", "refused"),
    /** 未声明 – the state has no edge for the event. */
    UNDECLARED("未声明", "undeclared"),
    /** 已忽略 – the event is declared to change nothing in the state. */
    IGNORED("已忽略", "ignored"),
    /** 出错 – a guard threw an exception. */
    FAULTED("出错", "faulted"),
    /** 未到期 – no timed edge is due. */
    NOT_DUE("未到期", "not due");

    private final Term term;

    Outcome(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
