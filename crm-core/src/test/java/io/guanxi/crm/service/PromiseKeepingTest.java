package io.guanxi.crm.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromiseKeepingTest {

    private static final LocalDate DUE = LocalDate.of(2025, 3, 10);

    private static Promise promise(Side by, LocalDate due) {
        return Promise.of(CustomerId.of("C-1"), by, "x", due);
    }

    @Nested
    class Rate {

        @Test
        void isTheShareKeptInTimeOfThoseThatAreNotOpen() {
            assertThat(new PromiseKeeping(6, 1, 1, 2).rate()).contains(new BigDecimal("0.7500"));
            assertThat(new PromiseKeeping(2, 0, 1, 0).rate()).contains(new BigDecimal("0.6667"));
            assertThat(new PromiseKeeping(0, 3, 0, 0).rate()).contains(new BigDecimal("0.0000"));
            assertThat(new PromiseKeeping(3, 0, 0, 9).rate()).contains(new BigDecimal("1.0000"));
        }

        @Test
        void isUnknownWhileAllAreOpen() {
            assertThat(new PromiseKeeping(0, 0, 0, 9).rate()).isEmpty();
        }

        @Test
        void doesNotOverflow() {
            assertThat(new PromiseKeeping(Long.MAX_VALUE - 2, 1, 1, Long.MAX_VALUE).rate())
                    .contains(new BigDecimal("1.0000"));
        }
    }

    @Nested
    class Of {

        private final List<Promise> promises = List.of(
                promise(Side.FIRM, DUE).keptOn(DUE),
                promise(Side.FIRM, DUE).keptOn(DUE.plusDays(1)),
                promise(Side.FIRM, DUE),
                promise(Side.FIRM, DUE.plusDays(2)),
                promise(Side.CUSTOMER, DUE).keptOn(DUE.minusDays(5)),
                promise(Side.CUSTOMER, DUE.plusDays(9)).keptOn(DUE.plusDays(8)));

        @Test
        void countsAsKnownOnTheDay() {
            assertThat(PromiseKeeping.of(promises, DUE.minusDays(6))).isEqualTo(new PromiseKeeping(0, 0, 0, 6));
            assertThat(PromiseKeeping.of(promises, DUE)).isEqualTo(new PromiseKeeping(2, 0, 0, 4));
            assertThat(PromiseKeeping.of(promises, DUE.plusDays(1))).isEqualTo(new PromiseKeeping(2, 1, 1, 2));
            assertThat(PromiseKeeping.of(promises, DUE.plusDays(8))).isEqualTo(new PromiseKeeping(3, 1, 2, 0));
        }

        @Test
        void countsOneSideOnly() {
            assertThat(PromiseKeeping.of(promises, Side.FIRM, DUE.plusDays(1)))
                    .isEqualTo(new PromiseKeeping(1, 1, 1, 1));
            assertThat(PromiseKeeping.of(promises, Side.CUSTOMER, DUE.plusDays(1)))
                    .isEqualTo(new PromiseKeeping(1, 0, 0, 1));
        }

        @Test
        void countsNothingOfNothing() {
            assertThat(PromiseKeeping.of(List.of(), DUE)).isEqualTo(new PromiseKeeping(0, 0, 0, 0));
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverNegativeCounts() {
            assertThatThrownBy(() -> new PromiseKeeping(-1, 0, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("kept must not be negative, but was -1");
            assertThatThrownBy(() -> new PromiseKeeping(0, -1, 0, 0)).hasMessageStartingWith("late must");
            assertThatThrownBy(() -> new PromiseKeeping(0, 0, -1, 0)).hasMessageStartingWith("broken must");
            assertThatThrownBy(() -> new PromiseKeeping(0, 0, 0, -1)).hasMessageStartingWith("open must");
        }

        @Test
        void coverCountsBeyondALong() {
            assertThatThrownBy(() -> new PromiseKeeping(Long.MAX_VALUE - 2, 1, 2, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("broken must keep the sum of kept, late and broken within long, but was 2");
            assertThatThrownBy(() -> new PromiseKeeping(Long.MAX_VALUE, 1, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("late must keep the sum of kept and late within long, but was 1");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNulls() {
            assertThatThrownBy(() -> PromiseKeeping.of(null, DUE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("promises");
            assertThatThrownBy(() -> PromiseKeeping.of(Arrays.asList(promise(Side.FIRM, DUE), null), Side.FIRM, DUE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("promises[1]");
            assertThatThrownBy(() -> PromiseKeeping.of(List.of(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("asOf");
            assertThatThrownBy(() -> PromiseKeeping.of(List.of(), null, DUE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("side");
        }
    }
}
