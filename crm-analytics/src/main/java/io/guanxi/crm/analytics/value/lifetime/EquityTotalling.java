package io.guanxi.crm.analytics.value.lifetime;

import org.joda.money.CurrencyUnit;

/** 顾客资产合计 – adds up the equity of customers and prospects. */
final class EquityTotalling extends Totalling<CustomerEquity, CustomerEquity> {

    private static final long serialVersionUID = 1L;

    private static final int CURRENT = 0;
    private static final int PROSPECTS = 1;
    private static final int CUSTOMERS = 2;
    private static final int PROSPECT_COUNT = 3;

    EquityTotalling(CurrencyUnit currency) {
        super(currency, 4);
    }

    @Override
    void put(MoneyTotals totals, CustomerEquity input) {
        Exact.sameCurrency(input.current(), currency(), "input");
        totals.add(CURRENT, input.current());
        totals.add(PROSPECTS, input.prospects());
        totals.add(CUSTOMERS, input.customers());
        totals.add(PROSPECT_COUNT, input.prospectCount());
    }

    @Override
    CustomerEquity read(MoneyTotals totals) {
        return new CustomerEquity(
                totals.amount(CURRENT, currency()),
                totals.amount(PROSPECTS, currency()),
                totals.number(CUSTOMERS),
                totals.number(PROSPECT_COUNT));
    }
}
