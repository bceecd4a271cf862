package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;

/**
 * 退款处理 – what a refund does to the purchase that it undoes.
 *
 * <p>The grain is a day: what is given back on the day of the purchase itself is a correction of that day's amount,
 * whatever the treatment; this is about refunds on a later day. None of them is ever a purchase.
 */
public enum RefundTreatment implements Bilingual {
    /** 冲减 – it lowers the amount of its purchase day, which remains a purchase even if nothing is left. */
    NETTED("冲减", "netted"),
    /** 不计 – it changes nothing; the purchase days concerned are counted. */
    IGNORED("不计", "ignored"),
    /** 全退不算购买 – it lowers the amount, and a purchase day refunded in full is no purchase day; these are counted. */
    UNDOING("全退不算购买", "undoing what is refunded in full");

    private final Term term;

    RefundTreatment(String chinese, String english) {
        this.term = new Term(chinese, english);
    }

    @Override
    public Term term() {
        return term;
    }
}
