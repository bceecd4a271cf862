package io.guanxi.crm.demo;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.analytics.rfm.RfmTable;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.rules.tiering.CustomerPyramid;
import io.guanxi.crm.rules.tiering.PyramidResult;
import io.guanxi.crm.rules.tiering.PyramidTier;
import java.util.List;
import java.util.Locale;

/** 金字塔 – the top 20 % of the customers by net spend, and their share of the revenue. */
final class PyramidSection {

    private static final CustomerPyramid PYRAMID = CustomerPyramid.topShare("0.20");

    private PyramidSection() {}

    static List<String> lines(RfmTable customers, Locale locale) {
        PyramidResult<CustomerId> pyramid = classify(customers);
        Table table = new Table(2);
        table.row(
                Words.PYRAMID.text(locale),
                List.of(
                        Words.CUSTOMER_COUNT.text(locale),
                        Words.LOWEST.text(locale),
                        Words.REVENUE.text(locale),
                        Words.SHARE.text(locale)));
        table.row(PyramidTier.GOLD.displayName(locale), cells(pyramid, PyramidTier.GOLD, Figures.money(pyramid.cut())));
        table.row(PyramidTier.IRON.displayName(locale), cells(pyramid, PyramidTier.IRON, Figures.NONE));
        return table.lines();
    }

    private static PyramidResult<CustomerId> classify(RfmTable customers) {
        ImmutableList.Builder<CustomerId> ids = ImmutableList.builder();
        long[] spend = new long[customers.size()];
        for (int row = 0; row < spend.length; row++) {
            ids.add(customers.customer(row));
            spend[row] = customers.monetaryMinor(row);
        }
        return PYRAMID.classify(customers.currency(), ids.build(), spend);
    }

    private static List<String> cells(PyramidResult<CustomerId> pyramid, PyramidTier tier, String lowest) {
        return List.of(
                Figures.count(pyramid.customers(tier)),
                lowest,
                Figures.money(pyramid.total(tier)),
                pyramid.shareOfTotal(tier).map(Figures::percent).orElse(Figures.NONE));
    }
}
