package io.guanxi.crm.analytics.rfm;

import java.util.function.IntConsumer;

/**
 * A flat table with a slot of four numbers for each customer: key, days, counts and sum side by side, so that an invoice
 * costs one access to memory. Open addressing, half full at most.
 */
final class RfmSlots {

    /** Customers that one table takes at most: the array of longs ends there. */
    static final int MAX_CUSTOMERS = 1 << 27;

    static final int WORDS = 4;
    static final int DAYS = 1;
    static final int COUNTS = 2;
    static final int SUM = 3;

    /** One invoice that is no purchase, in the high half of the counts; the low half are the purchases. */
    static final long ONE_OTHER = 1L << Integer.SIZE;

    static final long PURCHASES = ONE_OTHER - 1;

    /** Large arrays start at a cache line with 16 bytes of header: from here on no slot lies across two lines. */
    private static final int FIRST = 6;

    private static final int LEAST_SLOTS = 16;

    /** The golden ratio in 64 bits: spreads keys that are numbered one after the other, or in steps. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The slots one after the other; replaced when the table grows. */
    long[] words;

    private int shift;
    private int size;

    /** Keeps the reading ahead from being thought useless. */
    @SuppressWarnings("unused") // Written, never read: what has been read ahead must go somewhere.
    private long touched;

    /** A table with room for some customers before it must grow. */
    RfmSlots(int expected) {
        int slots = LEAST_SLOTS;
        while (slots < expected * 2L && slots < 2 * MAX_CUSTOMERS) {
            slots <<= 1;
        }
        words = new long[slots * WORDS + FIRST];
        shift = shiftOf(slots);
    }

    private RfmSlots(RfmSlots other) {
        words = other.words.clone();
        shift = other.shift;
        size = other.size;
    }

    RfmSlots copy() {
        return new RfmSlots(this);
    }

    int size() {
        return size;
    }

    int slots() {
        return 1 << (Long.SIZE - shift);
    }

    /** The slot of a key, or the empty one where it belongs. */
    int find(long key) {
        long[] slots = words;
        int at = home(key, shift);
        while (slots[at] != key || slots[at + COUNTS] == 0) {
            if (slots[at + COUNTS] == 0) {
                return at;
            }
            at = at + WORDS < slots.length ? at + WORDS : FIRST;
        }
        return at;
    }

    /** The slot of a key, which is taken for it if it has none; the table grows for it if it must. */
    int takeRoom(long key) {
        if (words[find(key) + COUNTS] == 0) {
            reserve(1);
        }
        return take(key);
    }

    /** The slot of a key, which is taken for it if it has none; there is room, and the caller counts at once. */
    int take(long key) {
        int at = find(key);
        if (words[at + COUNTS] == 0) {
            if (size == MAX_CUSTOMERS) {
                throw new ArithmeticException("one table takes " + MAX_CUSTOMERS + " customers at most");
            }
            words[at] = key;
            size++;
        }
        return at;
    }

    void forEach(IntConsumer slot) {
        for (int at = FIRST; at < words.length; at += WORDS) {
            if (words[at + COUNTS] != 0) {
                slot.accept(at);
            }
        }
    }

    /** Reads the slots of some keys one after the other without waiting for any: soon all are in the cache. */
    void lookAhead(long[] keys, int start, int end, int step) {
        long[] slots = words;
        long seen = 0;
        for (int row = start; row < end; row += step) {
            seen ^= slots[home(keys[row], shift)];
        }
        touched = seen;
    }

    /** Makes room for some more customers: at most half of the slots are taken. */
    void reserve(int more) {
        while ((long) size + more > slots() / 2 && slots() < 2 * MAX_CUSTOMERS) {
            growTo(2 * slots());
        }
    }

    void growTo(int slots) {
        if (slots <= slots()) {
            return;
        }
        long[] old = words;
        words = new long[slots * WORDS + FIRST];
        shift = shiftOf(slots);
        for (int at = FIRST; at < old.length; at += WORDS) {
            if (old[at + COUNTS] != 0) {
                System.arraycopy(old, at, words, find(old[at]), WORDS);
            }
        }
    }

    /** The part of a table of any size in which the slot of a key lies, if there are {@code 2^bits} parts. */
    static int part(long key, int bits) {
        return (int) ((key * SPREAD) >>> (Long.SIZE - bits));
    }

    private static int home(long key, int shift) {
        return (int) ((key * SPREAD) >>> shift) * WORDS + FIRST;
    }

    private static int shiftOf(int slots) {
        return Long.SIZE - Integer.numberOfTrailingZeros(slots);
    }
}
