package io.guanxi.crm.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.testing.Seeds;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class LifeTableTest {

    private static final LifeTable MP = LeukaemiaTrial.MP;

    static LongStream seeds() {
        return Seeds.some(50);
    }

    @Nested
    class Counting {

        @Test
        void takesTheCensoredAsAtRiskAtTheirTime() {
            assertThat(MP.customers()).isEqualTo(21);
            assertThat(MP.events()).isEqualTo(9);
            assertThat(MP.censored()).isEqualTo(12);
            assertThat(MP.rows()).contains(new LifeTableRow(6, 21, 3, 1), new LifeTableRow(32, 4, 0, 2));
            assertThat(MP.rows()).hasSize(16);
            assertThat(MP.atRisk(0)).isEqualTo(21);
            assertThat(MP.atRisk(6)).isEqualTo(21);
            assertThat(MP.atRisk(7)).isEqualTo(17);
            assertThat(MP.atRisk(8)).isEqualTo(16);
            assertThat(MP.atRisk(35)).isEqualTo(1);
            assertThat(MP.atRisk(36)).isZero();
            assertThat(MP.lastTime()).hasValue(35);
        }

        @Test
        void ofNobodyKnowsNothing() {
            LifeTable nobody = LifeTable.of(List.of());

            assertThat(nobody.isEmpty()).isTrue();
            assertThat(nobody.customers()).isZero();
            assertThat(nobody.lastTime()).isEmpty();
            assertThat(nobody.atRisk(0)).isZero();
            assertThat(nobody.rows()).isEmpty();
            assertThat(nobody.plus(nobody)).isEqualTo(nobody);
            assertThat(nobody.plus(MP)).isEqualTo(MP);
            assertThat(MP.plus(nobody)).isEqualTo(MP);
            assertThat(nobody).hasToString("LifeTable[0 customers, 0 ended]");
        }

        @Test
        void countsTimeZero() {
            LifeTable zero = LifeTable.of(List.of(Lifetime.censored(0), Lifetime.ended(0), Lifetime.ended(3)));

            assertThat(zero.rows()).containsExactly(new LifeTableRow(0, 3, 1, 1), new LifeTableRow(3, 1, 1, 0));
            assertThat(zero.isEmpty()).isFalse();
        }

        @Test
        void isEqualByItsCountsHoweverTheyCame() {
            LifeTable columns = LifeTable.of(new long[] {3, 0, 0, 3}, new boolean[] {true, false, true, true});
            LifeTable counts = LifeTable.ofCounts(new long[] {0, 2, 3}, new long[] {1, 0, 2}, new long[] {1, 0, 0});

            assertThat(columns).isEqualTo(counts).hasSameHashCodeAs(counts);
            assertThat(counts.rows()).as("time 2 without anybody is left out").hasSize(2);
            assertThat(columns)
                    .isNotEqualTo(MP)
                    .isNotEqualTo(LifeTable.ofCounts(new long[] {0, 3}, new long[] {2, 2}, new long[] {0, 0}))
                    .isNotEqualTo(LifeTable.ofCounts(new long[] {0, 4}, new long[] {1, 2}, new long[] {1, 0}))
                    .isNotEqualTo("a table");
            assertThat(columns).hasToString("LifeTable[4 customers, 3 ended]");
        }

        @Test
        void sharesNothingWithTheColumns() {
            long[] times = {1};
            long[] events = {1};
            long[] censored = {1};
            LifeTable table = LifeTable.ofCounts(times, events, censored);
            times[0] = 5;
            events[0] = 5;
            censored[0] = 5;

            assertThat(table.rows()).containsExactly(new LifeTableRow(1, 2, 1, 1));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("io.guanxi.crm.analytics.survival.LifeTableTest#seeds")
        void agreesWithACountByHand(long seed) {
            List<Lifetime> lifetimes = RandomLifetimes.of(new SplittableRandom(seed), 200);
            LifeTable table = LifeTable.of(lifetimes);

            assertThat(table.customers()).isEqualTo(lifetimes.size());
            assertThat(table.rows()).extracting(LifeTableRow::time).isSorted().doesNotHaveDuplicates();
            for (long time = 0; time <= 41; time++) {
                long now = time;
                assertThat(table.atRisk(now))
                        .isEqualTo(lifetimes.stream()
                                .filter(lifetime -> lifetime.time() >= now)
                                .count());
            }
            for (LifeTableRow row : table.rows()) {
                assertThat(row.atRisk()).isEqualTo(table.atRisk(row.time()));
                assertThat(row.events()).isEqualTo(Collections.frequency(lifetimes, Lifetime.ended(row.time())));
                assertThat(row.censored()).isEqualTo(Collections.frequency(lifetimes, Lifetime.censored(row.time())));
            }
        }
    }

    @Nested
    class Groups {

        private final LifeTables<String> both = LeukaemiaTrial.BOTH;

        @Test
        void haveTablesAndATotal() {
            assertThat(both.groups()).containsExactly("6-MP", "placebo");
            assertThat(both.table("placebo")).isEqualTo(LeukaemiaTrial.PLACEBO);
            assertThat(both.total()).isEqualTo(MP.plus(LeukaemiaTrial.PLACEBO));
            assertThat(both.total().customers()).isEqualTo(42);
            assertThat(both)
                    .hasToString(
                            "LifeTables{6-MP=LifeTable[21 customers, 9 ended], placebo=LifeTable[21 customers, 21 ended]}");
        }

        @Test
        void areEqualByOrderAndCounts() {
            assertThat(LifeTables.of(ImmutableMap.of("6-MP", MP, "placebo", LeukaemiaTrial.PLACEBO)))
                    .isEqualTo(both)
                    .hasSameHashCodeAs(both);
            assertThat(both)
                    .isNotEqualTo(LifeTables.of(ImmutableMap.of("placebo", LeukaemiaTrial.PLACEBO, "6-MP", MP)))
                    .isNotEqualTo(LifeTables.of(ImmutableMap.of("6-MP", MP, "placebo", MP)))
                    .isNotEqualTo(LifeTables.of(ImmutableMap.of("6-MP", MP)))
                    .isNotEqualTo("tables");
        }

        @Test
        void refuseBadInput() {
            assertThatThrownBy(() -> LifeTables.of(Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("tables must not be empty");
            assertThatThrownBy(() -> both.table("other"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("group must be one of [6-MP, placebo], but was \"other\"");
            assertThatThrownBy(() -> LifeTables.of(null)).hasMessage("tables");
            assertThatThrownBy(() -> LifeTables.of(Collections.singletonMap(null, MP)))
                    .hasMessage("tables: group");
            assertThatThrownBy(() -> LifeTables.of(Collections.singletonMap("a", null)))
                    .hasMessage("tables: table");
            assertThatThrownBy(() -> both.table(null)).hasMessage("group");
        }
    }

    @Nested
    class Refusals {

        private final long[] two = {1, 2};

        @Test
        void nameWhatIsWrongWithColumns() {
            assertThatThrownBy(() -> LifeTable.of(two, new boolean[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ended must have 2 rows, but was \"1 rows\"");
            assertThatThrownBy(() -> LifeTable.of(new long[] {1, -1}, new boolean[2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("times[1] must not be negative, but was -1");
            assertThatThrownBy(() -> LifeTable.ofCounts(two, new long[1], two))
                    .hasMessageStartingWith("events must have");
            assertThatThrownBy(() -> LifeTable.ofCounts(two, two, new long[3]))
                    .hasMessageStartingWith("censored must have");
            assertThatThrownBy(() -> LifeTable.ofCounts(new long[] {-1, 2}, two, two))
                    .hasMessage("times must ascend from 0, but was -1");
            assertThatThrownBy(() -> LifeTable.ofCounts(new long[] {2, 2}, two, two))
                    .hasMessage("times must ascend from 0, but was 2");
            assertThatThrownBy(() -> LifeTable.ofCounts(two, new long[] {0, -1}, two))
                    .hasMessage("events must not be negative, but was -1");
            assertThatThrownBy(() -> LifeTable.ofCounts(two, two, new long[] {-1, 0}))
                    .hasMessage("censored must not be negative, but was -1");
            assertThatThrownBy(() -> MP.atRisk(-1)).hasMessage("time must not be negative, but was -1");
        }

        @Test
        void nameCountsBeyondALong() {
            LifeTable full = LifeTable.ofCounts(new long[] {1}, new long[] {Long.MAX_VALUE}, new long[] {0});

            assertThatThrownBy(() -> LifeTable.ofCounts(two, new long[] {Long.MAX_VALUE, 0}, new long[] {0, 1}))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> LifeTable.ofCounts(two, new long[] {Long.MAX_VALUE, 0}, new long[] {1, 0}))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> full.plus(MP)).isInstanceOf(ArithmeticException.class);
        }

        @Test
        void nameWhatIsNull() {
            assertThatThrownBy(() -> LifeTable.of((Iterable<Lifetime>) null)).hasMessage("lifetimes");
            assertThatThrownBy(() -> LifeTable.of(Arrays.asList(Lifetime.ended(1), null)))
                    .hasMessage("lifetime");
            assertThatThrownBy(() -> LifeTable.of(null, new boolean[0])).hasMessage("times");
            assertThatThrownBy(() -> LifeTable.of(two, null)).hasMessage("ended");
            assertThatThrownBy(() -> LifeTable.ofCounts(null, two, two)).hasMessage("times");
            assertThatThrownBy(() -> LifeTable.ofCounts(two, null, two)).hasMessage("events");
            assertThatThrownBy(() -> LifeTable.ofCounts(two, two, null)).hasMessage("censored");
            assertThatThrownBy(() -> MP.plus(null)).hasMessage("other");
        }
    }
}
