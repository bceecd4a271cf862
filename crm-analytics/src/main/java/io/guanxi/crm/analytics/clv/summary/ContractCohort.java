package io.guanxi.crm.analytics.clv.summary;

import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.validation.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * 合同同期群 – how many of the customers who signed together were still under contract after each renewal.
 *
 * <p>Example: of 1,000 subscribers 631 renewed once, 468 twice, 382 three times, 326 four times.
 *
 * @param survivors the customers at the start, then those left after each renewal; never rising, the first at least 1
 */
public record ContractCohort(List<Long> survivors) {

    /**
     * Checks the counts.
     *
     * @param survivors the customers at the start and after each renewal, copied
     * @throws NullPointerException if the list or a count is null
     * @throws IllegalArgumentException if there is no count, the first is below 1, one is negative or above the one
     *     before, or there are more than 1,000,000 renewals
     */
    public ContractCohort {
        survivors = Require.list(survivors, "survivors");
        Require.that(!survivors.isEmpty(), "survivors", survivors, "must hold the customers at the start");
        ModelBounds.requirePeriods(survivors.size() - 1, "renewals");
        Require.that(survivors.get(0) >= 1, "survivors[0]", survivors.get(0), "must be at least 1");
        for (int place = 1; place < survivors.size(); place++) {
            long count = survivors.get(place);
            Require.that(
                    count >= 0 && count <= survivors.get(place - 1),
                    "survivors[" + place + "]",
                    count,
                    "must be 0 to the count before");
        }
    }

    /**
     * A cohort from plain counts.
     *
     * @param survivors the customers at the start, then those left after each renewal
     * @return the cohort
     * @throws NullPointerException if the array is null
     * @throws IllegalArgumentException if the counts are not those of a cohort
     */
    public static ContractCohort of(long... survivors) {
        List<Long> list = new ArrayList<>(survivors.length);
        for (long count : survivors) {
            list.add(count);
        }
        return new ContractCohort(list);
    }

    /**
     * The customers at the start.
     *
     * @return the number, 1 or more
     */
    public long customers() {
        return survivors.get(0);
    }

    /**
     * The renewals observed.
     *
     * @return the number, 0 or more
     */
    public int renewals() {
        return survivors.size() - 1;
    }

    /**
     * The customers who did not renew at a renewal.
     *
     * @param renewal the number of the renewal, from 1 on
     * @return the number, 0 or more
     * @throws IllegalArgumentException if that renewal was not observed
     */
    public long lost(int renewal) {
        return survivors.get(requireObserved(renewal) - 1) - survivors.get(renewal);
    }

    /**
     * The customers who renewed at a renewal.
     *
     * @param renewal the number of the renewal, from 1 on
     * @return the number, 0 or more
     * @throws IllegalArgumentException if that renewal was not observed
     */
    public long kept(int renewal) {
        return survivors.get(requireObserved(renewal));
    }

    private int requireObserved(int renewal) {
        Require.that(renewal >= 1 && renewal <= renewals(), "renewal", renewal, "must be 1 to " + renewals());
        return renewal;
    }
}
