package io.guanxi.crm.service;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 履约率 – how well promises are kept (F14): in relationship marketing both sides keep theirs.
 *
 * <p>Example: 6 kept, 1 late, 1 broken and 2 open give a rate of 6 / 8 = 0.7500.
 *
 * @param kept promises kept in time, 0 or more
 * @param late promises kept late, 0 or more
 * @param broken promises not kept although due, 0 or more
 * @param open promises not due yet, 0 or more
 */
public record PromiseKeeping(long kept, long late, long broken, long open) {

    /**
     * Checks the counts.
     *
     * @param kept promises kept in time
     * @param late promises kept late
     * @param broken promises not kept although due
     * @param open promises not due yet
     * @throws IllegalArgumentException if a count is negative, or the promises kept or due are more than a long counts
     */
    public PromiseKeeping {
        requireCount(kept, "kept");
        requireCount(late, "late");
        requireCount(broken, "broken");
        requireCount(open, "open");
        Require.that(late <= Long.MAX_VALUE - kept, "late", late, "must keep the sum of kept and late within long");
        Require.that(
                broken <= Long.MAX_VALUE - kept - late,
                "broken",
                broken,
                "must keep the sum of kept, late and broken within long");
    }

    /**
     * Counts the promises of both sides.
     *
     * @param promises the promises, each counted once for every time it is given
     * @param asOf the day of asking
     * @return the counts, as known on that day
     * @throws NullPointerException if an argument or a promise is null
     */
    public static PromiseKeeping of(Collection<Promise> promises, LocalDate asOf) {
        requireNonNull(asOf, "asOf");
        Map<PromiseStatus, Long> counts = new EnumMap<>(PromiseStatus.class);
        for (Promise promise : copy(promises)) {
            counts.merge(promise.statusOn(asOf), 1L, Long::sum);
        }
        return new PromiseKeeping(
                counts.getOrDefault(PromiseStatus.KEPT, 0L),
                counts.getOrDefault(PromiseStatus.KEPT_LATE, 0L),
                counts.getOrDefault(PromiseStatus.BROKEN, 0L),
                counts.getOrDefault(PromiseStatus.OPEN, 0L));
    }

    /**
     * Counts the promises of one side.
     *
     * @param promises the promises, each counted once for every time it is given
     * @param side whose promises to count
     * @param asOf the day of asking
     * @return the counts, as known on that day
     * @throws NullPointerException if an argument or a promise is null
     */
    public static PromiseKeeping of(Collection<Promise> promises, Side side, LocalDate asOf) {
        requireNonNull(side, "side");
        return of(
                copy(promises).stream().filter(promise -> promise.by() == side).toList(), asOf);
    }

    /**
     * The promise-kept rate: {@code kept / (kept + late + broken)}, 4 decimals HALF_UP; open promises are left out.
     *
     * @return the rate, 0 to 1; empty if no promise was due or kept
     */
    public Optional<BigDecimal> rate() {
        return Share.of(kept, kept + late + broken);
    }

    private static List<Promise> copy(Collection<Promise> promises) {
        return Require.list(new ArrayList<>(requireNonNull(promises, "promises")), "promises");
    }

    private static void requireCount(long count, String field) {
        Require.that(count >= 0, field, count, "must not be negative");
    }
}
