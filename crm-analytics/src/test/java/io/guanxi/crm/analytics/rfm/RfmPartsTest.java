package io.guanxi.crm.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RfmPartsTest {

    static LongStream seeds() {
        return Seeds.some(30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void addsEachPurchaseOnceWhateverTheSizeOfBlockAndTable(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = random.nextInt(1, 900);
        long[] keys = new long[rows];
        int[] days = new int[rows];
        long[] units = new long[rows];
        NavigableMap<Long, List<Long>> expected = new TreeMap<>();
        for (int row = 0; row < rows; row++) {
            keys[row] = random.nextLong(-200, 200) * random.nextLong(1, 3);
            days[row] = random.nextInt(-700_000, 700_000);
            units[row] = random.nextLong(1_000);
            List<Long> one = List.of((long) days[row], (long) days[row], 1L, units[row]);
            expected.merge(
                    keys[row],
                    one,
                    (a, b) -> List.of(
                            Math.min(a.get(0), b.get(0)),
                            Math.max(a.get(1), b.get(1)),
                            a.get(2) + b.get(2),
                            a.get(3) + b.get(3)));
        }
        RfmSlots table = new RfmSlots(random.nextInt(3));
        RfmParts parts = new RfmParts(100);
        for (int start = 0; start < rows; start += 100) {
            parts.add(table, keys, days, units, start, Math.min(rows, start + 100));
        }

        NavigableMap<Long, List<Long>> found = new TreeMap<>();
        table.forEach(at -> found.put(
                table.words[at],
                List.of(
                        (long) RfmDays.first(table.words[at + RfmSlots.DAYS]),
                        (long) RfmDays.last(table.words[at + RfmSlots.DAYS]),
                        table.words[at + RfmSlots.COUNTS],
                        table.words[at + RfmSlots.SUM])));
        assertThat(found).isEqualTo(expected);
        assertThat(table.size()).isEqualTo(expected.size());
    }

    @Test
    void aCustomerTakes64To128BytesOfTheTable() {
        RfmSlots table = new RfmSlots(0);
        for (int customer = 1; customer <= 10_000; customer++) {
            int at = table.takeRoom(customer);
            table.words[at + RfmSlots.COUNTS]++;
            if (customer >= 1_024) {
                assertThat(table.slots() * RfmSlots.WORDS * Long.BYTES / customer)
                        .as("bytes for each of %s", customer)
                        .isBetween(64, 128);
            }
        }
    }

    @Test
    void columnsOfMoreThanABlockInALargeTableAreAddedPartByPart() {
        int rows = RfmParts.BLOCK + 1_000;
        int customers = 1_000;
        long[] keys = new long[rows];
        int[] days = new int[rows];
        long[] units = new long[rows];
        for (int row = 0; row < rows; row++) {
            keys[row] = row % customers;
            days[row] = row / customers;
            units[row] = row;
        }
        RfmByKey byKey = RfmByKey.of(RfmRules.on(LocalDate.of(2025, 1, 1)), CurrencyUnit.USD);
        RfmTable table =
                byKey.result(byKey.addAll(byKey.expecting(RfmParts.LEAST_SLOTS).empty(), keys, days, units, 0, rows));

        assertThat(table).isEqualTo(byKey.result(byKey.addAll(byKey.empty(), keys, days, units, 0, rows)));
        assertThat(table.size()).isEqualTo(customers);
        assertThat(table.total()).isEqualTo(BigDecimal.valueOf((long) rows * (rows - 1) / 2, 2));
    }
}
