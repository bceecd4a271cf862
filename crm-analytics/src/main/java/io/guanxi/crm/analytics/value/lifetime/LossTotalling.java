package io.guanxi.crm.analytics.value.lifetime;

import org.joda.money.CurrencyUnit;

/** 流失损失合计 – adds up the losses of customers who left. */
final class LossTotalling extends Totalling<LossResult, LossTotals> {

    private static final long serialVersionUID = 1L;

    private static final int CUSTOMERS = 0;
    private static final int OTHERS = 1;
    private static final int DIRECT = 2;
    private static final int RIPPLE = 3;

    LossTotalling(CurrencyUnit currency) {
        super(currency, 4);
    }

    @Override
    void put(MoneyTotals totals, LossResult input) {
        Exact.sameCurrency(input.direct(), currency(), "input");
        totals.add(CUSTOMERS, 1);
        totals.add(OTHERS, input.others());
        totals.add(DIRECT, input.direct());
        totals.add(RIPPLE, input.ofOthers());
    }

    @Override
    LossTotals read(MoneyTotals totals) {
        return new LossTotals(
                totals.number(CUSTOMERS),
                totals.number(OTHERS),
                totals.amount(DIRECT, currency()),
                totals.amount(RIPPLE, currency()));
    }
}
