package io.guanxi.crm.analytics.value.cost;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** In what values and costs are measured, and how an amount becomes an exact decimal and back. */
sealed interface Unit<A> {

    /** The amount as an exact decimal, 0 or more; anything else is refused. */
    BigDecimal exact(A amount, String field);

    /** The amount that an exact decimal of this unit stands for. */
    A amount(BigDecimal exact);

    /** The decimals to which an amount is rounded where it is worked out. */
    int places();

    /** Money of one currency, to the minor unit. */
    record MoneyUnit(CurrencyUnit currency) implements Unit<Money> {

        @Override
        public BigDecimal exact(Money amount, String field) {
            Require.that(Require.minorUnits(amount, field) >= 0, field, amount, "must not be negative");
            Require.that(amount.getCurrencyUnit().equals(currency), field, amount, "must be in " + currency);
            return amount.getAmount();
        }

        @Override
        public Money amount(BigDecimal exact) {
            return Money.of(currency, exact);
        }

        @Override
        public int places() {
            return currency.getDecimalPlaces();
        }
    }

    /** Points of an index, to four decimals where they are worked out. */
    record PointUnit() implements Unit<BigDecimal> {

        private static final int PLACES = 4;

        @Override
        public BigDecimal exact(BigDecimal amount, String field) {
            Require.that(requireNonNull(amount, field).signum() >= 0, field, amount, "must not be negative");
            return amount.signum() == 0 ? BigDecimal.ZERO : Require.threshold(amount, field);
        }

        @Override
        public BigDecimal amount(BigDecimal exact) {
            if (exact.signum() == 0) {
                return BigDecimal.ZERO;
            }
            BigDecimal stripped = exact.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        @Override
        public int places() {
            return PLACES;
        }
    }
}
