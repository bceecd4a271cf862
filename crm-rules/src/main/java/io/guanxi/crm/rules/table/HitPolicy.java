package io.guanxi.crm.rules.table;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 命中策略 – which row of a decision table decides when more than one could.
 *
 * <p>Lists, sums and counts over all rows that are met are another kind of table: {@link CollectTable}.
 *
 * <p>Source: the hit policies of the OMG's Decision Model and Notation (DMN) 1.5, section 8.2.8.
 */
public enum HitPolicy implements Bilingual {
    /** 唯一 – no subject may meet two rows. */
    UNIQUE("唯一", "unique"),
    /** 一致 – a subject may meet several rows, as long as they all have the same outcome. */
    ANY("一致", "any"),
    /** 优先 – of the rows that are met the one with the best outcome decides, by the stated order of outcomes. */
    PRIORITY("优先", "priority"),
    /** 首个 – of the rows that are met the one that was declared first decides. */
    FIRST("首个", "first");

    private final Term term;

    HitPolicy(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
