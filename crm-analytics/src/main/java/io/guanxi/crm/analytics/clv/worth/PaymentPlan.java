package io.guanxi.crm.analytics.clv.worth;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.analytics.internal.CalendarSteps;
import io.guanxi.crm.analytics.internal.ModelBounds;
import io.guanxi.crm.explain.Reason;
import io.guanxi.crm.validation.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.joda.money.Money;

/** 付款安排 – the amount, the discount and the horizon that the values of opportunities and of contracts share. */
record PaymentPlan(
        Money amount, BigDecimal margin, BigDecimal rate, OptionalInt periods, Optional<PaymentDates> dates) {

    /** The least rate above 0 that a sum without end can be taken at. */
    private static final BigDecimal LEAST_RATE = BigDecimal.valueOf(ModelBounds.LEAST_RATE);

    PaymentPlan {
        Decimals.payment(amount, "amount");
        margin = Decimals.share(margin, "margin");
        rate = Decimals.rate(rate, "rate");
        Require.that(
                rate.signum() == 0 || rate.compareTo(LEAST_RATE) >= 0, "rate", rate, "must be 0 or from 1e-9 to 1e9");
        requireNonNull(periods, "periods");
        requireNonNull(dates, "dates");
    }

    static PaymentPlan of(Money amount) {
        return new PaymentPlan(amount, BigDecimal.ONE, BigDecimal.ZERO, OptionalInt.empty(), Optional.empty());
    }

    PaymentPlan discounted(String other) {
        return new PaymentPlan(amount, margin, Require.decimal(other, "rate", "0.1"), periods, dates);
    }

    PaymentPlan margin(String share) {
        return new PaymentPlan(amount, Require.decimal(share, "margin", "0.3"), rate, periods, dates);
    }

    PaymentPlan within(int count) {
        ModelBounds.requirePeriods(count, "periods");
        return new PaymentPlan(amount, margin, rate, OptionalInt.of(count), Optional.empty());
    }

    PaymentPlan dated(LocalDate start, Period every, int count, DiscountRate dailyRate) {
        return new PaymentPlan(
                amount,
                margin,
                BigDecimal.ZERO,
                OptionalInt.of(count),
                Optional.of(new PaymentDates(start, every, count, dailyRate)));
    }

    double plainRate() {
        return rate.doubleValue();
    }

    /**
     * The discounted payments by the calendar.
     *
     * @param expected the undiscounted number of the first so many
     * @param first when the first is due, in periods from the start
     */
    double dated(IntToDoubleFunction expected, int first) {
        double before = 0;
        double sum = 0;
        PaymentDates calendar = dates.orElseThrow();
        for (int period = 1; period <= calendar.count(); period++) {
            double by = expected.applyAsDouble(period);
            sum += Math.max(0, by - before) * calendar.factor(period - 1 + first);
            before = by;
        }
        return sum;
    }

    PaymentsValue value(OptionalDouble payments, String model, List<Reason> more) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(WorthReason.PERIODIC_MODEL, model));
        reasons.add(
                periods.isPresent()
                        ? Reason.of(WorthReason.COUNTED, periods.getAsInt())
                        : Reason.of(WorthReason.NO_END));
        if (dates.isPresent()) {
            reasons.add(Reason.of(
                    WorthReason.DATED, dates.get().start(), dates.get().every()));
            reasons.add(dates.get().rate().assumption());
        } else {
            reasons.add(
                    rate.signum() == 0
                            ? Reason.of(WorthReason.NOT_DISCOUNTED)
                            : Reason.of(WorthReason.PERIODIC_DISCOUNT, rate));
        }
        reasons.addAll(more);
        reasons.add(CustomerLifetimeValue.marginAssumption(margin));
        reasons.add(Reason.of(WorthReason.ROUNDING, Decimals.ROUNDING.name()));
        return new PaymentsValue(payments, amount, margin, reasons);
    }

    /** 付款日期 – opportunities by the calendar, each counted from the start. */
    record PaymentDates(LocalDate start, Period every, int count, DiscountRate rate) {

        PaymentDates {
            Require.businessDate(start, "start");
            Require.positive(every, "every");
            Require.that(count >= 0 && count <= Periods.MOST, "periods", count, "must be 0 to " + Periods.MOST);
            requireNonNull(rate, "rate");
            Require.businessDate(CalendarSteps.after(start, every, count), "last date");
        }

        double factor(int period) {
            return rate.factor((double) ChronoUnit.DAYS.between(start, CalendarSteps.after(start, every, period)));
        }
    }
}
