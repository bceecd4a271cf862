package io.guanxi.crm.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.testing.Seeds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProductLadderTest {

    private static final ProductLadder ROOMS = ProductLadder.of("客房", "standard", "deluxe", "suite");
    private static final CustomerId LIN = CustomerId.of("lin");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    private static Transaction sale(String id, CustomerId customer, LocalDate date, String... skus) {
        LineItem[] lines = Arrays.stream(skus)
                .map(sku -> LineItem.of(sku, 1, Money.parse("CNY 100.00")))
                .toArray(LineItem[]::new);
        return Transaction.sale(TransactionId.of(id), customer, date, lines);
    }

    private static TradeUp tradeUp(CustomerId customer, String from, String to, String fromSku, String toSku) {
        return new TradeUp(customer, TransactionId.of(from), TransactionId.of(to), fromSku, toSku);
    }

    @Nested
    class Rungs {

        @ParameterizedTest
        @CsvSource({"standard,1", "deluxe,2", "suite,3"})
        void countFromTheLowestMargin(String sku, int rung) {
            assertThat(ROOMS.rungOf(sku)).hasValue(rung);
        }

        @Test
        void areUnknownForOtherProducts() {
            assertThat(ROOMS.rungOf("breakfast")).isEmpty();
        }

        @Test
        void aboveAProductAreWhatAnUpSellMayOffer() {
            assertThat(ROOMS.above("standard")).containsExactly("deluxe", "suite");
            assertThat(ROOMS.above("deluxe")).containsExactly("suite");
            assertThat(ROOMS.above("suite")).isEmpty();
            assertThat(ROOMS.above("breakfast")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "standard,suite,UPGRADE",
            "standard,deluxe,UPGRADE",
            "deluxe,deluxe,SAME",
            "suite,deluxe,DOWNGRADE",
            "suite,standard,DOWNGRADE"
        })
        void tellTheMove(String from, String to, LadderMove move) {
            assertThat(ROOMS.compare(from, to)).contains(move);
        }

        @Test
        void tellNoMoveFromOrToAnotherProduct() {
            assertThat(ROOMS.compare("breakfast", "suite")).isEmpty();
            assertThat(ROOMS.compare("suite", "breakfast")).isEmpty();
        }

        @Test
        void haveTermsInBothLanguages() {
            assertThat(LadderMove.UPGRADE.chinese()).isEqualTo("购买升级");
            assertThat(LadderMove.UPGRADE.english()).isEqualTo("upgrade");
        }
    }

    @Nested
    class Upgrades {

        @Test
        void areMovesToAHigherRungFromOneSaleToTheNext() {
            List<Transaction> sales = List.of(
                    sale("T-1", LIN, DAY, "suite"),
                    sale("T-2", LIN, DAY.plusDays(1), "standard"),
                    sale("T-3", LIN, DAY.plusDays(2), "deluxe"),
                    sale("T-4", LIN, DAY.plusDays(3), "deluxe"));

            assertThat(ROOMS.upgrades(sales)).containsExactly(tradeUp(LIN, "T-2", "T-3", "standard", "deluxe"));
        }

        @Test
        void passOverSalesWithoutARung() {
            List<Transaction> sales = List.of(
                    sale("T-1", LIN, DAY, "standard"),
                    sale("T-2", LIN, DAY.plusDays(1), "breakfast"),
                    sale("T-3", LIN, DAY.plusDays(2), "suite", "breakfast"));

            assertThat(ROOMS.upgrades(sales)).containsExactly(tradeUp(LIN, "T-1", "T-3", "standard", "suite"));
        }

        @Test
        void takeTheHighestProductOfASale() {
            List<Transaction> sales = List.of(
                    sale("T-1", LIN, DAY, "standard", "suite", "deluxe"), sale("T-2", LIN, DAY.plusDays(1), "deluxe"));

            assertThat(ROOMS.upgrades(sales)).isEmpty();
        }

        @Test
        void followTheIdentifierWithinADay() {
            List<Transaction> sales = List.of(sale("T-2", LIN, DAY, "deluxe"), sale("T-1", LIN, DAY, "standard"));

            assertThat(ROOMS.upgrades(sales)).containsExactly(tradeUp(LIN, "T-1", "T-2", "standard", "deluxe"));
        }

        @Test
        void doNotCrossCustomersAndComeByCustomer() {
            List<Transaction> sales = List.of(
                    sale("T-1", LIN, DAY, "standard"),
                    sale("T-2", ADA, DAY.plusDays(1), "deluxe"),
                    sale("T-3", LIN, DAY.plusDays(2), "suite"),
                    sale("T-4", ADA, DAY.plusDays(3), "suite"));

            assertThat(ROOMS.upgrades(sales))
                    .containsExactly(
                            tradeUp(ADA, "T-2", "T-4", "deluxe", "suite"),
                            tradeUp(LIN, "T-1", "T-3", "standard", "suite"));
        }

        @Test
        void leaveRefundsOut() {
            Transaction first = sale("T-1", LIN, DAY, "standard");
            Transaction second = sale("T-2", LIN, DAY.plusDays(1), "suite");
            Transaction refund = first.refund(
                    TransactionId.of("R-1"), DAY.plusDays(1), LineItem.of("standard", 1, Money.parse("CNY 100.00")));

            assertThat(ROOMS.upgrades(List.of(first, refund, second)))
                    .containsExactly(tradeUp(LIN, "T-1", "T-2", "standard", "suite"));
        }

        @Test
        void rejectAnIdentifierThatStandsTwice() {
            Transaction sale = sale("T-1", LIN, DAY, "standard");

            assertThatThrownBy(() -> ROOMS.upgrades(List.of(sale, sale)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("transactions must not hold an identifier twice, but was T-1");
        }
    }

    @Nested
    class Laws {

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void upgradesAreThoseOfEachCustomersOwnSequenceInAnyOrderOfInput(long seed) {
            List<Transaction> sales = random(new SplittableRandom(seed));
            List<TradeUp> expected = naive(sales);
            List<Transaction> shuffled = new ArrayList<>(sales);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(ROOMS.upgrades(sales)).isEqualTo(expected);
            assertThat(ROOMS.upgrades(shuffled)).isEqualTo(expected);
        }

        private static List<Transaction> random(SplittableRandom random) {
            List<String> skus = List.of("standard", "deluxe", "suite", "breakfast");
            List<Transaction> sales = new ArrayList<>();
            // One day after the other, so that the order of entry is the order of date.
            for (int number = 0; number < 30; number++) {
                CustomerId customer = random.nextBoolean() ? LIN : ADA;
                sales.add(sale("T-" + number, customer, DAY.plusDays(number), skus.get(random.nextInt(skus.size()))));
            }
            return sales;
        }

        private static List<TradeUp> naive(List<Transaction> sales) {
            TreeMap<CustomerId, List<Transaction>> byCustomer = new TreeMap<>();
            for (Transaction sale : sales) {
                if (ROOMS.skus().contains(sku(sale))) {
                    byCustomer
                            .computeIfAbsent(sale.customer(), customer -> new ArrayList<>())
                            .add(sale);
                }
            }
            List<TradeUp> upgrades = new ArrayList<>();
            byCustomer.forEach((customer, own) -> {
                for (int index = 1; index < own.size(); index++) {
                    String from = sku(own.get(index - 1));
                    String to = sku(own.get(index));
                    if (ROOMS.skus().indexOf(to) > ROOMS.skus().indexOf(from)) {
                        upgrades.add(new TradeUp(
                                customer,
                                own.get(index - 1).id(),
                                own.get(index).id(),
                                from,
                                to));
                    }
                }
            });
            return upgrades;
        }

        private static String sku(Transaction sale) {
            return sale.lines().get(0).product().sku();
        }
    }

    @Nested
    class Refusals {

        @Test
        void coverALadderOfOneRung() {
            assertThatThrownBy(() -> ProductLadder.of("客房", "standard"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("skus must have at least 2 products, but was [standard]");
        }

        @Test
        void coverAProductThatStandsTwice() {
            assertThatThrownBy(() -> ProductLadder.of("客房", "standard", "suite", "standard"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("skus must not hold a product twice, but was \"standard\"");
        }

        @Test
        void coverBadTexts() {
            assertThatThrownBy(() -> ProductLadder.of(" ", "standard", "suite"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("name must not be blank, but was \" \"");
            assertThatThrownBy(() -> ProductLadder.of("客房", "standard", ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("skus[1] must not be blank, but was \"\"");
        }

        @Test
        @SuppressWarnings("NullAway") // Nulls are given on purpose, to see them named.
        void coverNull() {
            assertThatThrownBy(() -> ProductLadder.of("客房", "standard", null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("skus[1]");
            assertThatThrownBy(() -> ROOMS.rungOf(null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("sku");
        }

        @Test
        void coverATradeUpThatIsNone() {
            assertThatThrownBy(() -> tradeUp(LIN, "T-1", "T-1", "standard", "suite"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("to must be another sale, but was T-1");
            assertThatThrownBy(() -> tradeUp(LIN, "T-1", "T-2", "suite", "suite"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("toSku must be another product, but was \"suite\"");
        }
    }

    @Test
    void isEqualByContent() {
        assertThat(ProductLadder.of("客房", List.of("standard", "deluxe", "suite")))
                .isEqualTo(ROOMS)
                .hasSameHashCodeAs(ROOMS)
                .hasToString("ProductLadder[客房, [standard, deluxe, suite]]");
        assertThat(ProductLadder.of("客房", "deluxe", "standard", "suite")).isNotEqualTo(ROOMS);
        assertThat(ProductLadder.of("套房", "standard", "deluxe", "suite")).isNotEqualTo(ROOMS);
        assertThat(ROOMS.name()).isEqualTo("客房");
    }
}
