package io.guanxi.crm.aggregate;

import com.google.common.primitives.Longs;
import java.util.Arrays;
import java.util.List;

/** 排序 – numbers in ascending order: keeps all laws, with a new state for each step. */
class Sorted implements Aggregation<Long, long[], List<Long>> {

    private static final long serialVersionUID = 1L;

    @Override
    public long[] empty() {
        return new long[0];
    }

    @Override
    public long[] add(long[] state, Long input) {
        return merge(state, new long[] {input});
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        long[] merged = Longs.concat(left, right);
        Arrays.sort(merged);
        return merged;
    }

    @Override
    public List<Long> result(long[] state) {
        return List.copyOf(Longs.asList(state));
    }
}
