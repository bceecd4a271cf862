package io.guanxi.crm.analytics.value.lifetime;

import org.joda.money.CurrencyUnit;

/** 客户回报合计 – adds up cash flow and equity before and after. */
final class ReturnTotalling extends Totalling<ReturnOnCustomer, ReturnOnCustomer> {

    private static final long serialVersionUID = 1L;

    private static final int CASH_FLOW = 0;
    private static final int BEFORE = 1;
    private static final int AFTER = 2;

    ReturnTotalling(CurrencyUnit currency) {
        super(currency, 3);
    }

    @Override
    void put(MoneyTotals totals, ReturnOnCustomer input) {
        Exact.sameCurrency(input.cashFlow(), currency(), "input");
        totals.add(CASH_FLOW, input.cashFlow());
        totals.add(BEFORE, input.before());
        totals.add(AFTER, input.after());
    }

    @Override
    ReturnOnCustomer read(MoneyTotals totals) {
        return new ReturnOnCustomer(
                totals.amount(CASH_FLOW, currency()),
                totals.amount(BEFORE, currency()),
                totals.amount(AFTER, currency()));
    }
}
