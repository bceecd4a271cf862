package io.guanxi.crm.rules.table;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 优劣方向 – whether a subject with a higher value in a column is the better one; what {@link Check#MONOTONE} goes by.
 */
public enum Direction implements Bilingual {
    /** 越高越好 – such as spend. */
    HIGHER_IS_BETTER("越高越好", "higher is better"),
    /** 越低越好 – such as days since the last order. */
    LOWER_IS_BETTER("越低越好", "lower is better"),
    /** 无优劣 – no value is better than another, such as a channel. */
    NEUTRAL("无优劣", "neutral");

    private final Term term;

    Direction(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
