package io.guanxi.crm.purchase;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 购买变化 – where a customer moves on a {@link ProductLadder} from one product to another.
 */
public enum LadderMove implements Bilingual {
    /** 购买升级 – to a product of a higher margin (A2b). */
    UPGRADE("购买升级", "upgrade"),
    /** 同级购买 – to the same product. */
    SAME("同级购买", "same rung"),
    /** 购买降级 – to a product of a lower margin. */
    DOWNGRADE("购买降级", "downgrade");

    private final Term term;

    LadderMove(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
