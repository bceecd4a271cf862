package io.guanxi.crm.explain;

/**
 * 是否达到 – how a reading stands against its bound, in three-valued (Kleene) logic.
 *
 * <p>Missing is not zero: what cannot be known is {@link #UNKNOWN}, which is neither met nor failed. A rule fires on
 * {@link #MET} only.
 */
public enum Met implements Bilingual {
    /** 达到 – the reading reaches its bound. */
    MET("达到", "met"),
    /** 未达到 – the reading is known and does not reach its bound. */
    NOT_MET("未达到", "not met"),
    /** 未知 – the reading is missing. */
    UNKNOWN("未知", "unknown");

    private final Term term;

    Met(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * The answer of a comparison whose two sides are known.
     *
     * @param reached whether the reading reaches the bound
     * @return {@link #MET} or {@link #NOT_MET}
     */
    public static Met of(boolean reached) {
        return reached ? MET : NOT_MET;
    }

    @Override
    public Term term() {
        return term;
    }
}
