package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        void rejectsABadProduct() {
            assertThatThrownBy(() -> LineItem.of(" ", 1, REVENUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("product must not be blank, but was \" \"");
            assertThatThrownBy(() -> LineItem.of("x".repeat(101), 1, REVENUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("product must have at most 100 characters")
                    .hasMessageContaining("(101 characters)");
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
