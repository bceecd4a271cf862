package io.guanxi.crm.demo;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.PurchaseHistory;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.testing.TravelAgency;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The customers that the pages are about.
 *
 * @param source where they come from, in words
 * @param log their purchases; at least one
 * @param firstDay no relationship was opened before it
 * @param lastDay the last day of the data
 * @param opening when each relationship was opened
 * @param kinds how many customers are persons and organisations; empty if not known
 */
record Population(
        String source, PurchaseLog log, LocalDate firstDay, LocalDate lastDay, Opening opening, Optional<Kinds> kinds) {

    private static final long SEED = 20_260_101L;

    /** When a relationship was opened. */
    interface Opening {

        LocalDate of(CustomerId customer, PurchaseHistory history);
    }

    /** How many customers are persons (B2C) and organisations (B2B). */
    record Kinds(long persons, long organisations) {

        long total() {
            return persons + organisations;
        }
    }

    /** The customers of a file: nothing is known before their first purchase. */
    static Population file(String name, PurchaseLog log) {
        return new Population(
                Columns.printable(name),
                log,
                log.firstDay().orElseThrow(),
                log.lastDay().orElseThrow(),
                (customer, history) -> history.first().orElseThrow(),
                Optional.empty());
    }

    /** The customers of the embedded travel agency. */
    static Population agency(Locale locale) {
        TravelAgency agency = TravelAgency.seeded(SEED);
        Map<CustomerId, LocalDate> since = new HashMap<>();
        agency.customers().forEach(customer -> since.put(customer.id(), customer.since()));
        long organisations =
                agency.customers().stream().filter(Customer::isBusiness).count();
        return new Population(
                Words.AGENCY.text(locale),
                agency.log(),
                since.values().stream().reduce(agency.firstDay(), (a, b) -> b.isBefore(a) ? b : a),
                agency.lastDay(),
                (customer, history) -> since.getOrDefault(customer, agency.firstDay()),
                Optional.of(new Kinds(agency.customers().size() - organisations, organisations)));
    }
}
