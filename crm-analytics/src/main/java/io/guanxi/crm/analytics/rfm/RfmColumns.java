package io.guanxi.crm.analytics.rfm;

import static io.guanxi.crm.analytics.rfm.RfmSlots.COUNTS;
import static io.guanxi.crm.analytics.rfm.RfmSlots.DAYS;
import static io.guanxi.crm.analytics.rfm.RfmSlots.MAX_CUSTOMERS;
import static io.guanxi.crm.analytics.rfm.RfmSlots.ONE_OTHER;
import static io.guanxi.crm.analytics.rfm.RfmSlots.PURCHASES;
import static io.guanxi.crm.analytics.rfm.RfmSlots.SUM;
import static io.guanxi.crm.analytics.rfm.RfmSlots.WORDS;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.CurrencyUnit;

/**
 * RFM 列 – the state of an {@link RfmByKey}: a flat table with 32 bytes for each customer, half full at most.
 *
 * <p>Rows of columns allocate nothing: a batch first looks at the slots of all its rows, which memory can answer at the
 * same time, and then writes. From four million rows on, what the cache no longer holds is sorted first, in a buffer of
 * 100 MB that is let go afterwards. Serialised, only the customers travel, 32 bytes each.
 *
 * <p>Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class RfmColumns implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int BATCH = 128;

    private transient RfmSlots slots;

    /** No customer has more invoices, of whatever kind. */
    private transient long mostRows;

    /** No sum of a customer is further from 0. */
    private transient long mostUnits;

    private transient long future;
    private transient long early;
    private transient long refunds;

    /** A table with room for some customers before it must grow. */
    RfmColumns(int expected) {
        slots = new RfmSlots(expected);
    }

    /**
     * The number of customers seen so far, with those whose invoices were all left out.
     *
     * @return the number, 0 or more
     */
    public int customers() {
        return slots.size();
    }

    private RfmSkipped skipped() {
        return new RfmSkipped(future, early, refunds);
    }

    void add(long key, int day, long units, RfmFilter.Fate fate) {
        addExact(slots, key, day, units, fate);
        skip(fate);
        mostRows = saturated(mostRows, 1);
        mostUnits = saturated(mostUnits, saturated(distance(units), 1));
    }

    private static void addExact(RfmSlots table, long key, int day, long units, RfmFilter.Fate fate) {
        int at = table.find(key);
        boolean purchase = fate == RfmFilter.Fate.PURCHASE;
        long added = purchase || fate == RfmFilter.Fate.TAKEN_OFF ? units : 0;
        long sum = Math.addExact(table.words[at + SUM], added);
        long counts = counted(table.words[at + COUNTS], purchase ? 1 : ONE_OTHER);
        at = table.takeRoom(key);
        if (purchase) {
            table.words[at + DAYS] = RfmDays.with(table.words[at + DAYS], day);
        }
        table.words[at + COUNTS] = counts;
        table.words[at + SUM] = sum;
    }

    /** Adds rows of columns; what the filter refuses, or a figure beyond its range, leaves everything as it was. */
    void addAll(long[] keys, int[] days, long[] units, int from, int to, RfmFilter filter) {
        boolean takesAll = takesAll(days, units, from, to, filter);
        if (!takesAll) {
            for (int row = from; row < to; row++) {
                filter.requireAllowed(days[row], units[row], row);
            }
        }
        int rows = to - from;
        long most = product(rows, mostOf(units, from, to));
        boolean fits = fits(rows, most);
        RfmSlots table = fits && slots.size() + (long) rows <= MAX_CUSTOMERS ? slots : slots.copy();
        if (!fits) {
            for (int row = from; row < to; row++) {
                addExact(table, keys[row], days[row], units[row], filter.fate(days[row], units[row]));
            }
        } else if (takesAll) {
            addPurchases(table, keys, days, units, from, to);
        } else {
            addFiltered(table, keys, days, units, from, to, filter);
        }
        for (int row = takesAll ? to : from; row < to; row++) {
            skip(filter.fate(days[row], units[row]));
        }
        slots = table;
        mostRows = saturated(mostRows, rows);
        mostUnits = saturated(mostUnits, most);
    }

    private static boolean takesAll(int[] days, long[] units, int from, int to, RfmFilter filter) {
        int firstDay = Integer.MAX_VALUE;
        int lastDay = Integer.MIN_VALUE;
        for (int row = from; row < to; row++) {
            firstDay = Math.min(firstDay, days[row]);
            lastDay = Math.max(lastDay, days[row]);
        }
        long signs = 0;
        for (int row = from; row < to; row++) {
            signs |= units[row];
        }
        return filter.takesAll(firstDay, lastDay, signs);
    }

    /** No amount of the rows is further from 0. */
    private static long mostOf(long[] units, int from, int to) {
        long bits = 0;
        for (int row = from; row < to; row++) {
            bits |= distance(units[row]);
        }
        return saturated(bits, 1);
    }

    /** How far a number is from 0, or one less if it is below. */
    private static long distance(long units) {
        return units ^ (units >> (Long.SIZE - 1));
    }

    /** Whole blocks are added part by part, once the table has outgrown the cache; what remains, as it comes. */
    private static void addPurchases(RfmSlots table, long[] keys, int[] days, long[] units, int from, int to) {
        RfmParts parts = null;
        int start = from;
        while (to - start >= RfmParts.BLOCK) {
            int end = start + RfmParts.BLOCK;
            if (table.slots() < RfmParts.LEAST_SLOTS) {
                addInOrder(table, keys, days, units, start, end);
            } else {
                parts = parts == null ? new RfmParts(RfmParts.BLOCK) : parts;
                parts.add(table, keys, days, units, start, end);
            }
            start = end;
        }
        addInOrder(table, keys, days, units, start, to);
    }

    private static void addInOrder(RfmSlots table, long[] keys, int[] days, long[] units, int from, int to) {
        int end;
        for (int start = from; start < to; start = end) {
            end = start + Math.min(BATCH, to - start);
            table.reserve(end - start);
            table.lookAhead(keys, start, end, 1);
            long[] words = table.words;
            for (int row = start; row < end; row++) {
                int at = table.take(keys[row]);
                words[at + DAYS] = RfmDays.with(words[at + DAYS], days[row]);
                words[at + COUNTS]++;
                words[at + SUM] += units[row];
            }
        }
    }

    private static void addFiltered(
            RfmSlots table, long[] keys, int[] days, long[] units, int from, int to, RfmFilter filter) {
        int end;
        for (int start = from; start < to; start = end) {
            end = start + Math.min(BATCH, to - start);
            table.reserve(end - start);
            table.lookAhead(keys, start, end, 1);
            long[] words = table.words;
            for (int row = start; row < end; row++) {
                RfmFilter.Fate fate = filter.fate(days[row], units[row]);
                int at = table.take(keys[row]);
                if (fate == RfmFilter.Fate.PURCHASE) {
                    words[at + DAYS] = RfmDays.with(words[at + DAYS], days[row]);
                    words[at + COUNTS]++;
                    words[at + SUM] += units[row];
                } else {
                    words[at + COUNTS] += ONE_OTHER;
                    words[at + SUM] += fate == RfmFilter.Fate.TAKEN_OFF ? units[row] : 0;
                }
            }
        }
    }

    /** Adds another table, which stays as it was; after an overflow both are as they were. */
    void addAll(RfmColumns other) {
        if (!fits(other.mostRows, other.mostUnits)) {
            other.slots.forEach(at -> requireRange(slots.find(other.slots.words[at]), other.slots.words, at));
        }
        RfmSlots table = slots.size() + (long) other.slots.size() <= MAX_CUSTOMERS ? slots : slots.copy();
        // In the order of the other one's slots, which is the order of one's own if there are as many.
        table.growTo(other.slots.slots());
        other.slots.forEach(at -> addSlot(table, other.slots.words, at));
        slots = table;
        mostRows = saturated(mostRows, other.mostRows);
        mostUnits = saturated(mostUnits, other.mostUnits);
        future += other.future;
        early += other.early;
        refunds += other.refunds;
    }

    /** Refuses a figure beyond its range before any is changed. */
    private void requireRange(int own, long[] from, int at) {
        long[] words = slots.words;
        long sum = words[own + SUM] + from[at + SUM];
        if (((words[own + SUM] ^ sum) & (from[at + SUM] ^ sum)) < 0
                || (words[own + COUNTS] & PURCHASES) + (from[at + COUNTS] & PURCHASES) > Integer.MAX_VALUE
                || (words[own + COUNTS] >>> Integer.SIZE) + (from[at + COUNTS] >>> Integer.SIZE) > Integer.MAX_VALUE) {
            throw new ArithmeticException("a figure of a customer exceeds its range");
        }
    }

    private static void addSlot(RfmSlots table, long[] from, int at) {
        int own = table.takeRoom(from[at]);
        long[] words = table.words;
        words[own + DAYS] = RfmDays.both(words[own + DAYS], from[at + DAYS]);
        words[own + COUNTS] += from[at + COUNTS];
        words[own + SUM] += from[at + SUM];
    }

    /** The figures of all who have bought, in ascending order of their keys. */
    RfmTable table(LocalDate asOf, CurrencyUnit currency, int decimals) {
        long[] words = slots.words;
        long[] keys = new long[slots.size()];
        int[] buyers = {0};
        slots.forEach(at -> {
            if (words[at + DAYS] != RfmDays.NONE) {
                keys[buyers[0]++] = words[at];
            }
        });
        long[] sorted = Arrays.copyOf(keys, buyers[0]);
        Arrays.sort(sorted);
        RfmRows rows = new RfmRows(sorted.length);
        int today = Math.toIntExact(asOf.toEpochDay());
        for (int row = 0; row < sorted.length; row++) {
            if (row % BATCH == 0) {
                slots.lookAhead(sorted, row, Math.min(sorted.length, row + BATCH), 1);
            }
            int at = slots.find(sorted[row]);
            rows.set(
                    row,
                    today - RfmDays.last(words[at + DAYS]),
                    (int) (words[at + COUNTS] & PURCHASES),
                    words[at + SUM]);
        }
        return new RfmTable(
                asOf, currency, decimals, new RfmKeys.Numbered(sorted), rows, slots.size() - sorted.length, skipped());
    }

    private void skip(RfmFilter.Fate fate) {
        switch (fate) {
            case FUTURE -> future++;
            case EARLY -> early++;
            case REFUND -> refunds++;
            case PURCHASE, TAKEN_OFF -> {}
        }
    }

    /**
     * Whether no figure can leave its range through more rows and units; the bounds are taken anew from the table when
     * they have grown too wide.
     */
    private boolean fits(long rows, long units) {
        if (isBeyond(rows, units)) {
            mostRows = 0;
            mostUnits = 0;
            slots.forEach(at -> {
                long counts = slots.words[at + COUNTS];
                mostRows = Math.max(mostRows, Math.max(counts & PURCHASES, counts >>> Integer.SIZE));
                mostUnits = Math.max(mostUnits, saturated(distance(slots.words[at + SUM]), 1));
            });
        }
        return !isBeyond(rows, units);
    }

    private boolean isBeyond(long rows, long units) {
        return saturated(mostRows, rows) > Integer.MAX_VALUE || saturated(mostUnits, units) == Long.MAX_VALUE;
    }

    private static long counted(long counts, long more) {
        int purchases = Math.addExact((int) counts, (int) more);
        int others = Math.addExact((int) (counts >>> Integer.SIZE), (int) (more >>> Integer.SIZE));
        return ((long) others << Integer.SIZE) | purchases;
    }

    /** A sum of two numbers that are not negative; the largest long if it is beyond. */
    private static long saturated(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** A product of two numbers that are not negative; the largest long if it is beyond. */
    private static long product(long one, long other) {
        long low = one * other;
        return Math.multiplyHigh(one, other) == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }

    @Override
    public String toString() {
        return "RfmColumns[" + slots.size() + " customers]";
    }

    /**
     * The customers without the room between.
     *
     * @return what travels instead
     */
    private Object writeReplace() {
        long[] customers = new long[slots.size() * WORDS];
        int[] next = {0};
        slots.forEach(at -> {
            System.arraycopy(slots.words, at, customers, next[0], WORDS);
            next[0] += WORDS;
        });
        return new Form(customers, future, early, refunds);
    }

    /**
     * Refuses what {@code writeReplace} did not write.
     *
     * @return never
     */
    private Object readResolve() {
        throw new IllegalStateException("A table travels without its empty slots");
    }

    /** What travels: the slots that are taken, one after the other. */
    private static final class Form implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long[] customers;
        private final long future;
        private final long early;
        private final long refunds;

        Form(long[] customers, long future, long early, long refunds) {
            this.customers = customers;
            this.future = future;
            this.early = early;
            this.refunds = refunds;
        }

        private Object readResolve() {
            int size = customers.length / WORDS;
            RfmColumns columns = new RfmColumns(size);
            columns.future = future;
            columns.early = early;
            columns.refunds = refunds;
            for (int at = 0; at < size * WORDS; at += WORDS) {
                addSlot(columns.slots, customers, at);
            }
            // Wide enough to be taken anew from the table when it is asked for.
            columns.mostRows = Long.MAX_VALUE;
            columns.mostUnits = Long.MAX_VALUE;
            return columns;
        }
    }
}
