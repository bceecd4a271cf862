package io.guanxi.crm.analytics.internal;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * 宽和 – several sums of whole numbers, such as counts and minor units, of 128 bits each in one flat array.
 *
 * <p>A sum may leave the range of {@code long} on its way and come back, so that no order of the numbers overflows where
 * another does not; only a sum that is read while it is outside is an {@link ArithmeticException}. Takes 16 bytes for each
 * sum, serialised as well. Example: the largest long, 1 and −1 add up to the largest long in any order. Mutable, not
 * thread-safe.
 */
public final class WideSums implements Serializable {

    private static final long serialVersionUID = 1L;

    /** For each sum its high word and its low one, in two's complement. */
    private final long[] words;

    private WideSums(int count) {
        this.words = new long[2 * count];
    }

    /**
     * Sums of nothing.
     *
     * @param count how many sums, 1 or more
     * @return so many sums, each 0
     * @throws IllegalArgumentException if the count is below 1
     */
    public static WideSums of(int count) {
        Require.that(count >= 1, "count", count, "must be 1 or more");
        return new WideSums(count);
    }

    /**
     * Checks that there are as many sums as an aggregation has.
     *
     * @param count how many there must be
     * @param field the name of the state, for the message
     * @return these sums
     * @throws IllegalArgumentException if there are more or fewer
     */
    public WideSums require(int count, String field) {
        int found = words.length / 2;
        Require.that(found == count, field, found, "must hold " + count + " sums");
        return this;
    }

    /**
     * Adds a number to a sum. 2^64 numbers may be added before a sum exceeds 128 bits.
     *
     * @param sum which, from 0
     * @param number what to add
     */
    public void add(int sum, long number) {
        add(2 * sum, number >> (Long.SIZE - 1), number);
    }

    /**
     * Adds other sums, each to that of its place.
     *
     * @param other as many sums, which stay as they are
     */
    public void addAll(WideSums other) {
        for (int high = 0; high < words.length; high += 2) {
            add(high, other.words[high], other.words[high + 1]);
        }
    }

    /**
     * A sum that lies in the range of long.
     *
     * @param sum which, from 0
     * @return the sum
     * @throws ArithmeticException if it lies outside
     */
    public long number(int sum) {
        long low = words[2 * sum + 1];
        if (words[2 * sum] != low >> (Long.SIZE - 1)) {
            throw new ArithmeticException("sum must fit in long, but was " + exact(sum));
        }
        return low;
    }

    /**
     * Several sums together, of which it alone must lie in the range of long.
     *
     * @param sums which, each from 0
     * @return their total; 0 of none
     * @throws ArithmeticException if it lies outside
     */
    public long total(int... sums) {
        WideSums total = new WideSums(1);
        for (int sum : sums) {
            total.add(0, words[2 * sum], words[2 * sum + 1]);
        }
        return total.number(0);
    }

    /** The sums in their order. */
    @Override
    public String toString() {
        List<BigInteger> sums = new ArrayList<>();
        for (int sum = 0; sum < words.length / 2; sum++) {
            sums.add(exact(sum));
        }
        return sums.toString();
    }

    private void add(int high, long moreHigh, long moreLow) {
        long before = words[high + 1];
        words[high + 1] = before + moreLow;
        words[high] += moreHigh + (Long.compareUnsigned(words[high + 1], before) < 0 ? 1 : 0);
    }

    private BigInteger exact(int sum) {
        BigInteger low = BigInteger.valueOf(words[2 * sum + 1]);
        BigInteger high = BigInteger.valueOf(words[2 * sum]).shiftLeft(Long.SIZE);
        return high.add(low.signum() < 0 ? low.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : low);
    }
}
