package io.guanxi.crm.analytics.rfm;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 固定分界点 – the user's own cut points: the same in each period, so that scores of two periods compare.
 *
 * <p>A value scores {@code 1 +} the number of cut points strictly below it; a value on a cut point belongs to the lower
 * score, or to the better one for recency. Example: {@code frequency} 1, 3 gives the score 1 to one purchase, 2 to two
 * or three, 3 to four and more.
 *
 * @param recencyDays days, ascending, 0 or more
 * @param frequency purchases, ascending, 1 or more
 * @param monetary amounts, ascending, in one currency
 */
public record RfmCuts(List<Integer> recencyDays, List<Integer> frequency, List<Money> monetary) {

    /**
     * Checks the cut points.
     *
     * @param recencyDays days, copied
     * @param frequency purchases, copied
     * @param monetary amounts, copied
     * @throws NullPointerException if a list or an element is null
     * @throws IllegalArgumentException if the lists do not hold the same number of cut points, from 1 to 8, or one is
     *     not strictly ascending, is negative in days, below 1 in purchases, or in several currencies
     */
    public RfmCuts {
        recencyDays = Require.list(recencyDays, "recencyDays");
        frequency = Require.list(frequency, "frequency");
        monetary = Require.list(monetary, "monetary");
        Require.that(
                !recencyDays.isEmpty() && recencyDays.size() < RfmScore.MOST,
                "recencyDays",
                recencyDays,
                "must hold 1 to 8 cut points");
        requireSize(frequency, recencyDays.size(), "frequency");
        requireSize(monetary, recencyDays.size(), "monetary");
        for (Money amount : monetary) {
            Require.minorUnits(amount, "monetary");
            Require.that(
                    amount.getCurrencyUnit().equals(monetary.get(0).getCurrencyUnit()),
                    "monetary",
                    monetary,
                    "must be in one currency");
        }
        requireAscending(recencyDays, "recencyDays");
        requireAscending(frequency, "frequency");
        requireAscending(monetary, "monetary");
        Require.that(recencyDays.get(0) >= 0, "recencyDays", recencyDays, "must not be negative");
        Require.that(frequency.get(0) >= 1, "frequency", frequency, "must be 1 or more");
    }

    /**
     * The cut points of the three dimensions.
     *
     * @param recencyDays days, ascending
     * @param frequency purchases, ascending
     * @param monetary amounts, ascending
     * @return the cut points
     * @throws NullPointerException if a list or an element is null
     * @throws IllegalArgumentException if a list breaks its rule
     */
    public static RfmCuts of(List<Integer> recencyDays, List<Integer> frequency, List<Money> monetary) {
        return new RfmCuts(recencyDays, frequency, monetary);
    }

    /**
     * The number of scores: one more than cut points.
     *
     * @return 2 to 9
     */
    public int bins() {
        return recencyDays.size() + 1;
    }

    /**
     * The currency of the amounts.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return monetary.get(0).getCurrencyUnit();
    }

    /** The cut points of a dimension as numbers that compare with those of a table. */
    long[] in(RfmDimension dimension, int decimals) {
        return switch (dimension) {
            case RECENCY -> recencyDays.stream().mapToLong(Integer::longValue).toArray();
            case FREQUENCY -> frequency.stream().mapToLong(Integer::longValue).toArray();
            case MONETARY ->
                monetary.stream().mapToLong(amount -> units(amount, decimals)).toArray();
        };
    }

    private static long units(Money amount, int decimals) {
        BigDecimal units = amount.getAmount().movePointRight(decimals);
        Require.that(
                units.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0,
                "monetary",
                amount,
                "must fit in long units of " + decimals + " decimals");
        return units.longValueExact();
    }

    private static void requireSize(List<?> cuts, int size, String field) {
        if (cuts.size() != size) {
            throw Require.refusal(field, cuts, "must hold " + size + " cut points, as recencyDays does");
        }
    }

    private static <T extends Comparable<? super T>> void requireAscending(List<T> cuts, String field) {
        for (int place = 1; place < cuts.size(); place++) {
            Require.that(cuts.get(place - 1).compareTo(cuts.get(place)) < 0, field, cuts, "must be strictly ascending");
        }
    }
}
