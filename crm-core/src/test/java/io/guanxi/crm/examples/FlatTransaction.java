package io.guanxi.crm.examples;

import com.google.common.collect.Range;
import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.draft.Validated;
import io.guanxi.crm.purchase.LineItem;
import io.guanxi.crm.purchase.LineItemDraft;
import io.guanxi.crm.purchase.Transaction;
import io.guanxi.crm.purchase.TransactionDraft;
import io.guanxi.crm.purchase.TransactionId;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A transaction as the rows of three tables: its head, its lines, and the categories of the products. */
record FlatTransaction(Row head, List<LineRow> lines, List<CategoryRow> categories) {

    // example: begin
    /** Table transaction: the currency stands once, the amounts are plain numbers. */
    record Row(
            @Nullable String id,
            @Nullable String customer,
            @Nullable LocalDate date,
            @Nullable String currency,
            @Nullable String channel,
            @Nullable String original) {}

    /** Table line. */
    record LineRow(
            @Nullable String transaction,
            int place,
            @Nullable String sku,
            @Nullable String name,
            @Nullable Integer quantity,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal cost,
            @Nullable LocalDate serviceFrom,
            @Nullable LocalDate serviceTo) {}

    /** Table category: the way to a product, from the top. */
    record CategoryRow(
            @Nullable String transaction,
            int line,
            int level,
            @Nullable String name) {}

    /** The transaction, or what is wrong with the rows. */
    Validated<Transaction> read(Validator validator) {
        FlatCodes codes = new FlatCodes();
        List<@Nullable LineItemDraft> drafts = new ArrayList<>();
        lines.forEach(line -> drafts.add(draft(line)));
        TransactionDraft draft = new TransactionDraft(
                head.id(),
                head.customer(),
                head.date(),
                head.currency(),
                codes.read(Channel.class, head.channel(), "channel"),
                drafts,
                head.original());
        return codes.answer(draft, validator);
    }
    // example: end

    private LineItemDraft draft(LineRow line) {
        List<@Nullable String> category = new ArrayList<>();
        categories.stream().filter(row -> row.line() == line.place()).forEach(row -> category.add(row.name()));
        return new LineItemDraft(
                line.sku(),
                line.name(),
                category,
                line.quantity(),
                line.revenue(),
                line.cost(),
                line.serviceFrom(),
                line.serviceTo());
    }

    /** The rows of a transaction. */
    static FlatTransaction of(Transaction transaction) {
        String id = transaction.id().value();
        List<LineRow> lines = new ArrayList<>();
        List<CategoryRow> categories = new ArrayList<>();
        for (LineItem line : transaction.lines()) {
            int place = lines.size();
            int level = 0;
            for (String name : line.product().category()) {
                categories.add(new CategoryRow(id, place, level++, name));
            }
            lines.add(row(id, place, line));
        }
        Row head = new Row(
                id,
                transaction.customer().value(),
                transaction.date(),
                transaction.currency().getCode(),
                transaction.channel().map(Enum::name).orElse(null),
                transaction.original().map(TransactionId::value).orElse(null));
        return new FlatTransaction(head, lines, categories);
    }

    private static LineRow row(String transaction, int place, LineItem line) {
        return new LineRow(
                transaction,
                place,
                line.product().sku(),
                line.product().name().orElse(null),
                line.quantity(),
                line.revenue().getAmount(),
                line.cost().map(Money::getAmount).orElse(null),
                line.service().map(Range::lowerEndpoint).orElse(null),
                line.service().map(Range::upperEndpoint).orElse(null));
    }
}
