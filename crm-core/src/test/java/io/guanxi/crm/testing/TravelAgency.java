package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.party.PartyId;
import io.guanxi.crm.purchase.PurchaseLog;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;

/**
 * 旅行社 – a made-up travel agency: {@value #CUSTOMERS} customers and their trips in the years 2023 to 2025, from a seed.
 *
 * <p>Nine of ten customers are persons (B2C) who travel once, now and then, in the seasons or often; every tenth is an
 * organisation (B2B) that sends its staff on trips on working days. Some organisations shrink to about a seventh during
 * 2025, some stop, some stop and come back; {@link #segment} tells which, so that an analysis can be held against the
 * truth. About one customer in twenty-five is a prospect without a purchase, who is in {@link #customers} but not in
 * {@link #log}.
 *
 * <p>A sale is dated on the day of departure (a deposit is no revenue before that); its lines are a package, or a
 * flight and a hotel, with visa and insurance, named like {@code HOTEL-SANYA}. The cost is what the supplier got,
 * unknown for about one line in twelve. About one sale in thirty is given back in part, as good will at the agency's
 * cost, or as a whole, with its costs; a refund that would fall after the last day is not known yet.
 *
 * <p>The same seed gives the same agency on every machine and JDK. Customers are numbered {@code C-0001} … in order of
 * registration, sales and refunds {@code T-000001} … in order of date. Example: {@code TravelAgency.seeded(42).log()}.
 *
 * <p>Immutable.
 */
public final class TravelAgency {

    /** The number of customers, prospects included. */
    public static final int CUSTOMERS = 2_600;

    /** How many of 1,000 customers are in each segment, on average. */
    private static final ImmutableMap<TravelSegment, Integer> PERMILLE = ImmutableMap.<TravelSegment, Integer>builder()
            .put(TravelSegment.PROSPECT, 40)
            .put(TravelSegment.ONE_TIME, 330)
            .put(TravelSegment.OCCASIONAL, 250)
            .put(TravelSegment.SEASONAL, 220)
            .put(TravelSegment.FREQUENT, 60)
            .put(TravelSegment.BUSINESS_STEADY, 60)
            .put(TravelSegment.BUSINESS_SHRINKING, 14)
            .put(TravelSegment.BUSINESS_GONE, 14)
            .put(TravelSegment.BUSINESS_RETURNING, 12)
            .buildOrThrow();

    private final ImmutableMap<CustomerId, TravelSegment> segments;
    private final ImmutableList<Customer> customers;
    private final ImmutableList<Transaction> transactions;
    private final PurchaseLog log;

    private TravelAgency(ImmutableList<Drawn> drawn) {
        ImmutableMap.Builder<CustomerId, TravelSegment> segmentOf = ImmutableMap.builder();
        ImmutableList.Builder<Customer> all = ImmutableList.builder();
        for (int number = 0; number < drawn.size(); number++) {
            Customer customer = drawn.get(number).customer(number + 1);
            all.add(customer);
            segmentOf.put(customer.id(), drawn.get(number).segment);
        }
        this.customers = all.build();
        this.segments = segmentOf.buildOrThrow();
        this.transactions = transactions(customers, drawn);
        this.log = PurchaseLog.of(TripMaker.CURRENCY, transactions);
    }

    /**
     * The agency of a seed.
     *
     * @param seed the seed, any number
     * @return the agency; made anew at every call, which takes about a second
     */
    public static TravelAgency seeded(long seed) {
        Dice dice = new Dice(new SplittableRandom(seed));
        List<Drawn> drawn = new ArrayList<>(CUSTOMERS);
        for (int number = 0; number < CUSTOMERS; number++) {
            drawn.add(Drawn.from(dice.split()));
        }
        // The sort is stable: customers of one day stay in the order in which they were drawn.
        drawn.sort(Comparator.comparing(one -> one.plan.since()));
        return new TravelAgency(ImmutableList.copyOf(drawn));
    }

    /**
     * All customers, prospects included.
     *
     * @return the customers in order of registration, which is the order of their identifiers
     */
    public ImmutableList<Customer> customers() {
        return customers;
    }

    /**
     * All sales and refunds.
     *
     * @return the transactions in order of date, which is the order of their identifiers
     */
    public ImmutableList<Transaction> transactions() {
        return transactions;
    }

    /**
     * The transactions in columns.
     *
     * @return the log
     */
    public PurchaseLog log() {
        return log;
    }

    /**
     * How the generator let a customer behave.
     *
     * @param customer a customer of the agency
     * @return the segment
     * @throws IllegalArgumentException if the agency has no such customer
     */
    public TravelSegment segment(CustomerId customer) {
        return Optional.ofNullable(segments.get(customer))
                .orElseThrow(() -> Require.refusal("customer", customer, "must be one of the agency"));
    }

    /**
     * The day on which the agency opened: nobody registered or bought before it.
     *
     * @return 2023-01-01
     */
    public LocalDate firstDay() {
        return AgencyCalendar.FIRST_DAY;
    }

    /**
     * The last day known: nothing is dated after it.
     *
     * @return 2025-12-31
     */
    public LocalDate lastDay() {
        return AgencyCalendar.LAST_DAY;
    }

    /**
     * The currency of all amounts.
     *
     * @return CNY
     */
    public CurrencyUnit currency() {
        return TripMaker.CURRENCY;
    }

    @Override
    public String toString() {
        return "TravelAgency[" + customers.size() + " customers, " + log + "]";
    }

    private static ImmutableList<Transaction> transactions(List<Customer> customers, List<Drawn> drawn) {
        List<TripMaker.Trip> trips = new ArrayList<>();
        for (int number = 0; number < drawn.size(); number++) {
            trips.addAll(drawn.get(number).trips(number));
        }
        trips.sort(Comparator.comparing(TripMaker.Trip::date));
        return new AgencyBooks(customers).enter(trips);
    }

    /** A customer as drawn, before it has a number. */
    private record Drawn(TravelSegment segment, TripPlan plan, Dice dice) {

        static Drawn from(Dice dice) {
            TravelSegment segment = segment(dice.below(1_000));
            return new Drawn(segment, TripPlan.of(segment, dice), dice);
        }

        private static TravelSegment segment(int draw) {
            int upTo = 0;
            for (var entry : PERMILLE.entrySet()) {
                upTo += entry.getValue();
                if (draw < upTo) {
                    return entry.getKey();
                }
            }
            throw new IllegalStateException("the shares of the segments must add up to 1,000, but are " + upTo);
        }

        Customer customer(int number) {
            PartyId party = PartyId.of(String.format(Locale.ROOT, "P-%04d", number));
            return Customer.builder()
                    .id(CustomerId.of(String.format(Locale.ROOT, "C-%04d", number)))
                    .party(
                            segment.isBusiness()
                                    ? AgencyNames.organization(dice, party)
                                    : AgencyNames.person(dice, party))
                    .since(plan.since())
                    .build();
        }

        List<TripMaker.Trip> trips(int number) {
            TripMaker maker = new TripMaker(dice);
            return plan.trips().stream()
                    .map(date -> maker.trip(number, segment.isBusiness(), date))
                    .toList();
        }
    }
}
