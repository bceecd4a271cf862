package io.guanxi.crm.analytics.retention;

import java.io.Serializable;
import org.joda.money.CurrencyUnit;

/**
 * 分期金额 – minor units by customer and unit of time, in one flat table with open addressing, at most half full.
 *
 * <p>The sum of all amounts without their signs stays within long, so that no sum of some of them can exceed it, in
 * whatever order they come. Mutable, not thread-safe.
 */
final class UnitAmounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long OTHER = 0xBF58476D1CE4E5B9L;
    private static final int FIRST_BITS = 4;
    private static final int WORDS = 3;

    private final CurrencyUnit currency;

    /** Key, unit plus one, amount; a place whose second word is 0 is free. */
    private long[] slots = new long[WORDS << FIRST_BITS];

    private int bits = FIRST_BITS;
    private int pairs;
    private long turnover;

    UnitAmounts(CurrencyUnit currency) {
        this.currency = currency;
    }

    CurrencyUnit currency() {
        return currency;
    }

    /** The sum of all amounts without their signs. */
    long turnover() {
        return turnover;
    }

    void add(long key, int unit, long amount) {
        turnover = Math.addExact(turnover, Math.absExact(amount));
        addAt(slot(key, unit), amount);
    }

    private void addAt(int slot, long amount) {
        slots[slot + 2] += amount;
    }

    void merge(UnitAmounts other) {
        turnover = Math.addExact(turnover, other.turnover);
        if (other.bits > bits) {
            resize(other.bits);
        }
        other.forEach((key, unit, amount) -> addAt(slot(key, unit), amount));
    }

    void forEach(AmountVisitor visitor) {
        for (int slot = 0; slot < slots.length; slot += WORDS) {
            if (slots[slot + 1] != 0) {
                visitor.visit(slots[slot], (int) slots[slot + 1] - 1, slots[slot + 2]);
            }
        }
    }

    /** Takes the amounts of customers in units. */
    interface AmountVisitor {

        void visit(long key, int unit, long amount);
    }

    private int slot(long key, int unit) {
        int slot = probe(key, unit + 1L);
        if (slots[slot + 1] != 0) {
            return slot;
        }
        if (2L * (pairs + 1L) > 1L << bits) {
            resize(bits + 1);
            slot = probe(key, unit + 1L);
        }
        slots[slot] = key;
        slots[slot + 1] = unit + 1L;
        pairs++;
        return slot;
    }

    private int probe(long key, long unitPlusOne) {
        int mask = (1 << bits) - 1;
        int place = (int) (((key ^ (unitPlusOne * OTHER)) * GOLDEN) >>> (Long.SIZE - bits));
        int slot = place * WORDS;
        while (slots[slot + 1] != 0 && (slots[slot] != key || slots[slot + 1] != unitPlusOne)) {
            place = (place + 1) & mask;
            slot = place * WORDS;
        }
        return slot;
    }

    private void resize(int newBits) {
        long[] old = slots;
        long size = (1L << newBits) * WORDS;
        if (size > Integer.MAX_VALUE - Long.SIZE) {
            throw new ArithmeticException("amounts exceed the table of " + old.length + " words");
        }
        slots = new long[(int) size];
        bits = newBits;
        for (int from = 0; from < old.length; from += WORDS) {
            if (old[from + 1] != 0) {
                System.arraycopy(old, from, slots, probe(old[from], old[from + 1]), WORDS);
            }
        }
    }
}
