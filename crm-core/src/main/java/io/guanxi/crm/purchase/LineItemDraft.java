package io.guanxi.crm.purchase;

import static java.util.Objects.requireNonNull;

import io.guanxi.crm.draft.Dated;
import io.guanxi.crm.draft.Required;
import io.guanxi.crm.draft.Text;
import io.guanxi.crm.validation.Require;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * 明细草稿 – raw input for one {@link LineItem} of a {@link TransactionDraft}, which knows the currency and checks what
 * depends on it.
 *
 * @param sku the product's code, required
 * @param name the product's name; null if unknown
 * @param category the categories that hold the product, from the widest to the narrowest; null if unknown
 * @param quantity how many, required, at least 1
 * @param revenue what was paid for all of them, required, 0 or more, in the currency of the transaction
 * @param cost what they cost the firm, 0 or more, in the currency of the transaction; null if unknown
 * @param serviceFrom the first day of the service; null if there is none
 * @param serviceTo the day after the last of the service; given if and only if the first day is
 */
public record LineItemDraft(
        @Required @Text(max = ProductRef.MAX_LENGTH) @Nullable
        String sku,

        @Text(max = ProductRef.MAX_NAME_LENGTH) @Nullable String name,

        @Size(max = ProductRef.MAX_LEVELS, message = "{io.guanxi.crm.purchase.category-levels}") @Nullable
        List<@Required @Text(max = ProductRef.MAX_LENGTH) @Nullable String> category,

        @Required @Min(value = 1, message = "{io.guanxi.crm.purchase.quantity}") @Nullable
        Integer quantity,

        @Required @Min(value = 0, message = "{io.guanxi.crm.purchase.negative}") @Nullable
        BigDecimal revenue,

        @Min(value = 0, message = "{io.guanxi.crm.purchase.negative}") @Nullable
        BigDecimal cost,

        @Dated @Nullable LocalDate serviceFrom,
        @Dated @Nullable LocalDate serviceTo) {

    /**
     * A line of which no more is known; nothing is checked here.
     *
     * @param sku the product's code
     * @param quantity how many
     * @param revenue what was paid for all of them, in the currency of the transaction
     * @return the draft, without name, category, cost and service
     */
    public static LineItemDraft of(@Nullable String sku, @Nullable Integer quantity, @Nullable BigDecimal revenue) {
        return new LineItemDraft(sku, null, null, quantity, revenue, null, null, null);
    }

    /** The line, with its amounts in the currency of the transaction. */
    LineItem toValue(CurrencyUnit currency) {
        ProductRef product = new ProductRef(
                requireNonNull(sku, "sku"),
                Optional.ofNullable(name),
                category == null ? List.of() : Require.list(category, "category"));
        LineItem line = LineItem.of(
                product,
                requireNonNull(quantity, "quantity"),
                Amounts.money(requireNonNull(revenue, "revenue"), currency, "revenue"));
        if (cost != null) {
            line = line.withCost(Amounts.money(cost, currency, "cost"));
        }
        return serviceFrom == null && serviceTo == null
                ? line
                : line.during(requireNonNull(serviceFrom, "serviceFrom"), requireNonNull(serviceTo, "serviceTo"));
    }

    /** The product's code, cut if it is long, and the quantity. */
    @Override
    public String toString() {
        return "LineItemDraft[" + Require.shown(sku) + ", quantity=" + quantity + "]";
    }
}
