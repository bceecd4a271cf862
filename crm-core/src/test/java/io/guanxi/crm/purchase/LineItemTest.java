package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineItemTest {

    private static final Money REVENUE = Money.parse("CNY 3000.00");

    @Nested
    class Margin {

        @ParameterizedTest
        @CsvSource({"CNY 2400.00,CNY 600.00", "CNY 3000.00,CNY 0.00", "CNY 3000.01,CNY -0.01", "CNY 0.00,CNY 3000.00"})
        void isRevenueLessCost(String cost, String margin) {
            assertThat(LineItem.of("tour", 2, REVENUE)
                            .withCost(Money.parse(cost))
                            .margin())
                    .contains(Money.parse(margin));
        }

        @Test
        void isUnknownWithoutACost() {
            assertThat(LineItem.of("tour", 2, REVENUE).margin()).isEmpty();
        }
    }

    @Nested
    class Of {

        @Test
        void takesAGift() {
            LineItem gift = LineItem.of("tea", 1, Money.parse("CNY 0.00")).withCost(Money.parse("CNY 12.00"));
            assertThat(gift.margin()).contains(Money.parse("CNY -12.00"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
        void rejectsAQuantityBelowOne(int quantity) {
            assertThatThrownBy(() -> LineItem.of("tour", quantity, REVENUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("quantity must be at least 1, but was " + quantity);
        }

        @Test
        void rejectsANegativeAmount() {
            assertThatThrownBy(() -> LineItem.of("tour", 1, Money.parse("CNY -0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("revenue must not be negative, but was CNY -0.01");
        }

        @Test
        void rejectsAnAmountBeyondLongMinorUnits() {
            Money largest = Money.ofMinor(CurrencyUnit.USD, Long.MAX_VALUE);

            assertThat(LineItem.of("tour", 1, largest).revenue()).isEqualTo(largest);
            assertThatThrownBy(() -> LineItem.of("tour", 1, largest.plusMinor(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("revenue must fit in long minor units, but was USD 92233720368547758.08");
            assertThatThrownBy(() -> LineItem.of("tour", 1, largest).withCost(largest.plusMinor(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost must fit in long minor units, but was USD 92233720368547758.08");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void rejectsNullByName() {
            ProductRef product = ProductRef.of("tour");

            assertThatThrownBy(() -> LineItem.of((ProductRef) null, 1, REVENUE))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("product");
            assertThatThrownBy(() -> LineItem.of("tour", 1, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("revenue");
            assertThatThrownBy(() -> new LineItem(product, 1, REVENUE, null, Optional.empty()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("cost");
            assertThatThrownBy(() -> new LineItem(product, 1, REVENUE, Optional.empty(), null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("service");
        }

        @Test
        void rejectsABadCode() {
            assertThatThrownBy(() -> LineItem.of(" ", 1, REVENUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sku must not be blank, but was \" \"");
            assertThatThrownBy(() -> LineItem.of("x".repeat(101), 1, REVENUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sku must have at most 100 characters")
                    .hasMessageContaining("(101 characters)");
        }
    }

    @Nested
    class During {

        private final LineItem room = LineItem.of(ProductRef.of("RM-DLX"), 2, REVENUE);

        @Test
        void countsTheNightsFromCheckInToCheckOut() {
            LineItem stay = room.during(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 4));

            assertThat(stay.nights()).hasValue(3);
            assertThat(stay.service()).contains(Range.closedOpen(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 4)));
            assertThat(stay.product()).isEqualTo(ProductRef.of("RM-DLX"));
            assertThat(stay.quantity()).isEqualTo(2);
        }

        @Test
        void leavesTheNightsOfGoodsUnknown() {
            assertThat(room.nights()).isEmpty();
        }

        @Test
        void keepsTheCostAndIsKeptByIt() {
            Money cost = Money.parse("CNY 2400.00");
            LocalDate from = LocalDate.of(2025, 5, 1);

            assertThat(room.withCost(cost).during(from, from.plusDays(1)))
                    .isEqualTo(room.during(from, from.plusDays(1)).withCost(cost));
        }

        @Test
        void rejectsACheckOutThatIsNotLaterThanTheCheckIn() {
            LocalDate day = LocalDate.of(2025, 5, 1);

            assertThatThrownBy(() -> room.during(day, day))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("service must end after it begins, but was \"2025-05-01 to 2025-05-01\"");
            assertThatThrownBy(() -> room.during(day.plusDays(1), day))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("service must end after it begins, but was \"2025-05-02 to 2025-05-01\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void namesTheDateThatIsWrong() {
            LocalDate day = LocalDate.of(2025, 5, 1);

            assertThatThrownBy(() -> room.during(null, day))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("from");
            assertThatThrownBy(() -> room.during(day, LocalDate.of(10_000, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must lie in the years 1 to 9999, but was +10000-01-01");
        }

        @Test
        void rejectsAServiceWithoutAnEnd() {
            Range<LocalDate> open = Range.atLeast(LocalDate.of(2025, 5, 1));

            assertThatThrownBy(() ->
                            new LineItem(ProductRef.of("RM-DLX"), 1, REVENUE, Optional.empty(), Optional.of(open)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("service must have an end, but was " + open);
        }

        @Test
        void rejectsAServiceThatIsNotHalfOpen() {
            LocalDate from = LocalDate.of(2025, 5, 1);
            Range<LocalDate> closed = Range.closed(from, from.plusDays(1));

            assertThatThrownBy(() ->
                            new LineItem(ProductRef.of("RM-DLX"), 1, REVENUE, Optional.empty(), Optional.of(closed)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("service must be [from, to)");
        }
    }

    @Nested
    class WithCost {

        private final LineItem line = LineItem.of("tour", 1, REVENUE);

        @Test
        void rejectsANegativeCost() {
            assertThatThrownBy(() -> line.withCost(Money.parse("CNY -0.01")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost must not be negative, but was CNY -0.01");
        }

        @Test
        void rejectsAnotherCurrency() {
            assertThatThrownBy(() -> line.withCost(Money.parse("USD 1.00")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cost must be in the currency of the revenue, but was USD 1.00");
        }
    }
}
