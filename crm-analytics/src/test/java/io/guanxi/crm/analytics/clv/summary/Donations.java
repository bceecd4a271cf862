package io.guanxi.crm.analytics.clv.summary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 捐赠数据 – the 11,104 first-time donors of 1995 with their six yearly opportunities, table of Fader, Hardie and Shang
 * 2010.
 */
public final class Donations {

    private static final int YEARS = 6;

    /** x, t_x, donors. */
    private static final int[][] TABLE = {
        {0, 0, 3464}, {1, 1, 1091}, {1, 2, 277}, {1, 3, 129}, {1, 4, 78}, {1, 5, 119}, {1, 6, 129}, {2, 2, 613},
        {2, 3, 255}, {2, 4, 155}, {2, 5, 173}, {2, 6, 234}, {3, 3, 322}, {3, 4, 181}, {3, 5, 225}, {3, 6, 357},
        {4, 4, 240}, {4, 5, 284}, {4, 6, 512}, {5, 5, 335}, {5, 6, 728}, {6, 6, 1203}
    };

    private Donations() {}

    public static OpportunitySummaries summaries() {
        Map<OpportunitySummary, Long> counts = new LinkedHashMap<>();
        for (int[] line : TABLE) {
            counts.put(OpportunitySummary.of(line[0], line[1], YEARS), (long) line[2]);
        }
        return OpportunitySummaries.ofCounts(counts);
    }
}
