package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Share;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.lifecycle.Source;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 钱包份额 – what a customer spends with us as a share of all that the customer spends in the category (V8): {@code spend
 * with us / category spend}.
 *
 * <p>Example: CNY 400.00 of CNY 1,000.00 is 0.4000; CNY 300.00 of CNY 1,050.00 is 0.2857. Where the category spend is not
 * known there is no share: it is not guessed. The share can be kept in {@link
 * io.guanxi.crm.lifecycle.CustomerProfile#SHARE_OF_WALLET}; shares of counted volumes, such as nights, are read by the
 * lifecycle itself.
 *
 * @param withUs what the customer spent with us, 0 or more
 * @param wallet what the customer spent in the category with all firms, not less
 * @param source how the category spend is known
 */
public record ShareOfWallet(Money withUs, Money wallet, Source source) {

    /**
     * Checks the components.
     *
     * @param withUs what the customer spent with us
     * @param wallet what the customer spent in the category with all firms
     * @param source how the category spend is known
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if an amount is negative or does not fit in long minor units, the currencies
     *     differ, or more was spent with us than in all
     */
    public ShareOfWallet {
        Require.that(Require.minorUnits(withUs, "withUs") >= 0, "withUs", withUs, "must not be negative");
        Require.minorUnits(wallet, "wallet");
        ValueToFirm.requireCurrency(wallet, withUs.getCurrencyUnit(), "wallet");
        Require.that(
                !wallet.isLessThan(withUs), "wallet", wallet, "must not be less than the spend with us, " + withUs);
        requireNonNull(source, "source");
    }

    /**
     * The share of a customer.
     *
     * @param withUs what the customer spent with us, 0 or more
     * @param wallet what the customer spent in the category with all firms, not less
     * @param source how the category spend is known
     * @return the share
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if an amount is negative or does not fit in long minor units, the currencies
     *     differ, or more was spent with us than in all
     */
    public static ShareOfWallet of(Money withUs, Money wallet, Source source) {
        return new ShareOfWallet(withUs, wallet, source);
    }

    /**
     * The share.
     *
     * @return 0 to 1 with {@value Share#DECIMALS} decimals, rounded half up; empty if nothing was spent in the category
     */
    public Optional<BigDecimal> share() {
        return Share.of(withUs.getAmountMinorLong(), wallet.getAmountMinorLong());
    }

    /**
     * What is left to win: {@code category spend − spend with us}.
     *
     * @return what the customer spends elsewhere, 0 or more
     */
    public Money elsewhere() {
        return wallet.minus(withUs);
    }

    /**
     * The terms, the share and the assumption.
     *
     * @return the two terms, the share or why there is none, and how the category spend is known
     */
    public List<Reason> reasons() {
        List<Reason> reasons = terms(withUs, wallet, share());
        reasons.add(Reason.of(ValueReason.WALLET_SOURCE, source));
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

    /** The terms with the share or why there is none, to be gone on with. */
    static List<Reason> terms(Money withUs, Money wallet, Optional<BigDecimal> share) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.WITH_US, withUs));
        reasons.add(Reason.of(ValueReason.TERM, ValueFigure.WALLET, wallet));
        reasons.add(share.map(known -> Reason.of(ValueReason.TERM, ValueFigure.SHARE, known))
                .orElseGet(() -> Reason.of(ValueReason.UNDEFINED, ValueFigure.SHARE)));
        return reasons;
    }
}
