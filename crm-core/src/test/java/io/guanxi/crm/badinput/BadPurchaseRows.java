package io.guanxi.crm.badinput;

import static io.guanxi.crm.badinput.BadRows.MOST;
import static io.guanxi.crm.badinput.GoodCalls.DAY;
import static io.guanxi.crm.badinput.GoodCalls.LIN;
import static io.guanxi.crm.badinput.GoodCalls.NEXT;
import static io.guanxi.crm.badinput.GoodCalls.PERIOD;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.purchase.CostKind;
import io.guanxi.crm.purchase.CostToServe;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionId;
import io.guanxi.crm.validation.Require;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** Bad input for the room purchase. */
final class BadPurchaseRows {

    private static final TransactionId SALE = TransactionId.of("T-1");
    private static final TransactionId REFUND = TransactionId.of("T-2");
    private static final Money CENT = Money.parse("CNY 0.01");
    private static final Money DOLLAR = Money.parse("USD 1.00");
    private static final LineItem LINE = LineItem.of("TOUR-1", 1, CENT);
    private static final LineItem FOREIGN = LineItem.of("TOUR-1", 1, DOLLAR);
    private static final LineItem HUGE = LineItem.of("TOUR-1", 1, MOST);
    private static final Transaction BOOKED = Transaction.sale(SALE, LIN, DAY, LINE);
    private static final String UNFIT = " must fit in long minor units";
    private static final String MORE_THAN_MOST = "CNY 92233720368547758.08";

    private BadPurchaseRows() {}

    static void addTo(BadRows table) {
        table.text("TransactionId.new", "value", "transaction id", 64);
        table.text("TransactionId.of", "value", "transaction id", 64);
        product(table);
        line(table);
        ladder(table);
        transaction(table);
        log(table);
        cost(table);
        settlement(table);
        figures(table);
    }

    private static void product(BadRows table) {
        table.text("ProductRef.new", "sku", "sku", 100);
        table.text("ProductRef.of", "sku", "sku", 100);
        table.text("ProductRef.new", "name", "name", 200, Optional::of);
        table.text("ProductRef.new", "category", "category[1]", 100, text -> List.of("住宿", text));
        table.row(
                "ProductRef.new",
                "category",
                Collections.nCopies(11, "a"),
                "category must have at most 10 levels",
                "[a, a, a, a, a, a, a, a, a, a, a]");
    }

    private static void line(BadRows table) {
        String bySku = "LineItem.of(String, int, Money)";
        String byProduct = "LineItem.of(ProductRef, int, Money)";
        table.text(bySku, "sku", "sku", 100);
        for (String label : List.of("LineItem.new", bySku, byProduct)) {
            table.row(label, "quantity", 0, "quantity must be at least 1", "0");
            table.amount(label, "revenue", "revenue", amount -> amount);
        }
        table.amount("LineItem.new", "cost", "cost", Optional::of);
        table.row(
                "LineItem.new", "cost", Optional.of(DOLLAR), "cost must be in the currency of the revenue", "USD 1.00");
        table.period("LineItem.new", "service", "service", Optional::of);
        table.row(
                "LineItem.new",
                "service",
                Optional.of(Range.atLeast(DAY)),
                "service must have an end",
                "[2025-03-31..+∞)");
    }

    private static void ladder(BadRows table) {
        String list = "ProductLadder.of(String, List<String>)";
        String array = "ProductLadder.of(String, String[])";
        table.text(list, "skus", "skus[1]", 100, text -> List.of("STANDARD", text));
        table.text(array, "skus", "skus[0]", 100, text -> new String[] {text, "DELUXE"});
        String few = "skus must have at least 2 products";
        String twice = "skus must not hold a product twice";
        table.row(list, "skus", List.of("A"), few, "[A]");
        table.row(array, "skus", new String[] {"A"}, few, "[A]");
        table.row(list, "skus", List.of("A", "A"), twice, "\"A\"");
        table.row(array, "skus", new String[] {"A", "A"}, twice, "\"A\"");
        table.text(list, "name", "name", 100);
        table.text(array, "name", "name", 100);
    }

    private static void transaction(BadRows table) {
        table.date("Transaction.new", "date", "date");
        table.date("Transaction.sale", "date", "date");
        lines(table, List.of(), "lines must not be empty", "[]");
        lines(table, List.of(LINE, FOREIGN), "lines must all be in one currency", "USD 1.00");
        lines(table, List.of(HUGE, LINE), "total of lines" + UNFIT, MORE_THAN_MOST);
        lines(table, List.of(LINE.withCost(MOST), LINE.withCost(CENT)), "cost of lines" + UNFIT, MORE_THAN_MOST);
        table.row("Transaction.new", "original", Optional.of(SALE), "original must be another transaction", "T-1");
    }

    private static void lines(BadRows table, List<LineItem> lines, String rule, String shown) {
        table.row("Transaction.new", "lines", lines, rule, shown);
        table.row("Transaction.sale", "lines", lines.toArray(LineItem[]::new), rule, shown);
    }

    private static Transaction refund(CustomerId customer, LocalDate on, LineItem line) {
        return refundOf(SALE, "T-2", customer, on, line);
    }

    private static Transaction refundOf(
            TransactionId sale, String id, CustomerId customer, LocalDate on, LineItem line) {
        return new Transaction(TransactionId.of(id), customer, on, List.of(line), Optional.of(sale), Optional.empty());
    }

    private static void log(BadRows table) {
        CustomerId other = CustomerId.of("C-1002");
        Transaction back = refund(LIN, NEXT, LINE);
        logged(table, List.of(BOOKED, BOOKED), "transactions must not hold an identifier twice", "T-1");
        logged(table, List.of(back), "original of T-2 must be among the transactions", "T-1");
        Transaction backOfBack = refundOf(REFUND, "T-3", LIN, NEXT, LINE);
        logged(table, List.of(BOOKED, back, backOfBack), "original of T-3 must be a sale", "T-2");
        String customer = "customer of T-2 must be the one of the sale";
        logged(table, List.of(BOOKED, refund(other, NEXT, LINE)), customer, "C-1002");
        String date = "date of T-2 must not be before the sale";
        logged(table, List.of(BOOKED, refund(LIN, DAY.minusDays(1), LINE)), date, "2025-03-30");
        String currency = "currency of T-2 must be the one of the sale";
        logged(table, List.of(BOOKED, refund(LIN, NEXT, FOREIGN)), currency, "USD");
        String total = "total of T-2 must not exceed the total of the sale";
        logged(table, List.of(BOOKED, refund(LIN, NEXT, HUGE)), total, MOST.toString());
        String all = "refunds of T-1 must not exceed the sale, in all";
        Transaction second = refundOf(SALE, "T-3", LIN, NEXT, LINE);
        logged(table, List.of(BOOKED, back, second), all, "CNY 0.02");
        Transaction abroad = Transaction.sale(SALE, LIN, DAY, FOREIGN);
        logged(table, List.of(abroad), "amount must be in CNY", "USD 1.00");
        Transaction most = Transaction.sale(REFUND, LIN, DAY, HUGE);
        String keep = "amount must keep the sum of all amounts within long minor units";
        logged(table, List.of(BOOKED, most), keep, "9223372036854775807");
    }

    private static void logged(BadRows table, List<Transaction> transactions, String rule, String shown) {
        table.row("PurchaseLog.of", "transactions", transactions, rule, shown);
    }

    private static void cost(BadRows table) {
        table.period("CostToServe.new", "period", "period");
        table.row("CostToServe.new", "period", Range.atLeast(DAY), "period must have an end", "[2025-03-31..+∞)");
        table.amount("CostToServe.new", "amount", "amount", amount -> amount);
        table.period("CostToServe.total", "window", "window");
        table.row(
                "CostToServe.total",
                "costs",
                List.of(new CostToServe(LIN, PERIOD, CostKind.SERVICE, DOLLAR)),
                "costs must be in CNY",
                "USD 1.00");
        CostToServe most = new CostToServe(LIN, PERIOD, CostKind.SERVICE, MOST);
        CostToServe cent = new CostToServe(LIN, PERIOD, CostKind.SERVICE, CENT);
        table.row("CostToServe.total", "costs", List.of(most, cent), "total of costs" + UNFIT, MORE_THAN_MOST);
    }

    private static void settlement(BadRows table) {
        table.date("Settlement.new", "invoiced", "invoiced");
        table.date("Settlement.invoiced", "on", "invoiced");
        table.row(
                "Settlement.new",
                "paid",
                Optional.of(DAY.minusDays(1)),
                "paid must not be before the invoice",
                "2025-03-30");
        table.date("Settlement.new", "paid", "paid", Optional::of);
        for (String label : List.of("Settlement.new", "Settlement.invoiced")) {
            table.positive(label, "amount", "amount", "must be positive");
        }
    }

    private static void figures(BadRows table) {
        table.row("RepeatPurchaseRate.new", "buyers", -1L, "buyers must not be negative", "-1");
        table.row("RepeatPurchaseRate.new", "repeatBuyers", -1L, "repeatBuyers must be 0 to 1", "-1");
        table.row("RepeatPurchaseRate.new", "repeatBuyers", 2L, "repeatBuyers must be 0 to 1", "2");
        table.period("RepeatPurchaseRate.of", "window", "window");
        table.row("TradeUp.new", "to", SALE, "to must be another sale", "T-1");
        table.text("TradeUp.new", "fromSku", "fromSku", 100);
        table.text("TradeUp.new", "toSku", "toSku", 100);
        table.row("TradeUp.new", "toSku", "text", "toSku must be another product", Require.shown("text"));
        table.row("UnmatchedRefund.new", "entry", -1, "entry must not be negative", "-1");
        table.row("UnmatchedRefund.new", "amount", Money.parse("CNY 0.00"), "amount must be positive", "CNY 0.00");
    }
}
