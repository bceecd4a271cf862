package io.guanxi.crm.purchase;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Which raw numbers are amounts of money: asked by the drafts before and while they make values. */
final class Amounts {

    /** More decimals than any currency has, and than a table's column with trailing zeros. */
    private static final int MOST_DECIMALS = 18;

    /** More than long minor units need, and few enough that no arithmetic on them takes long. */
    private static final int MOST_BITS = 256;

    /** Digits of the largest long. */
    private static final int MOST_DIGITS = 19;

    private Amounts() {}

    /** What keeps a number from being an amount. */
    enum Rule {
        DECIMALS("io.guanxi.crm.purchase.amount-decimals", "must not have more decimals than its currency"),
        RANGE("io.guanxi.crm.purchase.amount-range", "must fit in long minor units");

        private final String key;
        private final String words;

        Rule(String key, String words) {
            this.key = key;
            this.words = words;
        }

        String key() {
            return key;
        }
    }

    /** The currency of an ISO 4217 code; empty if there is none. */
    static Optional<CurrencyUnit> currency(@Nullable String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(known -> known.getCode().equals(code))
                .findFirst();
    }

    /** The first rule that a number breaks; trailing zeros do no harm. */
    static Optional<Rule> brokenBy(BigDecimal number, CurrencyUnit currency) {
        if (number.signum() == 0) {
            return Optional.empty();
        }
        // Huge scales and numbers first: what follows would take them at their word and fill the memory.
        if (number.scale() > MOST_DECIMALS) {
            return Optional.of(Rule.DECIMALS);
        }
        if (number.scale() < -MOST_DIGITS || number.unscaledValue().bitLength() > MOST_BITS) {
            return Optional.of(Rule.RANGE);
        }
        if (number.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            return Optional.of(Rule.DECIMALS);
        }
        boolean fits =
                number.setScale(currency.getDecimalPlaces()).unscaledValue().bitLength() < Long.SIZE;
        return fits ? Optional.empty() : Optional.of(Rule.RANGE);
    }

    /** The amount; refuses a number that {@link #brokenBy} a rule. */
    static Money money(BigDecimal number, CurrencyUnit currency, String field) {
        Optional<Rule> broken = brokenBy(number, currency);
        if (broken.isPresent()) {
            throw Require.refusal(field, number, broken.get().words);
        }
        return number.signum() == 0
                ? Money.zero(currency)
                : Money.of(currency, number.setScale(currency.getDecimalPlaces()));
    }
}
