package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * 交易 – one sale, or one refund of a sale, on a business date.
 *
 * <p>The lines of a refund hold what was given back, as positive amounts; {@link #netTotal} carries the sign. Example:
 * a sale with lines of CNY 3,000.00 and CNY 200.00 has the total CNY 3,200.00; a refund of the second line has the
 * total CNY 200.00 and the net total CNY −200.00.
 *
 * @param id the identifier
 * @param customer who bought
 * @param date the business date of the sale or refund
 * @param lines what was sold or given back; at least one, all in one currency
 * @param original the sale that this refunds; empty for a sale
 * @param channel where the customer bought or gave back; empty if unknown
 */
public record Transaction(
        TransactionId id,
        CustomerId customer,
        LocalDate date,
        List<LineItem> lines,
        Optional<TransactionId> original,
        Optional<Channel> channel) {

    /**
     * Checks the components.
     *
     * @param id the identifier
     * @param customer who bought
     * @param date the business date
     * @param lines what was sold or given back, copied
     * @param original the sale that this refunds
     * @param channel where the customer bought or gave back
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if the date leaves the years 1 to 9999, there is no line, the lines mix
     *     currencies, the sum of their revenue or cost exceeds the range of long minor units, or the transaction
     *     refunds itself
     */
    public Transaction {
        requireNonNull(id, "id");
        requireNonNull(customer, "customer");
        Require.businessDate(date, "date");
        lines = Require.list(lines, "lines");
        requireNonNull(original, "original");
        Require.that(!lines.isEmpty(), "lines", lines, "must not be empty");
        CurrencyUnit currency = lines.get(0).revenue().getCurrencyUnit();
        for (LineItem line : lines) {
            Require.that(
                    line.revenue().getCurrencyUnit().equals(currency),
                    "lines",
                    line.revenue(),
                    "must all be in one currency");
        }
        Require.minorUnits(sum(lines.stream().map(LineItem::revenue), currency), "total of lines");
        Require.minorUnits(sum(costs(lines), currency), "cost of lines");
        if (original.isPresent()) {
            Require.that(!original.get().equals(id), "original", id, "must be another transaction");
        }
        requireNonNull(channel, "channel");
    }

    /**
     * A sale.
     *
     * @param id the identifier
     * @param customer who bought
     * @param date the business date
     * @param lines what was sold
     * @return the sale
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the date leaves the years 1 to 9999, there is no line, the lines mix
     *     currencies or are too large in sum
     */
    public static Transaction sale(TransactionId id, CustomerId customer, LocalDate date, LineItem... lines) {
        return new Transaction(
                id, customer, date, Require.elements(lines, "lines"), Optional.empty(), Optional.empty());
    }

    /**
     * The transaction with its channel.
     *
     * @param channel where the customer bought or gave back
     * @return a new transaction
     * @throws NullPointerException if the channel is null
     */
    public Transaction via(Channel channel) {
        return new Transaction(id, customer, date, lines, original, Optional.of(requireNonNull(channel, "channel")));
    }

    /**
     * A refund of this sale, in part or whole; its channel is its own and unknown until {@link #via} says so.
     *
     * @param refundId the identifier of the refund
     * @param on the business date of the refund, not before the sale
     * @param returned what is given back; at most the total of the sale
     * @return the refund
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if this is itself a refund, the refund is dated before the sale, is larger than
     *     it or in another currency, or has no line
     */
    public Transaction refund(TransactionId refundId, LocalDate on, LineItem... returned) {
        Transaction refund = new Transaction(
                refundId, customer, on, Require.elements(returned, "lines"), Optional.of(id), Optional.empty());
        refund.requireRefunds(this);
        return refund;
    }

    /** Checks the rules between a refund and its sale. */
    void requireRefunds(Transaction sale) {
        Require.that(!sale.isRefund(), "original of " + id, sale.id, "must be a sale");
        Require.that(customer.equals(sale.customer), "customer of " + id, customer, "must be the one of the sale");
        Require.that(!date.isBefore(sale.date), "date of " + id, date, "must not be before the sale");
        Require.that(
                currency().equals(sale.currency()), "currency of " + id, currency(), "must be the one of the sale");
        Require.that(
                !total().isGreaterThan(sale.total()),
                "total of " + id,
                total(),
                "must not exceed the total of the sale");
    }

    /**
     * Whether this gives money back.
     *
     * @return true for a refund, false for a sale
     */
    public boolean isRefund() {
        return original.isPresent();
    }

    /**
     * The currency of all lines.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return lines.get(0).revenue().getCurrencyUnit();
    }

    /**
     * The sum of the lines, for a sale and for a refund alike.
     *
     * @return the sum, 0 or more
     */
    public Money total() {
        return sum(lines.stream().map(LineItem::revenue), currency());
    }

    /**
     * What the transaction adds to the firm's revenue.
     *
     * @return the total, negative for a refund
     */
    public Money netTotal() {
        return isRefund() ? total().negated() : total();
    }

    /**
     * Revenue less cost over all lines; negative for a refund of something that carried a margin.
     *
     * @return the margin; empty if the cost of a line is unknown
     */
    public Optional<Money> margin() {
        if (lines.stream().anyMatch(line -> line.cost().isEmpty())) {
            return Optional.empty();
        }
        Money margin = total().minus(sum(costs(lines), currency()));
        return Optional.of(isRefund() ? margin.negated() : margin);
    }

    /** Everything but the lines, of which the number is shown. */
    @Override
    public String toString() {
        String refunded = original.map(sale -> ", refund of " + sale).orElse("");
        String met = channel.map(where -> ", " + where).orElse("");
        return "Transaction[" + id + ", " + customer + ", " + date + ", lines=" + lines.size() + refunded + met + "]";
    }

    private static Stream<Money> costs(List<LineItem> lines) {
        return lines.stream().map(LineItem::cost).flatMap(Optional::stream);
    }

    private static Money sum(Stream<Money> amounts, CurrencyUnit currency) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}
