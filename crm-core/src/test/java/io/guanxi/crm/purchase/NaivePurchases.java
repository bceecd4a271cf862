package io.guanxi.crm.purchase;

import io.guanxi.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The purchase log as one would keep it on paper, read from the first line to the last: what the fast one must equal.
 */
record NaivePurchases(List<Entry> entries) {

    static final LocalDate FIRST = LocalDate.of(1969, 12, 1);
    static final int DAYS = 60;

    sealed interface Entry {
        String customer();

        LocalDate date();

        long minor();

        void addTo(PurchaseLogBuilder builder);
    }

    record Purchase(String customer, LocalDate date, long minor) implements Entry {
        @Override
        public void addTo(PurchaseLogBuilder builder) {
            builder.addMinor(customer, date, minor);
        }
    }

    record Refund(String customer, LocalDate date, long minor, Optional<LocalDate> purchased) implements Entry {
        @Override
        public void addTo(PurchaseLogBuilder builder) {
            Money amount = Money.ofMinor(CurrencyUnit.USD, minor);
            if (purchased.isPresent()) {
                builder.refund(CustomerId.of(customer), date, amount, purchased.get());
            } else {
                builder.refund(customer, date, amount);
            }
        }
    }

    /** Purchases, a fifth of them of amount 0, and refunds, with and without a purchase to undo. */
    static NaivePurchases random(SplittableRandom random, int size) {
        List<Entry> entries = new ArrayList<>(size);
        while (entries.size() < size) {
            String customer = "c" + random.nextInt(4);
            LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
            if (random.nextInt(3) > 0) {
                entries.add(new Purchase(customer, date, Math.max(0, random.nextLong(-25, 100))));
            } else {
                Optional<LocalDate> purchased =
                        random.nextBoolean() ? Optional.empty() : Optional.of(date.minusDays(random.nextInt(5)));
                entries.add(new Refund(customer, date, random.nextLong(1, 150), purchased));
            }
        }
        return new NaivePurchases(entries);
    }

    NaivePurchases shuffled(SplittableRandom random) {
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return new NaivePurchases(shuffled);
    }

    PurchaseLogBuilder builder() {
        PurchaseLogBuilder builder = PurchaseLog.builder(CurrencyUnit.USD);
        entries.forEach(entry -> entry.addTo(builder));
        return builder;
    }

    List<String> customers() {
        return List.copyOf(
                new TreeSet<>(all(Purchase.class).map(Purchase::customer).toList()));
    }

    /** The day of the purchase that a refund undoes. */
    Optional<LocalDate> dayUndoneBy(Refund refund) {
        return all(Purchase.class)
                .filter(purchase -> purchase.customer.equals(refund.customer))
                .map(Purchase::date)
                .filter(day -> !day.isAfter(refund.date))
                .filter(day ->
                        refund.purchased.isEmpty() || refund.purchased.get().equals(day))
                .max(LocalDate::compareTo);
    }

    List<Refund> unmatched() {
        return all(Refund.class).filter(refund -> dayUndoneBy(refund).isEmpty()).toList();
    }

    NaivePurchases withoutUnmatched() {
        List<Entry> matched = new ArrayList<>(entries);
        matched.removeAll(unmatched());
        return new NaivePurchases(matched);
    }

    /** What is dated on the day or before, of one customer. */
    NaivePurchases knownOn(LocalDate day, String customer) {
        return new NaivePurchases(entries.stream()
                .filter(entry ->
                        entry.customer().equals(customer) && !entry.date().isAfter(day))
                .toList());
    }

    List<LocalDate> days() {
        return List.copyOf(new TreeSet<>(all(Purchase.class).map(Purchase::date).toList()));
    }

    /** What was paid for the purchases of {@code [from, to)}, less their refunds, whenever they came. */
    long net(LocalDate from, LocalDate to) {
        long paid = all(Purchase.class)
                .filter(purchase -> within(purchase.date, from, to))
                .mapToLong(Purchase::minor)
                .sum();
        long refunded = all(Refund.class)
                .filter(refund ->
                        dayUndoneBy(refund).filter(day -> within(day, from, to)).isPresent())
                .mapToLong(Refund::minor)
                .sum();
        return paid - refunded;
    }

    <T extends Entry> Stream<T> all(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
