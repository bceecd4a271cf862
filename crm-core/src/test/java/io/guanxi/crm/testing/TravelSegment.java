package io.guanxi.crm.testing;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 客群 – how the generator of {@link TravelAgency} lets a customer behave: the truth that an analysis should find again.
 */
public enum TravelSegment implements Bilingual {
    /** 仅咨询 – a person who registered and never bought. */
    PROSPECT("仅咨询", "prospect"),
    /** 一次性游客 – a person with one trip. */
    ONE_TIME("一次性游客", "one-time traveller"),
    /** 偶尔出游 – a person who comes back after 8 to 16 months. */
    OCCASIONAL("偶尔出游", "occasional traveller"),
    /** 季节常客 – a person who travels in the seasons: Spring Festival, summer, National Day; some stop for good. */
    SEASONAL("季节常客", "seasonal regular"),
    /** 旅行达人 – a person who travels every one to three months; some stop for good. */
    FREQUENT("旅行达人", "frequent traveller"),
    /** 稳定企业 – an organisation that sends its staff on trips at an even rate. */
    BUSINESS_STEADY("稳定企业", "steady business"),
    /** 缩减企业 – a large organisation whose trips fall to about a seventh during 2025. */
    BUSINESS_SHRINKING("缩减企业", "shrinking business"),
    /** 停止企业 – an organisation that stops for good. */
    BUSINESS_GONE("停止企业", "business that stopped"),
    /** 回归企业 – an organisation that stops for 9 to 14 months and comes back. */
    BUSINESS_RETURNING("回归企业", "business that came back");

    private final Term term;

    TravelSegment(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    /**
     * Whether the customers of the segment are organisations (B2B).
     *
     * @return false for the segments of persons
     */
    public boolean isBusiness() {
        return compareTo(BUSINESS_STEADY) >= 0;
    }

    @Override
    public Term term() {
        return term;
    }
}
