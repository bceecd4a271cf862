package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * 计入的购买日 – the purchase days of one customer after another that count by the rules, ascending, with their amounts; and
 * how many days and customers did not count.
 *
 * <p>Log and stream both go through here. Mutable, not thread-safe.
 */
final class CountedDays {

    private static final int FIRST_SIZE = 16;

    private final SummaryRules rules;
    private final CustomerVisitor visitor;

    private int[] days = new int[FIRST_SIZE];
    private long[] amounts = new long[FIRST_SIZE];
    private int size;
    private boolean bought;

    private long laterCustomers;
    private long undoneCustomers;
    private long laterPurchases;
    private long undoneDays;
    private long unpaidDays;
    private long ignoredRefundDays;
    private long unmatchedRefunds;

    CountedDays(SummaryRules rules, CustomerVisitor visitor) {
        this.rules = rules;
        this.visitor = visitor;
    }

    /** Takes each customer who has a purchase day that counts. */
    interface CustomerVisitor {

        /** The customer is the place in the log, or the key in the stream; the days are good until this returns. */
        void visit(long customer, CountedDays days);
    }

    /** Shows the customers of a log in its order, as known at the end of a day. */
    static SummaryOmissions ofLog(PurchaseLog log, LocalDate lastDay, SummaryRules rules, CustomerVisitor visitor) {
        CountedDays counted = new CountedDays(rules, visitor);
        for (int customer = 0; customer < log.customers(); customer++) {
            PurchaseHistory all = log.history(customer);
            PurchaseHistory known = all.knownOn(lastDay);
            for (int day = 0; day < known.purchaseDays(); day++) {
                LocalDate date = known.date(day);
                long net = known.netMinor(day);
                long paid = rules.refunds() == RefundTreatment.NETTED
                        ? net
                        : known.knownOn(date).netMinor(day);
                counted.add((int) date.toEpochDay(), paid, paid - net);
            }
            counted.addLater(all.purchases() - known.purchases());
            counted.finish(customer);
        }
        return counted.omissions();
    }

    /** The next purchase day of the customer, later than those before: what was paid on it, and refunded later. */
    void add(int day, long paid, long refunded) {
        bought = true;
        long amount = paid - refunded;
        if (refunded != 0 && rules.refunds() == RefundTreatment.IGNORED) {
            ignoredRefundDays++;
            amount = paid;
        }
        if (amount <= 0 && refunded != 0 && rules.refunds() == RefundTreatment.UNDOING) {
            undoneDays++;
            return;
        }
        if (amount <= 0 && rules.unpaid() == UnpaidTreatment.LEFT_OUT) {
            unpaidDays++;
            return;
        }
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        days[size] = day;
        amounts[size] = amount;
        size++;
    }

    /** Purchases of the customer after the last observed day. */
    void addLater(int purchases) {
        laterPurchases += purchases;
    }

    void addUnmatched(long refunds) {
        unmatchedRefunds += refunds;
    }

    /** Shows the customer, if a day counts, and makes room for the next. */
    void finish(long customer) {
        if (size > 0) {
            visitor.visit(customer, this);
        } else if (bought) {
            undoneCustomers++;
        } else {
            laterCustomers++;
        }
        size = 0;
        bought = false;
    }

    SummaryOmissions omissions() {
        return new SummaryOmissions(
                0,
                laterCustomers,
                undoneCustomers,
                laterPurchases,
                undoneDays,
                unpaidDays,
                ignoredRefundDays,
                unmatchedRefunds);
    }

    /** The days that count, 1 or more. */
    int size() {
        return size;
    }

    int first() {
        return days[0];
    }

    int last() {
        return days[size - 1];
    }

    int day(int index) {
        return days[index];
    }

    /** What was spent after the first day. */
    long repeatSpend() {
        long sum = 0;
        for (int day = 1; day < size; day++) {
            sum += amounts[day];
        }
        return sum;
    }
}
