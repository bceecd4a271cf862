package io.guanxi.crm.analytics.value;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 钱包份额合计 – what the customers of a population spend with us and in all (V8).
 *
 * @param customers how many customers, 0 or more
 * @param emptyWallets how many of them spent nothing in the category and have no share of their own
 * @param notObserved of how many the category spend is stated or estimated
 * @param withUs what all spent with us, 0 or more
 * @param wallet what all spent in the category with all firms, not less
 */
public record ShareOfWalletTotal(long customers, long emptyWallets, long notObserved, Money withUs, Money wallet) {

    /**
     * Checks the components.
     *
     * @param customers how many customers
     * @param emptyWallets how many of them spent nothing in the category
     * @param notObserved of how many the category spend is stated or estimated
     * @param withUs what all spent with us
     * @param wallet what all spent in the category with all firms
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number or an amount is negative, a number exceeds that of the customers, an
     *     amount does not fit in long minor units, the currencies differ, more was spent with us than in all, or the
     *     spend in all is 0 although a customer spent, or above 0 although none did
     */
    public ShareOfWalletTotal {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        requireAmong(emptyWallets, customers, "emptyWallets");
        requireAmong(notObserved, customers, "notObserved");
        Require.that(Require.minorUnits(withUs, "withUs") >= 0, "withUs", withUs, "must not be negative");
        Require.minorUnits(wallet, "wallet");
        ValueToFirm.requireCurrency(wallet, withUs.getCurrencyUnit(), "wallet");
        Require.that(
                !wallet.isLessThan(withUs), "wallet", wallet, "must not be less than the spend with us, " + withUs);
        Require.that(
                (emptyWallets == customers) == wallet.isZero(),
                "wallet",
                wallet,
                "must be 0 exactly if no customer spent in the category");
    }

    /**
     * The share: {@code spend with us / category spend} of all customers together.
     *
     * @return 0 to 1 with {@value Share#DECIMALS} decimals, rounded half up; empty if nothing was spent in the category
     */
    public Optional<BigDecimal> share() {
        return Share.of(withUs.getAmountMinorLong(), wallet.getAmountMinorLong());
    }

    /**
     * The counts, the terms, the share and the assumption.
     *
     * @return the number of customers, of empty wallets and of wallets not observed, the two terms, the share or why
     *     there is none, and how customers weigh
     */
    public List<Reason> reasons() {
        List<Reason> reasons = ShareOfWallet.terms(withUs, wallet, share());
        reasons.add(0, Reason.of(ValueReason.TERM, ValueFigure.CUSTOMERS, customers));
        reasons.add(1, Reason.of(ValueReason.TERM, ValueFigure.EMPTY_WALLETS, emptyWallets));
        reasons.add(2, Reason.of(ValueReason.TERM, ValueFigure.NOT_OBSERVED, notObserved));
        reasons.add(Reason.of(ValueReason.WEIGHED_BY_WALLET));
        return List.copyOf(reasons);
    }

    /**
     * The reasons in words.
     *
     * @param locale the reader's locale; Chinese locales get Chinese, all others English
     * @return the sentences of {@link #reasons}
     */
    public String why(Locale locale) {
        return Reason.text(reasons(), locale);
    }

    private static void requireAmong(long number, long customers, String field) {
        Require.that(number >= 0 && number <= customers, field, number, "must be 0 to " + customers);
    }
}
