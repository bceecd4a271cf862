package io.guanxi.crm.analytics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.lifecycle.CustomerProfile;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.testing.AggregationLaws;
import io.guanxi.crm.testing.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("NullAway") // null arguments are what is tested
class ShareOfWalletTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final ShareOfWalletSumming SUMMING = ShareOfWalletSumming.in(CNY);

    private static Money yuan(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static ShareOfWallet share(String withUs, String wallet) {
        return ShareOfWallet.of(yuan(withUs), yuan(wallet), Source.OBSERVED);
    }

    private static List<ShareOfWallet> randomShares(SplittableRandom random) {
        List<ShareOfWallet> shares = new ArrayList<>();
        for (int size = random.nextInt(30); size > 0; size--) {
            long wallet = random.nextInt(4) == 0 ? 0 : random.nextInt(100);
            shares.add(ShareOfWallet.of(
                    Money.ofMinor(CNY, random.nextLong(wallet + 1)),
                    Money.ofMinor(CNY, wallet),
                    List.of(Source.values()).get(random.nextInt(Source.values().length))));
        }
        return shares;
    }

    @Nested
    class OfOneCustomer {

        @ParameterizedTest
        @CsvSource({
            "400.00, 1000.00, 0.4000",
            "300.00, 1050.00, 0.2857",
            "300.00, 700.00, 0.4286",
            "300.00, 990.00, 0.3030",
            "0.00, 0.01, 0.0000",
            "0.01, 0.01, 1.0000",
            "0.01, 200.00, 0.0001"
        })
        void isTheSpendWithUsOfAll(String withUs, String wallet, BigDecimal expected) {
            assertThat(share(withUs, wallet).share()).hasValue(expected);
        }

        @Test
        void isUndefinedWithoutCategorySpend() {
            assertThat(share("0.00", "0.00").share()).isEmpty();
        }

        @Test
        void leavesTheRestElsewhere() {
            assertThat(share("300.00", "1050.00").elsewhere()).isEqualTo(yuan("750.00"));
        }

        @Test
        void isExactForTheLargestAmounts() {
            Money most = Money.parse("JPY " + Long.MAX_VALUE);

            assertThat(ShareOfWallet.of(most, most, Source.STATED).share()).hasValue(new BigDecimal("1.0000"));
        }

        @Test
        void canBeKeptInTheProfile() {
            CustomerProfile profile = CustomerProfile.builder(CustomerId.of("C-1"), LocalDate.of(2025, 6, 1))
                    .shareOfWallet(share("300.00", "1050.00").share().orElseThrow())
                    .build();

            assertThat(CustomerProfile.SHARE_OF_WALLET.atLeast("0.2857").test(profile))
                    .isTrue();
            assertThat(CustomerProfile.SHARE_OF_WALLET.atLeast("0.2858").test(profile))
                    .isFalse();
        }

        @Test
        void tellsWhy() {
            assertThat(ShareOfWallet.of(yuan("400.00"), yuan("1000.00"), Source.ESTIMATED)
                            .why(Locale.ENGLISH))
                    .isEqualTo("spend with us: CNY 400.00. category spend: CNY 1,000.00. share of wallet: 0.4000."
                            + " Assumption: the category spend is estimated.");
            assertThat(share("0.00", "0.00").why(Locale.CHINA))
                    .isEqualTo("在本企业的支出：CNY 0.00。品类总支出：CNY 0.00。钱包份额没有定义：没有品类支出。假设：品类总支出来自观测。");
        }
    }

    @Nested
    class OfAPopulation {

        @Test
        void weighsByTheWallet() {
            ShareOfWalletTotal total = SUMMING.resultOf(List.of(
                    share("400.00", "1000.00"),
                    ShareOfWallet.of(yuan("50.00"), yuan("50.00"), Source.STATED),
                    ShareOfWallet.of(yuan("0.00"), yuan("0.00"), Source.ESTIMATED)));

            assertThat(total).isEqualTo(new ShareOfWalletTotal(3, 1, 2, yuan("450.00"), yuan("1050.00")));
            assertThat(total.share()).hasValue(new BigDecimal("0.4286"));
            assertThat(total.why(Locale.ENGLISH))
                    .isEqualTo("customers: 3. customers without category spend: 1. customers whose category spend is"
                            + " not observed: 2. spend with us: CNY 450.00. category spend: CNY 1,050.00. share of"
                            + " wallet: 0.4286. Assumption: customers weigh by their category spend.");
        }

        @Test
        void isUndefinedOfNobody() {
            assertThat(SUMMING.resultOf(List.of()).share()).isEmpty();
            assertThat(SUMMING.resultOf(List.of()).why(Locale.CHINA)).endsWith("钱包份额没有定义：没有品类支出。假设：各客户按品类总支出加权。");
        }

        static LongStream seeds() {
            return Seeds.some(100);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void isThatOfAPlainLoop(long seed) {
            long withUs = 0;
            long wallet = 0;
            long empty = 0;
            long unobserved = 0;
            List<ShareOfWallet> shares = randomShares(new SplittableRandom(seed));
            for (ShareOfWallet share : shares) {
                withUs += share.withUs().getAmountMinorLong();
                wallet += share.wallet().getAmountMinorLong();
                empty += share.share().isEmpty() ? 1 : 0;
                unobserved += share.source() != Source.OBSERVED ? 1 : 0;
            }
            ShareOfWalletTotal total = SUMMING.resultOf(shares);

            assertThat(total)
                    .isEqualTo(new ShareOfWalletTotal(
                            shares.size(), empty, unobserved, Money.ofMinor(CNY, withUs), Money.ofMinor(CNY, wallet)));
            if (wallet > 0) {
                assertThat(total.share())
                        .hasValue(
                                BigDecimal.valueOf(withUs).divide(BigDecimal.valueOf(wallet), 4, RoundingMode.HALF_UP));
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void keepsTheLaws(long seed) {
            AggregationLaws.check(SUMMING, randomShares(new SplittableRandom(seed)), seed);
        }

        @Test
        void neverWrapsAround() {
            ShareOfWallet most = ShareOfWallet.of(yuan("0.00"), Money.ofMinor(CNY, Long.MAX_VALUE), Source.OBSERVED);

            AggregationLaws.checkOverflow(SUMMING, List.of(share("1.00", "2.00"), most, share("0.00", "0.01")));
        }

        @Test
        void showsItself() {
            assertThat(SUMMING).hasToString("ShareOfWalletSumming[CNY]");
            assertThat(SUMMING.add(SUMMING.empty(), share("1.00", "2.00"))).hasToString("[1, 0, 0, 100, 200]");
        }
    }

    @Nested
    class Refusals {

        static Stream<Arguments> badInput() {
            Money one = yuan("1.00");
            Money dollar = Money.parse("USD 1.00");
            Money huge = Money.parse("JPY 9223372036854775808");
            ShareOfWallet half = share("1.00", "2.00");
            AmountSums own = SUMMING.empty();
            AmountSums others = ValueToFirmSumming.in(CNY).empty();
            return Stream.of(
                    bad(() -> ShareOfWallet.of(null, one, Source.STATED), "withUs"),
                    bad(() -> ShareOfWallet.of(one, null, Source.STATED), "wallet"),
                    bad(() -> ShareOfWallet.of(one, one, null), "source"),
                    bad(() -> share("-0.01", "1.00"), "withUs must not be negative, but was CNY -0.01"),
                    bad(
                            () -> share("1.01", "1.00"),
                            "wallet must not be less than the spend with us, CNY 1.01, but was CNY 1.00"),
                    bad(
                            () -> share("0.00", "-1.00"),
                            "wallet must not be less than the spend with us, CNY 0.00, but was CNY -1.00"),
                    bad(() -> ShareOfWallet.of(one, dollar, Source.STATED), "wallet must be in CNY, but was USD 1.00"),
                    bad(
                            () -> ShareOfWallet.of(huge, one, Source.STATED),
                            "withUs must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(
                            () -> ShareOfWallet.of(one, huge, Source.STATED),
                            "wallet must fit in long minor units, but was JPY 9223372036854775808"),
                    bad(() -> ShareOfWalletSumming.in(null), "currency"),
                    bad(() -> SUMMING.add(null, half), "state"),
                    bad(() -> SUMMING.add(own, null), "share"),
                    bad(() -> SUMMING.merge(null, own), "left"),
                    bad(() -> SUMMING.merge(own, null), "right"),
                    bad(() -> SUMMING.result(null), "state"),
                    bad(
                            () -> SUMMING.add(own, ShareOfWallet.of(dollar, dollar, Source.STATED)),
                            "share must be in CNY, but was USD 1.00"),
                    bad(() -> SUMMING.add(others, half), "state must hold 5 sums, but was 8"),
                    bad(() -> SUMMING.merge(others, own), "left must hold 5 sums, but was 8"),
                    bad(() -> SUMMING.merge(own, others), "right must hold 5 sums, but was 8"),
                    bad(() -> SUMMING.result(others), "state must hold 5 sums, but was 8"),
                    bad(() -> new ShareOfWalletTotal(-1, 0, 0, one, one), "customers must not be negative, but was -1"),
                    bad(() -> new ShareOfWalletTotal(1, 2, 0, one, one), "emptyWallets must be 0 to 1, but was 2"),
                    bad(() -> new ShareOfWalletTotal(1, -1, 0, one, one), "emptyWallets must be 0 to 1, but was -1"),
                    bad(() -> new ShareOfWalletTotal(1, 0, 2, one, one), "notObserved must be 0 to 1, but was 2"),
                    bad(() -> new ShareOfWalletTotal(1, 0, 0, null, one), "withUs"),
                    bad(() -> new ShareOfWalletTotal(1, 0, 0, one, null), "wallet"),
                    bad(
                            () -> new ShareOfWalletTotal(1, 0, 0, yuan("-1.00"), one),
                            "withUs must not be negative, but was CNY -1.00"),
                    bad(() -> new ShareOfWalletTotal(1, 0, 0, one, dollar), "wallet must be in CNY, but was USD 1.00"),
                    bad(
                            () -> new ShareOfWalletTotal(1, 0, 0, one, yuan("0.99")),
                            "wallet must not be less than the spend with us, CNY 1.00, but was CNY 0.99"),
                    bad(
                            () -> new ShareOfWalletTotal(0, 0, 0, one, one),
                            "wallet must be 0 exactly if no customer spent in the category, but was CNY 1.00"),
                    bad(
                            () -> new ShareOfWalletTotal(2, 2, 0, yuan("0.00"), one),
                            "wallet must be 0 exactly if no customer spent in the category, but was CNY 1.00"),
                    bad(
                            () -> new ShareOfWalletTotal(2, 1, 0, yuan("0.00"), yuan("0.00")),
                            "wallet must be 0 exactly if no customer spent in the category, but was CNY 0.00"));
        }

        private static Arguments bad(ThrowingCallable call, String message) {
            return Arguments.of(message, call);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("badInput")
        void nameFieldValueAndRule(String message, ThrowingCallable call) {
            assertThatThrownBy(call)
                    .isInstanceOf(message.contains(" ") ? IllegalArgumentException.class : NullPointerException.class)
                    .hasMessage(message);
        }
    }
}
