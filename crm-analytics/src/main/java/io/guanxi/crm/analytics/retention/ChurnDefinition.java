package io.guanxi.crm.analytics.retention;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 流失定义 – when a customer counts as lost (L6): at the end of the contract, or after a silence longer than a window.
 *
 * <p>Both turn a customer into a span and a {@link Tenure}, the length with the flag of its end that survival analysis
 * asks for. Nothing after the last observed day is looked at.
 */
public sealed interface ChurnDefinition {

    /**
     * By the end of the contract.
     *
     * @return the definition
     */
    static Contractual contractual() {
        return new Contractual();
    }

    /**
     * By a silence longer than a window.
     *
     * @param window how long a customer may be silent
     * @return the definition
     * @throws NullPointerException if the window is null
     * @throws IllegalArgumentException if the window does not lead forward in time, or is longer than 1,000 years
     */
    static Silence silence(Period window) {
        return new Silence(window);
    }

    /**
     * From when to when somebody was a customer, for the first time.
     *
     * @param customer the customer
     * @param lastObservedDay the last day that was observed, itself included
     * @return the span, without an end if none was seen; empty if the customer began after that day
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    Optional<CustomerSpan> span(ObservedCustomer customer, LocalDate lastObservedDay);

    /**
     * How long somebody was a customer, for the first time.
     *
     * @param customer the customer
     * @param lastObservedDay the last day that was observed, itself included
     * @return the tenure, censored if no end was seen; empty if the customer began after that day
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the day is not in the years 1 to 9999
     */
    default Optional<Tenure> tenure(ObservedCustomer customer, LocalDate lastObservedDay) {
        return span(customer, lastObservedDay).flatMap(span -> span.tenure(lastObservedDay));
    }

    /**
     * 合同流失 – lost on the first day without a contract; what the customer buys plays no part.
     *
     * <p>Example: a contract from 2025-01-01, cancelled to 2025-03-02, observed up to 2025-06-30: 60 days, ended; observed
     * up to 2025-02-28: 58 days, not ended.
     */
    record Contractual() implements ChurnDefinition {

        @Override
        public Optional<CustomerSpan> span(ObservedCustomer customer, LocalDate lastObservedDay) {
            requireNonNull(customer, "customer");
            Require.businessDate(lastObservedDay, "lastObservedDay");
            if (customer.since().isAfter(lastObservedDay)) {
                return Optional.empty();
            }
            boolean seen = customer.contractEnd().isPresent()
                    && !customer.contractEnd().get().isAfter(lastObservedDay);
            return Optional.of(
                    seen
                            ? new CustomerSpan(customer.since(), customer.contractEnd(), customer.cause())
                            : CustomerSpan.open(customer.since()));
        }
    }

    /**
     * 沉默流失 – lost on the first day on which the silence since the last activity (or the first day) is longer than the
     * window; a later activity is a return and begins another span.
     *
     * <p>A customer whose window has not passed on the last observed day is not lost but censored: to count such a one as
     * lost, or as staying, would be a guess. The day of the loss does not change with later data. Example: bought on
     * 2025-01-01 and 2025-01-11, window 30 days, observed up to 2025-03-31: silence is allowed up to 2025-02-10, lost on
     * 2025-02-11 after 41 days; observed up to 2025-02-10: 40 days, not ended.
     *
     * @param window how long a customer may be silent
     */
    record Silence(Period window) implements ChurnDefinition {

        /**
         * Checks the window.
         *
         * @param window how long a customer may be silent
         * @throws NullPointerException if the window is null
         * @throws IllegalArgumentException if the window does not lead forward in time, or is longer than 1,000 years
         */
        public Silence {
            window = Require.positive(window, "window");
        }

        @Override
        public Optional<CustomerSpan> span(ObservedCustomer customer, LocalDate lastObservedDay) {
            return spans(customer, lastObservedDay).stream().findFirst();
        }

        /**
         * From when to when somebody was a customer, each return included.
         *
         * @param customer the customer
         * @param lastObservedDay the last day that was observed, itself included
         * @return the spans, ascending, the last of them perhaps without an end; empty if the customer began after that
         *     day
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999
         */
        public List<CustomerSpan> spans(ObservedCustomer customer, LocalDate lastObservedDay) {
            requireNonNull(customer, "customer");
            Require.businessDate(lastObservedDay, "lastObservedDay");
            List<CustomerSpan> spans = new ArrayList<>();
            LocalDate began = customer.since();
            if (began.isAfter(lastObservedDay)) {
                return List.of();
            }
            LocalDate last = began;
            for (LocalDate day : customer.activeDays()) {
                if (day.isAfter(lastObservedDay)) {
                    break;
                }
                LocalDate lost = lostOn(last);
                if (day.isAfter(lost)) {
                    spans.add(CustomerSpan.ended(began, lost));
                    began = day;
                }
                last = day;
            }
            LocalDate lost = lostOn(last);
            spans.add(lost.isAfter(lastObservedDay) ? CustomerSpan.open(began) : CustomerSpan.ended(began, lost));
            return List.copyOf(spans);
        }

        /**
         * The first tenure of each customer of a log, in the order of the log; who first bought after the last observed
         * day is left out.
         *
         * @param log the purchases
         * @param lastObservedDay the last day that was observed, itself included
         * @return the tenures
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the day is not in the years 1 to 9999
         */
        public List<Tenure> tenures(PurchaseLog log, LocalDate lastObservedDay) {
            requireNonNull(log, "log");
            List<Tenure> tenures = new ArrayList<>(log.customers());
            for (int place = 0; place < log.customers(); place++) {
                PurchaseHistory history = log.history(place);
                List<LocalDate> days = IntStream.range(0, history.purchaseDays())
                        .mapToObj(history::date)
                        .toList();
                tenure(ObservedCustomer.active(days), lastObservedDay).ifPresent(tenures::add);
            }
            return List.copyOf(tenures);
        }

        /** The first day on which a silence is too long; an activity on that very day still ends it in time. */
        private LocalDate lostOn(LocalDate last) {
            return last.plus(window).plusDays(1);
        }
    }
}
