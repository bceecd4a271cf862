package io.guanxi.crm.analytics.value.lifetime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 存续 – which share of customers is left after so many renewals; the last rate goes on. */
final class Survival {

    /** After 0, 1, 2, … renewals, as far as the rates are listed. */
    private final List<BigDecimal> listed = new ArrayList<>();

    private final BigDecimal last;

    Survival(List<BigDecimal> retention) {
        last = retention.get(retention.size() - 1);
        BigDecimal left = BigDecimal.ONE;
        listed.add(left);
        for (BigDecimal rate : retention) {
            left = left.multiply(rate, Exact.CONTEXT);
            listed.add(left);
        }
    }

    BigDecimal after(int renewals) {
        int known = Math.min(renewals, listed.size() - 1);
        return listed.get(known).multiply(last.pow(renewals - known, Exact.CONTEXT), Exact.CONTEXT);
    }
}
