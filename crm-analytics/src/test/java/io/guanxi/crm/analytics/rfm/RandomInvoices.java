package io.guanxi.crm.analytics.rfm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** Random invoices of few customers, some of them refunds, some outside the window; and the figures by hand. */
record RandomInvoices(List<RfmInvoice> invoices, RfmRules rules) {

    private static final long[] CUSTOMERS = {0, -1, 1, 2, 3, 1 << 20, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40};

    static RandomInvoices of(SplittableRandom random) {
        LocalDate asOf = LocalDate.of(2025, 6, 30);
        RfmRules rules = RfmRules.on(asOf)
                .refunds(random.nextBoolean() ? RefundRule.NET : RefundRule.LEAVE_OUT)
                .since(random.nextBoolean() ? LocalDate.of(1, 1, 1) : asOf.minusDays(random.nextInt(40)));
        List<RfmInvoice> invoices = new ArrayList<>();
        for (int size = random.nextInt(60); size > 0; size--) {
            invoices.add(new RfmInvoice(
                    CUSTOMERS[random.nextInt(CUSTOMERS.length)],
                    (int) asOf.toEpochDay() + 5 - random.nextInt(50),
                    random.nextLong(-300, 1_000)));
        }
        return new RandomInvoices(invoices, rules);
    }

    /** Those of one customer. */
    List<RfmInvoice> of(long customer) {
        return invoices.stream()
                .filter(invoice -> invoice.customer() == customer)
                .toList();
    }

    long[] customers() {
        return invoices.stream().mapToLong(RfmInvoice::customer).toArray();
    }

    int[] days() {
        return invoices.stream().mapToInt(RfmInvoice::day).toArray();
    }

    long[] units() {
        return invoices.stream().mapToLong(RfmInvoice::units).toArray();
    }

    /** The figures of each customer, counted without the library. */
    NavigableMap<Long, Figures> byHand() {
        NavigableMap<Long, Figures> all = new TreeMap<>();
        long today = rules.asOf().toEpochDay();
        long first = rules.from().orElse(LocalDate.MIN).toEpochDay();
        for (RfmInvoice invoice : invoices) {
            Figures figures = all.computeIfAbsent(invoice.customer(), number -> new Figures());
            if (invoice.day() > today) {
                figures.future++;
            } else if (invoice.day() < first) {
                figures.early++;
            } else if (invoice.units() >= 0) {
                figures.recency = Math.min(figures.recency, today - invoice.day());
                figures.age = Math.max(figures.age, today - invoice.day());
                figures.frequency++;
                figures.units += invoice.units();
            } else if (rules.refunds() == RefundRule.NET) {
                figures.units += invoice.units();
            } else {
                figures.refunds++;
            }
        }
        return all;
    }

    RfmByKey byKey() {
        return RfmByKey.of(rules, CurrencyUnit.USD);
    }

    /** What is counted by hand. */
    static final class Figures {
        long recency = Long.MAX_VALUE;
        long age = -1;
        int frequency;
        long units;
        long future;
        long early;
        long refunds;

        RfmSkipped skipped() {
            return new RfmSkipped(future, early, refunds);
        }
    }
}
