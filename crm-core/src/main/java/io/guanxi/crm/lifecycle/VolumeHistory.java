package io.guanxi.crm.lifecycle;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 交易量历史 – how much a customer bought on which day, in a unit of the host's choice: nights, trips, minutes, cents.
 *
 * <p>Where none is given the volume is the number of purchase days. Example: a stay of two rooms from 2025-03-30 to
 * 2025-04-02 is 2 nights on each of three days, of which 4 fall into the first quarter.
 *
 * <p>Immutable; equal by content.
 */
public final class VolumeHistory {

    private final int[] days;
    /** The volume up to and including a day. */
    private final long[] upTo;

    private VolumeHistory(SortedMap<LocalDate, Long> volumes) {
        days = volumes.keySet().stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        upTo = volumes.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.parallelPrefix(upTo, Math::addExact);
    }

    /**
     * The history of daily volumes.
     *
     * @param volumes the volume of each day, 0 or more; days that are missing have none
     * @return the history
     * @throws NullPointerException if the map, a day or a volume is null
     * @throws IllegalArgumentException if a day is not in the years 1 to 9999, a volume is negative, or all together
     *     exceed {@link Trend#MAX_VOLUME}
     */
    public static VolumeHistory of(Map<LocalDate, Long> volumes) {
        TreeMap<LocalDate, Long> sorted = new TreeMap<>();
        long total = 0;
        for (Map.Entry<LocalDate, Long> entry :
                requireNonNull(volumes, "volumes").entrySet()) {
            LocalDate day = Require.businessDate(entry.getKey(), "volumes day");
            long volume = requireNonNull(entry.getValue(), () -> "volumes[" + day + "]");
            Require.that(
                    volume >= 0 && volume <= Trend.MAX_VOLUME - total,
                    "volumes[" + day + "]",
                    volume,
                    "must not be negative, nor make the sum exceed " + Trend.MAX_VOLUME);
            total += volume;
            sorted.put(day, volume);
        }
        return new VolumeHistory(sorted);
    }

    /**
     * The nights of stays, each on its own day: the days of service of the lines times their quantity. Lines without
     * days of service, such as a breakfast, have none. Refunds change money and no nights.
     *
     * @param transactions sales and refunds of one customer
     * @return the history
     * @throws NullPointerException if an argument or transaction is null
     * @throws IllegalArgumentException if all nights together exceed {@link Trend#MAX_VOLUME}
     */
    public static VolumeHistory ofNights(Collection<Transaction> transactions) {
        TreeMap<LocalDate, Long> nights = new TreeMap<>();
        for (Transaction transaction : requireNonNull(transactions, "transactions")) {
            if (requireNonNull(transaction, "transactions").isRefund()) {
                continue;
            }
            for (LineItem line : transaction.lines()) {
                line.service().ifPresent(stay -> {
                    for (LocalDate night = stay.lowerEndpoint();
                            night.isBefore(stay.upperEndpoint());
                            night = night.plusDays(1)) {
                        nights.merge(night, (long) line.quantity(), Long::sum);
                    }
                });
            }
        }
        return of(nights);
    }

    /**
     * The volume of a period.
     *
     * @param from the first day
     * @param to the day after the last
     * @return the volume, 0 or more
     * @throws NullPointerException if a day is null
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public long between(LocalDate from, LocalDate to) {
        if (requireNonNull(to, "to").isBefore(requireNonNull(from, "from"))) {
            throw Require.refusal("to", to, "must not be before " + from);
        }
        return before(to) - before(from);
    }

    private long before(LocalDate day) {
        int place = Arrays.binarySearch(days, (int) day.toEpochDay());
        int count = place >= 0 ? place : -place - 1;
        return count == 0 ? 0 : upTo[count - 1];
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof VolumeHistory other
                && Arrays.equals(days, other.days)
                && Arrays.equals(upTo, other.upTo);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(days) + Arrays.hashCode(upTo);
    }

    @Override
    public String toString() {
        return "VolumeHistory[" + (upTo.length == 0 ? 0 : upTo[upTo.length - 1]) + " on " + days.length + " days]";
    }
}
