package io.guanxi.crm.analytics.growth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.value.ShareOfWallet;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 关系深度 – one customer in one window: how long the relationship lasts, and how broad and how profitable it is (F7).
 *
 * <p>Example: since 2024-02-05, at the end of 2024 after 330 days, one product, CNY 400.00 of margin; the customer spent
 * CNY 2,000.00 of CNY 5,000.00 with us.
 *
 * @param tenureDays days from the opening of the relationship to the end of the window, 0 to {@value #MAX_DAYS}; whether
 *     a won-back customer begins anew is for the caller to decide, for all alike
 * @param products the different products bought in the window, 0 or more
 * @param margin what the customer brought in the window after costs; may be negative
 * @param wallet what the customer spent in the window, with us and in all; empty if unknown, which is not zero
 */
public record Depth(long tenureDays, int products, Money margin, Optional<ShareOfWallet> wallet) {

    /** More days than lie in the years 1 to 9999. */
    public static final long MAX_DAYS = 3_660_000;

    /**
     * Checks the components.
     *
     * @param tenureDays days of the relationship
     * @param products the different products
     * @param margin what the customer brought
     * @param wallet what the customer spent
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number is out of its range, the margin exceeds the range of long minor
     *     units, or the currencies differ
     */
    public Depth {
        Require.that(
                tenureDays >= 0 && tenureDays <= MAX_DAYS, "tenureDays", tenureDays, "must be from 0 to " + MAX_DAYS);
        Require.that(products >= 0, "products", products, "must not be negative");
        Require.minorUnits(margin, "margin");
        requireNonNull(wallet, "wallet");
        if (wallet.isPresent() && !wallet.get().wallet().isSameCurrency(margin)) {
            throw Require.refusal("wallet", wallet.get().wallet(), "must be in the currency of the margin");
        }
    }

    /**
     * A customer at the end of a window whose wallet is not known.
     *
     * @param since the opening of the relationship
     * @param windowEnd the last day of the window, not before the opening
     * @param products the different products
     * @param margin what the customer brought
     * @return the depth
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if a date is not in the years 1 to 9999, the window ends before the opening, or
     *     a component breaks its rule
     */
    public static Depth of(LocalDate since, LocalDate windowEnd, int products, Money margin) {
        Require.businessDate(since, "since");
        Require.businessDate(windowEnd, "windowEnd");
        Require.that(!windowEnd.isBefore(since), "windowEnd", windowEnd, "must not be before " + since);
        return new Depth(ChronoUnit.DAYS.between(since, windowEnd), products, margin, Optional.empty());
    }

    /**
     * The depth with the customer's wallet.
     *
     * @param share what the customer spent in the window, with us and in all
     * @return a new depth
     * @throws NullPointerException if the share is null
     * @throws IllegalArgumentException if it is in another currency
     */
    public Depth withWallet(ShareOfWallet share) {
        return new Depth(tenureDays, products, margin, Optional.of(requireNonNull(share, "wallet")));
    }
}
