package io.guanxi.crm.analytics.clv.summary;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.validation.Require;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;

/** 购买收集 – how purchases and refunds go into a {@link PurchaseDays}, checked; the same for all aggregations of them. */
final class PurchaseGathering implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    /** The currency of all amounts. */
    private final CurrencyUnit currency;

    PurchaseGathering(CurrencyUnit currency) {
        this.currency = currency;
    }

    PurchaseDays empty() {
        return new PurchaseDays(currency);
    }

    PurchaseDays add(PurchaseDays state, PurchaseFact fact) {
        own(state, "state");
        requireNonNull(fact, "fact");
        Require.that(
                fact.amount().getCurrencyUnit().equals(currency), "amount", fact.amount(), "must be in " + currency);
        long minor = fact.amount().getAmountMinorLong();
        int day = (int) fact.day().toEpochDay();
        if (fact instanceof PurchaseFact.Refund refund) {
            state.refund(fact.customer(), day, (int) refund.refundDay().toEpochDay(), minor);
        } else {
            state.buy(fact.customer(), day, minor);
        }
        return state;
    }

    PurchaseDays addAll(PurchaseDays state, long[] customer, int[] day, long[] minorUnits, int from, int to) {
        own(state, "state");
        Objects.checkFromToIndex(from, to, requireNonNull(customer, "customer").length);
        Objects.checkFromToIndex(from, to, requireNonNull(day, "day").length);
        Objects.checkFromToIndex(from, to, requireNonNull(minorUnits, "minorUnits").length);
        for (int row = from; row < to; row++) {
            requireDay(day[row], "day", row);
            if (minorUnits[row] < 0) {
                throw Require.refusal(
                        "minorUnits[" + row + "]",
                        minorUnits[row],
                        "must not be negative (a refund is added as a refund)");
            }
        }
        state.buyAll(customer, day, minorUnits, from, to);
        return state;
    }

    PurchaseDays addRefunds(
            PurchaseDays state,
            long[] customer,
            int[] purchaseDay,
            int[] refundDay,
            long[] minorUnits,
            int from,
            int to) {
        own(state, "state");
        Objects.checkFromToIndex(from, to, requireNonNull(customer, "customer").length);
        Objects.checkFromToIndex(from, to, requireNonNull(purchaseDay, "purchaseDay").length);
        Objects.checkFromToIndex(from, to, requireNonNull(refundDay, "refundDay").length);
        Objects.checkFromToIndex(from, to, requireNonNull(minorUnits, "minorUnits").length);
        for (int row = from; row < to; row++) {
            requireDay(purchaseDay[row], "purchaseDay", row);
            requireDay(refundDay[row], "refundDay", row);
            if (refundDay[row] < purchaseDay[row]) {
                throw Require.refusal(
                        "refundDay[" + row + "]",
                        LocalDate.ofEpochDay(refundDay[row]),
                        "must not be before the purchase, " + LocalDate.ofEpochDay(purchaseDay[row]));
            }
            if (minorUnits[row] <= 0) {
                throw Require.refusal("minorUnits[" + row + "]", minorUnits[row], "must be above 0");
            }
        }
        state.refundAll(customer, purchaseDay, refundDay, minorUnits, from, to);
        return state;
    }

    PurchaseDays merge(PurchaseDays left, PurchaseDays right) {
        own(left, "left").merge(own(right, "right"));
        return left;
    }

    PurchaseDays own(PurchaseDays state, String name) {
        CurrencyUnit other = requireNonNull(state, name).currency();
        Require.that(other.equals(currency), name, other, "must be in " + currency);
        return state;
    }

    /** Refuses a day out of the calendar; the text is made only then. */
    static void requireDay(int day, String column, int row) {
        if (day < FIRST_DAY || day > LAST_DAY) {
            Require.businessDate(LocalDate.ofEpochDay(day), column + "[" + row + "]");
        }
    }
}
