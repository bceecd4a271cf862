package io.guanxi.crm.rules.tiering.portrait;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 细分缺陷的种类 – what can be wrong with a set of segment rules.
 */
public enum SegmentFlawKind implements Bilingual {
    /** 重叠 – one customer could be in two segments. */
    OVERLAP("重叠", "overlap"),
    /** 空隙 – a customer could be in none. */
    GAP("空隙", "gap"),
    /** 空集 – nobody can be in the segment. */
    NEVER_MET("空集", "never met");

    private final Term term;

    SegmentFlawKind(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
