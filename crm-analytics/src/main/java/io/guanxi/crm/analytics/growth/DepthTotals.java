package io.guanxi.crm.analytics.growth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.value.ShareOfWalletTotal;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.Money;

/**
 * 深度合计 – the customers of one window taken together: sums, and the means that follow from them (F7).
 *
 * <p>Example: three customers with 1,200 days, 4 products and CNY 1,200.00 of margin in all: mean tenure 400.0 days, 1.33
 * products and CNY 400.00 of margin each.
 *
 * @param customers how many there are, 0 or more
 * @param tenureDays the days of all relationships, 0 or more
 * @param products the products of all, 0 or more
 * @param margin the margin of all; may be negative
 * @param wallets those whose wallet is known, at most all: what they spent, with us and in all
 */
public record DepthTotals(long customers, long tenureDays, long products, Money margin, ShareOfWalletTotal wallets) {

    private static final int TENURE_PLACES = 1;
    private static final int PRODUCT_PLACES = 2;

    /**
     * Checks the components.
     *
     * @param customers how many there are
     * @param tenureDays the days of all relationships
     * @param products the products of all
     * @param margin the margin of all
     * @param wallets those whose wallet is known
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if a number is negative, the margin exceeds the range of long minor units, there
     *     are sums without customers or more wallets than customers, or the currencies differ
     */
    public DepthTotals {
        Require.that(customers >= 0, "customers", customers, "must not be negative");
        Require.that(tenureDays >= 0, "tenureDays", tenureDays, "must not be negative");
        Require.that(products >= 0, "products", products, "must not be negative");
        Require.minorUnits(margin, "margin");
        Require.that(
                customers > 0 || (tenureDays == 0 && products == 0 && margin.isZero()),
                "customers",
                customers,
                "must be above 0 where there are sums");
        Require.that(
                requireNonNull(wallets, "wallets").customers() <= customers,
                "wallets",
                wallets.customers(),
                "must be of at most " + customers + " customers");
        Require.that(
                wallets.wallet().isSameCurrency(margin),
                "wallets",
                wallets.wallet(),
                "must be in the currency of the margin");
    }

    /**
     * The mean tenure: {@code tenureDays / customers}.
     *
     * @return days with one decimal, rounded half up; empty if there are no customers
     */
    public Optional<BigDecimal> meanTenure() {
        return mean(BigDecimal.valueOf(tenureDays), TENURE_PLACES);
    }

    /**
     * The products of a customer on average: {@code products / customers}.
     *
     * @return with two decimals, rounded half up; empty if there are no customers
     */
    public Optional<BigDecimal> productsPerCustomer() {
        return mean(BigDecimal.valueOf(products), PRODUCT_PLACES);
    }

    /**
     * The margin of a customer on average: {@code margin / customers}.
     *
     * @return the amount, rounded half up to the minor unit (away from zero for a loss); empty if there are no
     *     customers
     */
    public Optional<Money> marginPerCustomer() {
        return mean(margin.getAmount(), margin.getScale()).map(mean -> Money.of(margin.getCurrencyUnit(), mean));
    }

    private Optional<BigDecimal> mean(BigDecimal sum, int places) {
        return customers == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(customers), places, RoundingMode.HALF_UP));
    }

    /** The figure of a measure; the share of wallet is that of all known wallets together. */
    Optional<BigDecimal> figure(GrowthMeasure measure) {
        return switch (measure) {
            case CUSTOMERS -> Optional.of(BigDecimal.valueOf(customers));
            case TENURE -> meanTenure();
            case PRODUCTS -> productsPerCustomer();
            case MARGIN -> marginPerCustomer().map(Money::getAmount);
            case SHARE_OF_WALLET -> wallets.share();
        };
    }
}
