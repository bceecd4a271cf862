package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.IntConsumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * 同期群状态 – the state of a {@link CohortAggregation}: for each customer the set of units of time in which it was active.
 *
 * <p>One flat table with open addressing, at most half full. A place takes 8 bytes for the key, 8 for the start where
 * starts are given, and one bit for each unit (calendar period, or day with elapsed time) in words of 8 bytes: 16 bytes
 * for up to 62 months, 56 bytes for a year by days. Revenue takes 24 bytes for each customer and unit with revenue, in a
 * table at most half full as well. Filled and read by its aggregation only; mutable, not thread-safe.
 */
public final class CohortState implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FIRST_BITS = 4;
    private static final int WORD = 6;

    /** The design of the aggregation. */
    private final CohortDesign design;

    /** The revenue; null if it is not gathered. */
    private final @Nullable UnitAmounts amounts;

    /** Words before the set of units: the key, and the start plus one if starts are given. */
    private final int head;

    /** Words of a place. */
    private final int words;

    /** The places; behind the last the one of key 0, which marks a free place elsewhere. */
    private long[] slots;

    /** The number of places is 2 to the power of this. */
    private int bits = FIRST_BITS;

    /** How many places are taken. */
    private int customers;

    /** Whether the place of key 0 is taken. */
    private boolean hasZero;

    CohortState(CohortLayout layout, @Nullable CurrencyUnit currency) {
        this.design = layout.design();
        this.amounts = currency == null ? null : new UnitAmounts(currency);
        this.head = layout.isGiven() ? 2 : 1;
        this.words = head + (layout.units() + 2 + Long.SIZE - 1) / Long.SIZE;
        this.slots = new long[((1 << FIRST_BITS) + 1) * words];
    }

    CohortDesign design() {
        return design;
    }

    @Nullable
    UnitAmounts amounts() {
        return amounts;
    }

    int customers() {
        return customers;
    }

    void activate(long key, int unit) {
        int slot = slot(key);
        slots[slot + head + (unit >> WORD)] |= 1L << unit;
    }

    void start(long key, int unit) {
        startAt(slot(key), unit + 1L);
    }

    private void startAt(int slot, long startPlusOne) {
        long before = slots[slot + 1];
        slots[slot + 1] = before == 0 ? startPlusOne : Math.min(before, startPlusOne);
    }

    /** Activates a unit for each row; only a new key, and key 0, leave the loop. */
    void activateAll(CohortLayout layout, long[] keys, int[] days, int from, int to) {
        long[] table = slots;
        int shift = Long.SIZE - bits;
        int mask = (1 << bits) - 1;
        for (int row = from; row < to; row++) {
            long key = keys[row];
            int unit = layout.unit(days[row]);
            int place = (int) ((key * GOLDEN) >>> shift);
            int slot = place * words;
            long found = table[slot];
            while (found != key && found != 0) {
                place = (place + 1) & mask;
                slot = place * words;
                found = table[slot];
            }
            if (found == 0) {
                slot = slot(key);
                table = slots;
                shift = Long.SIZE - bits;
                mask = (1 << bits) - 1;
            }
            table[slot + head + (unit >> WORD)] |= 1L << unit;
        }
    }

    /** Activates a unit for each row, and adds its amount; changes nothing if the amounts exceed their range. */
    void activateAll(CohortLayout layout, long[] keys, int[] days, long[] minorUnits, int from, int to) {
        UnitAmounts into = requireNonNull(amounts);
        long turnover = into.turnover();
        for (int row = from; row < to; row++) {
            if (layout.isObserved(layout.unit(days[row]))) {
                turnover = Math.addExact(turnover, Math.absExact(minorUnits[row]));
            }
        }
        activateAll(layout, keys, days, from, to);
        for (int row = from; row < to; row++) {
            int unit = layout.unit(days[row]);
            if (layout.isObserved(unit)) {
                into.add(keys[row], unit, minorUnits[row]);
            }
        }
    }

    void merge(CohortState other) {
        if (amounts != null && other.amounts != null) {
            // First, since it is refused if the sum exceeds its range.
            amounts.merge(other.amounts);
        }
        if (other.bits > bits) {
            // In the order of a larger table the keys would crowd at the front of a smaller one.
            resize(other.bits);
        }
        for (int from = 0; from < other.slots.length; from += words) {
            if (other.isTaken(from)) {
                int slot = slot(other.slots[from]);
                if (head == 2 && other.slots[from + 1] != 0) {
                    startAt(slot, other.slots[from + 1]);
                }
                for (int word = head; word < words; word++) {
                    slots[slot + word] |= other.slots[from + word];
                }
            }
        }
    }

    /** Makes room for so many customers without growing again. */
    void reserve(int expected) {
        int wanted = bits;
        while (1L << wanted < 2L * expected) {
            wanted++;
        }
        if (wanted > bits) {
            resize(wanted);
        }
    }

    /** Shows the place of every customer. */
    void forEach(IntConsumer place) {
        for (int slot = 0; slot < slots.length; slot += words) {
            if (isTaken(slot)) {
                place.accept(slot);
            }
        }
    }

    /** The place of a customer that is there. */
    int find(long key) {
        return key == 0 ? slots.length - words : probe(key);
    }

    /** The unit in which the customer at a place began; −1 if no start is known where starts are given. */
    int start(int slot) {
        return head == 2 ? (int) slots[slot + 1] - 1 : firstUnit(slot);
    }

    private int firstUnit(int slot) {
        int word = head;
        while (slots[slot + word] == 0) {
            word++;
        }
        return (word - head) * Long.SIZE + Long.numberOfTrailingZeros(slots[slot + word]);
    }

    /** The words of a set of units. */
    int unitWords() {
        return words - head;
    }

    /** One word of the units from a unit on in which the customer at a place was active. */
    long units(int slot, int word, int from) {
        long units = slots[slot + head + word];
        return word == from / Long.SIZE ? units & (-1L << from) : units;
    }

    private boolean isTaken(int slot) {
        return slots[slot] != 0 || (slot == slots.length - words && hasZero);
    }

    /** The place of a customer, taken now if it is new. */
    private int slot(long key) {
        if (key == 0) {
            if (!hasZero) {
                hasZero = true;
                customers++;
            }
            return slots.length - words;
        }
        int slot = probe(key);
        return slots[slot] == key ? slot : take(slot, key);
    }

    private int take(int free, long key) {
        int slot = free;
        if (2L * (customers + 1L) > 1L << bits) {
            resize(bits + 1);
            slot = probe(key);
        }
        slots[slot] = key;
        customers++;
        return slot;
    }

    /** The place of a key other than 0, or the free one where it belongs. */
    private int probe(long key) {
        int mask = (1 << bits) - 1;
        int place = (int) ((key * GOLDEN) >>> (Long.SIZE - bits));
        int slot = place * words;
        while (slots[slot] != key && slots[slot] != 0) {
            place = (place + 1) & mask;
            slot = place * words;
        }
        return slot;
    }

    private void resize(int newBits) {
        long[] old = slots;
        long size = ((1L << newBits) + 1) * words;
        if (size > Integer.MAX_VALUE - Long.SIZE) {
            throw new ArithmeticException("customers exceed the table of " + old.length + " words");
        }
        slots = new long[(int) size];
        bits = newBits;
        for (int from = 0; from < old.length - words; from += words) {
            if (old[from] != 0) {
                System.arraycopy(old, from, slots, probe(old[from]), words);
            }
        }
        System.arraycopy(old, old.length - words, slots, slots.length - words, words);
    }

    @Override
    public String toString() {
        return "CohortState[" + customers + " customers]";
    }
}
