package io.guanxi.crm.analytics.clv.summary;

import java.util.Arrays;
import org.joda.money.CurrencyUnit;

/** 摘要列 – collects purchase summaries as columns, with the keys of their customers; mutable, not thread-safe. */
final class SummaryColumns implements CountedDays.CustomerVisitor {

    private static final int FIRST_SIZE = 16;

    private final int lastDay;
    private final double daysPerUnit;
    private final double minorPerUnit;

    private long[] customers = new long[FIRST_SIZE];
    private int[] repeats = new int[FIRST_SIZE];
    private double[] lastTimes = new double[FIRST_SIZE];
    private double[] ages = new double[FIRST_SIZE];
    private double[] means = new double[FIRST_SIZE];
    private int size;

    SummaryColumns(int lastDay, double daysPerUnit, CurrencyUnit currency) {
        this.lastDay = lastDay;
        this.daysPerUnit = daysPerUnit;
        this.minorPerUnit = Math.pow(10, currency.getDecimalPlaces());
    }

    @Override
    public void visit(long customer, CountedDays days) {
        if (size == repeats.length) {
            resize(size + (size >> 1));
        }
        int repeat = days.size() - 1;
        customers[size] = customer;
        repeats[size] = repeat;
        lastTimes[size] = (days.last() - days.first()) / daysPerUnit;
        ages[size] = (lastDay - days.first()) / daysPerUnit;
        means[size] = repeat == 0 ? Double.NaN : days.repeatSpend() / minorPerUnit / repeat;
        size++;
    }

    /** Cuts the columns to what they hold. */
    SummaryColumns trim() {
        resize(size);
        return this;
    }

    long[] customers() {
        return customers;
    }

    int[] repeats() {
        return repeats;
    }

    double[] lastTimes() {
        return lastTimes;
    }

    double[] ages() {
        return ages;
    }

    /** The mean amounts of the repeat purchase days; NaN without any. */
    double[] means() {
        return means;
    }

    private void resize(int capacity) {
        customers = Arrays.copyOf(customers, capacity);
        repeats = Arrays.copyOf(repeats, capacity);
        lastTimes = Arrays.copyOf(lastTimes, capacity);
        ages = Arrays.copyOf(ages, capacity);
        means = Arrays.copyOf(means, capacity);
    }
}
