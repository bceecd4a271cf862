package io.guanxi.crm.service;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 投诉原因 – what customers complain about (S5).
 *
 * <p>A complaint about the customer's own misuse is no fault of the firm, and still handled like every other.
 */
public enum ComplaintCause implements Bilingual {
    /** 产品 – what was sold has a defect. */
    PRODUCT("产品", "product"),
    /** 服务 – staff or process failed. */
    SERVICE("服务", "service"),
    /** 虚假宣传 – less was delivered than was promised. */
    FALSE_ADVERTISING("虚假宣传", "false advertising"),
    /** 售后 – repair, exchange or support failed. */
    AFTER_SALES("售后", "after-sales service"),
    /** 误操作 – the customer handled the product wrongly. */
    MISUSE("误操作", "misuse");

    private final Term term;

    ComplaintCause(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether the firm has failed.
     *
     * @return false for {@link #MISUSE} only
     */
    public boolean isFirmAtFault() {
        return this != MISUSE;
    }

    @Override
    public Term term() {
        return term;
    }
}
