package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 随机购买 – small random populations with their sales and refunds, for property tests.
 *
 * <p>Up to 8 customers with up to 12 sales each between 2024-01-01 and 2025-06-30, often several on one day; amounts
 * from 0 (a gift) up, many of them equal, so that ties occur; refunds in part or whole, on the day of the sale or up to
 * 60 days later, never more than the sale in all. A log may be empty. The small cases find the mistakes.
 *
 * <p>Example: {@code RandomPurchases.of(new SplittableRandom(seed)).log()} with a seed from {@link Seeds#some}.
 */
public final class RandomPurchases {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final int DAYS = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()) + 1;

    private static final int MAX_CUSTOMERS = 8;
    private static final int MAX_SALES = 12;
    private static final int SAME_DAY_PERMILLE = 200;
    private static final int REFUND_PERMILLE = 150;

    private final Dice dice;
    private final CurrencyUnit currency;
    private final List<Transaction> transactions = new ArrayList<>();

    private RandomPurchases(SplittableRandom random, CurrencyUnit currency) {
        this.dice = new Dice(random);
        this.currency = currency;
        int customers = dice.between(0, MAX_CUSTOMERS);
        for (int number = 1; number <= customers; number++) {
            buy(CustomerId.of("C-" + number));
        }
    }

    /**
     * The next random population, in CNY.
     *
     * @param random the source, which is drawn from
     * @return the purchases
     */
    public static RandomPurchases of(SplittableRandom random) {
        return of(random, TripMaker.CURRENCY);
    }

    /**
     * The next random population, in a currency.
     *
     * @param random the source, which is drawn from
     * @param currency the currency of all amounts
     * @return the purchases
     */
    public static RandomPurchases of(SplittableRandom random, CurrencyUnit currency) {
        return new RandomPurchases(random, currency);
    }

    /**
     * The day before which nothing happens.
     *
     * @return 2024-01-01
     */
    public LocalDate firstDay() {
        return FIRST_DAY;
    }

    /**
     * The day after which nothing happens.
     *
     * @return 2025-06-30
     */
    public LocalDate lastDay() {
        return LAST_DAY;
    }

    /**
     * The sales and refunds by customer, each refund somewhere after its sale.
     *
     * @return the transactions
     */
    public ImmutableList<Transaction> transactions() {
        return ImmutableList.copyOf(transactions);
    }

    /**
     * The transactions in columns.
     *
     * @return the log
     */
    public PurchaseLog log() {
        return PurchaseLog.of(currency, transactions);
    }

    /**
     * The same transactions in another order, a refund perhaps before its sale: no result may depend on the order.
     *
     * @param random the source, which is drawn from
     * @return the transactions, shuffled
     */
    public ImmutableList<Transaction> shuffled(SplittableRandom random) {
        Dice other = new Dice(random);
        List<Transaction> order = new ArrayList<>(transactions);
        for (int last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, other.below(last + 1));
        }
        return ImmutableList.copyOf(order);
    }

    /**
     * A day to look at the purchases from, such as the day of an assessment.
     *
     * @param random the source, which is drawn from
     * @return a day between {@link #firstDay} and {@link #lastDay}, both included
     */
    public LocalDate anyDay(SplittableRandom random) {
        return FIRST_DAY.plusDays(new Dice(random).below(DAYS));
    }

    private void buy(CustomerId customer) {
        int sales = dice.between(1, MAX_SALES);
        LocalDate day = FIRST_DAY.plusDays(dice.below(DAYS));
        for (int number = 0; number < sales; number++) {
            if (!dice.permille(SAME_DAY_PERMILLE)) {
                day = FIRST_DAY.plusDays(dice.below(DAYS));
            }
            Transaction sale = Transaction.sale(nextId(), customer, day, line(amount()));
            transactions.add(sale);
            if (!sale.total().isZero() && dice.permille(REFUND_PERMILLE)) {
                giveBack(sale);
            }
        }
    }

    private void giveBack(Transaction sale) {
        Money left = sale.total();
        LocalDate day = sale.date();
        int parts = dice.between(1, 2);
        for (int part = 0; part < parts && left.isPositive(); part++) {
            day = day.plusDays(dice.below(31));
            if (day.isAfter(LAST_DAY)) {
                return;
            }
            long minor = left.getAmountMinorLong();
            Money returned = dice.permille(300) ? left : money(1 + dice.below((int) minor));
            transactions.add(sale.refund(nextId(), day, line(returned)));
            left = left.minus(returned);
        }
    }

    /** Every tenth is 0, every third a round sum that others pay as well. */
    private Money amount() {
        if (dice.permille(100)) {
            return money(0);
        }
        return dice.permille(333) ? money(100L * dice.between(1, 5)) : money(dice.between(1, 99_999));
    }

    private LineItem line(Money amount) {
        return LineItem.of("ITEM-" + dice.between(1, 9), 1, amount);
    }

    private Money money(long minor) {
        return Money.ofMinor(currency, minor);
    }

    private TransactionId nextId() {
        return TransactionId.of("T-" + (transactions.size() + 1));
    }
}
