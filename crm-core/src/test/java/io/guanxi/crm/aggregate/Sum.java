package io.guanxi.crm.aggregate;

import java.io.Serializable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 求和 – how many numbers there are, and their sum: keeps all laws, and can be tampered with at one place.
 *
 * <p>The state holds the count and the sum.
 */
class Sum implements Aggregation<Long, long[], String> {

    private static final long serialVersionUID = 1L;

    private final Empty empty;
    private final Add add;
    private final Merge merge;
    private final Result result;

    Sum() {
        this(() -> new long[2], Sum::plus, Sum::plus, state -> state[0] + " make " + state[1]);
    }

    private Sum(Empty empty, Add add, Merge merge, Result result) {
        this.empty = empty;
        this.add = add;
        this.merge = merge;
        this.result = result;
    }

    interface Empty extends Supplier<long[]>, Serializable {}

    interface Add extends BiFunction<long[], Long, long[]>, Serializable {}

    interface Merge extends BinaryOperator<long[]>, Serializable {}

    interface Result extends Function<long[], String>, Serializable {}

    Sum butEmpty(Empty other) {
        return new Sum(other, add, merge, result);
    }

    Sum butAdd(Add other) {
        return new Sum(empty, other, merge, result);
    }

    Sum butMerge(Merge other) {
        return new Sum(empty, add, other, result);
    }

    Sum butResult(Result other) {
        return new Sum(empty, add, merge, other);
    }

    static long[] plus(long[] state, long input) {
        return plus(state, new long[] {1, input});
    }

    static long[] plus(long[] left, long[] right) {
        left[1] = Math.addExact(left[1], right[1]);
        left[0] += right[0];
        return left;
    }

    @Override
    public long[] empty() {
        return empty.get();
    }

    @Override
    public long[] add(long[] state, Long input) {
        return add.apply(state, input);
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        return merge.apply(left, right);
    }

    @Override
    public String result(long[] state) {
        return result.apply(state);
    }
}
