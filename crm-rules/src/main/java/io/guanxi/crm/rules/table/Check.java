package io.guanxi.crm.rules.table;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 检查 – something that must be proven of a decision table, or it is not built. What cannot be proven, since an opaque
 * test or a cap stands in the way, is not proven; {@link #NO_DEAD_ROW} says how it takes opaque tests.
 */
public enum Check implements Bilingual {
    /** 完备 – every subject gets an outcome, also where values are unknown. */
    COMPLETE("完备", "complete"),
    /** 确定 – no subject meets rows that contradict each other; so by definition under FIRST and PRIORITY. */
    DETERMINISTIC("确定", "deterministic"),
    /**
     * 无失效行 – there is no row of which it is proven that no outcome depends on it. A row with an opaque test may hold for
     * anybody, and passes.
     */
    NO_DEAD_ROW("无失效行", "without dead rows"),
    /** 单调 – a subject that is better in a directed column never gets a worse outcome. */
    MONOTONE("单调", "monotone"),
    /** 无不透明条件 – every condition is data. */
    NO_OPAQUE("无不透明条件", "without opaque tests");

    private final Term term;

    Check(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
