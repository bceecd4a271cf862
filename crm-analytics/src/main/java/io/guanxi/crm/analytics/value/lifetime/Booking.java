package io.guanxi.crm.analytics.value.lifetime;

import io.guanxi.crm.explain.Bilingual;
import io.guanxi.crm.explain.Term;
import java.math.BigDecimal;

/**
 * 入账时点 – the second timing question of a lifetime value: when in its period is a margin booked (V3)?
 *
 * <p>The margin of period t is discounted over t, t + ½ or t + 1 periods.
 */
public enum Booking implements Bilingual {
    /** 期初 – at the start of its period, over t periods; for period 1 that is the moment of the first renewal. */
    PERIOD_START("期初", "at the start of the period", "0"),
    /** 期中 – in the middle of its period, over t + ½ periods. */
    MID_PERIOD("期中", "in the middle of the period", "0.5"),
    /** 期末 – at the end of its period, over t + 1 periods. */
    PERIOD_END("期末", "at the end of the period", "1");

    private final Term term;
    private final BigDecimal offset;

    Booking(String chinese, String english, String offset) {
        this.term = new Term(chinese, english);
        this.offset = new BigDecimal(offset);
    }

    /** The moment at which the margin of a period is booked, in periods from now. */
    BigDecimal time(int period) {
        return offset.add(BigDecimal.valueOf(period));
    }

    @Override
    public Term term() {
        return term;
    }
}
