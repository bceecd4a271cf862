package io.guanxi.crm.purchase;

import io.guanxi.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts rows in the order of a log – customer, day, amount – and finds the purchase that each refund undoes. */
final class PurchaseLogLayout {

    private final CurrencyUnit currency;
    /** The key of each customer number. */
    private final String[] keyOf;
    /** The place of each customer number among the keys of the log, or -1. */
    private final int[] placeOf;

    private final String[] keys;
    private final int[] firstRow;
    private final int[] days;
    private final long[] amounts;

    PurchaseLogLayout(CurrencyUnit currency, Map<String, Integer> customers, PurchaseRows rows) {
        this.currency = currency;
        this.keyOf = new String[customers.size()];
        customers.forEach((key, customer) -> keyOf[customer] = key);
        int[] rowsOf = new int[customers.size()];
        for (int row = 0; row < rows.size(); row++) {
            rowsOf[rows.customer(row)]++;
        }
        // A customer without a purchase has only refunds that will be refused: it is no customer of the log.
        int[] order = IntStream.range(0, keyOf.length)
                .filter(customer -> rowsOf[customer] > 0)
                .boxed()
                .sorted(Comparator.comparing(customer -> keyOf[customer]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.keys = Arrays.stream(order).mapToObj(customer -> keyOf[customer]).toArray(String[]::new);
        this.placeOf = new int[keyOf.length];
        this.firstRow = new int[order.length + 1];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
            firstRow[place + 1] = firstRow[place] + rowsOf[order[place]];
        }
        this.days = new int[rows.size()];
        this.amounts = new long[rows.size()];
        int[] next = firstRow.clone();
        for (int row = 0; row < rows.size(); row++) {
            int target = next[placeOf[rows.customer(row)]]++;
            days[target] = rows.day(row);
            amounts[target] = rows.amount(row);
        }
        for (int place = 0; place < order.length; place++) {
            sortByDayAndAmount(firstRow[place], firstRow[place + 1]);
        }
    }

    PurchaseLogBuild build(List<RefundEntry> refunds) {
        record Matched(int row, int day, long amount) {}
        List<UnmatchedRefund> unmatched = new ArrayList<>();
        List<Matched> matched = new ArrayList<>();
        for (RefundEntry refund : refunds) {
            int row = originalRow(refund);
            if (row >= 0) {
                matched.add(new Matched(row, refund.day(), refund.amount()));
            } else {
                unmatched.add(new UnmatchedRefund(
                        refund.entry(),
                        CustomerId.of(keyOf[refund.customer()]),
                        LocalDate.ofEpochDay(refund.day()),
                        Money.ofMinor(currency, refund.amount())));
            }
        }
        matched.sort(Comparator.comparingInt(Matched::row)
                .thenComparingInt(Matched::day)
                .thenComparingLong(Matched::amount));
        int[] firstRefund = new int[keys.length + 1];
        int counted = 0;
        for (int place = 0; place < keys.length; place++) {
            while (counted < matched.size() && matched.get(counted).row < firstRow[place + 1]) {
                counted++;
            }
            firstRefund[place + 1] = counted;
        }
        PurchaseLog log = new PurchaseLog(
                currency,
                keys,
                firstRow,
                days,
                amounts,
                firstRefund,
                matched.stream().mapToInt(Matched::row).toArray(),
                matched.stream().mapToInt(Matched::day).toArray(),
                matched.stream().mapToLong(Matched::amount).toArray());
        return new PurchaseLogBuild(log, unmatched);
    }

    /** The row of the purchase that a refund undoes, or a negative number if there is none. */
    private int originalRow(RefundEntry refund) {
        int place = placeOf[refund.customer()];
        if (place < 0) {
            return -1;
        }
        int day = refund.originalDay().orElse(refund.day());
        int low = firstRow[place];
        int high = firstRow[place + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int row = low - 1;
        boolean found = row >= firstRow[place] && (refund.originalDay().isEmpty() || days[row] == day);
        return found ? row : -1;
    }

    /** Sorts the rows of one customer by day, and those of one day by amount, so that no order of entry is left. */
    private void sortByDayAndAmount(int from, int to) {
        boolean ascending = true;
        for (int row = from + 1; row < to && ascending; row++) {
            ascending = days[row - 1] <= days[row];
        }
        if (!ascending) {
            long[] order = IntStream.range(from, to)
                    .mapToLong(row -> ((long) days[row] << 32) | (row - from))
                    .sorted()
                    .toArray();
            long[] unsorted = Arrays.copyOfRange(amounts, from, to);
            for (int index = 0; index < order.length; index++) {
                days[from + index] = (int) (order[index] >> 32);
                amounts[from + index] = unsorted[(int) order[index]];
            }
        }
        int start = from;
        for (int row = from + 1; row <= to; row++) {
            if (row == to || days[row] != days[start]) {
                Arrays.sort(amounts, start, row);
                start = row;
            }
        }
    }
}
