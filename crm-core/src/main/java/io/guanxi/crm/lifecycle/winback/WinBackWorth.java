package io.guanxi.crm.lifecycle.winback;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * 挽回的价值 – whether it pays to ask a lost customer back: {@code p · value − cost} (L5b).
 *
 * <p>Example: with a chance of 0.25, a lifetime value of 366.67 once won back and a cost of 40.00 the expected gain is
 * 51.67; it breaks even at a chance of {@code 40 / 366.67} = 0.1091. Source: Thomas, Blattberg &amp; Fox, Recapturing Lost
 * Customers, 2004.
 *
 * @param probability the chance that the customer comes back if asked, 0 to 1; kept without trailing zeros, so that
 *     equal chances are equal
 * @param value what the customer is worth once won back, not negative
 * @param cost what the win-back costs, whether it succeeds or not, not negative
 */
public record WinBackWorth(BigDecimal probability, Money value, Money cost) {

    private static final int PLACES = 4;
    private static final int MAX_TEXT = 32;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");

    /**
     * Checks the components.
     *
     * @param probability the chance that the customer comes back
     * @param value what the customer is worth once won back
     * @param cost what the win-back costs
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the chance is not from 0 to 1 or has more than {@value Require#MAX_DIGITS}
     *     decimals, an amount is negative or does not fit in long minor units, or the currencies differ
     */
    public WinBackWorth {
        requireNonNull(probability, "probability");
        // The scale first: to reckon with a number of a billion decimals takes all memory.
        Require.that(
                probability.scale() <= Require.MAX_DIGITS,
                "probability",
                probability,
                "must have at most " + Require.MAX_DIGITS + " decimals");
        Require.that(
                probability.signum() >= 0 && probability.compareTo(BigDecimal.ONE) <= 0,
                "probability",
                probability,
                "must be from 0 to 1");
        probability = probability.stripTrailingZeros();
        Require.that(Require.minorUnits(value, "value") >= 0, "value", value, "must not be negative");
        Require.that(Require.minorUnits(cost, "cost") >= 0, "cost", cost, "must not be negative");
        Require.that(
                cost.getCurrencyUnit().equals(value.getCurrencyUnit()),
                "cost",
                cost,
                "must be in " + value.getCurrencyUnit());
    }

    /**
     * The worth of a win-back.
     *
     * @param probability the chance that the customer comes back, such as {@code "0.25"}
     * @param value what the customer is worth once won back
     * @param cost what the win-back costs
     * @return the worth
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the chance is no number from 0 to 1, an amount is negative or does not fit in
     *     long minor units, or the currencies differ
     */
    public static WinBackWorth of(String probability, Money value, Money cost) {
        Require.text(probability, "probability", MAX_TEXT);
        Require.that(DECIMAL.matcher(probability).matches(), "probability", probability, "must be a decimal number");
        return new WinBackWorth(new BigDecimal(probability), value, cost);
    }

    /**
     * What a win-back is expected to bring.
     *
     * @return {@code p · value − cost}, the whole rounded half up to the minor unit; may be negative
     */
    public Money expectedGain() {
        return Money.of(
                value.getCurrencyUnit(),
                value.getAmount().multiply(probability).subtract(cost.getAmount()),
                RoundingMode.HALF_UP);
    }

    /**
     * The chance from which on a win-back pays.
     *
     * @return {@code cost / value}, four decimals, rounded up, above 1 if it never pays; empty if the value is 0
     */
    public Optional<BigDecimal> breakEven() {
        return value.isZero()
                ? Optional.empty()
                : Optional.of(cost.getAmount().divide(value.getAmount(), PLACES, RoundingMode.UP));
    }

    /**
     * Whether it pays to ask.
     *
     * @return true if the exact expected gain is above zero
     */
    public boolean isWorthwhile() {
        return value.getAmount().multiply(probability).compareTo(cost.getAmount()) > 0;
    }
}
