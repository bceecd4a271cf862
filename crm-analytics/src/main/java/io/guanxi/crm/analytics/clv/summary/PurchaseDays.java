package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;

/**
 * 购买日状态 – what a {@link PurchaseSummaryAggregation} or {@link OpportunityAggregation} has gathered: purchases and
 * refunds as columns, in the order in which they came.
 *
 * <p>A purchase takes 20 bytes, a refund 24, and up to half as much again for growing. Whole rows are kept since days
 * merge in no smaller form; they are put in order by the result. Nothing of it depends on the last observed day, so that
 * one state gives the summaries of several days. Filled and read by its aggregations only; mutable, not thread-safe.
 */
public final class PurchaseDays implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_SIZE = 16;
    private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

    /** The currency of all amounts. */
    private final CurrencyUnit currency;

    /** The customer of each purchase. */
    private long[] customers = new long[FIRST_SIZE];

    /** The epoch day of each purchase. */
    private int[] days = new int[FIRST_SIZE];

    /** The amount of each purchase in minor units. */
    private long[] amounts = new long[FIRST_SIZE];

    /** The number of purchases. */
    private int purchases;

    /** The customer of each refund. */
    private long[] refundCustomers = new long[0];

    /** The epoch day of the purchase of each refund. */
    private int[] refundOf = new int[0];

    /** The epoch day of each refund. */
    private int[] refundDays = new int[0];

    /** The amount of each refund in minor units. */
    private long[] refundAmounts = new long[0];

    /** The number of refunds. */
    private int refunds;

    /** The sum of all amounts without their signs, so that no sum of some of them can exceed its range. */
    private long turnover;

    PurchaseDays(CurrencyUnit currency) {
        this.currency = currency;
    }

    CurrencyUnit currency() {
        return currency;
    }

    void buy(long customer, int day, long amount) {
        long newTurnover = Math.addExact(turnover, amount);
        reservePurchases(1);
        customers[purchases] = customer;
        days[purchases] = day;
        amounts[purchases] = amount;
        purchases++;
        turnover = newTurnover;
    }

    void refund(long customer, int purchaseDay, int refundDay, long amount) {
        long newTurnover = Math.addExact(turnover, amount);
        reserveRefunds(1);
        refundCustomers[refunds] = customer;
        refundOf[refunds] = purchaseDay;
        refundDays[refunds] = refundDay;
        refundAmounts[refunds] = amount;
        refunds++;
        turnover = newTurnover;
    }

    /** Takes in columns of checked rows. */
    void buyAll(long[] customer, int[] day, long[] minorUnits, int from, int to) {
        long newTurnover = turnoverWith(minorUnits, from, to);
        int rows = to - from;
        reservePurchases(rows);
        System.arraycopy(customer, from, customers, purchases, rows);
        System.arraycopy(day, from, days, purchases, rows);
        System.arraycopy(minorUnits, from, amounts, purchases, rows);
        purchases += rows;
        turnover = newTurnover;
    }

    /** Takes in columns of checked rows. */
    void refundAll(long[] customer, int[] purchaseDay, int[] refundDay, long[] minorUnits, int from, int to) {
        long newTurnover = turnoverWith(minorUnits, from, to);
        int rows = to - from;
        reserveRefunds(rows);
        System.arraycopy(customer, from, refundCustomers, refunds, rows);
        System.arraycopy(purchaseDay, from, refundOf, refunds, rows);
        System.arraycopy(refundDay, from, refundDays, refunds, rows);
        System.arraycopy(minorUnits, from, refundAmounts, refunds, rows);
        refunds += rows;
        turnover = newTurnover;
    }

    void merge(PurchaseDays other) {
        Require.that(other != this, "right", other, "must be another state than left");
        Math.addExact(turnover, other.turnover);
        reservePurchases(other.purchases);
        reserveRefunds(other.refunds);
        buyAll(other.customers, other.days, other.amounts, 0, other.purchases);
        refundAll(other.refundCustomers, other.refundOf, other.refundDays, other.refundAmounts, 0, other.refunds);
    }

    /** Shows all customers in ascending order of their numbers, as known at the end of a day. */
    SummaryOmissions visit(LocalDate lastDay, SummaryRules rules, CountedDays.CustomerVisitor visitor) {
        return new DaysInOrder((int) lastDay.toEpochDay()).visit(new CountedDays(rules, visitor));
    }

    private long turnoverWith(long[] minorUnits, int from, int to) {
        long sum = turnover;
        for (int row = from; row < to; row++) {
            sum = Math.addExact(sum, minorUnits[row]);
        }
        return sum;
    }

    void reservePurchases(int more) {
        if (more > customers.length - purchases) {
            int capacity = grown(purchases, more, "purchases");
            customers = Arrays.copyOf(customers, capacity);
            days = Arrays.copyOf(days, capacity);
            amounts = Arrays.copyOf(amounts, capacity);
        }
    }

    private void reserveRefunds(int more) {
        if (more > refundCustomers.length - refunds) {
            int capacity = grown(refunds, more, "refunds");
            refundCustomers = Arrays.copyOf(refundCustomers, capacity);
            refundOf = Arrays.copyOf(refundOf, capacity);
            refundDays = Arrays.copyOf(refundDays, capacity);
            refundAmounts = Arrays.copyOf(refundAmounts, capacity);
        }
    }

    private static int grown(int size, int more, String what) {
        long needed = (long) size + more;
        if (needed > MOST_ROWS) {
            throw new ArithmeticException(what + " exceed " + MOST_ROWS + " rows");
        }
        return (int) Math.min(MOST_ROWS, Math.max(needed, size + (size >> 1) + (long) FIRST_SIZE));
    }

    @Override
    public String toString() {
        return "PurchaseDays[" + purchases + " purchases, " + refunds + " refunds in " + currency + "]";
    }

    /** The rows by customer and day, as known at the end of a day. */
    private final class DaysInOrder {

        private final int lastDay;

        /** The different customers, ascending. */
        private final long[] numbers;

        /** The first row of each customer in order, and behind the last one the number of rows. */
        private final int[] starts;

        /** The rows in order: day in the upper half, row in the lower. */
        private final long[] order;

        /** What was given back on the day of the purchase, at the first row in order of that day. */
        private final long[] corrected;

        /** What was given back later, at the first row in order of the day of the purchase. */
        private final long[] refunded;

        private long unmatched;

        DaysInOrder(int lastDay) {
            this.lastDay = lastDay;
            this.numbers = numbers();
            this.starts = new int[numbers.length + 1];
            this.order = new long[purchases];
            sort();
            this.corrected = new long[refunds == 0 ? 0 : purchases];
            this.refunded = new long[corrected.length];
            match();
        }

        SummaryOmissions visit(CountedDays counted) {
            for (int customer = 0; customer < numbers.length; customer++) {
                int place = starts[customer];
                int end = starts[customer + 1];
                while (place < end && day(place) <= lastDay) {
                    place = addDay(counted, place, end);
                }
                counted.addLater(end - place);
                counted.finish(numbers[customer]);
            }
            counted.addUnmatched(unmatched);
            return counted.omissions();
        }

        /** Merges the purchases of one day, and tells where the next begins. */
        private int addDay(CountedDays counted, int first, int end) {
            int day = day(first);
            long paid = refunds == 0 ? 0 : -corrected[first];
            int place = first;
            while (place < end && day(place) == day) {
                paid += amounts[(int) order[place]];
                place++;
            }
            counted.add(day, paid, refunds == 0 ? 0 : refunded[first]);
            return place;
        }

        private int day(int place) {
            return (int) (order[place] >> Integer.SIZE);
        }

        private long[] numbers() {
            long[] sorted = Arrays.copyOf(customers, purchases);
            Arrays.sort(sorted);
            int size = 0;
            for (int row = 0; row < sorted.length; row++) {
                if (row == 0 || sorted[row] != sorted[row - 1]) {
                    sorted[size] = sorted[row];
                    size++;
                }
            }
            return Arrays.copyOf(sorted, size);
        }

        /** Puts rows in the room of their customer, then in order of their day. */
        private void sort() {
            int[] places = new int[purchases];
            for (int row = 0; row < purchases; row++) {
                boolean same = row > 0 && customers[row] == customers[row - 1];
                places[row] = same ? places[row - 1] : Arrays.binarySearch(numbers, customers[row]);
                starts[places[row] + 1]++;
            }
            for (int customer = 0; customer < numbers.length; customer++) {
                starts[customer + 1] += starts[customer];
            }
            int[] next = Arrays.copyOf(starts, numbers.length);
            for (int row = 0; row < purchases; row++) {
                order[next[places[row]]] = (long) days[row] << Integer.SIZE | row;
                next[places[row]]++;
            }
            for (int customer = 0; customer < numbers.length; customer++) {
                Arrays.sort(order, starts[customer], starts[customer + 1]);
            }
        }

        /** Takes the refunds known by then to the days that they undo. */
        private void match() {
            for (int refund = 0; refund < refunds; refund++) {
                if (refundDays[refund] <= lastDay) {
                    int place = place(refundCustomers[refund], refundOf[refund]);
                    if (place < 0) {
                        unmatched++;
                    } else if (refundDays[refund] == refundOf[refund]) {
                        corrected[place] += refundAmounts[refund];
                    } else {
                        refunded[place] += refundAmounts[refund];
                    }
                }
            }
        }

        /** The first row in order of a customer's day; −1 if nothing was bought. */
        private int place(long number, int day) {
            int customer = Arrays.binarySearch(numbers, number);
            if (customer < 0) {
                return -1;
            }
            int end = starts[customer + 1];
            int found = Arrays.binarySearch(order, starts[customer], end, (long) day << Integer.SIZE);
            int place = found < 0 ? -found - 1 : found;
            return place < end && day(place) == day ? place : -1;
        }
    }
}
