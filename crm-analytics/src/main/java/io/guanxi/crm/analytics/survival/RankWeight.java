package io.guanxi.crm.analytics.survival;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 秩检验的权重 – how much each time counts when survival curves are compared.
 */
public enum RankWeight implements Bilingual {
    /** 对数秩 – every event counts alike; the strongest test if one group's risk is a constant multiple of another's. */
    LOG_RANK("对数秩", "log-rank"),
    /**
     * 皮托–皮托 – an event counts by the share of all customers that stayed up to it, {@code S(t−)}, so that early
     * differences weigh more (Peto and Peto 1972; ρ = 1 of Harrington and Fleming 1982).
     */
    PETO_PETO("皮托–皮托", "Peto–Peto");

    private final Term term;

    RankWeight(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }

    /** The weight of a time, up to which that share of all stayed. */
    double of(double survivalBefore) {
        return switch (this) {
            case LOG_RANK -> 1;
            case PETO_PETO -> survivalBefore;
        };
    }
}
