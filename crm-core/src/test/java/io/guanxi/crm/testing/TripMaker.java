package io.guanxi.crm.testing;

import com.google.common.collect.ImmutableList;
import io.guanxi.crm.purchase.LineItem;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Fills trips with services and prices, and gives some money back. */
final class TripMaker {

    static final CurrencyUnit CURRENCY = CurrencyUnit.of("CNY");

    private static final ImmutableList<Destination> DESTINATIONS = ImmutableList.copyOf(Destination.values());
    private static final int COST_UNKNOWN_PERMILLE = 80;
    private static final int REFUND_PERMILLE = 35;
    private static final int WHOLE_PERMILLE = 350;

    private final Dice dice;

    TripMaker(Dice dice) {
        this.dice = dice;
    }

    /**
     * One trip with what was given back of it.
     *
     * @param customer the number of the customer
     * @param date the departure
     * @param lines what was sold
     * @param refunds what was given back, in order of time; all together at most the sale
     */
    record Trip(int customer, LocalDate date, List<LineItem> lines, List<GivenBack> refunds) {}

    /** Money given back for a trip. */
    record GivenBack(LocalDate date, List<LineItem> lines) {}

    Trip trip(int customer, boolean business, LocalDate date) {
        List<LineItem> lines = business ? businessTrip() : holiday();
        return new Trip(customer, date, lines, refunds(date, lines));
    }

    private List<LineItem> holiday() {
        Destination destination = dice.oneOf(DESTINATIONS);
        int people = dice.between(1, 4);
        int percent = dice.between(80, 130);
        ImmutableList.Builder<LineItem> lines = ImmutableList.builder();
        if (dice.permille(600)) {
            lines.add(line(Service.PACKAGE, destination, people, destination.weekYuan() * percent / 100));
        } else {
            lines.add(line(Service.FLIGHT, destination, people, destination.weekYuan() * percent / 250));
            lines.add(line(Service.HOTEL, destination, dice.between(2, 7), 280 + destination.weekYuan() / 20));
        }
        if (destination.isAbroad() && dice.permille(800)) {
            lines.add(line(Service.VISA, destination, people, dice.between(30, 90) * 10));
        }
        if (dice.permille(450)) {
            lines.add(line(Service.INSURANCE, destination, people, dice.between(3, 12) * 10));
        }
        return lines.build();
    }

    private List<LineItem> businessTrip() {
        Destination destination = dice.oneOf(DESTINATIONS);
        if (dice.permille(30)) {
            return List.of(line(Service.PACKAGE, destination, dice.between(15, 60), destination.weekYuan() / 3));
        }
        int people = dice.between(1, 3);
        ImmutableList.Builder<LineItem> lines = ImmutableList.builder();
        lines.add(line(Service.FLIGHT, destination, people, 400 + destination.weekYuan() * dice.between(20, 50) / 100));
        if (dice.permille(650)) {
            lines.add(line(Service.HOTEL, destination, people * dice.between(1, 4), dice.between(38, 98) * 10));
        }
        if (dice.permille(100)) {
            lines.add(line(Service.INSURANCE, destination, people, 40));
        }
        return lines.build();
    }

    private LineItem line(Service service, Destination destination, int quantity, int yuanEach) {
        long fen = 100L * yuanEach * quantity;
        LineItem line = LineItem.of(service + "-" + destination, quantity, money(fen));
        return dice.permille(COST_UNKNOWN_PERMILLE)
                ? line
                : line.withCost(money(fen * service.costPercent(dice) / 100));
    }

    private List<GivenBack> refunds(LocalDate sold, List<LineItem> lines) {
        if (!dice.permille(REFUND_PERMILLE)) {
            return List.of();
        }
        LocalDate first = sold.plusDays(dice.between(1, 40));
        ImmutableList.Builder<GivenBack> refunds = ImmutableList.builder();
        if (dice.permille(WHOLE_PERMILLE)) {
            refunds.add(new GivenBack(first, lines));
        } else {
            LineItem line = dice.oneOf(lines);
            refunds.add(new GivenBack(first, List.of(part(line, dice.between(10, 60)))));
            if (dice.permille(100)) {
                LocalDate second = first.plusDays(dice.between(1, 20));
                refunds.add(new GivenBack(second, List.of(part(line, dice.between(5, 30)))));
            }
        }
        return refunds.build().stream()
                .filter(refund -> !refund.date().isAfter(AgencyCalendar.LAST_DAY))
                .toList();
    }

    /** A part of the price is good will: the supplier gives nothing back. */
    private static LineItem part(LineItem line, int percent) {
        return LineItem.of(line.product(), line.quantity(), money(line.revenue().getAmountMinorLong() * percent / 100))
                .withCost(Money.zero(CURRENCY));
    }

    private static Money money(long fen) {
        return Money.ofMinor(CURRENCY, fen);
    }
}
