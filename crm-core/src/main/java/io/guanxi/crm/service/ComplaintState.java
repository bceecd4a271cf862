package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 投诉状态 – where the handling of a complaint stands (S8).
 *
 * <p>Which event leads from one to the next is said by {@link ComplaintProcess}.
 */
public enum ComplaintState implements Bilingual {
    /** 已受理 – has come in; nobody has answered the customer yet. */
    RECEIVED("已受理", "received"),
    /** 已回应 – the customer knows that the firm has taken it up. */
    ACKNOWLEDGED("已回应", "acknowledged"),
    /** 调查中 – the firm looks for what happened and for what to offer. */
    INVESTIGATING("调查中", "investigating"),
    /** 已提方案 – an apology and perhaps more is offered; the customer has not answered yet. */
    OFFERED("已提方案", "offered"),
    /** 已解决 – the customer has accepted. */
    RESOLVED("已解决", "resolved"),
    /** 已驳回 – the firm has turned it down and said why. */
    REJECTED("已驳回", "rejected"),
    /** 已结案 – nothing is left to be done, and what was learnt is noted. */
    CLOSED("已结案", "closed");

    private final Term term;

    ComplaintState(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether the firm still owes the customer an answer or a solution.
     *
     * @return true up to {@link #OFFERED}; false once it is resolved, rejected or closed
     */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, ACKNOWLEDGED, INVESTIGATING, OFFERED -> true;
            case RESOLVED, REJECTED, CLOSED -> false;
        };
    }

    @Override
    public Term term() {
        return term;
    }
}
