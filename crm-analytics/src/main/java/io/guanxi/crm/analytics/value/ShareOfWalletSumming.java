package io.guanxi.crm.analytics.value;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.aggregate.Aggregation;
import io.guanxi.crm.analytics.internal.WideSums;
import io.guanxi.crm.lifecycle.Source;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 钱包份额汇总 – the share of wallet of a population (V8): {@code Σ spend with us / Σ category spend}, in parts that can be
 * merged.
 *
 * <p>Large wallets weigh more; this is not the mean of the customers' shares. Example: CNY 400.00 of CNY 1,000.00 and CNY
 * 50.00 of CNY 50.00 are 450 / 1,050 = 0.4286, while the mean of 0.4 and 1 is 0.7. Immutable.
 */
public final class ShareOfWalletSumming implements Aggregation<ShareOfWallet, AmountSums, ShareOfWalletTotal> {

    private static final long serialVersionUID = 1L;

    private static final int CUSTOMERS = 0;
    private static final int EMPTY_WALLETS = 1;
    private static final int NOT_OBSERVED = 2;
    private static final int WITH_US = 3;
    private static final int WALLET = 4;
    private static final int FIGURES = 5;

    /** The currency of all amounts. */
    private final CurrencyUnit currency;

    private ShareOfWalletSumming(CurrencyUnit currency) {
        this.currency = currency;
    }

    /**
     * The share in a currency.
     *
     * @param currency the currency of all amounts
     * @return the aggregation
     * @throws NullPointerException if the currency is null
     */
    public static ShareOfWalletSumming in(CurrencyUnit currency) {
        return new ShareOfWalletSumming(requireNonNull(currency, "currency"));
    }

    @Override
    public AmountSums empty() {
        return new AmountSums(FIGURES);
    }

    /**
     * Adds the wallet of one customer.
     *
     * @param state the sums so far, which are changed
     * @param share the customer's spend with us and in all
     * @return the same sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the share is in another currency, or the sums belong to another aggregation
     */
    @Override
    public AmountSums add(AmountSums state, ShareOfWallet share) {
        WideSums sums = AmountSums.own(state, FIGURES, "state");
        ValueToFirm.requireCurrency(requireNonNull(share, "share").wallet(), currency, "share");
        sums.add(CUSTOMERS, 1);
        sums.add(EMPTY_WALLETS, share.wallet().isZero() ? 1 : 0);
        sums.add(NOT_OBSERVED, share.source() == Source.OBSERVED ? 0 : 1);
        sums.add(WITH_US, share.withUs().getAmountMinorLong());
        sums.add(WALLET, share.wallet().getAmountMinorLong());
        return state;
    }

    /**
     * Adds the sums of two parts.
     *
     * @param left the sums of the one, which are changed
     * @param right the sums of the other
     * @return the left sums
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if sums belong to another aggregation
     */
    @Override
    public AmountSums merge(AmountSums left, AmountSums right) {
        AmountSums.own(left, FIGURES, "left").addAll(AmountSums.own(right, FIGURES, "right"));
        return left;
    }

    /**
     * The share of all customers so far.
     *
     * @param state the sums
     * @return an immutable total
     * @throws NullPointerException if the state is null
     * @throws IllegalArgumentException if the sums belong to another aggregation
     * @throws ArithmeticException if a sum exceeds the range of long
     */
    @Override
    public ShareOfWalletTotal result(AmountSums state) {
        WideSums sums = AmountSums.own(state, FIGURES, "state");
        return new ShareOfWalletTotal(
                sums.number(CUSTOMERS),
                sums.number(EMPTY_WALLETS),
                sums.number(NOT_OBSERVED),
                Money.ofMinor(currency, sums.number(WITH_US)),
                Money.ofMinor(currency, sums.number(WALLET)));
    }

    @Override
    public String toString() {
        return "ShareOfWalletSumming[" + currency + "]";
    }
}
