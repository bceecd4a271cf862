package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.customer.Channel;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.draft.Conflict;
import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Draft;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * 交易草稿 – raw input for a {@link Transaction}.
 *
 * <p>Amounts are plain numbers in the transaction's currency. {@code 19.9} and {@code 19.900} are CNY 19.90; {@code
 * 19.905} is refused, never rounded. Whether a refund fits its sale is known only where the sale is: {@link
 * PurchaseLog#of} asks.
 *
 * @param id the identifier, required
 * @param customer who bought, required
 * @param date the business date, required
 * @param currency the ISO 4217 code of the currency of all amounts, required
 * @param channel where the customer bought or gave back; null if unknown
 * @param lines what was sold or given back, required, at least one
 * @param original the identifier of the sale that this refunds; null for a sale
 */
public record TransactionDraft(
        @Required @Text(max = TransactionId.MAX_LENGTH) @Nullable
        String id,

        @Required @Text(max = CustomerId.MAX_LENGTH) @Nullable
        String customer,

        @Required @Dated @Nullable LocalDate date,
        @Required @Nullable String currency,
        @Nullable Channel channel,

        @Required @Size(min = 1, message = "{io.guanxi.crm.purchase.no-line}") @Nullable
        List<@Required @Valid @Nullable LineItemDraft> lines,

        @Text(max = TransactionId.MAX_LENGTH) @Nullable String original)
        implements Draft<Transaction> {

    private static final String LINES = "lines";

    @Override
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        if (original != null && original.equals(id)) {
            conflicts.add(Conflict.at("original", original, "io.guanxi.crm.purchase.refund-of-itself"));
        }
        Optional<CurrencyUnit> unit = Amounts.currency(currency);
        if (currency != null && unit.isEmpty()) {
            conflicts.add(Conflict.at("currency", currency, "io.guanxi.crm.purchase.currency"));
        }
        // A copy, because the lines are asked for by their place, which takes long in a linked list.
        addLineConflicts(conflicts, lines == null ? List.of() : new ArrayList<>(lines), unit);
        return conflicts;
    }

    @Override
    public Transaction toValue() {
        String code = requireNonNull(currency, "currency");
        CurrencyUnit unit =
                Amounts.currency(code).orElseThrow(() -> Require.refusal("currency", code, "must be an ISO 4217 code"));
        List<LineItemDraft> given = Require.list(lines, LINES);
        return new Transaction(
                TransactionId.of(requireNonNull(id, "id")),
                CustomerId.of(requireNonNull(customer, "customer")),
                requireNonNull(date, "date"),
                given.stream().map(line -> line.toValue(unit)).toList(),
                Optional.ofNullable(original).map(TransactionId::of),
                Optional.ofNullable(channel));
    }

    private static void addLineConflicts(
            List<Conflict> conflicts, List<@Nullable LineItemDraft> lines, Optional<CurrencyUnit> unit) {
        List<BigDecimal> revenues = new ArrayList<>();
        List<BigDecimal> costs = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            LineItemDraft line = lines.get(index);
            if (line != null) {
                addServiceConflict(conflicts, index, line);
                addAmountConflict(conflicts, index, "revenue", line.revenue(), unit, revenues);
                addAmountConflict(conflicts, index, "cost", line.cost(), unit, costs);
            }
        }
        if (unit.isPresent()) {
            addSumConflict(conflicts, revenues, unit.get(), "io.guanxi.crm.purchase.total-range");
            addSumConflict(conflicts, costs, unit.get(), "io.guanxi.crm.purchase.cost-range");
        }
    }

    private static void addServiceConflict(List<Conflict> conflicts, int index, LineItemDraft line) {
        LocalDate from = line.serviceFrom();
        LocalDate to = line.serviceTo();
        if (from == null && to != null) {
            conflicts.add(
                    Conflict.at(LINES, index, "serviceFrom", from, "io.guanxi.crm.purchase.service-from-missing"));
        } else if (from != null && to == null) {
            conflicts.add(Conflict.at(LINES, index, "serviceTo", to, "io.guanxi.crm.purchase.service-to-missing"));
        } else if (from != null && to != null && !from.isBefore(to)) {
            conflicts.add(Conflict.at(LINES, index, "serviceTo", to, "io.guanxi.crm.purchase.service-order"));
        }
    }

    /** Also gathers the amount for the sum. */
    private static void addAmountConflict(
            List<Conflict> conflicts,
            int index,
            String inner,
            @Nullable BigDecimal amount,
            Optional<CurrencyUnit> unit,
            List<BigDecimal> gathered) {
        if (amount == null) {
            return;
        }
        gathered.add(amount);
        unit.flatMap(known -> Amounts.brokenBy(amount, known))
                .ifPresent(rule -> conflicts.add(Conflict.at(LINES, index, inner, amount, rule.key())));
    }

    /** Only where each amount is one by itself: what is wrong with a single one is not said twice. */
    private static void addSumConflict(
            List<Conflict> conflicts, List<BigDecimal> amounts, CurrencyUnit unit, String rule) {
        Money sum = Money.zero(unit);
        for (BigDecimal amount : amounts) {
            if (amount.signum() < 0 || Amounts.brokenBy(amount, unit).isPresent()) {
                return;
            }
            sum = sum.plus(Amounts.money(amount, unit, LINES));
        }
        if (Amounts.brokenBy(sum.getAmount(), unit).isPresent()) {
            conflicts.add(Conflict.at(LINES, sum, rule));
        }
    }

    /** Of the identifier only: a validator hashes the draft for every violation, and lists may be long. */
    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    /** The identifier, cut if it is long, and the number of lines. */
    @Override
    public String toString() {
        return "TransactionDraft[" + Require.shown(id) + ", lines=" + (lines == null ? "null" : lines.size()) + "]";
    }
}
