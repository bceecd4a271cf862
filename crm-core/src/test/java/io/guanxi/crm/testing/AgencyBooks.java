package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Enters trips and what was given back of them into the books, numbered in order of date. */
final class AgencyBooks {

    private static final int SALE = -1;

    private final List<Customer> customers;

    AgencyBooks(List<Customer> customers) {
        this.customers = customers;
    }

    /** A line of the day book: the sale of a trip, or one of its refunds. */
    private record Entry(LocalDate date, int trip, int refund) {}

    /** The transactions of trips that stand in order of date. */
    ImmutableList<Transaction> enter(List<TripMaker.Trip> trips) {
        ImmutableList.Builder<Transaction> transactions = ImmutableList.builder();
        List<Transaction> sales = new ArrayList<>(trips.size());
        int number = 0;
        for (Entry entry : dayBook(trips)) {
            number++;
            TransactionId id = TransactionId.of(String.format(Locale.ROOT, "T-%06d", number));
            TripMaker.Trip trip = trips.get(entry.trip);
            if (entry.refund == SALE) {
                // Sales stand in the order of the trips, so that the sale of a trip has the place of the trip.
                sales.add(Transaction.sale(id, customers.get(trip.customer()).id(), entry.date, lines(trip.lines())));
                transactions.add(sales.get(entry.trip));
            } else {
                LineItem[] returned = lines(trip.refunds().get(entry.refund).lines());
                transactions.add(sales.get(entry.trip).refund(id, entry.date, returned));
            }
        }
        return transactions.build();
    }

    private static List<Entry> dayBook(List<TripMaker.Trip> trips) {
        List<Entry> entries = new ArrayList<>();
        for (int trip = 0; trip < trips.size(); trip++) {
            entries.add(new Entry(trips.get(trip).date(), trip, SALE));
            List<TripMaker.GivenBack> refunds = trips.get(trip).refunds();
            for (int refund = 0; refund < refunds.size(); refund++) {
                entries.add(new Entry(refunds.get(refund).date(), trip, refund));
            }
        }
        // Stable: what was entered on one day stays in the order of the trips.
        entries.sort(Comparator.comparing(Entry::date));
        return entries;
    }

    private static LineItem[] lines(List<LineItem> lines) {
        return lines.toArray(LineItem[]::new);
    }
}
