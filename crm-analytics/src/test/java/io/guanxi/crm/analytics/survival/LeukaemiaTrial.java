package io.guanxi.crm.analytics.survival;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** 6-MP 试验 – weeks in remission under 6-MP and under placebo (Freireich and others 1963; Gehan 1965). */
final class LeukaemiaTrial {

    static final LifeTable MP = table(
            new long[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new long[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});
    static final LifeTable PLACEBO =
            table(new long[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}, new long[] {});
    static final LifeTables<String> BOTH = LifeTables.of(ImmutableMap.of("6-MP", MP, "placebo", PLACEBO));

    private LeukaemiaTrial() {}

    static LifeTable table(long[] ended, long[] censored) {
        return LifeTable.of(Stream.concat(
                        Arrays.stream(ended).mapToObj(Lifetime::ended),
                        LongStream.of(censored).mapToObj(Lifetime::censored))
                .toList());
    }
}
