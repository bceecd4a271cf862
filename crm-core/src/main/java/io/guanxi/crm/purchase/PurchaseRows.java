package io.guanxi.crm.purchase;

import java.util.Arrays;

/** Purchases in growing columns, in the order in which they were added. */
final class PurchaseRows {

    private int size;
    private int[] customers = new int[16];
    private int[] days = new int[16];
    private long[] amounts = new long[16];

    void add(int customer, int day, long amount) {
        if (size == days.length) {
            int capacity = size + (size >> 1);
            customers = Arrays.copyOf(customers, capacity);
            days = Arrays.copyOf(days, capacity);
            amounts = Arrays.copyOf(amounts, capacity);
        }
        customers[size] = customer;
        days[size] = day;
        amounts[size] = amount;
        size++;
    }

    int size() {
        return size;
    }

    int customer(int row) {
        return customers[row];
    }

    int day(int row) {
        return days[row];
    }

    long amount(int row) {
        return amounts[row];
    }
}
