package io.guanxi.crm.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class GroupedLifeTableCountingTest {

    private static final List<String> GROUPS = List.of("monthly", "yearly", "two years");
    private static final GroupedLifeTableCounting<String> COUNTING = GroupedLifeTableCounting.over(GROUPS);

    static LongStream seeds() {
        return Seeds.some(30);
    }

    private static List<GroupLifetime<String>> anything(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<GroupLifetime<String>> lifetimes = new ArrayList<>();
        for (int size = random.nextInt(60); size > 0; size--) {
            lifetimes.add(new GroupLifetime<>(GROUPS.get(random.nextInt(3)), RandomLifetimes.any(random)));
        }
        return lifetimes;
    }

    /** The state after the group was merged with itself until only one more has room. */
    private static GroupedLifeTableCounts full(String group) {
        GroupLifetime<String> one = GroupLifetime.of(group, 1, true);
        GroupedLifeTableCounts sum = COUNTING.add(COUNTING.empty(), one);
        GroupedLifeTableCounts part = COUNTING.add(COUNTING.empty(), one);
        for (int bit = 1; bit < 63; bit++) {
            part = COUNTING.merge(part, COUNTING.merge(COUNTING.empty(), part));
            sum = COUNTING.merge(sum, part);
        }
        return sum;
    }

    @Nested
    class Counting {

        @Test
        void keepsGroupsApartAndShowsThoseWithoutAnybody() {
            LifeTables<String> tables = COUNTING.resultOf(
                    List.of(GroupLifetime.of("monthly", 7, true), GroupLifetime.of("yearly", 7, false)));

            assertThat(COUNTING.groups()).isEqualTo(GROUPS);
            assertThat(tables.groups()).isEqualTo(GROUPS);
            assertThat(tables.table("monthly").events()).isEqualTo(1);
            assertThat(tables.table("yearly").events()).isZero();
            assertThat(tables.table("two years").isEmpty()).isTrue();
            assertThat(COUNTING).hasToString("GroupedLifeTableCounting[monthly, yearly, two years]");
            assertThat(COUNTING.empty())
                    .hasToString("GroupedLifeTableCounts[LifeTableCounts[0 customers], LifeTableCounts[0 customers],"
                            + " LifeTableCounts[0 customers]]");
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.GroupedLifeTableCountingTest#seeds")
        void countsColumnsAsRows(long seed) {
            List<GroupLifetime<String>> lifetimes = anything(seed);
            int[] groups = new int[lifetimes.size()];
            long[] times = new long[groups.length];
            boolean[] ended = new boolean[groups.length];
            for (int row = 0; row < groups.length; row++) {
                groups[row] = GROUPS.indexOf(lifetimes.get(row).group());
                times[row] = lifetimes.get(row).lifetime().time();
                ended[row] = lifetimes.get(row).lifetime().ended();
            }

            assertThat(COUNTING.result(COUNTING.addAll(COUNTING.empty(), groups, times, ended)))
                    .isEqualTo(COUNTING.resultOf(lifetimes));
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.GroupedLifeTableCountingTest#seeds")
        void areKept(long seed) {
            AggregationLaws.check(COUNTING, anything(seed), seed);
        }

        @Test
        void ofOverflowAreKept() {
            GroupedLifeTableCounts state = full("yearly");
            GroupedLifeTableCounts right = COUNTING.empty();
            right = COUNTING.add(right, GroupLifetime.of("monthly", 2, true));
            right = COUNTING.add(right, GroupLifetime.of("yearly", 2, true));
            GroupedLifeTableCounts more = right;
            LifeTables<String> before = COUNTING.result(state);

            assertThatThrownBy(() -> COUNTING.add(state, GroupLifetime.of("yearly", 2, true)))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> COUNTING.merge(state, more)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[] {0, 1}, new long[2], new boolean[2]))
                    .isInstanceOf(ArithmeticException.class);
            assertThat(COUNTING.result(state)).as("no group has changed").isEqualTo(before);
            assertThat(COUNTING.result(more).total().customers()).isEqualTo(2);
        }
    }

    @Nested
    class Refusals {

        private final GroupedLifeTableCounts state = COUNTING.empty();

        @Test
        void nameBadInput() {
            assertThatThrownBy(() -> GroupedLifeTableCounting.over(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("groups must not be empty, but was []");
            assertThatThrownBy(() -> GroupedLifeTableCounting.over(List.of("a", "a")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("groups must not hold a group twice, but was \"a\"");
            assertThatThrownBy(() -> COUNTING.add(state, GroupLifetime.of("weekly", 1, true)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("group must be one of [monthly, yearly, two years], but was \"weekly\"");
        }

        @Test
        void nameBadColumnsAndKeepTheCounts() {
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[1], new long[2], new boolean[2]))
                    .hasMessage("times must have 1 rows, but was \"2 rows\"");
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[2], new long[2], new boolean[1]))
                    .hasMessage("ended must have 2 rows, but was \"1 rows\"");
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[] {0, 3}, new long[2], new boolean[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("groups[1] must be the place of a group, but was 3");
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[] {0, -1}, new long[2], new boolean[2]))
                    .hasMessage("groups[1] must be the place of a group, but was -1");
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[2], new long[] {0, -1}, new boolean[2]))
                    .hasMessage("times[1] must not be negative, but was -1");
            assertThat(COUNTING.result(state).total().customers()).isZero();
        }

        @Test
        void nameCountsOfAnotherNumberOfGroups() {
            GroupedLifeTableCounts foreign =
                    GroupedLifeTableCounting.over(List.of("a")).empty();

            assertThatThrownBy(() -> COUNTING.add(foreign, GroupLifetime.of("monthly", 1, true)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("state must be of 3 groups, but was \"1 groups\"");
            assertThatThrownBy(() -> COUNTING.merge(foreign, state)).hasMessageStartingWith("left must be of 3 groups");
            assertThatThrownBy(() -> COUNTING.merge(state, foreign))
                    .hasMessageStartingWith("right must be of 3 groups");
            assertThatThrownBy(() -> COUNTING.result(foreign)).hasMessageStartingWith("state must be of 3 groups");
            assertThatThrownBy(() -> COUNTING.addAll(foreign, new int[0], new long[0], new boolean[0]))
                    .hasMessageStartingWith("state must be of 3 groups");
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> GroupedLifeTableCounting.over(null)).hasMessage("groups");
            assertThatThrownBy(() -> GroupedLifeTableCounting.over(Arrays.asList("a", null)))
                    .hasMessage("groups[1]");
            assertThatThrownBy(() -> COUNTING.add(state, null)).hasMessage("input");
            assertThatThrownBy(() -> COUNTING.add(null, GroupLifetime.of("monthly", 1, true)))
                    .hasMessage("state");
            assertThatThrownBy(() -> COUNTING.merge(null, state)).hasMessage("left");
            assertThatThrownBy(() -> COUNTING.merge(state, null)).hasMessage("right");
            assertThatThrownBy(() -> COUNTING.result(null)).hasMessage("state");
            assertThatThrownBy(() -> COUNTING.addAll(null, new int[0], new long[0], new boolean[0]))
                    .hasMessage("state");
            assertThatThrownBy(() -> COUNTING.addAll(state, null, new long[0], new boolean[0]))
                    .hasMessage("groups");
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[0], null, new boolean[0]))
                    .hasMessage("times");
            assertThatThrownBy(() -> COUNTING.addAll(state, new int[0], new long[0], null))
                    .hasMessage("ended");
        }
    }
}
